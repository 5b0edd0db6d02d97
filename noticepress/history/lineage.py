"""Clauses followed through all versions of an edition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from noticepress.model.change import Comparison, Counterparts
from noticepress.model.clause import Clause
from noticepress.model.lineage import Descent, Lineage
from noticepress.model.notice import Document, Version


def lineages(first: Document, steps: Iterable[Comparison]) -> Iterator[Lineage]:
    """Of each version, the oldest one first; ``steps`` lead from each version to the next.

    A clause that is split goes on in the first of its parts; one that several were merged into goes on with
    the first of them.
    """
    name = first.id.version
    born = {clause.id: Descent(clause.id, name, name) for clause in first.version.walk()}
    taken = set(born)
    lineage = Lineage(born)
    yield lineage
    for step in steps:
        lineage = _next(lineage, step, taken)
        taken.update(lineage.keys.values())
        yield lineage


def _next(before: Lineage, step: Comparison, taken: set[str]) -> Lineage:
    heirs = {pair.new[0]: pair for pair in step.counterparts}
    old = {clause.id: clause for clause in step.old.version.walk()}
    name = step.new.id.version
    descents = dict[str, Descent]()
    for clause in step.new.version.walk():
        pair = heirs.get(clause.id)
        if pair is None:
            descents[clause.id] = Descent(_fresh(clause.id, name, taken), name, name)
        else:
            above = before.descents[pair.old[0]]
            same = _is_same(clause, pair, old)
            descents[clause.id] = Descent(above.key, above.first, above.since if same else name)
    return Lineage(descents, _former(before, step, descents))


def _fresh(id_: str, version: str, taken: set[str]) -> str:
    """A clause that is new may bear the number of one that is gone or has another number now."""
    return id_ if id_ not in taken else f"{id_}~{version}"


def _is_same(clause: Clause, pair: Counterparts, old: Mapping[str, Clause]) -> bool:
    return len(pair.old) == len(pair.new) == 1 and old[pair.old[0]].content == clause.content


def _former(before: Lineage, step: Comparison, now: Mapping[str, Descent]) -> dict[str, str]:
    goes_on = {old: pair.new[0] for pair in step.counterparts for old in pair.old}
    for id_, parent in _parents(step.old.version):
        if id_ not in goes_on and parent in goes_on:
            goes_on[id_] = goes_on[parent]
    led = {**before.former, **{id_: id_ for id_ in before.descents}}
    return {id_: goes_on[at] for id_, at in led.items() if id_ not in now and at in goes_on}


def _parents(version: Version) -> Iterator[tuple[str, str]]:
    """Each clause below another, parents before children."""
    for clause in version.walk():
        for child in clause.children:
            yield child.id, clause.id
