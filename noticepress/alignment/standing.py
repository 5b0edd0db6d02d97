"""How a pair of clauses stands against the others that either of the two could answer.

A clause of many things is a little like many, and one of few words like none: what tells is whether two are
each other's best, and by how much. So to what tells of the two alone is added how far they lie ahead of the
next best of either, or behind the best.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

Rows = Sequence[Mapping[int, float]]
_BASE, _ALONE, _BETTER, _WORSE = -0.15, 0.7, 0.24, 0.09
"""Weights of the odds of the two alone, and of how far ahead they lie on the side where it is more, and less.

By a logistic regression over the same pairs of notices as the odds themselves.
"""
Best = tuple[float, float]
"""The two greatest."""


def standing(rows: Rows, others: float) -> Rows:
    """The odds of each pair, given those of all; ``others`` are the odds of what is in no row."""
    columns = defaultdict[int, list[float]](list)
    for row in rows:
        for j, value in row.items():
            columns[j].append(value)
    theirs = {j: _best(column, others) for j, column in columns.items()}
    return [
        {j: _stands(value, ours, theirs[j]) for j, value in row.items()}
        for row, ours in zip(rows, (_best(row.values(), others) for row in rows), strict=True)
    ]


def _best(values: Iterable[float], others: float) -> Best:
    first, second, *_ = sorted([*values, others, others], reverse=True)
    return first, second


def _stands(value: float, ours: Best, theirs: Best) -> float:
    ahead = [value - (second if value == first else first) for first, second in (ours, theirs)]
    return round(_BASE + _ALONE * value + _BETTER * max(ahead) + _WORSE * min(ahead), 4)
