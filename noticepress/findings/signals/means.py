"""Signals of sentences on how rights are used, how long data are kept, and who answers for damage."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from noticepress.findings.reading.bearing import RIGHTS, keeps_for_a_time, tells_of_incident
from noticepress.findings.reading.case import Case
from noticepress.findings.reading.hunks import hunks
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.signal import Signal
from noticepress.findings.reading.substance import APART, Shift, more_items
from noticepress.findings.words.deeds import done
from noticepress.findings.words.numbers import numbers
from noticepress.findings.words.wording import meaning, phrases, spotted, tokens, without
from noticepress.model.clause import ClauseKind
from noticepress.text.regex import regex

from .fact_direction import end_told, on_top, time_to_act, trend_of
from .of_sentence import signal_of, weaker

_NAME = regex(r"[\u4e00-\u9fff]|(?<!^)[A-Z]\w|^[A-Z]\w+$")
"""Part of a name: of a state, a court."""


def terms_signals(case: Case, pair: Pair, moved: Sequence[Shift]) -> Iterator[Signal]:
    """Of one sentence that stands in both versions and says something else."""
    yield from _told(case, pair)
    yield from _asked_for(case, pair)
    yield from _less_time(case, pair)
    yield from _kept(case, pair, moved)
    yield from _between_parties(case, pair, moved)


def _told(case: Case, pair: Pair) -> Iterator[Signal]:
    """Readers learn of an incident by fewer or other means."""
    if tells_of_incident(case, pair.old) and _means(pair.old) - _means(pair.new):
        yield signal_of(case, pair, "fact_removed", "incident_notice", "against_reader", "security_incident")


def _asked_for(case: Case, pair: Pair) -> Iterator[Signal]:
    """Rights are used by other means than before."""
    if RIGHTS.isdisjoint((*case.change.topics[:1], *case.section_topics)):
        return
    if _means(pair.old) - _means(pair.new):
        yield signal_of(case, pair, "fact_changed", "right_procedure", "unclear")
        yield weaker(case, pair)


def one_more_way(pair: Pair, shift: Shift) -> bool:
    """Beside the ways that stay: "by post or in person at our office"."""
    before, after = (_means(text) for text in (pair.old, pair.new))
    more = bool(after - before) and not before - after
    return more and not shift.conditional and len(APART.findall(pair.new)) > len(APART.findall(pair.old))


def _less_time(case: Case, pair: Pair) -> Iterator[Signal]:
    """Readers have to be quicker when they ask for something: "you can appeal within ten days"."""
    if any(
        trend_of(change) == "decrease" and time_to_act(case, change)
        for change in case.change.facts
        if change.new is not None and change.new.quote in pair.new
    ):
        yield weaker(case, pair, "rights_procedure")


def _means(text: str) -> Counter[str]:
    """The means named, each in one spelling."""
    found = Counter[str]()
    for word, times in spotted("channel", text).items():
        found[meaning((word.replace("-", "").removesuffix("s"),))[0]] += times
    return found


def _kept(case: Case, pair: Pair, moved: Sequence[Shift]) -> Iterator[Signal]:
    """Something more is kept, or for a time without an end."""
    if any(spotted(n, pair.new).total() > spotted(n, pair.old).total() for n in ("soonest", "capped")):
        return  # one end more, of which the first counts
    if end_told(pair):
        return
    if not keeps_for_a_time(case, pair.old) and case.change.topics[:1] != ("retention",):
        return
    if spotted("keeping", pair.old) and not spotted("keeping", pair.new) and _is_time(case, pair.old):
        yield signal_of(case, pair, "fact_removed", "retention_period", "unclear", "retention")
    row = any(clause.kind is ClauseKind.RECORD for clause in case.clauses)  # its cells say what they are
    if not row and _names(pair.old) - _names(pair.new) and not _names(pair.new) - _names(pair.old):
        yield signal_of(case, pair, "fact_removed", "storage_location", "against_reader", "storage_location")
    if spotted("on_device", pair.old) and not spotted("on_device", pair.new):
        yield signal_of(case, pair, "fact_changed", "storage_location", "against_reader", "storage_location")
        yield signal_of(case, pair, "permission_broadened", "any", "against_reader")
    longer = spotted("lasting", pair.new) - spotted("lasting", pair.old)
    more = sum(spotted("keeping", pair.new).values()) > sum(spotted("keeping", pair.old).values())
    also = more and any(s.come and not s.gone and spotted("keeping", s.hunk.new) for s in moved)
    shorter = any(trend_of(change) == "decrease" for change in case.change.facts)
    after = spotted("until", pair.old) and not numbers(pair.old) and bool(numbers(pair.new)) and not shorter
    timed = _is_time(case, pair.new) or _is_time(case, pair.old)
    thing = timed and any(more_items(s, pair) for s in moved)
    thing = thing and ("erases" not in done(pair.new) or bool(spotted("keeping", pair.new)))
    topped = any(not h.old.strip() and numbers(h.new) and on_top(h.new) for h in hunks(pair.edits))
    if longer or also or after or thing or topped:
        yield signal_of(case, pair, "fact_changed", "retention_period", "against_reader", "retention")


def _names(text: str) -> set[str]:
    """Capitalised words inside a sentence: of a place, where data are kept."""
    return set(re.findall(r"(?<=[a-z,] )[A-Z][a-z]+", text))


def _is_time(case: Case, text: str) -> bool:
    stated = any(fact.kind == "retention" for fact in case.old.standing(case.change.old, text))
    return stated or bool(spotted("lasting", text))


def _between_parties(case: Case, pair: Pair, moved: Sequence[Shift]) -> Iterator[Signal]:
    """Who answers for damage, by which law and before whom."""
    if not moved:
        return
    answers = phrases("liability").count(without(tokens(pair.old), "no_liability"))
    if answers and not all(map(_renamed, moved)):
        yield signal_of(case, pair, "exemption_added", "liability", "against_reader", "legal_terms")
    aside = spotted("no_dispute", pair.old).total() + spotted("own_jurisdiction", pair.old).total()
    quarrel = spotted("dispute", pair.old).total() > aside
    if quarrel and any(shift.gone and _NAME.search(shift.hunk.old) for shift in moved):
        yield signal_of(case, pair, "fact_changed", "governing_law", "unclear", "legal_terms")


def _renamed(shift: Shift) -> bool:
    """A name in the place of a name: of a framework, of a house."""
    return all(_NAMED.fullmatch(text.strip()) for text in (shift.hunk.old, shift.hunk.new))


_NAMED = regex(r"(?:[A-Z][\w.&’'-]*)(?:[\s-]+(?:of|and|the|[A-Z][\w.&’'-]*))*")
