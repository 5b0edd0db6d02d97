"""Names that one edition has and the other does not: authorities, companies, cities."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

from noticepress.model.alignment import Drift
from noticepress.model.finding import Severity
from noticepress.model.message import Message, msg

from .laid import Laid, body, drift_of, opening

Kind = Literal["recipient", "place"]
_MESSAGES: dict[Kind, Message] = {
    "recipient": msg("One edition names a recipient that the other does not."),
    "place": msg("One edition names a place that the other does not."),
}


@dataclass(frozen=True, slots=True)
class Name:
    """One name in both languages, and what answers it there."""

    kind: Kind
    zh: re.Pattern[str]
    en: re.Pattern[str]
    zh_answer: re.Pattern[str]
    en_answer: re.Pattern[str]


@cache
def names() -> tuple[Name, ...]:
    """The reviewed list, in the file's order."""
    lines = files("noticepress.alignment.drift").joinpath("names.tsv").read_text("utf-8").splitlines()
    return tuple(_name(*line.split("\t")) for line in lines if line and not line.startswith("#"))


def _name(kind: str, zh: str, en: str, also_zh: str = "", also_en: str = "") -> Name:
    answers = ["|".join(filter(None, pair)) for pair in ((zh, also_zh), (en, also_en))]
    return Name(
        cast("Kind", kind), re.compile(zh), _english(en), re.compile(answers[0]), _english(answers[1])
    )


def _english(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})", re.IGNORECASE)


def name_drifts(rows: tuple[Laid, ...]) -> Iterator[Drift]:
    """At most one of each kind a pair; a name in the clause beside it is no drift."""
    listed = [row for row in body(rows) if row.left.lang != row.right.lang]
    texts = [_texts(row) for row in listed]
    for at, row in enumerate(listed):
        near = texts[max(0, at - 1) : at + 2]
        told = set[Kind]()
        for name in names():
            found = None if name.kind in told else _lone(name, texts[at], near)
            if found:
                told.add(name.kind)
                lang, quote = found
                other = opening((row.right if row.left.lang == lang else row.left).text)
                quotes = (quote, other) if row.left.lang == lang else (other, quote)
                yield drift_of(row, name.kind, Severity.WARNING, quotes, _MESSAGES[name.kind])


def _texts(row: Laid) -> tuple[str, str]:
    """Chinese and English."""
    return (row.left.text, row.right.text) if row.left.lang == "zh" else (row.right.text, row.left.text)


def _lone(name: Name, own: tuple[str, str], near: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
    """Language and wording of a name that only one side has."""
    chinese, english = name.zh.search(own[0]), name.en.search(own[1])
    if chinese and not any(name.en_answer.search(text) for _, text in near):
        return "zh", chinese[0]
    if english and not any(name.zh_answer.search(text) for text, _ in near):
        return "en", english[0]
    return None
