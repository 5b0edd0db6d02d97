"""The best order-keeping way down two rows of clauses: pairs, merges, splits and clauses left out."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from .bead import NOT_AT_ALL, SKIP, Scorer

_MANY = ((2, 1), (1, 2), (3, 1), (1, 3))
_BAND = 60
"""Clauses to either side of the diagonal that are tried, besides the difference in number."""


class Bead(Struct, frozen=True):
    """Numbers of clauses of both sides that answer each other; one side is empty for a gap."""

    left: tuple[int, ...]
    right: tuple[int, ...]


def ladder(scorer: Scorer) -> tuple[Bead, ...]:
    """The beads in order. Of equal ways the one with the earlier pairs wins."""
    rows, columns = len(scorer.left), len(scorer.right)
    steps = _steps(scorer, rows, columns)
    beads, at = list[Bead](), (rows, columns)
    while at != (0, 0):
        i, j = at
        up, back = steps[i][j - _first(i, rows, columns)]
        beads.append(Bead(tuple(range(i - up, i)), tuple(range(j - back, j))))
        at = (i - up, j - back)
    return tuple(reversed(beads))


def _first(row: int, rows: int, columns: int) -> int:
    """The first column of the band."""
    return max(0, (row * columns // rows if rows else 0) - _BAND - abs(rows - columns))


def _last(row: int, rows: int, columns: int) -> int:
    return min(columns, (row * columns // rows if rows else columns) + _BAND + abs(rows - columns))


def _steps(scorer: Scorer, rows: int, columns: int) -> list[list[tuple[int, int]]]:
    scores, steps = list[dict[int, float]](), list[list[tuple[int, int]]]()
    for i in range(rows + 1):
        here, chosen = dict[int, float](), list[tuple[int, int]]()
        scores.append(here)
        for j in range(_first(i, rows, columns), _last(i, rows, columns) + 1):
            best, step = NOT_AT_ALL * 1e3, (0, 0)
            if i == j == 0:
                best = 0.0
            for before, up, back, gain in _ways(scorer, scores, i, j):
                if before + gain > best + 1e-9:
                    best, step = before + gain, (up, back)
            here[j] = best
            chosen.append(step)
        steps.append(chosen)
    return steps


def _ways(
    scorer: Scorer, scores: list[dict[int, float]], i: int, j: int
) -> Iterator[tuple[float, int, int, float]]:
    """Score before, clauses taken on each side, and what that brings."""
    if i and j and j - 1 in scores[i - 1]:
        yield scores[i - 1][j - 1], 1, 1, scorer.one(i - 1, j - 1)
    if i and j in scores[i - 1]:
        yield scores[i - 1][j], 1, 0, SKIP
    if j and j - 1 in scores[i]:
        yield scores[i][j - 1], 0, 1, SKIP
    for up, back in _MANY:
        if i >= up and j >= back and j - back in scores[i - up]:
            left, right = range(i - up, i), range(j - back, j)
            if scorer.could_merge(left, right):
                yield scores[i - up][j - back], up, back, scorer.many(left, right)
