"""Costly patterns are tried only near a cheap anchor, so that long texts take the time of reading them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence


def near(
    pattern: re.Pattern[str], anchor: re.Pattern[str], text: str, before: int, after: int
) -> Iterator[re.Match[str]]:
    """Matches of ``pattern`` that lie within ``before`` and ``after`` characters of matches of ``anchor``."""
    for start, end in _merged(anchor, text, before, after):
        yield from pattern.finditer(text, start, end)


def _merged(anchor: re.Pattern[str], text: str, before: int, after: int) -> Iterator[tuple[int, int]]:
    start, end = 0, -1
    for found in anchor.finditer(text):
        low, high = max(0, found.start() - before), min(len(text), found.end() + after)
        if low > end:
            if end >= 0:
                yield start, end
            start = low
        end = high
    if end >= 0:
        yield start, end


def touches(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether ``[start, end)`` overlaps one of some ranges: sorted ones that hardly overlap each other."""
    place = bisect_left(taken, (end, 0))
    return any(high > start for _, high in taken[max(0, place - 4) : place])
