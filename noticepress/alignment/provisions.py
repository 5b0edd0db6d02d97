"""What each clause provides for, whatever its words: a reply in time, a place of storage, a right to erasure.

Notices of different vendors say the same things in words of their own. ``provisions.tsv`` lists the things
and how either language says them; a sentence that holds the signs of one is taken to provide for it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from msgspec import Struct, convert

from noticepress.law import simplified
from noticepress.model.notice import Document
from noticepress.text.regex import regex
from noticepress.text.remembered import KEPT

from .units import Unit, is_heading

SENTENCE_END = regex(
    r"[。；！？\n]+|;\s|(?<!\bCo)(?<!\bLtd)(?<!\bInc)(?<!\bNo)(?<!\bPte)[.!?](?=\s+[\"“(]?[A-Z0-9])"
)
_CAPITAL = regex(r"\\.|[A-Z]")
_CHINESE = regex("[\u3400-\u9fff]")
_SPELLINGS = {"你": "您", "帐": "账", "登陆": "登录", "储存": "存储", "\u2019": "'"}
"""Other spellings of the same, and how the catalogue writes them."""
_RIGHTS = frozenset(
    {
        "right.access",
        "right.correct",
        "right.delete",
        "right.restrict",
        "right.object",
        "right.withdraw",
    }
)
_HEADINGS = "head."
"""What headings alone announce: the use of data, their protection."""
Signs = tuple[re.Pattern[str], ...]
Tells = Literal["telling", "plain", "vague"]
"""Vague: most clauses could say it. Telling: two clauses that do are likely to answer each other."""


class Provision(Struct, frozen=True):
    """Signs of one thing in one language."""

    name: str
    own: re.Pattern[str]
    """In the sentence itself."""
    near: Signs
    """In the sentence, or in the lead or heading above it."""
    never: re.Pattern[str] | None


class Row(Struct, frozen=True):
    """A line of the catalogue: a thing provided for, how much it tells, and its signs in both languages."""

    name: str
    tells: Tells
    chinese: Provision
    english: Provision


@cache
def catalogue() -> tuple[Row, ...]:
    """All things notices are known to provide for."""
    lines = files("noticepress.alignment").joinpath("provisions.tsv").read_text("utf-8").splitlines()
    return tuple(_row(*line.split("\t")) for line in lines if line and not line.startswith("#"))


def _row(name: str, tells: str, zh: str, en: str) -> Row:
    return Row(name, convert(tells, Tells), _provision(name, zh, ""), _provision(name, en, "(?<![a-z])"))


def _provision(name: str, cell: str, before: str) -> Provision:
    said, _, never = cell.partition(" ! ")
    own, *near = (_sign(group, before) for group in said.split(" & "))
    return Provision(name, own, tuple(near), _sign(never, before) if never else None)


def _sign(group: str, before: str) -> re.Pattern[str]:
    """In small letters, as the texts are put: patterns that ignore case take twice as long."""
    small = _CAPITAL.sub(lambda found: found[0] if found[0][0] == "\\" else found[0].lower(), group)
    return regex(f"{before}(?:{small})", re.MULTILINE)


def provisions(document: Document, units: Sequence[Unit]) -> list[frozenset[str]]:
    """What each clause of the body provides for."""
    facts = defaultdict[str, list[tuple[str, str]]](list)
    for fact in document.facts:
        facts[fact.clause].append((fact.quote, f" <{fact.kind}>"))
    found = list[frozenset[str]]()
    for unit in units:
        if unit.region != "body":
            found.append(frozenset())
            continue
        above, stated = _above(unit, units), tuple(facts[unit.clause.id])
        found.append(_whole(unit.content, above, stated, is_heading(unit)))
    return found


class _Above(Struct, frozen=True):
    """What stands above a clause."""

    lead: str
    """Of the list it stands in."""
    all: str
    """The nearest heading, and the leads below that."""


def _above(unit: Unit, units: Sequence[Unit]) -> _Above:
    said, leads = list[str](), list[str]()
    while unit.parent >= 0:
        unit = units[unit.parent]
        if unit.clause.heading is None:
            leads.append(unit.content[-200:])
        else:
            said.append(unit.clause.title or "")
            break
    return _Above(_spelled(leads[0]).lower() if leads else "", _spelled("\n".join([*leads, *said])).lower())


@lru_cache(maxsize=KEPT)
def _whole(
    content: str,
    above: _Above,
    facts: tuple[tuple[str, str], ...],
    heads: bool,  # noqa: FBT001 - the key of the cache
) -> frozenset[str]:
    """Two rights of a reader's in one clause are a list of them. A notice is laid beside several others."""
    names = frozenset(_found(content, above, facts, heads=heads))
    return names | {"right.list"} if len(names & _RIGHTS) > 1 else names


def _found(content: str, above: _Above, facts: Sequence[tuple[str, str]], *, heads: bool) -> Iterator[str]:
    column = [
        row.chinese if _CHINESE.search(content) else row.english
        for row in catalogue()
        if heads or not row.name.startswith(_HEADINGS)
    ]
    said = [
        (sentence + "".join(sign for quote, sign in facts if quote in sentence)).lower()
        for sentence in SENTENCE_END.split(_spelled(content))
        if sentence.strip()
    ]
    whole = "\n".join([*said, above.lead])  # few rows have a sign anywhere: only these are asked by sentence
    likely = [one for one in column if one.own.search(whole)]
    for sentence in said:
        yield from (one.name for one in likely if _provides(one, sentence, above))


def _spelled(text: str) -> str:
    text = text.translate(simplified())
    for other, ours in _SPELLINGS.items():
        text = text.replace(other, ours)
    return text


def _provides(one: Provision, said: str, above: _Above) -> bool:
    """By a sign of its own; or the lead of its list has that, and the item all others."""
    if one.never and one.never.search(said):
        return False
    if one.own.search(said):
        return all(sign.search(said) or sign.search(above.all) for sign in one.near)
    return bool(one.near and above.lead and one.own.search(above.lead)) and all(
        sign.search(said) for sign in one.near
    )
