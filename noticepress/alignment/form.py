"""How far the forms of two clauses agree: region, kind, label, depth, children, topic, the clause above."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from operator import add
from typing import Generic, TypeVar

from noticepress.model.clause import ClauseKind

from .units import TOP, Region, Unit

BASE = -1.15
_ELSEWHERE = -0.5
"""What is residue in one edition may be a clause of the other: only on strong wording."""
_REGION_BONUS = {"body": 0.0, "toc": 0.2, "meta": 0.4, "boilerplate": 0.0}
"""Titles, names and dates share few words; that they stand in the same region says the more."""
_HEADED = {ClauseKind.SECTION, ClauseKind.PART, ClauseKind.PREAMBLE}
_Shape = tuple[Region, ClauseKind, int, int]
_Kind = TypeVar("_Kind", bound=Hashable)


class Forms:
    """What is scored besides wording and length; each kind of clause is held against each other once."""

    __slots__ = ("_grids", "_left", "_regions")

    def __init__(
        self, left: Sequence[Unit], right: Sequence[Unit], alike: Callable[[int, int], float]
    ) -> None:
        def parents(ours: int, theirs: int) -> float:
            return _parents(ours, theirs, left, right, alike)

        sides = left, right
        self._grids = (
            _Grid(sides, _shape, _shapes),
            _Grid(sides, lambda unit: unit.marks, _labels),
            _Grid(sides, lambda unit: unit.topics[:1], _topics),
            _Grid(sides, lambda unit: unit.parent, parents),
        )
        self._left, self._regions = left, [unit.region for unit in right]

    def row(self, i: int, first: int, last: int) -> Iterable[float]:
        """Of clause ``i`` of the left and each from ``first`` to before ``last`` of the right."""
        shapes, labels, topics, parents = (grid.row(i, first, last) for grid in self._grids)
        return map(add, map(add, shapes, labels), map(add, topics, parents))

    def strangers(self, i: int, first: int, last: int) -> list[int]:
        """Those of the right that are of another region, or residue like the one of the left."""
        own = self._left[i].region
        if own == "boilerplate":
            return list(range(first, last))
        return [at for at, region in enumerate(self._regions[first:last], first) if region != own]

    def apart(self, i: int, j: int) -> bool:
        """Whether one is a line of the list of contents and the other none: it only names clauses."""
        return (self._left[i].region == "toc") != (self._regions[j] == "toc")


class _Grid(Generic[_Kind]):
    """Scores of every kind of the left against every kind of the right."""

    __slots__ = ("_columns", "_kinds", "_left", "_rows", "_score")

    def __init__(
        self,
        sides: tuple[Sequence[Unit], Sequence[Unit]],
        kind: Callable[[Unit], _Kind],
        score: Callable[[_Kind, _Kind], float],
    ) -> None:
        numbers = dict[_Kind, int]()
        self._columns = [numbers.setdefault(kind(unit), len(numbers)) for unit in sides[1]]
        self._left, self._kinds, self._score = [kind(unit) for unit in sides[0]], tuple(numbers), score
        self._rows = dict[_Kind, list[float]]()

    def row(self, i: int, first: int, last: int) -> Iterable[float]:
        kind = self._left[i]
        row = self._rows.get(kind)
        if row is None:
            row = self._rows[kind] = [self._score(kind, other) for other in self._kinds]
        return map(row.__getitem__, self._columns[first:last])


def _shape(unit: Unit) -> _Shape:
    return unit.region, unit.clause.kind, unit.depth, len(unit.clause.children)


def _shapes(a: _Shape, b: _Shape) -> float:
    known = 0.0 if a[0] == b[0] != "boilerplate" else _ELSEWHERE
    score = BASE + known + _REGION_BONUS[a[0]] + _kinds(a[1], b[1]) + _children(a[3], b[3])
    return score - 0.1 * min(2, abs(a[2] - b[2]))


def _kinds(a: ClauseKind, b: ClauseKind) -> float:
    if a == b:
        return 0.3
    return -0.8 if (a in _HEADED) != (b in _HEADED) else -0.05


def _children(ours: int, theirs: int) -> float:
    if ours == theirs:
        return 0.2
    return -0.1 if ours and theirs else -0.4


def _labels(a: frozenset[str], b: frozenset[str]) -> float:
    if a and b:
        return 0.45 if a & b else -0.3
    return -0.15 if a or b else 0.0


def _topics(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    return 0.15 if a and a == b else 0.0


def _parents(
    ours: int, theirs: int, left: Sequence[Unit], right: Sequence[Unit], alike: Callable[[int, int], float]
) -> float:
    if TOP in (ours, theirs):
        return 0.1 if ours == theirs else 0.0
    a, b = left[ours].marks, right[theirs].marks
    if a and b:
        return 0.2 if a & b else -0.1
    return 0.4 * alike(ours, theirs)
