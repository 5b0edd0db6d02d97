"""The best order-keeping way down two rows of clauses: pairs, merges, splits and clauses left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import inf

from msgspec import Struct

from .bead import NOT_AT_ALL, SKIP, Scorer
from .merges import Merges, Way

_BAND = 60
"""Clauses to either side of the diagonal that are tried, besides the difference in number."""
_NOWHERE = -inf
_TIE = 1e-9
"""What a later way must be better by."""


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
    """How many clauses of each side the best way to every place of the band takes last."""
    merges, above = Merges(scorer), list[list[float]]()
    steps = list[list[tuple[int, int]]]()
    for i in range(rows + 1):
        band = _first(i, rows, columns), _last(i, rows, columns)
        ones = scorer.row(i - 1, max(0, band[0] - 1), band[1]) if i else []
        ones = ones if band[0] else [NOT_AT_ALL, *ones]  # nothing comes before the first column
        here, chosen = _row(above, ones, merges.row(i, *band), band, columns)
        above = [here, *above[:2]]
        steps.append(chosen)
    return steps


def _row(
    above: Sequence[Sequence[float]],
    ones: Sequence[float],
    merged: Mapping[int, Sequence[Way]],
    band: tuple[int, int],
    columns: int,
) -> tuple[list[float], list[tuple[int, int]]]:
    """Scores of one row of the band, and the last steps to them; ``above`` are the rows before it."""
    here, chosen = [_NOWHERE] * (columns + 1), list[tuple[int, int]]()
    last, before = (above[0] if above else []), _NOWHERE
    for j in range(band[0], band[1] + 1):
        best, step = (_NOWHERE, (0, 0)) if above or j else (0.0, (0, 0))
        if above:
            if j and (score := last[j - 1] + ones[j - band[0]]) > best + _TIE:
                best, step = score, (1, 1)
            if (score := last[j] + SKIP) > best + _TIE:
                best, step = score, (1, 0)
        if (score := before + SKIP) > best + _TIE:
            best, step = score, (0, 1)
        for up, back, gain in merged.get(j, ()):
            if (score := above[up - 1][j - back] + gain) > best + _TIE:
                best, step = score, (up, back)
        here[j] = before = best
        chosen.append(step)
    return here, chosen
