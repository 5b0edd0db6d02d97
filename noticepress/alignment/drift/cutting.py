"""The words of a text as the tables of senses know them, in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from noticepress.law import simplified
from noticepress.text.regex import regex
from noticepress.text.remembered import KEPT

from .senses import HAN_RUN, NONE, SKIPPED, WORD, Lang, Senses, singular, small_words, stem_of, table

_STOP = regex(r"[,;:()!?]|\.\s")


class Unit(Struct, frozen=True):
    """A word or term of a text; one without senses is in no table."""

    word: str
    start: int
    end: int
    senses: Senses
    group: str
    """What it is opposed to the others of, as a kind of data to other kinds; empty if it is not asked for."""


@lru_cache(maxsize=KEPT)
def units(text: str, lang: Lang) -> tuple[Unit, ...]:
    """The words of a text in order, as long as the tables know them; no two overlap."""
    return tuple(
        _chinese(text.translate(simplified()).replace("帐", "账")) if lang == "zh" else _english(text)
    )


def _chinese(text: str) -> Iterator[Unit]:
    for found in HAN_RUN.finditer(text):
        yield from _cut(found[0], found.start())


def _cut(run: str, offset: int) -> Iterator[Unit]:
    """The cut with the fewest characters in no table, then with the fewest words: 使用户 is 使, 用户."""
    known = table()
    worst = (len(run) + 1, 0, 0)
    best = [(0, 0, 0), *[worst] * len(run)]
    for start, first in enumerate(run):
        unknown, words, _ = best[start]
        best[start + 1] = min(best[start + 1], (unknown + 1, words, start))
        for end in range(start + 1, min(start + known.characters.get(first, 0), len(run)) + 1):
            if run[start:end] in known.chinese:
                best[end] = min(best[end], (unknown, words + 1, start))
    cuts, at = list[tuple[int, int]](), len(run)
    while at:
        cuts.append((best[at][2], at))
        at = best[at][2]
    yield from _joined(run, offset, reversed(cuts))


def _joined(run: str, offset: int, cuts: Iterable[tuple[int, int]]) -> Iterator[Unit]:
    """Characters in no table that stand together are one word."""
    known, begun = table(), -1
    for start, end in cuts:
        senses = known.chinese.get(run[start:end], NONE)
        small = not senses and run[start] in small_words("zh")
        if (senses or small) and begun >= 0:
            yield Unit(run[begun:start], offset + begun, offset + start, NONE, "")
            begun = -1
        if senses:
            word = run[start:end]
            yield Unit(word, offset + start, offset + end, senses, known.groups.get(word, ""))
        elif small:
            continue
        elif begun < 0:
            begun = start
    if begun >= 0:
        yield Unit(run[begun:], offset + begun, offset + len(run), NONE, "")


def _english(text: str) -> Iterator[Unit]:
    known = table()
    found = [match for match in WORD.finditer(text) if match[0].lower() not in SKIPPED]
    stems = [stem_of(match[0].lower()) for match in found]
    at = 0
    while at < len(found):
        most = known.beginnings.get(stems[at], 0)
        lengths = range(_to_stop(text, found[at : at + most]) if most > 1 else most, 0, -1)
        length = next((n for n in lengths if tuple(stems[at : at + n]) in known.english), 0)
        senses = known.english[tuple(stems[at : at + length])] if length else NONE
        start, end = found[at].start(), found[at + max(1, length) - 1].end()
        word = singular(text[start:end])
        verb = "" if word.endswith("ly") else f"~{stem_of(word)}"
        group = known.groups.get(word, known.groups.get(verb, ""))
        yield Unit(text[start:end], start, end, senses, group)
        at += max(1, length)


def _to_stop(text: str, words: Sequence[re.Match[str]]) -> int:
    """How many of these words come before a comma or another mark: "list, app" is no term."""
    for number, (one, other) in enumerate(pairwise(words), 1):
        if _STOP.search(text, one.end(), other.start()):
            return number
    return len(words)
