"""Days between telling readers and taking effect."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from math import ceil
from typing import Literal

from noticepress.model.fact import Period
from noticepress.model.notice import Document
from noticepress.model.when import NEXT

_WORKDAYS = 5
AnnouncedBasis = Literal["announced", "updated", "as_of"]


def announcement(new: Document, today: date | None) -> tuple[date | None, AnnouncedBasis | None]:
    """The day on which readers are told, and where it is taken from.

    What the keeper states goes first, then the date of update that a published text states. A text that is
    still to come into force, states no day or stands in no site can be announced today at the earliest.
    """
    stated = new.version.sidecar.announced
    if stated:
        return stated, "announced"
    is_draft = new.id.version == NEXT
    if new.updated and not (is_draft and today and new.updated < today):
        return new.updated, "updated"
    is_to_come = not new.id.vendor or is_draft or new.effective is None or (today and new.effective > today)
    return (today, "as_of") if today and is_to_come else (None, None)


def earliest(start: date, period: Period) -> date:
    """First day of effect that lies ``period`` after ``start``; working days are Monday to Friday.

    Public holidays are not known here: a plan that counts working days says so.
    """
    number = ceil(period.number)
    match period.unit:
        case "month":
            return _months_later(start, number)
        case "year":
            return _months_later(start, 12 * number)
        case "week":
            return start + timedelta(weeks=number)
        case "hour":
            return start + timedelta(days=ceil(number / 24))
        case "day" if period.day_kind == "working":
            return _working_days_later(start, number)
        case _:
            return start + timedelta(days=number)


def _months_later(start: date, months: int) -> date:
    """The same day of a later month, else its last day."""
    years, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def _working_days_later(start: date, number: int) -> date:
    day = start
    while number > 0:
        day += timedelta(days=1)
        number -= day.weekday() < _WORKDAYS
    return day
