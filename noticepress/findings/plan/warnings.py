"""Where the stated dates leave readers no time, or less than was promised."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from noticepress.model.message import Sentence, msg
from noticepress.model.plan import NoticePlan


def is_zero_notice(announced: date | None, effective: date | None) -> bool:
    """It takes effect on the day of its announcement or before."""
    return announced is not None and effective is not None and effective <= announced


def warnings(plan: NoticePlan) -> Iterator[Sentence]:
    """At most one of effect before, on and too soon after the announcement; then what dates cannot tell."""
    if plan.significance in ("major", "minor") and plan.announced and plan.effective:
        yield from _too_soon(plan, plan.announced, plan.effective)
    if any(lead.period.day_kind == "working" for lead in plan.leads):
        yield msg("Working days are counted from Monday to Friday; public holidays come on top.")


def _too_soon(plan: NoticePlan, announced: date, effective: date) -> Iterator[Sentence]:
    if effective < announced:
        yield msg(
            "It takes effect on {effective}, before its announcement on {announced}.",
            effective=effective,
            announced=announced,
        )
    elif plan.zero_notice:
        yield msg("It takes effect on the day of its announcement ({announced}).", announced=announced)
    if plan.earliest and effective < plan.earliest:
        yield msg(
            "It takes effect on {effective}, before {earliest}, the earliest day that keeps the time due.",
            effective=effective,
            earliest=plan.earliest,
        )
