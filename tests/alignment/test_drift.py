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
    """The two editions after an edit of the one that holds the words before the arrow."""
    old, _, new = (part.replace("\\n", "\n") for part in edit.rstrip("\n").partition("=>"))
    texts = {lang: (NOTICES / f"{lang}.md").read_text("utf-8") for lang in ("zh", "en")}
    held = [lang for lang, text in texts.items() if text.count(old.removesuffix(" ")) == 1][-1]
    texts[held] = texts[held].replace(old.removesuffix(" "), new.removeprefix(" "))
    return align_editions(*(document(lang, text) for lang, text in texts.items()))


@pytest.mark.parametrize(("edit", "expected"), [case[2:] for case in CASES], ids=[case[1] for case in CASES])
def test_injected_drift_is_found(edit: str, expected: str) -> None:
    found = [f"{drift.kind} {drift.severity}" for drift in drifted(edit).drift]
    assert expected.strip() in found
    wrong = [kind for kind in found if kind != expected.strip()]
    assert len(wrong) <= 1, wrong  # what follows from it may be told as well, noise may not


@pytest.mark.parametrize("edit", [case[2] for case in HARMLESS], ids=[case[1] for case in HARMLESS])
def test_harmless_differences_stay_silent(edit: str) -> None:
    assert [(d.kind, d.left_quote, d.right_quote) for d in drifted(edit).drift] == []
