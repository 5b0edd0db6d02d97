"""Notices of different vendors: free order, much without counterpart, one clause answered by several."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec.structs import replace

from noticepress.model.alignment import Alignment, Candidate, Gap, Pair, Reason, Relation
from noticepress.model.notice import Document
from noticepress.model.pin import Pin, PinLink
from noticepress.script import document_in_one_script

from .about import About
from .across import Row, Surroundings, Table, table
from .bead import Scorer
from .context import Context
from .encoder import Asked, Encoder, LexiconOnly
from .held import held
from .languages import score
from .links import lines_of, pinned
from .notes import WITHOUT_ENCODER, notes
from .odds import share
from .pins import bind
from .provisions import provisions
from .relation import relation, said
from .sections import Sections
from .shared import Provided, Shared
from .units import Unit, is_heading, units

_NEAR = 0.6
"""How near another clause's score must come to be named as a candidate."""
_NEARLY = 0.25
"""How far from the best of one side a further link of a heading may lie, which seldom answers several."""
_MUTUAL = 0.75
"""How far below the least score of a link two headings may lie that are each other's best."""
_UNLIKE = -5.0
"""Odds of clauses that were not held against each other."""
Link = tuple[tuple[int, ...], tuple[int, ...]]
"""Clauses of the left and of the right, by number."""


def align_vendors(
    left: Document,
    right: Document,
    pins: Iterable[Pin] = (),
    encoder: Callable[[], Encoder] = LexiconOnly,
) -> Alignment:
    """Lay two notices against each other by topic and wording; order says nothing.

    A link is the best of both its sides; further clauses join where they come close enough. What is in doubt
    comes with ranked candidates. What reviewers decided holds before all else. Where an ``encoder``
    knows, clauses are compared by meaning too, which takes some five milliseconds a clause.
    """
    bound = bind(pins, (left, right), (units(left), units(right)))
    read = document_in_one_script(left), document_in_one_script(right)
    scorer = score(*read, (units(read[0]), units(read[1])), bound.bars)
    asked = Asked(encoder)
    provided = provisions(read[0], scorer.left), provisions(read[1], scorer.right)
    scores = table(scorer, _around(scorer, provided, (read[0].id.lang, read[1].id.lang)), asked)
    fixed = {(bead.left, bead.right): link for bead, link in bound.fixed if bead.left and bead.right}
    links = sorted([*_links(scores, [is_heading(unit) for unit in scorer.left]), *fixed])
    pairs = tuple(
        _pair(group, _related(group, scorer, read, provided), scorer, scores, fixed.get(group))
        for group in links
    )
    turned = replace(scores, rows=scores.columns(len(scorer.right)))
    return Alignment(
        left=left,
        right=right,
        pairs=pairs,
        left_only=tuple(_gaps(scorer.left, _ids(pair.left for pair in pairs), scores, scorer.right)),
        right_only=tuple(_gaps(scorer.right, _ids(pair.right for pair in pairs), turned, scorer.left)),
        notes=(
            *notes(left, right),
            *([WITHOUT_ENCODER] if encoder is not LexiconOnly and asked.in_vain else []),
        ),
        held=bound.held,
        lapsed=bound.lapsed,
    )


def _around(scorer: Scorer, provided: tuple[Provided, Provided], langs: tuple[str, str]) -> Surroundings:
    rows = scorer.left, scorer.right
    return Surroundings(
        About(*rows),
        Shared(*provided, _headings(rows)),
        Sections(rows, provided),
        Context(scorer),
        held(scorer, langs),
    )


def _headings(rows: tuple[Sequence[Unit], Sequence[Unit]]) -> tuple[list[bool], list[bool]]:
    left, right = rows
    return [is_heading(unit) for unit in left], [is_heading(unit) for unit in right]


def _ids(sides: Iterable[tuple[str, ...]]) -> set[str]:
    return {id_ for side in sides for id_ in side}


def _links(scores: Table, headings: Sequence[bool]) -> list[Link]:
    """Clauses of the left that are answered by the same of the right are one link; one may answer many."""
    answers = defaultdict[tuple[int, ...], list[int]](list)
    for i, found in enumerate(_answers(scores, headings)):
        if found:
            answers[tuple(found)].append(i)
    return [(tuple(ours), theirs) for theirs, ours in answers.items()]


def _answers(scores: Table, headings: Sequence[bool]) -> Iterator[list[int]]:
    """By clause of the left, those of the right that answer it: the scores of clauses know how they stand."""
    back = dict[int, float]()
    for row, heads in zip(scores.rows, headings, strict=True):
        for j, value in row.items() if heads else ():
            back[j] = max(value, back.get(j, value))
    for row, heads in zip(scores.rows, headings, strict=True):
        if heads:
            yield list(_answering(row, back, scores.link))
        else:
            yield [j for j, value in row.items() if value >= scores.link]


def _answering(row: Row, back: Row, link: float) -> Iterator[int]:
    """Headings that come near the best of either side, given the best of the right."""
    most = max(row.values(), default=link)
    for j, value in row.items():
        if (value >= link and value >= min(most, back[j]) - _NEARLY) or (
            value >= link - _MUTUAL and value == most == back[j]
        ):
            yield j


def _related(
    group: Link, scorer: Scorer, documents: tuple[Document, Document], provided: tuple[Provided, Provided]
) -> Relation:
    ours = said(documents[0], [scorer.left[i] for i in group[0]], provided[0])
    theirs = said(documents[1], [scorer.right[j] for j in group[1]], provided[1])
    return relation(ours, theirs, scorer.likeness.cosine(*group))


def _pair(
    group: Link,
    related: Relation,
    scorer: Scorer,
    scores: Table,
    link: PinLink | None,
) -> Pair:
    ours, theirs = [scorer.left[i] for i in group[0]], [scorer.right[j] for j in group[1]]
    value = max(scores.rows[i].get(j, _UNLIKE) for i in group[0] for j in group[1])
    pair = Pair(
        left=tuple(unit.clause.id for unit in ours),
        right=tuple(unit.clause.id for unit in theirs),
        left_lines=lines_of(unit.clause for unit in ours),
        right_lines=lines_of(unit.clause for unit in theirs),
        score=_share(value),
        relation=related,
        because=tuple(_reasons(group, scorer, scores)),
        others=tuple(_others(scores, group[0][0], group[1], scorer.right, value - _NEAR)),
    )
    return pinned(pair, link) if link else pair


def _reasons(group: Link, scorer: Scorer, scores: Table) -> Iterator[Reason]:
    """Wording, meaning where it was asked, topic, facts, the section around and the place in the list."""
    i, j = group[0][0], group[1][0]
    if scorer.likeness.cosine(*group):
        yield "wording"
    if scores.by_meaning:
        yield "meaning"
    a, b = scorer.left[i], scorer.right[j]
    if set(a.topics) & set(b.topics):
        yield "topic"
    if any(word[0] == "f" for word in scorer.likeness.left[i].keys() & scorer.likeness.right[j].keys()):
        yield "facts"
    if a.parent >= 0 and b.parent >= 0 and scorer.alike(a.parent, b.parent) > 0.4:
        yield "section"
        if a.marks & b.marks:
            yield "position"


def _others(
    scores: Table, at: int, chosen: Sequence[int], units: Sequence[Unit], least: float
) -> Iterator[Candidate]:
    row = scores.rows[at]
    near = sorted((-value, j) for j, value in row.items() if j not in chosen and value >= least)
    for value, j in near[:3]:
        clause = units[j].clause
        yield Candidate(id=clause.id, lines=clause.own_lines, score=_share(-value))


def _gaps(units: Sequence[Unit], linked: set[str], scores: Table, others: Sequence[Unit]) -> Iterator[Gap]:
    for unit in units:
        if unit.clause.id not in linked:
            near = _others(scores, unit.at, (), others, scores.link - _NEAR)
            yield Gap(id=unit.clause.id, lines=unit.clause.own_lines, others=tuple(near))


def _share(value: float) -> float:
    """The odds as a probability."""
    return round(share(value), 4)
