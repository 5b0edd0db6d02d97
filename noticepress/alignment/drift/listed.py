"""A thing in a list of one side that has no place in the list of the other side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from noticepress.text.regex import regex
from noticepress.text.remembered import KEPT

from .cutting import Unit, units
from .left import Left
from .senses import Lang

_BETWEEN = regex(
    r"\s*(?:[、，,；;:：。（(）)]|以及|[和及与或并]|\b(?:and|or|as well as|"
    r"(?<!, )plus(?= \w))\b)+\s*",
    re.IGNORECASE,
)
_APART = {"zh": regex(r"[，。；：;:（(）)]"), "en": regex(r"[;:(（）)。；：]")}
"""Marks at which a list ends."""
_LONG = {"zh": 14, "en": 7}
"""Characters or words beyond which a part is no thing of a list."""


class Parts(Struct, frozen=True):
    """A sentence cut where lists are, with the words of each part."""

    units: tuple[Unit, ...]
    spans: tuple[tuple[int, int], ...]
    words: tuple[tuple[Unit, ...], ...]
    short: tuple[bool, ...]
    tied: tuple[bool, ...]
    """Whether each part and the one after it can be things of one list."""

    def near(self, at: int) -> list[int]:
        """The parts beside one that can be in a list with it."""
        before = [at - 1] if at and self.tied[at - 1] else []
        return before + ([at + 1] if at + 1 < len(self.spans) and self.tied[at] else [])


@lru_cache(maxsize=KEPT)
def parts(text: str, lang: Lang) -> Parts:
    """The parts of a sentence in order."""
    known = units(text, lang)
    spans = tuple(_spans(text))
    words = tuple(tuple(unit for unit in known if start <= unit.start < end) for start, end in spans)
    sizes = [end - start if lang == "zh" else len(text[start:end].split()) for start, end in spans]
    gaps = [text[one[1] : other[0]] for one, other in pairwise(spans)]
    tied = tuple(not _APART[lang].search(gap) for gap in gaps)
    return Parts(tuple(known), spans, words, tuple(size <= _LONG[lang] for size in sizes), tied)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _BETWEEN.finditer(text):
        if found.start() > start:
            yield start, found.start()
        start = found.end()
    if start < len(text):
        yield start, len(text)


def has_no_place(unit: Unit, own: Parts, other: Parts, beside: Left) -> bool:
    """Whether what stands next to it is answered, and next to those answers nothing is left over."""
    at = next((n for n, (start, end) in enumerate(own.spans) if start <= unit.start < end), -1)
    if at < 0 or not own.short[at]:
        return False
    near = [n for n in own.near(at) if own.short[n]]
    answers = set(_answers([word for n in near for word in own.words[n]], other))
    open_ = {word.start for word in (*beside.lost, *beside.dark)}
    around = {place for n in answers for place in (n, *other.near(n))}
    return bool(answers) and not any(word.start in open_ for n in around for word in other.words[n])


def _answers(words: Sequence[Unit], other: Parts) -> Iterator[int]:
    """Parts that hold an answer to a word that is asked for."""
    senses = frozenset[int]().union(*(word.senses for word in words if word.group))
    return (n for n, said in enumerate(other.words) if any(word.senses & senses for word in said))
