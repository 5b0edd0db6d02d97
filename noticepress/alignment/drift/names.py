"""Names that one edition has and the other does not: authorities, companies, cities."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Literal, cast

from msgspec import Struct

from noticepress.model.alignment import Drift
from noticepress.model.finding import Severity
from noticepress.model.message import Message, msg
from noticepress.text.regex import at_install, regex

from .laid import Laid, body, drift_of, opening

Kind = Literal["recipient", "place"]
Lang = Literal["zh", "en"]
_MESSAGES: dict[Kind, Message] = {
    "recipient": msg("One edition names a recipient that the other does not."),
    "place": msg("One edition names a place that the other does not."),
}


class Name(Struct, frozen=True):
    """One name in both languages, and what answers it there, as regular expressions not yet compiled."""

    kind: Kind
    zh: str
    en: str
    zh_answer: str
    en_answer: str


@cache
def names() -> tuple[Name, ...]:
    """The reviewed list, in the file's order."""
    lines = Path(__file__).with_name("names.tsv").read_text("utf-8").splitlines()
    return tuple(_name(*line.split("\t")) for line in lines if line and not line.startswith("#"))


def _name(kind: str, zh: str, en: str, also_zh: str = "", also_en: str = "") -> Name:
    answers = ["|".join(filter(None, pair)) for pair in ((zh, also_zh), (en, also_en))]
    return Name(cast("Kind", kind), zh, en, answers[0], rf"\b(?:{answers[1]})")


@cache
def finder(lang: Lang) -> re.Pattern[str]:
    """All names of a language at once, English in lower case; without groups, which would slow it."""
    names_ = "|".join(name.zh if lang == "zh" else name.en for name in names())
    begins = r"\b" if lang == "en" else ""  # once for all names: three times as fast
    return regex(f"{begins}(?:{names_})")


def _named(text: str, lang: Lang) -> Iterator[tuple[Name, str]]:
    """The names in a text, English in lower case, with their wording."""
    for found in finder(lang).finditer(text):
        yield next(name for name in names() if _begins(name, lang, text, found.start())), found[0]


def _begins(name: Name, lang: Lang, text: str, at: int) -> bool:
    words = name.zh if lang == "zh" else name.en
    if _is_plain(words):
        return text.startswith(words, at)
    return bool(_alone(words).match(text, at))


def _is_plain(words: str) -> bool:
    """Whether they are no expression, as most are not."""
    return words.replace(" ", "").isalnum()


@cache
def _alone(words: str) -> re.Pattern[str]:
    return regex(words)


@cache
def _compiled(words: str) -> re.Pattern[str]:
    return regex(words, re.IGNORECASE)


@at_install
def _all_names() -> None:
    for name in names():
        for words in (name.zh, name.en):
            if not _is_plain(words):
                _alone(words)
        for answer in (name.zh_answer, name.en_answer):
            _compiled(answer)


def listed_in(english: str) -> bool:
    """Whether the list has an English word, which is then held against its Chinese answers."""
    word = english.lower()
    return any(word in name.en or word in name.en_answer for name in names())


def name_drifts(rows: tuple[Laid, ...]) -> Iterator[Drift]:
    """At most one of each kind a pair; a name in the clause beside it is no drift."""
    listed = [row for row in body(rows) if row.left.lang != row.right.lang]
    texts = [_texts(row) for row in listed]
    for at, row in enumerate(listed):
        near = texts[max(0, at - 1) : at + 2]
        told = set[Kind]()
        for name, lang, quote in _lone(texts[at], near):
            if name.kind not in told:
                told.add(name.kind)
                other = opening((row.right if row.left.lang == lang else row.left).text)
                quotes = (quote, other) if row.left.lang == lang else (other, quote)
                yield drift_of(row, name.kind, Severity.WARNING, quotes, _MESSAGES[name.kind])


def _texts(row: Laid) -> tuple[str, str]:
    """Chinese and English."""
    return (row.left.text, row.right.text) if row.left.lang == "zh" else (row.right.text, row.left.text)


def _lone(own: tuple[str, str], near: Sequence[tuple[str, str]]) -> Iterator[tuple[Name, Lang, str]]:
    """Names that only one side has, with its language and wording, Chinese ones first."""
    for name, wording in _named(own[0], "zh"):
        if not any(_compiled(name.en_answer).search(text) for _, text in near):
            yield name, "zh", wording
    for name, wording in _named(own[1].lower(), "en"):
        if not any(_answers(name, wording, text) for text, _ in near):
            yield name, "en", wording


def _answers(name: Name, english: str, chinese: str) -> bool:
    """A Chinese text may keep a company's English name, and the city in it."""
    return bool(_compiled(name.zh_answer).search(chinese)) or english in chinese.casefold()
