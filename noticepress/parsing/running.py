"""Running headers and footers: lines that come again from page to page."""

from __future__ import annotations

from collections.abc import Sequence

from noticepress.model.source import BlockKind

from .cues import fold, words
from .residue import is_page_number
from .shape import width
from .unit import Line

LONGEST = 80
"""Columns of a running header."""
_TOP = 4
"""Lines in which a title stands for the first time."""
_KINDS = (BlockKind.LINE, BlockKind.PARAGRAPH, BlockKind.HEADING)


def running_of(lines: Sequence[Line]) -> frozenset[int]:
    """Numbers of the lines that repeat verbatim beside page numbers, or repeat the title again and again."""
    places: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        if 4 <= width(line.text) <= LONGEST and line.block.kind in _KINDS:
            places.setdefault(line.text, []).append(number)
    found: set[int] = set()
    for text, numbers in places.items():
        if len(numbers) > 1 and not is_page_number(text):
            found |= _running(lines, numbers)
    return frozenset(found)


def _running(lines: Sequence[Line], numbers: Sequence[int]) -> set[int]:
    first = numbers[0]
    paged = {n for n in numbers if _beside_page_number(lines, n)}
    heads = first < _TOP
    if heads:
        titled = len(numbers) > 2 and _names_a_notice(lines[first].text)
        return set(numbers[1:]) if titled else paged - {first}
    if len(numbers) > 2 and len(paged) >= len(numbers) - 1:
        return set(numbers)
    return paged if len(paged) > 1 else set()


def _names_a_notice(text: str) -> bool:
    folded = fold(text)
    return any(cue in folded for cue in words("title"))


def _beside_page_number(lines: Sequence[Line], number: int) -> bool:
    around = lines[max(0, number - 1) : number + 2]
    return any(line.block.cell is None and is_page_number(line.text) for line in around)
