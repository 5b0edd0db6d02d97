"""Times that have to lie between telling readers and taking effect, each with its basis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from noticepress.law import change_rules
from noticepress.model.fact import Period, Term
from noticepress.model.notice import Document
from noticepress.model.plan import LeadTime, Quoted
from noticepress.model.promise import Promises

from .dates import earliest
from .quoting import quoted
from .standing import Standing, Step

_ADVANCE = "own.promise.advance"
"""The rule of a promise without a number; its ``lead_days`` is the least that "in advance" can mean."""


def leads(step: Step, announced: date | None, custom: int | None) -> tuple[LeadTime, ...]:
    """The notice's own promise, then law, then what the site's keeper set; empty where none is stated."""
    times = list[LeadTime]()
    is_major = step.significance == "major"
    if step.stand and (is_major or not _for_major_alone(step.promises)):
        times += _own(step.old, step.promises)
    if is_major:
        times += _law(step.stand)
        if custom:
            times.append(_lead("custom", _days(custom)))
    return tuple(_dated(lead, announced) for lead in times)


def _for_major_alone(promises: Promises) -> bool:
    """The time stands in a sentence's clause that speaks of the channels of major changes only."""
    if promises.lead is None:
        return False
    major = {fact.clause for fact in promises.major_channels}
    other = {fact.clause for fact in promises.channels}
    return promises.lead.clause in major - other


def _own(old: Document, promises: Promises) -> Iterator[LeadTime]:
    if promises.lead and promises.lead_period:
        yield _lead("own", promises.lead_period, quote=quoted(old, promises.lead))
        return
    for fact in promises.consent:
        if isinstance(fact.value, Term) and fact.value.id == "advance_notice":
            least = change_rules().rules[_ADVANCE].lead_days or 1
            yield _lead("own", _days(least), rule=_ADVANCE, quote=quoted(old, fact))
            return


def _law(stand: Sequence[Standing]) -> Iterator[LeadTime]:
    """Numbers that rules give, but those that are custom: a keeper sets their own."""
    fired = dict.fromkeys(rule for row in stand for _, _, rule in row.owed)
    for name in fired:
        rule = change_rules().rules.get(name)
        if rule and rule.lead_days and name != _ADVANCE and "custom" not in (rule.lead_basis or ""):
            yield _lead("law", _days(rule.lead_days), rule=name)


def _lead(basis: str, period: Period, *, rule: str | None = None, quote: Quoted | None = None) -> LeadTime:
    return LeadTime(basis=basis, period=period, rule=rule, quoted=quote, earliest=None)  # type: ignore[arg-type]


def _days(number: int) -> Period:
    return Period(number=number, unit="day", day_kind=None, bound="at_least", serves="policy_changes")


def _dated(lead: LeadTime, announced: date | None) -> LeadTime:
    return LeadTime(
        basis=lead.basis,
        period=lead.period,
        rule=lead.rule,
        quoted=lead.quoted,
        earliest=earliest(announced, lead.period) if announced else None,
    )
