"""Notices of different vendors: free order, much without counterpart, one clause answered by several."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nlargest

from noticepress.model.alignment import Alignment, Candidate, Gap, Pair, Reason
from noticepress.model.notice import Document
from noticepress.model.pin import Pin, PinLink

from .bead import Scorer
from .context import Context
from .languages import score
from .links import lines_of, pinned
from .notes import notes
from .pins import bind
from .relation import relation
from .units import Unit, units

LINK = 0.55
"""Least score of a mutual best pair; set on two notices of different vendors and languages."""
JOIN = 0.6
"""Least score at which a clause joins a link that it is not the best of."""
_NEAR = 0.12
"""How near another clause's score must come to be named as a candidate."""
_NEIGHBOURS = 5
"""Nearest clauses that tell how easily a clause is like any other (as in CSLS)."""
Row = Mapping[int, float]


def align_vendors(left: Document, right: Document, pins: Iterable[Pin] = ()) -> Alignment:
    """Lay two notices against each other by topic and wording; order says nothing.

    A link is the best of both its sides; further clauses join where they come close enough. What is in doubt
    comes with ranked candidates. What reviewers decided holds before all else.
    """
    rows = units(left), units(right)
    bound = bind(pins, (left, right), rows)
    scorer = score(left, right, rows, bound.bars)
    table = _table(scorer)
    fixed = {(bead.left, bead.right): link for bead, link in bound.fixed if bead.left and bead.right}
    found = [*_links(table), *fixed]
    links = sorted([*found, *_by_topic(found, scorer)])
    pairs = tuple(_pair(group, (left, right), scorer, table, fixed.get(group)) for group in links)
    return Alignment(
        left=left,
        right=right,
        pairs=pairs,
        left_only=tuple(
            _gaps(scorer.left, {id_ for pair in pairs for id_ in pair.left}, table, scorer.right)
        ),
        right_only=tuple(
            _gaps(
                scorer.right,
                {id_ for pair in pairs for id_ in pair.right},
                _turned(table, scorer),
                scorer.left,
            )
        ),
        notes=notes(left, right),
        lapsed=bound.lapsed,
    )


def _table(scorer: Scorer) -> list[Row]:
    """Scores of all pairs that share words and could mean the same."""
    alike = [
        {
            j: scorer.alike(i, j)
            for j in row
            if not scorer.barred(i, j) and _comparable(scorer.left[i], scorer.right[j])
        }
        for i, row in enumerate(scorer.likeness.dots)
    ]
    columns = defaultdict[int, list[float]](list)
    for row in alike:
        for j, value in row.items():
            columns[j].append(value)
    easy = [_ease(row.values()) for row in alike], {j: _ease(values) for j, values in columns.items()}
    context = Context(scorer)
    return [
        {
            j: _score(value, easy[0][i] + easy[1][j], context.of(i, j))
            for j, value in row.items()
            if value > 0.15
        }
        for i, row in enumerate(alike)
    ]


def _turned(table: Sequence[Row], scorer: Scorer) -> list[Row]:
    """The same scores by clause of the right."""
    columns: list[dict[int, float]] = [{} for _ in scorer.right]
    for i, row in enumerate(table):
        for j, value in row.items():
            columns[j][i] = value
    return list(columns)


def _score(alike: float, ease: float, context: float) -> float:
    return round(alike + 0.5 * (alike - ease / 2) + 0.35 * context, 4)


def _ease(values: Iterable[float]) -> float:
    return sum(nlargest(_NEIGHBOURS, values)) / _NEIGHBOURS


def _comparable(a: Unit, b: Unit) -> bool:
    """Headings answer headings; contents, titles and residue answer nothing of another vendor's."""
    if a.region != "body" or b.region != "body":
        return False
    return (a.clause.heading is None or bool(a.clause.text)) == (
        b.clause.heading is None or bool(b.clause.text)
    )


def _links(table: Sequence[Row]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    columns = defaultdict[int, dict[int, float]](dict)
    for i, row in enumerate(table):
        for j, value in row.items():
            columns[j][i] = value
    best = {i: _best(row) for i, row in enumerate(table) if row}
    back = {j: _best(column) for j, column in columns.items()}
    links = {i: ([i], [j]) for i, j in best.items() if back[j] == i and table[i][j] >= LINK}
    taken = {link[1][0]: link for link in links.values()}
    for i, j in best.items():
        if i not in links and j in taken and table[i][j] >= JOIN and len(taken[j][1]) == 1:
            taken[j][0].append(i)
    for j, i in back.items():
        if j not in taken and i in links and table[i][j] >= JOIN and len(links[i][0]) == 1:
            links[i][1].append(j)
    return [(tuple(sorted(ours)), tuple(sorted(theirs))) for ours, theirs in links.values()]


def _by_topic(
    links: Sequence[tuple[tuple[int, ...], tuple[int, ...]]], scorer: Scorer
) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Headings left over, and the clauses left over below them, that alone on both sides are on a topic."""
    taken = {i for link in links for i in link[0]}, {j for link in links for j in link[1]}
    ours, theirs = (
        _alone_on_topic(side, used) for side, used in zip((scorer.left, scorer.right), taken, strict=True)
    )
    for key in sorted(ours.keys() & theirs.keys()):
        i, j = ours[key], theirs[key]
        if not scorer.barred(i, j):
            yield (i,), (j,)


def _alone_on_topic(side: Sequence[Unit], used: set[int]) -> dict[tuple[str, bool], int]:
    """By main topic, and whether it is a heading: the only clause left over on it."""
    found = defaultdict[tuple[str, bool], list[int]](list)
    for unit in side:
        if unit.at not in used and unit.region == "body" and unit.topics:
            found[unit.topics[0], unit.clause.heading is not None].append(unit.at)
    return {key: places[0] for key, places in found.items() if len(places) == 1}


def _best(row: Row) -> int:
    """The first of the highest."""
    return min(row, key=lambda at: (-row[at], at))


def _pair(
    group: tuple[tuple[int, ...], tuple[int, ...]],
    documents: tuple[Document, Document],
    scorer: Scorer,
    table: Sequence[Row],
    link: PinLink | None,
) -> Pair:
    ours, theirs = [scorer.left[i] for i in group[0]], [scorer.right[j] for j in group[1]]
    value = max(table[i].get(j, 0.0) for i in group[0] for j in group[1])
    pair = Pair(
        left=tuple(unit.clause.id for unit in ours),
        right=tuple(unit.clause.id for unit in theirs),
        left_lines=lines_of(unit.clause for unit in ours),
        right_lines=lines_of(unit.clause for unit in theirs),
        score=_share(value),
        relation=relation(ours, theirs, documents, scorer.likeness.cosine(*group)),
        because=tuple(_reasons(group, scorer)),
        others=tuple(_others(table[group[0][0]], group[1], scorer.right, value - _NEAR)),
    )
    return pinned(pair, link) if link else pair


def _reasons(group: tuple[tuple[int, ...], tuple[int, ...]], scorer: Scorer) -> Iterator[Reason]:
    """Wording, or the topic alone; with it facts, the section around and the place in the list."""
    i, j = group[0][0], group[1][0]
    if scorer.likeness.cosine(*group):
        yield "wording"
    a, b = scorer.left[i], scorer.right[j]
    if set(a.topics) & set(b.topics):
        yield "topic"
    if any(word[0] == "f" for word in scorer.likeness.left[i].keys() & scorer.likeness.right[j].keys()):
        yield "facts"
    if a.parent >= 0 and b.parent >= 0 and scorer.alike(a.parent, b.parent) > 0.4:
        yield "section"
        if a.marks & b.marks:
            yield "position"


def _others(row: Row, chosen: Sequence[int], units: Sequence[Unit], least: float) -> Iterator[Candidate]:
    near = sorted((-value, j) for j, value in row.items() if j not in chosen and value >= least)
    for value, j in near[:3]:
        yield Candidate(id=units[j].clause.id, lines=units[j].clause.own_lines, score=_share(-value))


def _gaps(
    units: Sequence[Unit], linked: set[str], table: Sequence[Row], others: Sequence[Unit]
) -> Iterator[Gap]:
    for unit in units:
        if unit.clause.id not in linked:
            near = _others(table[unit.at], (), others, LINK - _NEAR)
            yield Gap(id=unit.clause.id, lines=unit.clause.own_lines, others=tuple(near))


def _share(value: float) -> float:
    return round(max(0.0, min(1.0, value / 1.6)), 4)
