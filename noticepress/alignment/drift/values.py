"""Numbers, ages, dates and contacts: facts with values that no translation changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from noticepress.model.alignment import Drift, DriftKind
from noticepress.model.fact import Age, Amount, Contact, Day, Fact, Period, Phone
from noticepress.model.finding import Severity
from noticepress.model.message import Message, msg
from noticepress.text.numerals import number
from noticepress.text.regex import regex

from .counts import DIGITS, NUMERALS, counted, loose, without_facts
from .laid import Laid, drift_of
from .months import lone_months
from .side import Said, Side

Key = tuple[object, ...]
_MESSAGES: dict[DriftKind, tuple[Message, Message]] = {
    "number": (
        msg("The editions state different numbers, units or kinds of days."),
        msg("One edition states a number that the other does not."),
    ),
    "date": (
        msg("The editions state different dates."),
        msg("One edition states a date that the other does not."),
    ),
    "age": (
        msg("The editions state different ages."),
        msg("One edition states an age that the other does not."),
    ),
    "contact": (
        msg("The editions give different contact details."),
        msg("One edition gives a contact detail that the other does not."),
    ),
}


class _Value(Struct, frozen=True):
    kind: DriftKind
    key: Key
    fact: Fact


_UNITS = {
    "hour": regex("小时|hour", re.IGNORECASE),
    "day": regex(r"[日天]|\bdays?\b|daily", re.IGNORECASE),
    "week": regex("周|星期|week", re.IGNORECASE),
    "month": regex("月|month", re.IGNORECASE),
    "year": regex("年|year|annual", re.IGNORECASE),
}


def value_drifts(rows: tuple[Laid, ...]) -> Iterator[Drift]:
    """Values that stand on one side alone; one that only stands in the clause next to it is no drift."""
    listed = [row for row in rows if row.left.region in ("body", "meta")]  # dates stand beside the title
    values = [(_values(row.left), _values(row.right)) for row in listed]
    for at, row in enumerate(listed):
        near = [beside for beside in (at - 1, at + 1) if 0 <= beside < len(listed)]
        ours, theirs = _beyond(*values[at]), _beyond(*reversed(values[at]))
        around = [_beyond(*reversed(values[n])) for n in near], [_beyond(*values[n]) for n in near]
        ours = [v for v in ours if not _said(v, row.right, around[0])]
        theirs = [v for v in theirs if not _said(v, row.left, around[1])]
        for kind in _MESSAGES:
            yield from _told(
                row, kind, [v for v in ours if v.kind == kind], [v for v in theirs if v.kind == kind]
            )
        if not ours and not theirs:
            yield from _months(row)
            yield from _digits(row)
            yield from _crossed(row)


def _crossed(row: Laid) -> Iterator[Drift]:
    """Values that both sides state, each in the sentence that answers the other's."""
    if row.alone:
        return
    for left, right in row.answered:
        ours, theirs = _values(left), _values(right)
        lone = _beyond(ours, theirs), _beyond(theirs, ours)
        for kind in ("number", "date", "age"):
            found = [next((value for value in side if value.kind == kind), None) for side in lone]
            if found[0] and found[1]:
                yield from _told(row, kind, found[:1], found[1:])  # type: ignore[arg-type]
                return


def _values(side: Side | Said) -> list[_Value]:
    return [_Value(kind, key, fact) for fact in side.facts for kind, key in _keys(fact)]


def _keys(fact: Fact) -> Iterator[tuple[DriftKind, Key]]:
    value = fact.value
    if isinstance(value, Period):
        yield "number", _period(value)
    elif isinstance(value, Amount):
        yield "number", (value.number, value.unit)
    elif isinstance(value, Age):
        yield "age", (value.years, value.bound)
    elif isinstance(value, Day):
        yield "date", (value.date,)
    elif isinstance(value, Contact):
        yield "contact", (value.address.lower().rstrip("/").removeprefix("mailto:"),)
    elif isinstance(value, Phone):
        yield "contact", (_local(value.as_printed),)


def _local(number: str) -> str:
    """Digits without trunk and country prefix: +86 20 8378 and 020-8378 are one number."""
    digits = "".join(filter(str.isdecimal, number)).lstrip("0")
    return digits.removeprefix("86").lstrip("0") if len(digits) > 9 else digits


def _period(value: Period) -> Key:
    """Two years are 24 months and a week is seven days; calendar days are days."""
    if value.unit == "year":
        return (value.number * 12, "month", None)
    if value.unit == "week":
        return (value.number * 7, "day", None)
    return (value.number, value.unit, "working" if value.day_kind == "working" else None)


def _beyond(ours: Sequence[_Value], theirs: Sequence[_Value]) -> list[_Value]:
    """Of the values of one side those that the other does not state; said twice or once is all the same.

    "Those below that age" is no drift where both sides name the age itself.
    """
    known = {(value.kind, value.key) for value in theirs}
    lone = {(value.kind, value.key): value for value in ours if (value.kind, value.key) not in known}
    ages = {key[0] for kind, key in known if kind == "age"}
    shared = {key[0] for kind, key in ({(v.kind, v.key) for v in ours} & known) if kind == "age"}
    return [v for v in lone.values() if v.kind != "age" or v.key[0] not in ages & shared]


def _said(value: _Value, other: Side, around: Sequence[Sequence[_Value]]) -> bool:
    """Whether the other side prints it without our seeing a fact there, or a neighbour states it."""
    if any((value.kind, value.key) == (v.kind, v.key) for near in around for v in near):
        return True
    if value.kind == "contact":
        return str(value.key[0]) in "".join(other.text.split()).lower()
    stated = value.fact.value
    if isinstance(stated, Period) and stated.number == 1 and _UNITS[stated.unit].search(without_facts(other)):
        return True  # 一年内 is "in a year"
    figure = stated.years if isinstance(stated, Age) else getattr(stated, "number", None)
    return figure is not None and figure in _figures(other)


_SHARED = regex(
    r"\b(\d+|[a-z]+)(?=(?:,? (?:or|to|and|through)|,|\s?[-–—~/])\s?(?:\d+|[a-z]+)[ -]"
    r"(?:hour|day|week|month|year|working|business|calendar))",
    re.IGNORECASE,
)
"""A number that shares its unit with the next: "7 or 30 days"."""


def _figures(side: Side) -> set[float]:
    """Numbers in digits or words that stand in no fact: "who have not yet turned 14" is an age."""
    numeral = NUMERALS[side.lang]
    shared = [found[1] for found in _SHARED.finditer(side.text)] if side.lang == "en" else []
    words = (*numeral.findall(without_facts(side)), *shared)
    return {value for found in words if (value := number(found)) is not None}


def _told(row: Laid, kind: DriftKind, ours: Sequence[_Value], theirs: Sequence[_Value]) -> Iterator[Drift]:
    for at in range(max(len(ours), len(theirs))):
        left = ours[at].fact.quote if at < len(ours) else ""
        right = theirs[at].fact.quote if at < len(theirs) else ""
        both = bool(left and right)
        yield drift_of(
            row,
            kind,
            _severity(kind, left or right, row, both=both),
            (left, right),
            _MESSAGES[kind][not both],
        )


def _severity(kind: DriftKind, quote: str, row: Laid, *, both: bool) -> Severity:
    """A number that the other side may say in words is not surely gone."""
    if both or kind != "number":
        return Severity.ERROR
    printed = set(DIGITS.findall(row.left.text)) & set(DIGITS.findall(row.right.text))
    return Severity.WARNING if printed & set(DIGITS.findall(quote)) else Severity.ERROR


def _months(row: Laid) -> Iterator[Drift]:
    """Of dates that lack a year or a day the first that differ."""
    ours, theirs = lone_months(row)
    if ours or theirs:
        quotes = (ours or [""])[0], (theirs or [""])[0]
        both = bool(ours and theirs)
        severity = Severity.ERROR if both else Severity.WARNING
        yield drift_of(row, "date", severity, quotes, _MESSAGES["date"][not both])


def _digits(row: Laid) -> Iterator[Drift]:
    """Numbers in no fact: one on each side that the other does not have. Those of law titles vary."""
    ours, theirs = loose(row.left), loose(row.right)
    left, right = sorted((ours - theirs).elements()), sorted((theirs - ours).elements())
    if not (left and right):
        for quotes in counted(row):
            yield drift_of(row, "number", Severity.WARNING, quotes, _MESSAGES["number"][1])
    if left and len(left) == len(right):
        codes = all(
            _is_postcode(side.text, numbers) for side, numbers in ((row.left, left), (row.right, right))
        )
        kind: DriftKind = "contact" if codes else "number"
        yield drift_of(row, kind, Severity.ERROR, (", ".join(left), ", ".join(right)), _MESSAGES[kind][0])


_POSTCODE = regex(
    r"(?:邮政?编码?|\bpost(?:al)? ?code|\bzip(?: ?code)?)[\s:：(（]{0,3}(\d{4,})"
    r"|(?<!\d)(\d{6})(?!\d)(?=, (?:P\.?R\.? )?China)",
    re.IGNORECASE,
)


def _is_postcode(text: str, numbers: Sequence[str]) -> bool:
    """Whether the numbers are codes of places, which belong to an address."""
    codes = {code for found in _POSTCODE.finditer(text) for code in found.groups() if code}
    return codes >= set(numbers)
