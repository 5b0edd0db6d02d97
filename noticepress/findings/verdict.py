"""What the step from one version to the next calls for as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from noticepress.law import Rule, change_rules
from noticepress.model.change import (
    ClearedChange,
    Comparison,
    Duty,
    DutyOwed,
    JudgedChange,
    Significance,
    Verdict,
    ground_order,
)
from noticepress.model.fact import Fact, Period, Term
from noticepress.model.message import Sentence, msg
from noticepress.model.notice import Document
from noticepress.model.promise import Promises

from .plan.revision import counted

_DAYS = {"hour": 1 / 24, "day": 1, "week": 7, "month": 30, "year": 365}


def verdict(
    comparison: Comparison,
    changes: Sequence[JudgedChange],
    cleared: Sequence[ClearedChange],
    promises: Promises,
) -> Verdict:
    """Significance, duties, time, channels."""
    significance = _significance(changes, cleared)
    lead_days, basis = _lead(changes, promises) if significance == "major" else (None, None)
    return Verdict(
        significance=significance,
        duties=tuple(_duties(changes)),
        lead_days=lead_days,
        lead_basis=basis,
        channels=_channels(promises, significance) if changes else (),
        revision=counted(significance),
        open=sum(row.state == "open" for row in changes),
        notes=tuple(_notes(comparison, significance, changes)),
    )


def _significance(
    changes: Sequence[JudgedChange], cleared: Sequence[ClearedChange]
) -> Significance | Literal["none"]:
    if any(row.significance == "major" for row in changes):
        return "major"
    return "minor" if changes else "cosmetic" if cleared else "none"


def _duties(changes: Sequence[JudgedChange]) -> Iterator[DutyOwed]:
    """The strongest duty first; each with the rules it follows from, grounds kept apart."""
    because = dict[tuple[Duty, str], dict[str, None]]()
    for row in changes:
        for ground in row.grounds:
            if ground.duty != "none":
                because.setdefault((ground.duty, ground.ground), {})[ground.rule] = None
    order = change_rules().vocabulary.obligations
    ranked = sorted(because.items(), key=lambda owed: (-order.index(owed[0][0]), ground_order(owed[0][1])))
    for (duty, basis), rules in ranked:
        yield DutyOwed(duty=duty, ground=basis, because=tuple(rules))


def _lead(changes: Sequence[JudgedChange], promises: Promises) -> tuple[int | None, str | None]:
    """The longest time that a rule gives or the older version promised, with its basis."""
    rules = change_rules().rules
    fired = {ground.rule for row in changes for ground in row.grounds}
    asked: list[tuple[int | None, str | None]] = [
        (rule.lead_days, rule.lead_basis)
        for name, rule in rules.items()
        if name in fired and rule.lead_days and not _is_custom(rule)
    ]
    promised = _promised_days(promises)
    if promised:
        asked.append((promised, "own notice"))
    elif promises.in_advance:
        advance = rules["own.promise.advance"]
        asked.append((advance.lead_days, advance.lead_basis))
    return max(asked, key=_longest, default=(None, None))


def _is_custom(rule: Rule) -> bool:
    """The number is no law's: a site sets its own, in its settings."""
    return "custom" in (rule.lead_basis or "")


def _longest(lead: tuple[int | None, str | None]) -> tuple[int, bool]:
    """Of equal times the one that the notice itself promised."""
    return (lead[0] or 0, (lead[1] or "").startswith("own notice"))


def _promised_days(promises: Promises) -> int | None:
    period: Period | None = promises.lead_period
    return None if period is None else max(1, round(period.number * _DAYS[period.unit]))


def _channels(promises: Promises, significance: str) -> tuple[str, ...]:
    """The channels that the older version promised, those for major changes first."""
    facts: tuple[Fact, ...] = (
        (*promises.major_channels, *promises.channels) if significance == "major" else promises.channels
    )
    named = (fact.value.id or fact.value.text for fact in facts if isinstance(fact.value, Term))
    return tuple(dict.fromkeys(named))


def _is_undated(document: Document) -> bool:
    return document.updated is None and document.effective is None


def _notes(comparison: Comparison, significance: str, changes: Sequence[JudgedChange]) -> Iterator[Sentence]:
    old, new = comparison.old, comparison.new
    if _is_undated(new) and (changes or not _is_undated(old)):
        yield msg("The newer version states no date.")
    elif changes and (old.updated, old.effective) == (new.updated, new.effective):
        yield msg("The text changed but the date it states did not.")
    told = new.version.sidecar.announced
    in_time = told is not None and new.effective is not None and told < new.effective
    if significance == "major" and new.updated and new.updated == new.effective and not in_time:
        yield msg(
            "The newer version takes effect on the day it is dated: no time is left between notice "
            "and effect."
        )
    if new.updated and new.effective and new.effective < new.updated:
        yield msg("The newer version takes effect before the day it is dated.")
