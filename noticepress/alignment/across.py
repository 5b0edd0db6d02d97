"""Scores of clauses of two vendors: likeness above what is usual, topics, provisions and surroundings.

A clause that is a little like all others is the counterpart of none, so likeness counts by how far it stands
out among the nearest (as in CSLS, Conneau et al. 2018). A score is the logarithm of the odds that two clauses
answer each other, by a logistic regression over pairs of notices labelled by hand, most of them public ones;
its weights were rounded. What it does on others is told in docs/decisions/0009-alignment.md.
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
from .sections import Sections
from .shared import Shared
from .units import Unit, headings_above, is_heading

_NEIGHBOURS = 5
"""Nearest clauses that tell how easily a clause is like any other."""
_SURE = 4.0
"""Odds of a link between two titles, or lines of dates."""
Row = Mapping[int, float]


class Scale(Struct, frozen=True, kw_only=True):
    """What each sign adds to the odds (as a logarithm) that two clauses answer each other."""

    base: float
    wording: float
    meaning: float
    """How far likeness stands out among the nearest of both."""
    rare: float
    group: float
    """Topics."""
    told: float
    all: float
    part: float
    disjoint: float
    """What both provide for."""
    section: float
    below: float
    lead: float
    """What the sections around provide for; and what stands below two headings, or below a lead."""
    beside: float
    opening: float
    """Both are the first clause."""
    heading: float
    doubt: float
    """Added to the odds from which links should be worth making."""


BY_WORDS = Scale(
    base=-5.4, wording=8.7, meaning=0.0, rare=5.0, group=1.1,
    told=1.2, all=0.9, part=3.0, disjoint=-0.6, section=2.6, below=10.0, lead=3.0,
    beside=4.5, opening=3.0, heading=0.0, doubt=0.0,
)  # fmt: skip
BY_MEANING = Scale(
    base=-4.5, wording=6.3, meaning=8.5, rare=4.2, group=1.1,
    told=1.3, all=0.5, part=3.1, disjoint=-0.7, section=2.0, below=9.6, lead=2.5,
    beside=3.8, opening=3.0, heading=-0.6, doubt=0.0,
)  # fmt: skip


class Table(Struct, frozen=True, kw_only=True):
    """The scores, by clause of the left and then of the right."""

    rows: Sequence[Row]
    scale: Scale
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

    def of(self, i: int, j: int, scale: Scale) -> float:
        """What topics, provisions and place add to the odds of clauses ``i`` and ``j``."""
        topics, common = self.about.of(i, j), self.shared.of(i, j)
        return (
            (scale.rare * topics.rare + scale.group * topics.group)
            + (scale.told * common.told + scale.all * common.all + scale.part * common.part)
            + scale.disjoint * common.apart
            + scale.section * self.sections.around(i, j)
            + scale.beside * self.context.beside(i, j)
        )


def table(scorer: Scorer, around: Surroundings, encoder: Callable[[], Encoder]) -> Table:
    """Scores of headings, and of clauses that share a word or a provision."""
    asked = encoder()
    scale = BY_MEANING if asked.knows else BY_WORDS
    wording = [
        {j: scorer.alike(i, j) for j in row if _comparable(scorer, i, j)}
        for i, row in enumerate(scorer.likeness.dots)
    ]
    meaning = _meanings(scorer, asked) if asked.knows else [{} for _ in wording]
    words_stand_out, meaning_stands_out = _standing_out(wording), _standing_out(meaning)

    first = openings(scorer)

    def score(i: int, j: int) -> float:
        like = (
            scale.opening * ((i, j) == first)
            + scale.wording * words_stand_out(i, j)
            + scale.meaning * meaning_stands_out(i, j)
        )
        return round(scale.base + like + around.of(i, j, scale) + _below(scorer, around, i, j, scale), 4)

    faced = margins(scorer)
    rows = [
        {j: score(i, j) for j in sorted({*wording[i], *_facing(scorer, around, i)})}
        | ({faced[i]: _SURE} if i in faced else {})
        for i in range(len(scorer.left))
    ]
    likely = worth_linking(value for row in rows for value in row.values())
    link = round(likely + scale.doubt, 4)
    return Table(rows=giving_way(rows, (scorer.left, scorer.right), link), scale=scale, link=link)


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
