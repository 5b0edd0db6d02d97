"""How what one vendor says relates to what another says."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from noticepress.model.alignment import Relation
from noticepress.model.fact import Age, Fact, Period
from noticepress.model.notice import Document

from .units import Unit

_SAME = 0.6
_HEADINGS = 0.45
_UNEQUAL = 0.7
"""Logarithm of the ratio of lengths."""


def relation(
    ours: Sequence[Unit], theirs: Sequence[Unit], documents: tuple[Document, Document], alike: float
) -> Relation:
    """Contradicting where both state a period or an age for the same thing and it is not the same."""
    values = [_values(document, side) for document, side in zip(documents, (ours, theirs), strict=True)]
    for name in sorted(values[0].keys() & values[1].keys()):
        if not values[0][name] & values[1][name]:
            return "contradicts"
    deadlines = [_deadlines(document, side) for document, side in zip(documents, (ours, theirs), strict=True)]
    if len(deadlines[0]) == len(deadlines[1]) == 1 and deadlines[0] != deadlines[1]:
        return "contradicts"
    if all(unit.clause.heading is not None and not unit.clause.text for unit in (*ours, *theirs)):
        return "same" if alike >= _HEADINGS else "related"
    if len(ours) != len(theirs):
        return "narrower" if len(ours) < len(theirs) else "broader"
    ratio = log(sum(unit.size for unit in ours) / sum(unit.size for unit in theirs))
    if alike >= _SAME and abs(ratio) < _UNEQUAL:
        return "same"
    return _by_length(ratio)


def _by_length(ratio: float) -> Relation:
    if abs(ratio) < _UNEQUAL:
        return "related"
    return "narrower" if ratio < 0 else "broader"


def _values(document: Document, side: Sequence[Unit]) -> dict[str, set[object]]:
    ids = {unit.clause.id for unit in side}
    found = dict[str, set[object]]()
    for fact in document.facts:
        named = _named(fact) if fact.clause in ids else None
        if named:
            found.setdefault(named[0], set()).add(named[1])
    return found


def _deadlines(document: Document, side: Sequence[Unit]) -> set[object]:
    """Of a reply, an erasure: whatever each is for, two clauses that answer each other are about one."""
    ids = {unit.clause.id for unit in side}
    return {
        (fact.value.number, fact.value.unit, fact.value.day_kind)
        for fact in document.facts
        if fact.clause in ids and fact.kind == "deadline" and isinstance(fact.value, Period)
    }


def _named(fact: Fact) -> tuple[str, object] | None:
    value = fact.value
    if isinstance(value, Period):
        return f"{fact.kind} {value.serves}", (value.number, value.unit, value.day_kind)
    if isinstance(value, Age):
        return "age", value.years
    return None
