"""Headings that run into their paragraph with a full stop (``Partners. They receive …``)."""

from __future__ import annotations

from itertools import groupby

from .forms import stop_after_loose_name, stop_after_name
from .shape import latin_words
from .unit import Role, Unit, decided


def mark_openings(units: list[Unit]) -> list[Unit]:
    """Bulleted or plain paragraphs in a row that begin with a name and a full stop (``Partners. They …``)."""
    found = list(units)
    for _, group in groupby(range(len(units)), lambda n: _opening_kind(units[n])):
        row = list(group)
        named = [n for n in row if stop_after_name(units[n].words)]
        if _opening_kind(units[row[0]]) is None or len(named) < 2 or len(named) * 5 < len(row) * 3:
            continue
        for number in named:
            found[number] = with_opening(units[number])
    return found


def _opening_kind(unit: Unit) -> str | None:
    """Paragraphs that may make such a row: bullets of one kind, or paragraphs without a label."""
    if unit.role is not Role.TEXT or unit.kind:
        return None
    if unit.label is None:
        return (
            ""
            if stop_after_name(unit.words)
            and len(latin_words(unit.words[: stop_after_name(unit.words)])) <= 4
            else None
        )
    return unit.label.family if unit.label.bullet else None


def with_opening(unit: Unit) -> Unit:
    """The unit with the words before its first full stop as its heading."""
    start = unit.label.length if unit.label else 0
    length = stop_after_loose_name(unit.words)
    rest = start + length + 1
    return decided(unit, "run-in-heading", heading=(start, start + length), body=(rest, len(unit.text.text)))
