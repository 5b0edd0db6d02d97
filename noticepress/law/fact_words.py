"""A fact's value in words for a reader of any language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from noticepress.messages import territory
from noticepress.model.fact import (
    Age,
    Amount,
    Contact,
    Cookie,
    Day,
    Fact,
    FactValue,
    Named,
    Period,
    Phone,
    Term,
)
from noticepress.model.message import DataText, Message, Sentence, Value, msg

from .words import promise_patterns, term_lists

_ONE: Mapping[str, Message] = {
    "hour": msg("1 hour"),
    "day": msg("1 day"),
    "week": msg("1 week"),
    "month": msg("1 month"),
    "year": msg("1 year"),
    "working": msg("1 working day"),
    "calendar": msg("1 calendar day"),
}
_LISTS = {"major_change_criterion": "criterion", "sensitive_data_type": "data_type"}
"""Kinds of facts whose ids stand in a list of another name."""
_COUNTRIES = frozenset({"place", "transfer_destination"})
_LONG = 60
"""Code points of a quoted value."""


def told(fact: Fact) -> Value:
    """The value in words: normalised where a key stands for it, else as printed or quoted."""
    match fact.value:
        case Period() as limit:
            return period(limit)
        case Age(bound="below", years=years):
            return msg("younger than {years}", years=years)
        case Age(years=years):
            return msg("{years} or older", years=years)
        case Term(id=id_, text=text):
            return _names().get((_LISTS.get(fact.kind, fact.kind), id_ or "")) or _quoted(text)
        case Named(country=str(country)) if fact.kind in _COUNTRIES:
            return territory(country)
        case value:
            return _printed(value, fact.quote)


def told_apart(old: Fact, new: Fact) -> tuple[Value, Value]:
    """Both values in words; as printed where the words would be the same: “China” stands for much."""
    one, other = told(old), told(new)
    return (_quoted(old.quote), _quoted(new.quote)) if one == other else (one, other)


def period(value: Period) -> Sentence:
    """``within 15 working days``; ``15个工作日内``."""
    span = length(value)
    match value.bound:
        case "within":
            return msg("within {period}", period=span)
        case "at_least":
            return msg("at least {period}", period=span)
        case _:
            return span


def length(value: Period) -> Message:
    """``15 working days``, ``15个工作日``."""
    unit = value.day_kind or "day" if value.unit == "day" else value.unit
    number = value.number
    if number == 1:
        return _ONE[unit]
    return {
        "hour": msg("{number} hours", number=number),
        "day": msg("{number} days", number=number),
        "week": msg("{number} weeks", number=number),
        "month": msg("{number} months", number=number),
        "year": msg("{number} years", number=number),
        "working": msg("{number} working days", number=number),
        "calendar": msg("{number} calendar days", number=number),
    }[unit]


def _printed(value: FactValue, quote: str) -> Value:
    match value:
        case Day(date=date):
            return date
        case Phone(e164=e164, as_printed=printed):
            return e164 or printed
        case Amount(number=number, unit=unit):
            return f"{number:g} {unit}"
        case Named(name=said) | Contact(address=said) | Cookie(known={"name": said}):
            return cut(said)
        case _:
            return _quoted(quote)


def _quoted(words: str) -> str:
    return f"“{cut(words)}”"


def cut(words: str) -> str:
    """In one line of a length that a table holds; no Latin word is halved."""
    line = " ".join(words.split())
    if len(line) <= _LONG:
        return line
    head, space, tail = line[:_LONG].rpartition(" ")
    kept = head if space and tail.isascii() else line[: _LONG - 1]
    return kept.rstrip(" ,;:，；：、") + "…"


@cache
def _names() -> Mapping[tuple[str, str], DataText]:
    """List and id → the name that the term lists and the wordings of promises give it."""
    terms = ((found.kind, entry.id, entry.name) for found in term_lists() for entry in found.entries)
    promises = ((pattern.kind, pattern.id, pattern.name) for pattern in promise_patterns())
    return {(kind, id_): DataText(tuple(name.items())) for kind, id_, name in (*terms, *promises)}
