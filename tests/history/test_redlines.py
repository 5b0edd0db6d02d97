"""Word-level edits as a person would mark them."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file

from noticepress.history.text_diff import edits

MARKS = {
    "equal": "{}",
    "delete": "[-{}-]",
    "insert": "{{+{}+}}",
    "move_from": "[<{}<]",
    "move_to": "{{>{}>}}",
}
FIXTURES = read_fixture_file(Path(__file__).parent / "redlines.txt")


@pytest.mark.parametrize(("line", "title", "texts", "expected"), FIXTURES, ids=[f[1] for f in FIXTURES])
def test_reads_as_a_person_would_mark_it(line: int, title: str, texts: str, expected: str) -> None:
    old, new = texts.splitlines()
    shown = "".join(MARKS[edit.op].format(edit.text) for edit in edits(old, new))
    assert shown == expected.rstrip("\n"), f"line {line}: {title}"
