"""Whether an edition in another language changed with each row, and as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from noticepress.model.alignment import Alignment, Drift, Lines
from noticepress.model.change import ChangeReport, JudgedChange, OtherEdition
from noticepress.model.edition_step import EditionStep
from noticepress.model.finding import Severity
from noticepress.model.plan import EditionOutcome, EditionState


class _Theirs(Struct, frozen=True, dict=True):
    """An alignment, looked up by our clauses."""

    alignment: Alignment

    @cached_property
    def _pairs(self) -> Mapping[str, tuple[tuple[str, ...], Lines]]:
        return {id_: (pair.right, pair.right_lines) for pair in self.alignment.pairs for id_ in pair.left}

    @cached_property
    def _drifts(self) -> Mapping[str, tuple[Drift, ...]]:
        found = dict[str, tuple[Drift, ...]]()
        for drift in self.alignment.drift:
            for id_ in drift.left:
                found[id_] = (*found.get(id_, ()), drift)
        return found

    def clauses(self, ours: Iterable[str]) -> frozenset[str]:
        """Their clauses that answer ours."""
        return frozenset(self.in_order(ours))

    def in_order(self, ours: Iterable[str]) -> tuple[str, ...]:
        """The same, in the order of ours."""
        return tuple(dict.fromkeys(id_ for own in ours for id_ in self._pairs.get(own, ((), ()))[0]))

    def lines(self, ours: Iterable[str]) -> Lines:
        """Where those stand."""
        found = (self._pairs.get(own, ((), ()))[1] for own in ours)
        return tuple(sorted({one for lines in found for one in lines}))

    def differs(self, ours: Iterable[str]) -> bool:
        """Whether the two do not say the same there."""
        return any(d.severity is not Severity.INFO for own in ours for d in self._drifts.get(own, ()))


class _Step:
    """A step of another edition, at hand for every row."""

    def __init__(self, step: EditionStep) -> None:
        self.lang = step.lang
        self.renders_newer = step.renders_newer
        self.before = _Theirs(step.before) if step.before else None
        self.after = _Theirs(step.after) if step.after else None
        changes = step.comparison.changes if step.comparison else ()
        self._touched_old = {ref.id for change in changes for ref in change.old}
        self._touched_new = {ref.id for change in changes for ref in change.new}

    def row(self, row: JudgedChange) -> OtherEdition:
        """What became of the row in this language."""
        old = tuple(ref.id for ref in row.change.old)
        new = tuple(ref.id for ref in row.change.new)
        state = self._standing(row, old, new) if new else self._removed(old)
        side, ours = (self.after, new) if new else (self.before, old)
        if side is None:
            return OtherEdition(lang=self.lang, state=state, lines=())
        lines, clauses = side.lines(ours), side.in_order(ours)
        return OtherEdition(lang=self.lang, state=state, lines=lines, clauses=clauses)

    def _removed(self, old: Sequence[str]) -> EditionOutcome:
        theirs = self.before.clauses(old) if self.before else frozenset[str]()
        if not theirs:
            return "same" if self.renders_newer else "missing"
        if theirs & self._touched_old:
            return "same"
        return "diverged" if self.renders_newer else "stale"

    def _standing(self, row: JudgedChange, old: Sequence[str], new: Sequence[str]) -> EditionOutcome:
        theirs = self.after.clauses(new) if self.after else frozenset[str]()
        if self.after is None or not theirs:
            return "missing"
        if self.renders_newer or theirs & self._touched_new:
            return "diverged" if self.after.differs(new) else "same"
        if self.after.differs(new):
            return "stale"
        return "same" if self._said_so_before(row, old) else "stale"

    def _said_so_before(self, row: JudgedChange, old: Sequence[str]) -> bool:
        """What came was there already, a difference is mended, or nothing that is compared has changed."""
        if not old or (self.before and self.before.differs(old)):
            return True
        return row.significance == "minor" and row.state == "decided" and not row.change.facts


def with_editions(
    report: ChangeReport, steps: Iterable[EditionStep]
) -> tuple[ChangeReport, tuple[EditionState, ...]]:
    """The report with every row's other editions, and what became of each edition as a whole."""
    held = [(step, _Step(step)) for step in steps]
    by_row = [[own.row(row) for _, own in held] for row in report.changes]
    rows = tuple(
        replace(row, other_editions=tuple(found)) for row, found in zip(report.changes, by_row, strict=True)
    )
    whole = [
        (step, _whole(step, [found[number].state for found in by_row]))
        for number, (step, _) in enumerate(held)
    ]
    states = tuple(
        EditionState(
            lang=step.lang,
            version=step.version,
            state=state,
            title=step.after.right.version.title if step.after else None,
            is_behind=state == "stale" and _stayed(step),
        )
        for step, state in whole
    )
    return replace(report, changes=rows), states


def _stayed(step: EditionStep) -> bool:
    """Older and newer version are answered by one and the same text."""
    return bool(step.before and step.after and step.before.right.id == step.after.right.id)


def _whole(step: EditionStep, rows: Sequence[EditionOutcome]) -> EditionOutcome:
    if step.after is None:
        return "missing"
    if "diverged" in rows:
        return "diverged"
    return "stale" if {"stale", "missing"} & set(rows) else "same"
