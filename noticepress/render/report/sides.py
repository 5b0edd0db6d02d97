"""Both texts whole, side by side, and the clauses that answer none on the other side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from noticepress.model.change import ChangeReport, Comparison
from noticepress.model.clause import Clause
from noticepress.render import report_words


class ClauseView(Struct, frozen=True, kw_only=True):
    """A clause as the side-by-side text and the list of unmatched ones show it."""

    id: str
    lines: str
    text: str


class FacingView(Struct, frozen=True, kw_only=True):
    """Clauses that answer each other; one side may be empty."""

    old: tuple[ClauseView, ...]
    new: tuple[ClauseView, ...]
    row: str
    """Anchor of the row that tells what changed; empty where nothing did, or a rule cleared it."""
    differs: bool


def facing(report: ChangeReport) -> tuple[FacingView, ...]:
    """In the order of the newer version; what is gone stands where it stood."""
    return tuple(_Laid(report).views())


def unmatched(comparison: Comparison) -> tuple[tuple[ClauseView, ...], tuple[ClauseView, ...]]:
    """Clauses of the older version that nothing answers, then those of the newer."""
    old = {id_ for pair in comparison.counterparts for id_ in pair.old}
    new = {id_ for pair in comparison.counterparts for id_ in pair.new}
    sides = ((comparison.old, old), (comparison.new, new))
    before, after = (
        tuple(_view(c) for c in side.version.walk() if c.id not in held and _text(c)) for side, held in sides
    )
    return before, after


class _Laid:
    """The clauses of both versions, laid out row by row."""

    def __init__(self, report: ChangeReport) -> None:
        comparison = report.comparison
        self._old = {clause.id: clause for clause in comparison.old.version.walk()}
        self._new = {clause.id: clause for clause in comparison.new.version.walk()}
        self._answers: Mapping[str, tuple[str, ...]] = {
            id_: pair.old for pair in comparison.counterparts for id_ in pair.new
        }
        self._answered = {id_ for pair in comparison.counterparts for id_ in pair.old}
        rows = [(row.change, f"c-{row.change.id}") for row in report.changes]
        self._rows = {ref.id: anchor for change, anchor in rows for ref in change.new}
        self._old_rows = {ref.id: anchor for change, anchor in rows for ref in change.old}
        self._told = set[str]()

    def views(self) -> Iterator[FacingView]:
        gone = self._gone()
        yield from gone.pop("", ())
        for id_ in self._new:
            olds = tuple(old for old in self._answers.get(id_, ()) if old not in self._told)
            self._told.update(olds)
            yield from self._facing(olds, id_)
            for old in olds:
                yield from gone.pop(old, ())
        for rest in gone.values():  # behind a clause that was told in another place
            yield from rest

    def _facing(self, olds: tuple[str, ...], new: str) -> Iterator[FacingView]:
        before = tuple(_view(self._old[old]) for old in olds if _text(self._old[old]))
        after = (_view(self._new[new]),) if _text(self._new[new]) else ()
        if before or after:
            row = self._rows.get(new) or next((r for old in olds if (r := self._old_rows.get(old))), "")
            differs = [c.text for c in before] != [c.text for c in after]
            yield FacingView(old=before, new=after, row=row if differs else "", differs=differs)

    def _gone(self) -> dict[str, list[FacingView]]:
        """Clauses that went, by the last answered clause before them."""
        found, last = dict[str, list[FacingView]](), ""
        for id_, clause in self._old.items():
            if id_ in self._answered:
                last = id_
            elif _text(clause):
                row = self._old_rows.get(id_, "")
                view = FacingView(old=(_view(clause),), new=(), row=row, differs=True)
                found.setdefault(last, []).append(view)
        return found


def _view(clause: Clause) -> ClauseView:
    return ClauseView(id=clause.id, lines=report_words.line_range(clause.own_lines), text=_text(clause))


def _text(clause: Clause) -> str:
    return " ".join(part for part in (clause.label or "", clause.content) if part)
