"""Names in no list that one edition has and the other has nowhere: by their sound, or as they are printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from noticepress.model.alignment import Drift
from noticepress.model.finding import Severity
from noticepress.model.message import Message, msg
from noticepress.text.regex import regex

from .cutting import Unit, units
from .laid import Laid, body, drift_of, opening
from .names import listed_in
from .romanised import sounds, spelled
from .senses import small_words
from .side import Side

Kind = Literal["recipient", "place"]
_MESSAGES: dict[Kind, Message] = {
    "recipient": msg("One edition names a recipient that the other does not."),
    "place": msg("One edition names a place that the other does not."),
}
_LATIN = regex(r"(?<![\w@./-])[A-Z][a-z]{2,}(?![\w@/-]|\.\w)", re.ASCII)
"""A name in Latin letters in a Chinese text; what is all in capitals is as often translated."""
_PRINTED = regex(r"(?<![\w@./-])[A-Za-z]{3,}\w*(?![\w@/-]|\.\w)", re.ASCII)
_MARKED = regex(r"(?<![\w@./-])(?:[A-Z][a-z]+(?:[A-Z]\w*|\d\w*)|[A-Z]{3,}\d*)(?![\w@/-]|\.\w)", re.ASCII)
"""What is a name in English too by how it is written: "PayPal", "Vee24"."""
_CAPITAL = regex(r"\b[A-Z][a-z]+(?:['’][a-z]+)*")
_PLACE_AFTER = regex(r"市(?![场民面])|省(?![略去电心])|县|区(?![域别分间块])|州|镇|路(?![径由线])|街")
_PLACE_BEFORE = regex(r"(?:\b(?:in|at|near)|[(,])\s*$", re.IGNORECASE)
_LANGUAGES = frozenset({"English", "Chinese", "Version", "Français", "Deutsch", "Español"})
"""Links to the other editions: "English version"."""
_SENTENCE_START = regex(r"(?:^|[.!?;:•-])\s*(?:[\"“(]\s*)?$")
_TITLE = regex(r"(?:(?:[A-Z][\w’'-]*|a|an|the|of|or|and|to|in|on|for|with|your|our)[ ,:&/-]*)+")
_USUAL = 2
"""Clauses beyond which a name that the other edition lacks is how that edition always calls someone."""


class _Name(Struct, frozen=True):
    word: str
    kind: Kind


def unlisted_drifts(rows: tuple[Laid, ...]) -> Iterator[Drift]:
    """At most one of each kind a pair."""
    listed = [row for row in body(rows) if row.left.lang != row.right.lang]
    texts = {lang: "\n".join(_side(row, lang).text for row in listed) for lang in ("zh", "en")}
    found = [[*_english(row, texts["zh"]), *_chinese(row, texts["en"])] for row in listed]
    often = Counter(name.word for names in found for name in {name.word: name for name in names}.values())
    yield from _swapped(listed)
    for row, names in zip(listed, found, strict=True):
        rare = [name for name in names if often[name.word] <= _USUAL]
        for name in {name.kind: name for name in reversed(rare)}.values():
            yield drift_of(row, name.kind, Severity.WARNING, _quotes(row, name), _MESSAGES[name.kind])


def _swapped(rows: Sequence[Laid]) -> Iterator[Drift]:
    """Sentences that each print a name in Latin letters which the other does not."""
    for row in rows:
        for pair in row.answered:
            chinese, english = (said.text for said in (pair if row.left.lang == "zh" else pair[::-1]))
            ours = [name for name in _PRINTED.findall(chinese) if name.lower() not in english.lower()]
            theirs = [name for name in _MARKED.findall(english) if name.lower() not in chinese.lower()]
            if ours and theirs:
                quotes = (ours[0], theirs[0]) if row.left.lang == "zh" else (theirs[0], ours[0])
                yield drift_of(row, "recipient", Severity.WARNING, quotes, _MESSAGES["recipient"])


def _side(row: Laid, lang: str) -> Side:
    return row.left if row.left.lang == lang else row.right


def _english(row: Laid, chinese: str) -> Iterator[_Name]:
    """Words that are spelled as Chinese names are, and sound like nothing in the Chinese edition."""
    text = _side(row, "en").text
    if not any(map(spelled, _CAPITAL.findall(text))):
        return
    for unit in units(text, "en"):
        if unit.senses or not spelled(unit.word) or _known(unit.word, chinese):
            continue
        if not _only_begins(text, unit):
            yield _Name(unit.word, "place" if _PLACE_BEFORE.search(text[: unit.start]) else "recipient")


def _only_begins(text: str, unit: Unit) -> bool:
    """Whether the capital may be that of a sentence or title: "Ending" is spelled as Pinyin too.

    Names of Chinese companies seldom begin with a vowel; "Cabin crew write a report" names nobody.
    """
    begins = unit.word[0] in "AEO" or text[unit.end :].lstrip()[:1].islower()
    return begins and bool(_SENTENCE_START.search(text[: unit.start]) or _TITLE.fullmatch(text))


def _known(word: str, chinese: str) -> bool:
    plain = word.lower()
    return plain in small_words("en") or plain in chinese.lower() or listed_in(word) or sounds(word, chinese)


def _chinese(row: Laid, english: str) -> Iterator[_Name]:
    """Towns and streets whose spelling, and Latin names that, the English edition does not have."""
    text = _side(row, "zh").text
    for unit in _towns(text, units(text, "zh") if _PLACE_AFTER.search(text) else ()):
        if not any(sounds(word, unit.word) for word in _CAPITAL.findall(english) if spelled(word)):
            yield _Name(unit.word, "place")
    for found in _LATIN.finditer(text):
        if found[0].lower() not in english.lower() and found[0] not in _LANGUAGES:
            yield _Name(found[0], "recipient")


def _towns(text: str, words: Sequence[Unit]) -> Iterator[Unit]:
    return (
        unit
        for unit in words
        if not unit.senses and len(unit.word) == 2 and _PLACE_AFTER.match(text[unit.end : unit.end + 1])
    )


def _quotes(row: Laid, name: _Name) -> tuple[str, str]:
    if name.word in row.left.text:
        return name.word, opening(row.right.text)
    return opening(row.left.text), name.word
