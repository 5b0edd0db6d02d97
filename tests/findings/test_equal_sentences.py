"""What an editor on a style pass writes otherwise: the normal form of sentences takes both for one."""

from __future__ import annotations

from pathlib import Path

import pytest

from noticepress.findings.sense import likeness

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "equal_sentences.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("old", "new"), ROWS)
def test_a_sentence_in_other_words_is_the_same(old: str, new: str) -> None:
    assert likeness(old, new)
    assert likeness(new, old)
