"""Dates, and whether the text says that something was updated or takes effect on them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from noticepress.model.fact import Day, Fact
from noticepress.model.notice import Version
from noticepress.text.dates import DayOrder, FoundDate, dates, day_order
from noticepress.text.regex import regex

from .annotator import Topics, stretches
from .tables import pattern

Role = Literal["updated", "effective", "other"]
_ROLES: tuple[Literal["updated", "effective"], ...] = ("updated", "effective")
_LABEL_GAP = regex(r"[^，,。；;!?！？]{0,14}")
_SENTENCE_END = regex(r"[。；;!！?？]|\.\s+(?=[A-Z]\w*\s)|(?<=\S)\n(?=\s*\S)")
_BRACKETS = " \t\n\u3000【[（("
_LABEL_LINE = regex(r"[^\d。.年月]{2,24}")
_REACH = 48
_ORDERS: dict[str, DayOrder] = {"en-US": "month_first", "en-GB": "day_first", "en-AU": "day_first"}


def find(version: Version, topics: Topics) -> Iterator[Fact]:
    """Every full date; one such as 03/04/2022 only where the document shows its order."""
    del topics
    order = day_order(version.source.text) or _ORDERS.get(version.id.lang)
    before = ""
    for stretch in stretches(version):
        for found in dates(stretch.text, order):
            if found.date is None:
                continue
            value = Day(date=found.date, role=_role(stretch.text, found, before))
            if fact := stretch.fact("date", value, found.start, found.end, by="dates"):
                yield fact
        before = stretch.text[-_REACH:]


def _role(text: str, found: FoundDate, before: str) -> Role:
    """By the nearest words: a label right before, a verb right after, any word earlier in the line."""
    head = text[max(0, found.start - _REACH) : found.start]
    if not head.strip(_BRACKETS) and _LABEL_LINE.fullmatch(before):
        # a label may stand alone on the line, or in the table cell, before
        head = before
    head = _SENTENCE_END.split(head)[-1]
    nearest = _last_cue(head)
    if nearest and _LABEL_GAP.fullmatch(head[nearest[1] :]):
        return nearest[0]
    tail = text[found.end : found.end + 12].lstrip()
    for role in reversed(_ROLES):
        verb = pattern("dates", "after", role).match(tail)
        if verb and not re.match(r"[\w\s]{0,6}[:：]", tail[verb.end() :]):
            return role
    return nearest[0] if nearest else "other"


def _last_cue(head: str) -> tuple[Literal["updated", "effective"], int] | None:
    ends = [
        (found.end(), role) for role in _ROLES for found in pattern("dates", "before", role).finditer(head)
    ]
    if not ends:
        return None
    end, role = max(ends)
    return role, end
