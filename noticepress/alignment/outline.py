"""What the outlines of two notices tell: titles, lines of dates, first clauses, headings below headings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from .bead import Scorer
from .units import Unit, headings_above, is_heading

_MARGINS = {"title": 1, "date-line": 2}
"""Lines in the margin that every notice has, and how many of them are looked at."""
_AHEAD = 0.5
"""How far ahead the heading above must lie that answers the same."""
Scores = Sequence[Mapping[int, float]]


def margins(scorer: Scorer) -> dict[int, int]:
    """Titles answer each other, and so do lines of dates, in order."""
    faced = dict[int, int]()
    for reason, most in _MARGINS.items():
        ours, theirs = (
            [unit.at for unit in side if unit.clause.reason == reason][:most]
            for side in (scorer.left, scorer.right)
        )
        faced |= {i: j for i, j in zip(ours, theirs, strict=False) if not scorer.barred(i, j)}
    return faced


def openings(scorer: Scorer) -> tuple[int, int]:
    """The first clauses that are no headings: both say who speaks, and of what."""
    first, second = (
        next((unit.at for unit in side if unit.region == "body" and not is_heading(unit)), -1)
        for side in (scorer.left, scorer.right)
    )
    return first, second


def giving_way(rows: Scores, sides: tuple[Sequence[Unit], Sequence[Unit]], link: float) -> Scores:
    """The scores without headings that answer what the heading above them answers: that one covers them."""
    above = headings_above(sides[0]), headings_above(sides[1])

    def covering(i: int, j: int) -> float:
        ours = (rows[one].get(j, link - 1) for one in _up(above[0], i))
        theirs = (rows[i].get(one, link - 1) for one in _up(above[1], j))
        return max([*ours, *theirs], default=link - 1)

    return [
        {
            j: value
            for j, value in row.items()
            if not is_heading(sides[0][i]) or (most := covering(i, j)) < link or most < value + _AHEAD
        }
        for i, row in enumerate(rows)
    ]


def _up(above: Sequence[int], at: int) -> Iterator[int]:
    while (at := above[at]) >= 0:
        yield at
