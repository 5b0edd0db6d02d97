"""Costly patterns are tried only near a cheap anchor, so that long texts take the time of reading them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence


def near(
    pattern: re.Pattern[str], anchor: re.Pattern[str], text: str, before: int, after: int
) -> Iterable[re.Match[str]]:
    """Matches of ``pattern`` that lie within ``before`` and ``after`` characters of matches of ``anchor``."""
    first = anchor.search(text)
    # most texts hold no anchor at all
    return _near(pattern, anchor, first, before, after) if first else ()


def _near(
    pattern: re.Pattern[str], anchor: re.Pattern[str], first: re.Match[str], before: int, after: int
) -> Iterator[re.Match[str]]:
    text, size = first.string, len(first.string)
    start, end = max(0, first.start() - before), min(size, first.end() + after)
    for found in anchor.finditer(text, first.end()):
        low = found.start() - before
        if low > end:
            yield from pattern.finditer(text, start, end)
            start = low
        end = min(size, found.end() + after)
    yield from pattern.finditer(text, start, end)


def whole(words: Iterable[str]) -> str:
    """A pattern for words at the start of a word, longer ones first; what follows them is not looked at.

    Each begins with its plain first letter and only then looks back, so that the search skips from one such
    letter to the next; with a look-behind in front, or ignoring case, it would try every character.
    """
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(rf"{word[0]}(?<![A-Za-z]{word[0]}){re.escape(word[1:])}" for word in longest_first)


def cased(words: Iterable[str]) -> Iterator[str]:
    """Each word in small letters, with a capital, and in capitals."""
    return (way for word in words for way in (word, word.capitalize(), word.upper()))


def touches(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether ``[start, end)`` overlaps one of some ranges: sorted ones that hardly overlap each other."""
    place = bisect_left(taken, (end, 0))
    return any(high > start for _, high in taken[max(0, place - 4) : place])
