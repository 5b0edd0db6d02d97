"""What of a sentence nothing on the other side answers, word by word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from noticepress.text.numerals import number
from noticepress.text.regex import regex
from noticepress.text.remembered import KEPT

from .cutting import Unit, units
from .own_words import NO_OWN, Own
from .romanised import sounds, spelled, transliterated
from .senses import Lang, Senses, meant, singular, small_words, stem_of, table

_ADDRESS = regex(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)[\w./?=&%#~-]+|\b\w+_\w+\b", re.ASCII)
"""Addresses and names of cookies: no words."""
_PART = regex(r"[\s-]+")
_CAPITAL = regex(r"\b[A-Z][a-z]+(?:['’][a-z]+)*")
_LABEL = regex(r"\d.*|[a-z]\.?\d.*|[ivx]+|\w", re.ASCII)
"""Numbers, and what numbers the clauses."""


_GLOSS = regex(
    r"([\u3400-\u9fff]{2,12})\s?[（(]([A-Z](?=[A-Za-z .&'’-]*[a-z]{2})[A-Za-z .&'’-]+)[）)]", re.ASCII
)
"""What a Chinese text says for a name that it keeps in brackets: 信息保密负责人（Caldicott Guardian）."""
_BEFORE_GLOSS = regex(r"^.*(?:[和及与或由向]|以及|联系|使用)")
"""What stands before a gloss in one run of characters."""


class Left(Struct, frozen=True):
    """Words of one side that are left over: those the tables know, and those they do not."""

    lost: tuple[Unit, ...]
    dark: tuple[Unit, ...]

    @property
    def none(self) -> bool:
        """Whether nothing is left over."""
        return not self.lost and not self.dark

    @property
    def words(self) -> frozenset[str]:
        """All of them in lower case."""
        return frozenset(unit.word.lower() for unit in (*self.lost, *self.dark))


def left(text: str, lang: Lang, other: str, other_lang: Lang, own: Own = NO_OWN) -> Left:
    """Words of ``text`` that ``other`` does not answer, nor what the notice itself says for them."""
    over = _left(text, lang, other, other_lang)
    if not own.known:
        return over
    lost, dark = (
        tuple(unit for unit in words if not own.answers(unit.word, other)) for words in (over.lost, over.dark)
    )
    return Left(lost, dark)


@lru_cache(maxsize=2048)
def _left(text: str, lang: Lang, other: str, other_lang: Lang) -> Left:
    said, printed = meant(other, other_lang), other.lower()
    glosses = list(_glosses(text, printed)) if lang == "zh" else []
    plain = _ADDRESS.sub(lambda found: " " * len(found[0]), text)
    over = [
        unit
        for unit in units(plain, lang)
        if not (
            is_small(unit, lang)
            or answered(unit, lang, said)
            or _printed(unit, lang, printed, said)
            or _sounds(unit, lang, other)
            or any(start <= unit.start < end for start, end in glosses)
        )
    ]
    return Left(tuple(unit for unit in over if unit.senses), tuple(unit for unit in over if not unit.senses))


def _glosses(text: str, printed: str) -> Iterator[tuple[int, int]]:
    """Where a Chinese text explains names that the other side, in lower case, prints as well."""
    for found in _GLOSS.finditer(text):
        if found[2].strip().lower() in printed:
            before = _BEFORE_GLOSS.match(found[1])
            yield found.start() + (before.end() if before else 0), found.end(1)


def is_small(unit: Unit, lang: Lang) -> bool:
    """Whether a word may stand for anything or nothing."""
    return (lang == "zh" and len(unit.word) == 1 and bool(unit.senses)) or _small(unit.word, lang)


@lru_cache(maxsize=KEPT)
def _small(word: str, lang: Lang) -> bool:
    small = small_words(lang)
    if lang == "zh":
        return all(char in small for char in word)
    words = word.lower().replace("’", "'").split()
    return all(len(word) == 1 or word in small or _LABEL.fullmatch(word) for word in words)


def _printed(unit: Unit, lang: Lang, other: str, said: Senses) -> bool:
    """Whether a Chinese text, in lower case, keeps an English word, or some of its parts: "IP address"."""
    if lang != "en":
        return False
    parts = _PART.split(unit.word.lower())
    return all(part in other or singular(part) in other or _part(part, lang, said) for part in parts)


def _sounds(unit: Unit, lang: Lang, other: str) -> bool:
    """Whether it is a name that the one side spells by its sound in the other: 小米 is Xiaomi."""
    if unit.senses:
        return False
    if lang == "en":
        named = unit.word[:1].isupper()
        return named and (
            (spelled(unit.word) and sounds(unit.word, other)) or transliterated(unit.word, other)
        )
    return any(spelled(word) and sounds(word, unit.word) for word in _CAPITAL.findall(other))


def answered(unit: Unit, lang: Lang, said: Senses) -> bool:
    """Whether one of its senses is said, or those of all its parts: 手机号码 is a number of a phone."""
    if unit.senses & said:
        return True
    if not unit.senses:
        return False
    return any(all(_part(part, lang, said) for part in parts) for parts in _parts(unit.word, lang))


def _parts(word: str, lang: Lang) -> Iterator[tuple[str, ...]]:
    if lang == "en":
        words = tuple(word.lower().split())
        if len(words) > 1:
            yield words
        return
    yield from ((word[:at], word[at:]) for at in range(1, len(word)))


def _part(word: str, lang: Lang, said: Senses) -> bool:
    known = table()
    senses = known.chinese.get(word) if lang == "zh" else known.english.get((stem_of(word),))
    return bool(senses and senses & said) or (lang == "en" and word in small_words("en"))


def unsaid(text: str, lang: Lang, other: str, other_lang: Lang, own: Own = NO_OWN) -> tuple[Unit, ...]:
    """Words of ``text`` that ``other`` does not answer, and those that it answers less often.

    One "name" cannot stand for 姓名 and 用户名 of one list. Numbers are left to those who compare values.
    """
    over = left(text, lang, other, other_lang, own)
    ours, theirs = units(text, lang), units(other, other_lang)
    again = Counter(unit.senses for unit in ours)  # "video" has a sense of "voice" and is another thing
    rarer = (unit for unit in ours if unit.group and again[unit.senses] > max(1, _often(unit, theirs)))
    return tuple(unit for unit in (*over.lost, *over.dark, *rarer) if number(unit.word) is None)


@lru_cache(maxsize=2048)
def rarer(text: str, lang: Lang, other: str, other_lang: Lang) -> frozenset[str]:
    """Words that both say and ``text`` more often, in lower case: one "name" for two of them."""
    ours, theirs = units(text, lang), units(other, other_lang)
    again = Counter(unit.senses for unit in ours)
    return frozenset(
        unit.word.lower()
        for unit in ours
        if unit.senses and again[unit.senses] > 1 and not is_small(unit, lang)
        if again[unit.senses] > _often(unit, theirs)
    )


def _often(unit: Unit, among: Sequence[Unit]) -> int:
    return sum(bool(unit.senses & one.senses) for one in among)
