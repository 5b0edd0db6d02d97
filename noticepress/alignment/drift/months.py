"""Dates that lack a year or a day, where the editions name another month, day or year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from noticepress.model.fact import Day
from noticepress.text.months import MonthDate, month_dates
from noticepress.text.regex import regex

from .laid import Laid
from .side import Side

_ANCHOR = {"zh": regex("月"), "en": regex(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")}
_MONTHS = {
    "zh": regex(r"月|季|年[初底末]|\d[/.-]\d"),
    "en": regex(r"month|quarter|\byear[- ]?end|\byear\b|\d[/.-]\d", re.IGNORECASE),
}
"""How the other side may name a month without its name."""


def lone_months(row: Laid) -> tuple[list[str], list[str]]:
    """Quotes of the dates of either side that no date of the other can be."""
    ours, theirs = months_of(row.left), months_of(row.right)
    return _lone(ours, theirs, row.left, row.right), _lone(theirs, ours, row.right, row.left)


def months_of(side: Side) -> tuple[MonthDate, ...]:
    """All dates of a side that name a month."""
    return tuple(month_dates(side.text, side.lang)) if _ANCHOR[side.lang].search(side.text) else ()


def _lone(own: Sequence[MonthDate], other: Sequence[MonthDate], side: Side, beside: Side) -> list[str]:
    full = [fact.quote for fact in side.facts if isinstance(fact.value, Day)]
    lone = [one for one in own if not any(one.answers(date) for date in other)]
    if lone and not other and _MONTHS[beside.lang].search(beside.text):
        return []  # a month may be told by its number, or as the end of a quarter
    return [one.quote for one in lone if not any(one.quote in quote for quote in full)]
