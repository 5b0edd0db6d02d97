"""In which order the clauses of both versions stand in one document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from noticepress.model.change import Change, Comparison, Counterparts, Edit

from .printed import Printed, printed


class Stays(Struct, frozen=True):
    """Clauses that answer for each other in their place."""

    old: tuple[Printed, ...]
    new: tuple[Printed, ...]
    edits: tuple[Edit, ...]
    change: str | None


class Goes(Struct, frozen=True):
    """A clause of the older version that is gone from here; ``move`` names where to."""

    old: Printed
    edits: tuple[Edit, ...]
    move: str | None
    change: str | None


class Comes(Struct, frozen=True):
    """A clause that the newer version has here; ``move`` names where from."""

    new: Printed
    edits: tuple[Edit, ...]
    move: str | None
    change: str | None


Step = Stays | Goes | Comes


def laid_out(comparison: Comparison) -> Iterator[Step]:
    """All clauses of both versions, each in the order of its version; what goes before what comes."""
    table = _Table(comparison)
    anchors = list(table.anchors())  # all of them first: a clause may have moved up from far below
    at_old = at_new = 0
    for stays, olds, news in anchors:
        yield from table.gap(at_old, olds[0], at_new, news[0])
        yield stays
        at_old, at_new = olds[-1] + 1, news[-1] + 1
    yield from table.gap(at_old, len(table.old), at_new, len(table.new))


class _Table:
    """Both versions with what is known of each clause."""

    def __init__(self, comparison: Comparison) -> None:
        self.old, self.new = printed(comparison.old.version), printed(comparison.new.version)
        self._at_old = {clause.id: at for at, clause in enumerate(self.old)}
        self._at_new = {clause.id: at for at, clause in enumerate(self.new)}
        self._changes = {
            (tuple(ref.id for ref in change.old), tuple(ref.id for ref in change.new)): change
            for change in comparison.changes
        }
        self._pairs = comparison.counterparts
        self._moves = dict[str, tuple[str, tuple[Edit, ...], str | None]]()
        self._ids = {
            side + ref.id: change.id
            for change in comparison.changes
            for side, refs in (("<", change.old), (">", change.new))
            for ref in refs
        }

    def anchors(self) -> Iterator[tuple[Stays, list[int], list[int]]]:
        """Counterparts that stay, in order; of the others it is noted which are moves."""
        for pair in self._pairs:
            olds = [self._at_old[id_] for id_ in pair.old]
            news = [self._at_new[id_] for id_ in pair.new]
            left, right = [self.old[at] for at in olds], [self.new[at] for at in news]
            change = self._changes.get((pair.old, pair.new))
            edits = change.edits if change else _equal(left[0])
            if pair.stays and _in_a_row(olds) and _in_a_row(news) and _both_print(left, right):
                yield Stays(tuple(left), tuple(right), edits, change.id if change else None), olds, news
            elif len(olds) == len(news) == 1 and not left[0].is_empty and not right[0].is_empty:
                self._note_move(pair, edits, change)

    def _note_move(self, pair: Counterparts, edits: tuple[Edit, ...], change: Change | None) -> None:
        name = f"move{len(self._moves) // 2 + 1}"
        self._moves["<" + pair.old[0]] = (name, edits, change.id if change else None)
        self._moves[">" + pair.new[0]] = (name, edits, change.id if change else None)

    def gap(self, old_from: int, old_to: int, new_from: int, new_to: int) -> Iterator[Step]:
        """What stands between two anchors."""
        for clause in self.old[old_from:old_to]:
            move, edits, change = self._moves.get("<" + clause.id, (None, (), self._ids.get("<" + clause.id)))
            yield Goes(clause, edits or _equal(clause), move, None if move else change)
        for clause in self.new[new_from:new_to]:
            move, edits, change = self._moves.get(">" + clause.id, (None, (), self._ids.get(">" + clause.id)))
            yield Comes(clause, edits or _equal(clause), move, change)


def _equal(clause: Printed) -> tuple[Edit, ...]:
    return (Edit("equal", clause.content),) if clause.content else ()


def _in_a_row(places: Sequence[int]) -> bool:
    return list(places) == list(range(places[0], places[0] + len(places)))


def _both_print(old: Sequence[Printed], new: Sequence[Printed]) -> bool:
    """Of several, each needs content of its own: a bare label has no place in their joint text."""
    if len(old) == len(new) == 1:
        return not old[0].is_empty and not new[0].is_empty
    return all(clause.content for clause in (*old, *new))
