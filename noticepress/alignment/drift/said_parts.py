"""Parts of a sentence, and how many of the words of each something on the other side answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from noticepress.text.regex import regex

from .cutting import Unit
from .enumerations import CLAUSE
from .left import is_small, left, rarer
from .listed import parts
from .own_words import Own
from .romanised import spelled
from .senses import Class, Lang, Senses, meant, small_words, table
from .side import Said, Side

_LATIN = regex(r"[A-Za-z][\w.+&-]*[A-Za-z0-9]", re.ASCII)
"""A word in Latin letters in a Chinese text."""
_FACTS: dict[str, Class] = {
    "data_type": "data",
    "sensitive_data_type": "data",
    "recipient": "party",
    "place": "place",
    "transfer_destination": "place",
}
_CAPITAL = regex(r"[A-Z]\w*[a-z]{2}")
_LIGHT = regex(
    r"(?:相关|有关|个人)?(?:信息|数据|资料|情况|内容)|目的|用途|"
    r"purposes?|(?:related |personal )?(?:information|data|details)",
    re.IGNORECASE,
)
"""Says what sort of thing a name is, and names nothing."""
_HAN = regex(r"[\u3400-\u9fff]")
_INNER = regex(
    r"(?<=\w) (?=(?:if|when|whenever|unless|until|once|where|except|provided that)\b)", re.IGNORECASE
)
"""Where a condition begins that no comma parts from what is before it."""


class Part(Struct, frozen=True, kw_only=True):
    """A part of a sentence: a thing of a list, or a phrase."""

    text: str
    words: int
    spare: int
    """Words that are answered and that the other side says less often: one "address" for two of them."""
    known: int
    """Words that are lost and that the tables know."""
    lost: int
    """Words of which nothing on the other side says even a part."""
    named: bool
    """Whether what is lost of it is names: Latin letters in a Chinese text, capitals in an English one."""
    spelled: bool
    """Whether what is lost of it are names that English spells by their sound."""
    kept: bool
    """Whether it holds names in Latin letters that both sides have."""
    dark: bool
    """Whether it holds nothing but characters that no table knows."""
    clause: bool
    """Whether a clause begins in it, so that what is before it is in no list with it."""
    senses: Senses
    classes: frozenset[Class]
    short: bool
    tied: bool
    """Whether it and the next can be things of one list."""

    @property
    def whole(self) -> bool:
        """Whether all that it says is lost."""
        return 0 < self.words == self.lost

    @property
    def nearly(self) -> bool:
        """Whether what is not lost of it is said of something else: of "MAC address" beside "IP address"."""
        return 0 < self.lost < self.words == self.lost + self.spare


class _Saying(Struct, frozen=True):
    """What a sentence says, and the words of it that facts name by their class."""

    text: str
    named: tuple[tuple[Class, str], ...]


def said_parts(said: Said, side: Side, answer: Said, other: Side, own: Own) -> tuple[Part, ...]:
    """In order; one that begins with its condition is cut before it."""
    named = tuple((_FACTS[fact.kind], fact.quote) for fact in said.facts if fact.kind in _FACTS)
    return _parts_of(_Saying(said.text, named), (side.lang, other.lang), answer.text, other.lead, own)


@lru_cache(maxsize=2048)
def _parts_of(said: _Saying, langs: tuple[Lang, Lang], answer: str, lead: str, own: Own) -> tuple[Part, ...]:
    """Several checks ask for the same."""
    lang, other_lang = langs
    beside = f"{lead}\n{answer}"
    over = left(said.text, lang, beside, other_lang, own)
    known, printed = meant(beside, other_lang), beside.lower()
    lost = {unit.start for unit in (*over.lost, *over.dark) if not _touched(unit.word, lang, known, printed)}
    often = rarer(said.text, lang, answer, other_lang)
    cut = parts(said.text, lang)
    rows = zip(cut.spans, cut.words, cut.short, (*cut.tied, False), strict=False)
    return tuple(
        _part(
            said.text[start:end],
            [word for word in words if start <= word.start < end],
            lost,
            lang,
            printed,
            often=often,
            named=said.named,
            short=short,
            tied=tied,
            first=not said.text[:start].strip(),
        )
        for span, words, short, tied in rows
        for start, end in _spans(said.text, *span, lang)
    )


def _spans(text: str, start: int, end: int, lang: Lang) -> Iterator[tuple[int, int]]:
    found = _INNER.search(text, start, end) if lang == "en" else None
    if found:
        yield start, found.start()
        start = found.end()
    yield start, end


def _part(
    text: str,
    words: list[Unit],
    lost: set[int],
    lang: Lang,
    printed: str,
    *,
    often: frozenset[str],
    named: tuple[tuple[Class, str], ...],
    short: bool,
    tied: bool,
    first: bool,
) -> Part:
    content = [unit for unit in words if not (is_small(unit, lang) or _LIGHT.fullmatch(unit.word))]
    gone = [unit for unit in content if unit.start in lost]
    latin = [name[0] for name in _LATIN.finditer(text)] if lang == "zh" else []
    strange = [name for name in latin if name.lower() not in printed]
    return Part(
        text=text.strip(),
        words=len(content) + len(latin),
        spare=sum(unit.word.lower() in often and unit.start not in lost for unit in content),
        known=sum(bool(unit.senses) for unit in gone),
        lost=len(gone) + len(strange),
        named=bool(strange) and not gone if lang == "zh" else _named(gone, first=first),
        spelled=bool(gone) and all(spelled(unit.word) for unit in gone),
        kept=bool(latin) and not strange,
        dark=not content and not latin and len(_HAN.findall(text)) > 1,
        clause=bool(CLAUSE.search(text)),
        senses=frozenset[int]().union(*(unit.senses for unit in content)),
        classes=frozenset(
            (
                *(table().classes[unit.group] for unit in content if unit.group),
                *(class_ for class_, quote in named if quote in text),
            )
        ),
        short=short,
        tied=tied,
    )


def _named(gone: list[Unit], *, first: bool) -> bool:
    """Whether one has a capital and is in no table; at the head of a sentence a capital says nothing."""
    return any(
        _CAPITAL.match(unit.word) and not unit.senses and not spelled(unit.word) for unit in gone[first:]
    )


def _touched(word: str, lang: Lang, known: Senses, printed: str) -> bool:
    """Whether a piece of a word is answered: of a term that is said in other words some piece is."""
    if lang == "en":
        return any(
            meant(one, "en") & known or one.lower()[: max(4, len(one) - 2)] in printed
            for one in word.split()
            if one.lower() not in small_words("en")
        )
    pieces = (word[at : at + size] for size in (2, 3, 4) for at in range(len(word) - size + 1))
    return any(meant(piece, "zh") & known for piece in pieces)
