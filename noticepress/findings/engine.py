"""Signals × rules → grounds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from noticepress.law import Rule, change_rules, topics
from noticepress.model.change import FORCE, OWN, Duty, Ground, ground_order
from noticepress.model.message import DataText

from .duty import duty_of
from .reading.case import Case
from .reading.signal import Signal
from .signals import sure
from .yardstick import Basis, Yardstick

ASKS_REVIEWER = "own.major.high_risk"
"""The one criterion that no text shows: the result of an impact assessment."""
_ONLY_BESIDE = {"cn.kinds.vaguer": "wording_vaguer"}
"""A kind taken off a list is vagueness only where a vague word took its place."""
_SPECIFIC = frozenset(
    ("major_change_definition", "exemption", "liability", "language_version", "necessity", "definition")
)
"""Fact types that are found by cues of the subtopic already."""


class Hit(Struct, frozen=True):
    """A rule that a signal sets off, and what the rule rests on."""

    rule: Rule
    signal: Signal
    basis: Basis
    duty: Duty


def hits(case: Case, found: Sequence[Signal], yardstick: Yardstick) -> tuple[Hit, ...]:
    """Every rule that fires, once, for its first signal; the notice's own grounds first, then by duty."""
    fired = list(_hits(case, tuple(sure(case, found)), yardstick))
    order = change_rules().vocabulary.obligations
    return tuple(sorted(fired, key=lambda hit: (_rank(hit.basis.ground), -order.index(hit.duty))))


def _rank(ground: str) -> int:
    return ground_order(ground)[0]


def _hits(case: Case, found: Sequence[Signal], yardstick: Yardstick) -> Iterator[Hit]:
    for rule in change_rules().rules.values():
        if rule.trigger.facts == ("date",) or {"any", "not_changed"}.intersection(rule.trigger.kinds):
            continue  # about the step as a whole; see the verdict's notes
        beside = _ONLY_BESIDE.get(rule.id)
        if beside and all(signal.kind != beside for signal in found):
            continue
        basis = yardstick.basis(rule)
        signal = _first(rule, found, case) if basis else None
        if basis and signal:
            yield Hit(rule, signal, basis, duty_of(rule, signal))


def _first(rule: Rule, found: Sequence[Signal], case: Case) -> Signal | None:
    """The first that sets it off; where the rule tells only of what is new, one of something that came."""
    setting_off = (signal for signal in found if _sets_off(rule, signal, case))
    first = next(setting_off, None)
    if first is None or not (first.old and first.new) or any("{old}" in t for t in rule.explain.values()):
        return first
    came = (s for s in setting_off if s.new and not s.old and s.direction != "for_reader")
    return next(came, first)


def _sets_off(rule: Rule, signal: Signal, case: Case) -> bool:
    trigger = rule.trigger
    return (
        signal.kind in trigger.kinds
        and ("any" in trigger.topics or not set(trigger.topics).isdisjoint(signal.topics))
        and _concerns(trigger.facts, signal)
        and _points(rule, signal)
        and _subtopic(trigger.subtopics, signal, case)
    )


def _concerns(facts: Iterable[str], signal: Signal) -> bool:
    """A change of force carries no fact type: there the topic has to do."""
    unspecific = signal.fact == "any" and not signal.kind.startswith("fact_")
    return unspecific or "any" in facts or signal.fact in facts


def _points(rule: Rule, signal: Signal) -> bool:
    """A promise to the reader, a cap on time: only what goes against the reader sets them off."""
    wanted = rule.trigger.direction
    if wanted and signal.trend and wanted != signal.trend:
        return False
    guards_reader = wanted == "increase" or rule.applies_when.startswith("notice_promises")
    return not (guards_reader and signal.direction == "for_reader")


def _subtopic(subtopics: Iterable[str], signal: Signal, case: Case) -> bool:
    wanted = [topics().subtopics[name] for name in subtopics if name in topics().subtopics]
    if not wanted or signal.fact in _SPECIFIC:
        return True
    headings = " ".join(clause.title or "" for clause in (*case.clauses, *case.above))
    text = f"{headings} {case.change.old_text} {case.change.new_text}".casefold()
    return any(cue.casefold() in text for topic in wanted for cues in topic.cues.values() for cue in cues)


def _quoted(hit: Hit, case: Case) -> tuple[str, tuple[int, int]] | tuple[None, None]:
    """The older words that a hit rests on: the criterion or promise, else the row's older clause."""
    if hit.basis.clause:
        return hit.basis.clause.clause, hit.basis.clause.lines
    if case.change.old:
        return case.change.old[0].id, case.change.old[0].lines
    return (hit.basis.beside.clause, hit.basis.beside.lines) if hit.basis.beside else (None, None)


def ground(hit: Hit, case: Case) -> Ground:
    """What the report says of a hit. Without words of the older version to quote it is none of its own."""
    cite, named = hit.basis.cite, hit.basis.ground
    clause, lines = _quoted(hit, case) if named in (OWN, FORCE) else (None, None)
    return Ground(
        rule=hit.rule.id,
        ground=FORCE if named == OWN and clause is None else named,
        clause=clause,
        lines=lines,
        cite=DataText(tuple(cite.article.items())) if cite else None,
        verified=cite.verified if cite else None,
        duty=hit.duty,
        trigger=hit.signal.trigger,
    )
