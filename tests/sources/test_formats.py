"""Each fixture is a title, a source, and its blocks: kind, level, label, lines | text | the rest."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file

from noticepress.model.source import Source
from noticepress.sources import read
from tests.sources.dump import dump

FIXTURES = Path(__file__).parent / "fixtures"
CASES = [(path.stem, *case) for path in sorted(FIXTURES.glob("*.txt")) for case in read_fixture_file(path)]


@pytest.mark.parametrize(
    ("suffix", "line", "title", "text", "expected"),
    CASES,
    ids=lambda value: str(value)[:40].replace("\n", " "),
)
def test_blocks(suffix: str, line: int, title: str, text: str, expected: str) -> None:
    source = read(text.encode(), f"a.{suffix}")
    assert isinstance(source, Source), (line, title, source)
    assert dump(source) == expected.rstrip("\n")
