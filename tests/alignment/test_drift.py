from __future__ import annotations

from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file
from qinghe import NOTICES, document

from noticepress.alignment import align_editions
from noticepress.model.alignment import Alignment

CASES = read_fixture_file(Path(__file__).with_name("drift.txt"))
HARMLESS = read_fixture_file(Path(__file__).with_name("harmless.txt"))


def drifted(edit: str) -> Alignment:
    old, _, new = (part.replace("\\n", "\n") for part in edit.rstrip("\n").partition("=>"))
    text = (NOTICES / "en.md").read_text("utf-8")
    assert text.count(old.removesuffix(" ")) == 1, f"not once in the notice: {old!r}"
    changed = text.replace(old.removesuffix(" "), new.removeprefix(" "))
    return align_editions(document("zh"), document("en", changed))


@pytest.mark.parametrize(("edit", "expected"), [case[2:] for case in CASES], ids=[case[1] for case in CASES])
def test_injected_drift_is_found(edit: str, expected: str) -> None:
    found = [f"{drift.kind} {drift.severity}" for drift in drifted(edit).drift]
    assert expected.strip() in found
    wrong = [kind for kind in found if kind != expected.strip()]
    assert len(wrong) <= 1, wrong  # what follows from it may be told as well, noise may not


@pytest.mark.parametrize("edit", [case[2] for case in HARMLESS], ids=[case[1] for case in HARMLESS])
def test_harmless_differences_stay_silent(edit: str) -> None:
    assert [(d.kind, d.left_quote, d.right_quote) for d in drifted(edit).drift] == []
