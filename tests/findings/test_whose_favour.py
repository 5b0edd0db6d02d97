"""Which way a change goes for the reader, where something gave way to something else or is told no more."""

from __future__ import annotations

import pytest
from test_edits import judged


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("kestrelbooks", "to perform our contract with you", "on the basis of our legitimate interests"),
        ("kestrelbooks", "To prevent fraud, we collect", "We collect"),
        ("kestrelbooks", "Data Protection Commission", "Information Commissioner"),
        ("liwanshufang", "为预防欺诈，我们会收集", "我们会收集"),
    ],
)
def test_it_is_not_in_the_readers_favour(file: str, old: str, new: str) -> None:
    (row,) = judged(file, old, new).changes
    assert row.direction != "for_reader"
