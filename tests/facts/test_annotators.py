"""Each annotator against texts: input, then one fact a line. A title begins with the notice's language."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file
from plain import lines_of_facts

FIXTURES = Path(__file__).parent / "fixtures"
CASES = [
    pytest.param(file.stem, title, given, wanted, id=f"{file.stem}: {title.strip()}")
    for file in sorted(FIXTURES.glob("*.txt"))
    for _, title, given, wanted in read_fixture_file(file)
]


@pytest.mark.parametrize(("annotator", "title", "given", "wanted"), CASES)
def test_facts(annotator: str, title: str, given: str, wanted: str) -> None:
    finder = import_module(f"noticepress.facts.{annotator}").find
    assert lines_of_facts(finder, given.rstrip("\n"), title.split(maxsplit=1)[0]) == wanted
