"""Scores of clauses of two vendors: likeness above what is usual, topics, provisions and surroundings.

A clause that is a little like all others is the counterpart of none, so likeness counts by how far it stands
out among the nearest (as in CSLS, Conneau et al. 2018). A score is the logarithm of the odds that two clauses
answer each other: first by what tells of the two alone (the weights: ``scales``), then by how they stand
against all others that either could answer (``standing``). Headings keep to the first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import nlargest

from msgspec import Struct

from .about import About
from .bead import Scorer
from .context import Context
from .encoder import Encoder
from .odds import worth_linking
from .outline import giving_way, margins, openings
from .scales import BY_MEANING, BY_WORDS, Scale, Scales
from .sections import Sections
from .shared import Shared
from .standing import standing
from .units import Unit, headings_above, is_heading

_NEIGHBOURS = 5
"""Nearest clauses that tell how easily a clause is like any other."""
_SURE = 4.0
"""Odds of a link between two titles, or lines of dates."""
Row = Mapping[int, float]


class Table(Struct, frozen=True, kw_only=True):
    """The scores, by clause of the left and then of the right."""

    rows: Sequence[Row]
    by_meaning: bool
    """Whether the encoder was asked."""
    link: float
    """Least score of a link."""

    def columns(self, count: int) -> list[Row]:
        """The same scores by clause of the right, of which there are ``count``."""
        columns: list[dict[int, float]] = [{} for _ in range(count)]
        for i, row in enumerate(self.rows):
            for j, value in row.items():
                columns[j][i] = value
        return list(columns)


class Surroundings(Struct, frozen=True):
    """All that tells of two clauses besides what each says."""

    about: About
    shared: Shared
    sections: Sections
    context: Context
    held: Sequence[Row]
    """How far the shorter of two clauses is found in the other."""

    def of(self, i: int, j: int, scale: Scale) -> float:
        """What topics, provisions and place add to the odds of clauses ``i`` and ``j``."""
        topics, common = self.about.of(i, j), self.shared.of(i, j)
        return (
            (scale.rare * topics.rare + scale.group * topics.group)
            + (scale.told * common.told + scale.all * common.all + scale.part * common.part)
            + scale.disjoint * common.apart
            + scale.section * self.sections.around(i, j)
            + scale.beside * self.context.beside(i, j)
            + scale.held * self.held[i].get(j, 0.0)
            + scale.far * self.context.far(i, j)
        )


def table(scorer: Scorer, around: Surroundings, encoder: Callable[[], Encoder]) -> Table:
    """Scores of headings, and of clauses that share a word or a provision."""
    asked = encoder()
    scales = BY_MEANING if asked.knows else BY_WORDS
    alone = _alone(scorer, around, _likenesses(scorer, asked), scales)
    heads = [is_heading(unit) for unit in scorer.left]
    stand = standing(
        [{} if head else row for row, head in zip(alone, heads, strict=True)], scales.clauses.base
    )
    faced = margins(scorer)
    rows = [
        {**(alone[i] if head else stand[i]), **({faced[i]: _SURE} if i in faced else {})}
        for i, head in enumerate(heads)
    ]
    link = _least(stand if any(stand) else rows)
    given = giving_way(rows, (scorer.left, scorer.right), link)
    return Table(rows=given, by_meaning=asked.knows, link=link)


def _least(rows: Sequence[Row]) -> float:
    """The least odds of a link, as the odds of clauses let be expected; titles always answer each other."""
    return min(_SURE, round(worth_linking(value for row in rows for value in row.values()), 4))


class _Likenesses(Struct, frozen=True):
    wording: Sequence[Row]
    meaning: Sequence[Row]


def _likenesses(scorer: Scorer, encoder: Encoder) -> _Likenesses:
    wording = [
        {j: scorer.alike(i, j) for j in row if _comparable(scorer, i, j)}
        for i, row in enumerate(scorer.likeness.dots)
    ]
    return _Likenesses(wording, _meanings(scorer, encoder) if encoder.knows else [{} for _ in wording])


def _alone(scorer: Scorer, around: Surroundings, like: _Likenesses, scales: Scales) -> list[Row]:
    """The odds by what tells of two clauses alone."""
    wording, meaning = _standing_out(like.wording), _standing_out(like.meaning)
    first = openings(scorer)

    def score(i: int, j: int) -> float:
        scale = scales.headings if is_heading(scorer.left[i]) else scales.clauses
        said = (
            scale.opening * ((i, j) == first)
            + scale.wording * wording(i, j)
            + scale.meaning * meaning(i, j)
            + scale.near * like.meaning[i].get(j, 0.0)
        )
        return round(scale.base + said + around.of(i, j, scale) + _below(scorer, around, i, j, scale), 4)

    return [
        {j: score(i, j) for j in sorted({*like.wording[i], *_facing(scorer, around, i)})}
        for i in range(len(scorer.left))
    ]


def _below(scorer: Scorer, around: Surroundings, i: int, j: int, scale: Scale) -> float:
    """A heading or a lead says what stands below it."""
    ours, theirs = scorer.left[i], scorer.right[j]
    if is_heading(ours):
        return scale.heading + scale.below * around.sections.below(i, j)
    return scale.lead * around.sections.below(i, j) if ours.clause.children or theirs.clause.children else 0.0


def _facing(scorer: Scorer, around: Surroundings, i: int) -> Iterator[int]:
    """Those that provide for the same; headings, which say little themselves, face each other all.

    Of 46,000 pairs of clauses without a word or a provision in common 26 were linked by hand: a topic, a
    section or what a text seems to mean under its heading links no clause alone.
    """
    heads = is_heading(scorer.left[i])
    return (
        j
        for j in range(len(scorer.right))
        if (heads or around.shared.any(i, j)) and _comparable(scorer, i, j)
    )


def _meanings(scorer: Scorer, encoder: Encoder) -> list[Row]:
    """Cosines of clauses under their headings: what a short item is about its heading says."""
    cosines = encoder.similarities(_under_heading(scorer.left), _under_heading(scorer.right))
    return [
        {j: cosines[i][j] for j in range(len(scorer.right)) if _comparable(scorer, i, j)}
        for i in range(len(scorer.left))
    ]


def _under_heading(side: Sequence[Unit]) -> list[str]:
    """What each clause says under its heading; a lead with its list."""
    above = headings_above(side)
    return [
        "\n".join(part for part in (_title(side, above[unit.at]), *_with_list(unit, side)) if part)
        for unit in side
    ]


def _title(side: Sequence[Unit], at: int) -> str:
    return (side[at].clause.title or "") if at >= 0 else ""


def _with_list(unit: Unit, side: Sequence[Unit]) -> Iterator[str]:
    yield unit.content
    if unit.clause.heading is None:
        for below in side[unit.at + 1 :]:
            if below.depth <= unit.depth:
                break
            yield below.content


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
