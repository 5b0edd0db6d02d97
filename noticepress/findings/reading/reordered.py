"""The items of a list in another order: "a name, a photo or a note" is "a note, a name or a photo"."""

from __future__ import annotations

from collections import Counter
from itertools import takewhile

from noticepress.findings.words.actors import named
from noticepress.findings.words.wording import tokens
from noticepress.text.regex import regex

from .hunks import Hunk, content_words
from .sentences import Pair

_BETWEEN = regex(r"[、,，;；和及或]|\b(?:and|or)\b")
_COMMAS = "、,，"
_LONG_ITEM = 5
"""Words that say something from which on a stretch between commas is no item of a list."""
_EDGE = regex(
    r"[(（,，、;；:：.。)）]\s*|[和与及或]"
    r"|\b(?:example|including|such as|and|or|your|our|the|an?|with|to|from|by|of)\b,?\s*"
)
"""Where an item may begin or end."""


def reordered(hunk: Hunk) -> bool:
    """Whether the same items are listed in another order: "access, correct" is "correct, access"."""
    marks = [
        Counter(mark for found in _BETWEEN.findall(text) if (mark := found.strip()) not in _COMMAS)
        for text in (hunk.old, hunk.new)
    ]
    items = [
        Counter(item for part in _BETWEEN.split(text) if (item := part.strip().casefold()))
        for text in (hunk.old, hunk.new)
    ]
    short = all(content_words(item) < _LONG_ITEM and not named(tokens(item)) for item in items[0])
    return short and items[0].total() > 1 and items[0] == items[1] and marks[0] == marks[1]


def list_moved(pair: Pair) -> bool:
    """Whether nothing differs in a sentence but the order in a list."""
    old, new = pair.old.strip(), pair.new.strip()
    if sorted(old.casefold()) != sorted(new.casefold()):
        return False
    shared = _alike(old, new)
    head = max((cut.end() for cut in _EDGE.finditer(old) if cut.end() <= shared), default=0)
    shared = min(_alike(old[::-1], new[::-1]), len(old) - head)
    cut = _EDGE.search(old, len(old) - shared)
    tail = len(old) - cut.start() if cut else 0
    return reordered(Hunk(old[head : len(old) - tail], new[head : len(new) - tail], "", ""))


def _alike(one: str, other: str) -> int:
    """Characters that both begin with."""
    return sum(1 for _ in takewhile(lambda two: two[0] == two[1], zip(one, other, strict=False)))
