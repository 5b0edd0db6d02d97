"""The functions on text against texts: input, then one finding a line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file

from noticepress.text.dates import dates
from noticepress.text.durations import durations
from noticepress.text.numerals import number

FIXTURES = Path(__file__).parent / "fixtures"


def dates_in(text: str) -> str:
    return "".join(f"{text[d.start : d.end]} = {d.date}\n" for d in dates(text))


def durations_in(text: str) -> str:
    return "".join(
        f"{text[d.start : d.end]} = {d.bound} {d.number} {d.day_kind or ''} {d.unit}\n".replace("  ", " ")
        for d in durations(text)
    )


def numbers_in(text: str) -> str:
    return "".join(f"{line} = {number(line)}\n" for line in text.splitlines())


READERS: dict[str, Callable[[str], str]] = {
    "dates": dates_in,
    "durations": durations_in,
    "numbers": numbers_in,
}
CASES = [
    pytest.param(file.stem, given, wanted, id=f"{file.stem}: {title.strip()}")
    for file in sorted(FIXTURES.glob("*.txt"))
    for _, title, given, wanted in read_fixture_file(file)
]


@pytest.mark.parametrize(("reader", "given", "wanted"), CASES)
def test_reading(reader: str, given: str, wanted: str) -> None:
    assert READERS[reader](given) == wanted
