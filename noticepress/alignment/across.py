"""Scores of clauses of two vendors: wording, meaning and surroundings, each above what is usual.

A clause that is a little like all others is the counterpart of none, so likeness counts by how far it stands
out among the nearest (as in CSLS, Conneau et al. 2018). The weights come from a logistic regression over
pairs of notices labelled by hand, one left out in turn, and were rounded; docs/decisions/0009-alignment.md.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from heapq import nlargest

from msgspec import Struct

from .bead import Scorer
from .context import Context
from .encoder import Encoder
from .units import Unit

_NEIGHBOURS = 5
"""Nearest clauses that tell how easily a clause is like any other."""
Row = Mapping[int, float]


class Scale(Struct, frozen=True, kw_only=True):
    """How likeness counts, and from where on a score is a link."""

    wording: float
    wording_stands_out: float
    meaning: float
    meaning_stands_out: float
    link: float
    """Least score of a link."""
    full: float
    """About the score of clauses that say the same in the same surroundings."""


BY_WORDS = Scale(
    wording=0.3, wording_stands_out=1.5, meaning=0.0, meaning_stands_out=0.0, link=0.55, full=2.4
)
BY_MEANING = Scale(
    wording=0.3, wording_stands_out=1.0, meaning=0.5, meaning_stands_out=1.2, link=0.9, full=3.0
)


class Table(Struct, frozen=True, kw_only=True):
    """The scores, by clause of the left and then of the right."""

    rows: Sequence[Row]
    scale: Scale

    def columns(self, count: int) -> list[Row]:
        """The same scores by clause of the right, of which there are ``count``."""
        columns: list[dict[int, float]] = [{} for _ in range(count)]
        for i, row in enumerate(self.rows):
            for j, value in row.items():
                columns[j][i] = value
        return list(columns)


def table(scorer: Scorer, encoder: Callable[[], Encoder]) -> Table:
    """Scores of all pairs that could mean the same; where no encoder knows, of those that share words."""
    asked = encoder()
    scale, context = BY_MEANING if asked.knows else BY_WORDS, Context(scorer)
    wording = [
        {j: scorer.alike(i, j) for j in row if _comparable(scorer, i, j)}
        for i, row in enumerate(scorer.likeness.dots)
    ]
    meaning = _meanings(scorer, asked) if asked.knows else [{} for _ in wording]
    words_stand_out, meaning_stands_out = _standing_out(wording), _standing_out(meaning)
    rows = [
        {
            j: round(
                scale.wording * wording[i].get(j, 0.0)
                + scale.wording_stands_out * words_stand_out(i, j)
                + scale.meaning * meaning[i].get(j, 0.0)
                + scale.meaning_stands_out * meaning_stands_out(i, j)
                + context.of(i, j),
                4,
            )
            for j in sorted(wording[i].keys() | meaning[i].keys())
        }
        for i in range(len(scorer.left))
    ]
    return Table(rows=rows, scale=scale)


def _meanings(scorer: Scorer, encoder: Encoder) -> list[Row]:
    """Cosines of clauses under their headings: what a short item is about its heading says."""
    texts = [[_under_heading(unit, side) for unit in side] for side in (scorer.left, scorer.right)]
    cosines = encoder.similarities(texts[0], texts[1])
    return [
        {j: cosines[i][j] for j in range(len(scorer.right)) if _comparable(scorer, i, j)}
        for i in range(len(scorer.left))
    ]


def _under_heading(unit: Unit, side: Sequence[Unit]) -> str:
    above = unit
    while above.parent >= 0:
        above = side[above.parent]
        if above.clause.heading:
            return f"{above.clause.title}\n{unit.content}"
    return unit.content


def _standing_out(rows: Sequence[Row]) -> Callable[[int, int], float]:
    columns = defaultdict[int, list[float]](list)
    for row in rows:
        for j, value in row.items():
            columns[j].append(value)
    ours, theirs = [_ease(row.values()) for row in rows], {j: _ease(row) for j, row in columns.items()}
    return lambda i, j: rows[i].get(j, 0.0) - (ours[i] + theirs.get(j, 0.0)) / 2


def _ease(values: Iterable[float]) -> float:
    return sum(nlargest(_NEIGHBOURS, values)) / _NEIGHBOURS


def _comparable(scorer: Scorer, i: int, j: int) -> bool:
    """Headings answer headings; contents, titles and residue answer nothing of another vendor's."""
    a, b = scorer.left[i], scorer.right[j]
    if a.region != "body" or b.region != "body" or scorer.barred(i, j):
        return False
    return _is_heading(a) == _is_heading(b)


def _is_heading(unit: Unit) -> bool:
    return unit.clause.heading is not None and not unit.clause.text
