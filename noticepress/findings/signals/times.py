"""Times that were promised: whether readers wait longer for what is done, or have less time to act."""

from __future__ import annotations

from noticepress.findings.reading.case import Case
from noticepress.findings.words.wording import spotted
from noticepress.model.change import FactChange
from noticepress.model.fact import Period, Wording
from noticepress.text.regex import regex

from .fact_direction import time_to_act, trend_of


def time_weaker(case: Case, change: FactChange) -> bool:
    """What is promised within a time takes longer or has no limit; a head start is shorter or gone."""
    if change.kind not in ("deadline", "duration") or change.old is None:
        return False
    fact = change.old
    if not isinstance(fact.value, Period) or not case.change.new:
        return False
    if time_to_act(case, change):
        return trend_of(change) == "decrease"
    ahead = fact.value.bound == "at_least" or "policy_changes" in case.change.topics
    if change.kind == "duration" and not ahead:
        return False
    if _at_once(case, change) or _no_longer_extended(case, change):
        return False
    gone = change.change == "removed" or (change.new is not None and isinstance(change.new.value, Wording))
    return gone or trend_of(change) == ("decrease" if ahead else "increase")


def _at_once(case: Case, change: FactChange) -> bool:
    """In the place of the time stands that it is done at once: 立即, 当场, "on the spot"."""
    fact = change.old
    said = [pair for pair in case.pairs if fact and fact.quote in pair.old and pair.new.strip()]
    sooner = (spotted("immediate", pair.new) - spotted("immediate", pair.old) for pair in said)
    return change.new is None and bool(said) and all(sooner)


def _no_longer_extended(case: Case, change: FactChange) -> bool:
    """The time by which another could be made longer: 必要时得延长十五日."""
    fact = change.old
    if fact is None or change.new is not None:
        return False
    parts = [part for pair in case.pairs for part in _PART.split(pair.old) if fact.quote in part]
    return any(spotted("extending", part) for part in parts)


_PART = regex("[,，;；。]")
