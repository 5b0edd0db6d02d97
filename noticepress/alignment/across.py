"""Scores of clauses of two vendors: wording, meaning and surroundings, each above what is usual.

A clause that is a little like all others is the counterpart of none, so likeness counts by how far it stands
out among the nearest (as in CSLS, Conneau et al. 2018). The weights come from a logistic regression over
pairs of notices labelled by hand, one left out in turn, and were rounded; docs/decisions/0009-alignment.md.
What both clauses provide for is added to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import nlargest

from msgspec import Struct

from .bead import Scorer
from .context import Context
from .encoder import Encoder
from .shared import Common, Shared
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
    beside: float
    """How much less all these count where what both provide for tells it all."""
    common: Common
    """For what both provide for."""
    link: float
    """Least score of a link."""
    best: float
    """And of two clauses that are each other's best."""
    full: float
    """About the score of clauses that say the same in the same surroundings."""


BY_WORDS = Scale(
    wording=0.3, wording_stands_out=1.5, meaning=0.0, meaning_stands_out=0.0,
    beside=0.1, common=Common(told=0.2, most=0.17, all=0.15, part=0.25),
    link=0.75, best=0.55, full=3.2,
)  # fmt: skip
BY_MEANING = Scale(
    wording=0.3, wording_stands_out=1.0, meaning=0.5, meaning_stands_out=1.2,
    beside=0.4, common=Common(told=0.45, most=0.3, all=0.25, part=0.45, apart=-0.25),
    link=1.05, best=0.8, full=3.4,
)  # fmt: skip


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


def table(scorer: Scorer, shared: Shared, encoder: Callable[[], Encoder]) -> Table:
    """Scores of all pairs that could mean the same; where no encoder knows, of those that share something."""
    asked = encoder()
    scale, context = BY_MEANING if asked.knows else BY_WORDS, Context(scorer)
    wording = [
        {j: scorer.alike(i, j) for j in row if _comparable(scorer, i, j)}
        for i, row in enumerate(scorer.likeness.dots)
    ]
    meaning = _meanings(scorer, asked) if asked.knows else [{} for _ in wording]
    words_stand_out, meaning_stands_out = _standing_out(wording), _standing_out(meaning)

    def score(i: int, j: int) -> float:
        like = (
            scale.wording * wording[i].get(j, 0.0)
            + scale.wording_stands_out * words_stand_out(i, j)
            + scale.meaning * meaning[i].get(j, 0.0)
            + scale.meaning_stands_out * meaning_stands_out(i, j)
            + context.of(i, j)
        )
        return round(_with_provisions(like, shared.of(i, j), scale), 4)

    rows = [
        {j: score(i, j) for j in sorted({*wording[i], *meaning[i], *_facing(scorer, shared, i)})}
        for i in range(len(scorer.left))
    ]
    return Table(rows=rows, scale=scale)


def _facing(scorer: Scorer, shared: Shared, i: int) -> Iterator[int]:
    return (j for j in shared.facing(i) if _comparable(scorer, i, j))


def _with_provisions(like: float, common: Common, scale: Scale) -> float:
    """Likeness counts the less the more is told by what both provide for."""
    weight = scale.common
    return (
        like * (1 - scale.beside * common.told)
        + weight.told * common.told
        + weight.most * common.most
        + weight.all * common.all
        + weight.part * common.part
        + weight.apart * common.apart
    )


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
    return is_heading(a) == is_heading(b)


def is_heading(unit: Unit) -> bool:
    """Whether a clause says nothing but what stands below it."""
    return unit.clause.heading is not None and not unit.clause.text
