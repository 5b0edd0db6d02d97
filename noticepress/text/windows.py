"""Costly patterns are tried only near a cheap anchor, so that long texts take the time of reading them."""

from __future__ import annotations

import re
from collections.abc import Iterator


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
