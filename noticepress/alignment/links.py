"""Beads as pairs and gaps, with score, relation and reasons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import exp, log

from msgspec.structs import replace

from noticepress.model.alignment import Candidate, Gap, Lines, Pair, Reason, Relation
from noticepress.model.clause import Clause
from noticepress.model.pin import PinLink

from .bead import NOT_AT_ALL, Scorer
from .ladder import Bead
from .units import TOP, Unit

_CLOSE = 0.35
"""How near another clause's score must come to be named."""
_NAMED = 3
_WELL_WORDED, _WORDED = 0.4, 0.1
"""Likeness of wording that carries a link, and that adds to it."""
_UNEQUAL = 0.6
"""Logarithm of the ratio of lengths from which one side says more."""


def pairs(
    beads: Iterable[Bead], scorer: Scorer, meant: AbstractSet[Bead], fixed: Mapping[Bead, PinLink]
) -> tuple[Pair, ...]:
    """The links, in the order of the left.

    ``meant`` are those that rest on the encoder, ``fixed`` those of a reviewer.
    """
    found = list[Pair]()
    for bead in beads:
        if not bead.left or not bead.right:
            continue
        pair = _pair(bead, scorer)
        if bead in fixed:
            pair = pinned(pair, fixed[bead])
        elif bead in meant:
            pair = replace(pair, because=("meaning", *pair.because))
        found.append(pair)
    return tuple(found)


def pinned(pair: Pair, link: PinLink) -> Pair:
    """What a reviewer decided is certain, and in no doubt."""
    return replace(pair, because=("pin", *pair.because), score=1.0, others=(), pin=link)


def gaps(beads: Iterable[Bead], scorer: Scorer) -> tuple[tuple[Gap, ...], tuple[Gap, ...]]:
    """Clauses without counterpart, left and right, in document order."""
    listed = list(beads)
    lost = sorted(i for bead in listed if not bead.right for i in bead.left)
    new = sorted(j for bead in listed if not bead.left for j in bead.right)
    columns = defaultdict[int, list[int]](list)
    for i, row in enumerate(scorer.likeness.dots):
        for j in row.keys() & set(new):
            columns[j].append(i)
    return (
        tuple(_gap(scorer.left[i], _nearest(scorer, i)) for i in lost),
        tuple(_gap(scorer.right[j], _nearest_left(scorer, columns[j], j)) for j in new),
    )


def lines_of(clauses: Iterable[Clause]) -> Lines:
    """Own lines of each."""
    return tuple(clause.own_lines for clause in clauses)


def share(score: float) -> float:
    """A bead's score between 0 and 1; a half is what chance pairs do not reach."""
    return round(1 / (1 + exp(-2.2 * max(-20.0, score))), 4)


def _pair(bead: Bead, scorer: Scorer) -> Pair:
    ours, theirs = [scorer.left[i] for i in bead.left], [scorer.right[j] for j in bead.right]
    return Pair(
        left=tuple(unit.clause.id for unit in ours),
        right=tuple(unit.clause.id for unit in theirs),
        left_lines=lines_of(unit.clause for unit in ours),
        right_lines=lines_of(unit.clause for unit in theirs),
        score=share(_score(bead, scorer)),
        relation=_relation(ours, theirs, scorer),
        because=tuple(_reasons(bead, scorer)),
        others=tuple(_others(bead, scorer)),
    )


def _score(bead: Bead, scorer: Scorer) -> float:
    if len(bead.left) == len(bead.right) == 1:
        return scorer.one(bead.left[0], bead.right[0])
    many = scorer.many(bead.left, bead.right)
    return many if many > NOT_AT_ALL else 2 * scorer.likeness.cosine(bead.left, bead.right) - 0.5


def _relation(ours: Sequence[Unit], theirs: Sequence[Unit], scorer: Scorer) -> Relation:
    """By how much each side says; what contradicts is told by the drift."""
    ratio = log(scorer.scale * sum(u.size for u in ours) / sum(u.size for u in theirs))
    if abs(ratio) < _UNEQUAL or max(u.size for u in (*ours, *theirs)) < 12:  # short texts vary freely
        return "same"
    return "narrower" if ratio < 0 else "broader"


def _reasons(bead: Bead, scorer: Scorer) -> Iterator[Reason]:
    wording = scorer.likeness.cosine(bead.left, bead.right)
    if wording >= _WELL_WORDED:
        yield "wording"
    a, b = scorer.left[bead.left[0]], scorer.right[bead.right[0]]
    if a.marks & b.marks:
        yield "label"
    words = [_words(scorer.likeness.left, bead.left), _words(scorer.likeness.right, bead.right)]
    common = words[0] & words[1]
    if any(word[0] == "f" for word in common):
        yield "facts"
    if any(word[0] in "xn" for word in common):
        yield "names"
    if _same_section(a, b, scorer):
        yield "section"
    if a.topics[:1] == b.topics[:1] != ():
        yield "topic"
    if a.clause.kind == b.clause.kind and len(a.clause.children) == len(b.clause.children):
        yield "shape"
    if wording < _WORDED:
        yield from ("length", "position")
    elif wording < _WELL_WORDED:
        yield from ("position", "wording")


def _words(side: Sequence[dict[str, float]], run: Sequence[int]) -> set[str]:
    return {word for at in run for word in side[at]}


def _same_section(a: Unit, b: Unit, scorer: Scorer) -> bool:
    if TOP in (a.parent, b.parent):
        return False
    ours, theirs = scorer.left[a.parent], scorer.right[b.parent]
    return bool(ours.marks & theirs.marks) or scorer.alike(a.parent, b.parent) > 0.5


def _others(bead: Bead, scorer: Scorer) -> Iterator[Candidate]:
    """Clauses of the right that come close to the one chosen."""
    if len(bead.left) > 1 or len(bead.right) > 1:
        return
    i, chosen = bead.left[0], bead.right[0]
    scores = scorer.row(i, 0, len(scorer.right))
    least = scores[chosen] - _CLOSE
    near = [(-scores[j], j) for j in scorer.likeness.dots[i] if j != chosen]
    for score, j in sorted(near)[:_NAMED]:
        if -score >= max(least, 0.0):
            yield _candidate(scorer.right[j], -score)


def _nearest(scorer: Scorer, i: int) -> tuple[Candidate, ...]:
    scores = scorer.row(i, 0, len(scorer.right))
    near = sorted((-scores[j], j) for j in scorer.likeness.dots[i])[:_NAMED]
    return tuple(_candidate(scorer.right[j], -score) for score, j in near if score < 0.2)


def _nearest_left(scorer: Scorer, rows: Iterable[int], j: int) -> tuple[Candidate, ...]:
    near = sorted((-scorer.one(i, j), i) for i in rows)[:_NAMED]
    return tuple(_candidate(scorer.left[i], -score) for score, i in near if score < 0.2)


def _candidate(unit: Unit, score: float) -> Candidate:
    return Candidate(id=unit.clause.id, lines=unit.clause.own_lines, score=share(score))


def _gap(unit: Unit, others: tuple[Candidate, ...]) -> Gap:
    return Gap(id=unit.clause.id, lines=unit.clause.own_lines, others=others)
