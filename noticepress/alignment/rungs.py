"""What the ladder cannot do: clauses that changed places, and long lists drawn into one paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from .bead import Scorer
from .ladder import Bead

_MOVED = 0.55
"""Likeness of wording from which two clauses without counterpart are the same in another place."""
_SWAPPED = 0.4
"""By how much the crossing links must be more alike, both together."""
_DRAWN_IN = 0.02


def draw_in(beads: Sequence[Bead], scorer: Scorer) -> list[Bead]:
    """Clauses left out beside a bead join it where wording and length then agree better."""
    found = list(beads)
    changed = True
    while changed:
        changed = False
        for at, bead in enumerate(found):
            if bead.left and bead.right:
                continue
            best = max(
                ((_gain(found[near], bead, scorer), -near) for near in _beside(found, at)), default=(0.0, 0)
            )
            if best[0] > _DRAWN_IN:
                near = -best[1]
                found[near] = _joined(found[near], bead)
                del found[at]
                changed = True
                break
    return found


def moved(beads: Sequence[Bead], scorer: Scorer) -> list[Bead]:
    """Clauses without counterpart on both sides that say the same are linked across the order."""
    lost = [bead.left[0] for bead in beads if not bead.right]
    new = [bead.right[0] for bead in beads if not bead.left]
    ranked = sorted(
        (-round(scorer.alike(i, j), 4), i, j)
        for i in lost
        for j in scorer.likeness.dots[i].keys() & set(new)
        if scorer.one(i, j) > 0
    )
    links, taken = list[Bead](), (set[int](), set[int]())
    for likeness, i, j in ranked:
        if -likeness >= _MOVED and i not in taken[0] and j not in taken[1]:
            links.append(Bead((i,), (j,)))
            taken[0].add(i)
            taken[1].add(j)
    kept = [
        bead
        for bead in beads
        if (bead.left and bead.right) or not (set(bead.left) & taken[0] or set(bead.right) & taken[1])
    ]
    return sorted([*kept, *links], key=_place)


def uncrossed(beads: Sequence[Bead], scorer: Scorer) -> list[Bead]:
    """Elements of one list that the ladder linked in order, though they changed places."""
    found = list(beads)
    for group in _lists(found, scorer):
        for first, second in combinations(group, 2):
            a, b = found[first], found[second]
            straight = scorer.alike(a.left[0], a.right[0]) + scorer.alike(b.left[0], b.right[0])
            crossing = scorer.alike(a.left[0], b.right[0]) + scorer.alike(b.left[0], a.right[0])
            if crossing > straight + _SWAPPED:
                found[first], found[second] = Bead(a.left, b.right), Bead(b.left, a.right)
    return sorted(found, key=_place)


def _lists(beads: Sequence[Bead], scorer: Scorer) -> Iterable[list[int]]:
    """Beads of one clause and one clause under the same parents, that are not surely right."""
    groups = dict[tuple[int, int], list[int]]()
    for at, bead in enumerate(beads):
        if len(bead.left) == len(bead.right) == 1 and scorer.alike(bead.left[0], bead.right[0]) < _MOVED:
            key = scorer.left[bead.left[0]].parent, scorer.right[bead.right[0]].parent
            groups.setdefault(key, []).append(at)
    return groups.values()


def _beside(beads: Sequence[Bead], at: int) -> Iterable[int]:
    return (
        near for near in (at - 1, at + 1) if 0 <= near < len(beads) and beads[near].left and beads[near].right
    )


def _gain(bead: Bead, lone: Bead, scorer: Scorer) -> float:
    """Of likeness, where the lengths then fit better and the other side stays one clause."""
    joined = _joined(bead, lone)
    if min(len(joined.left), len(joined.right)) > 1 or not _of_one_place(joined, scorer):
        return 0.0
    before, after = (_fit(b, scorer) for b in (bead, joined))
    likeness = scorer.likeness
    gain = likeness.cosine(joined.left, joined.right) - likeness.cosine(bead.left, bead.right)
    return gain if after > before else 0.0


def _fit(bead: Bead, scorer: Scorer) -> float:
    return scorer.fit(
        sum(scorer.left[i].size for i in bead.left), sum(scorer.right[j].size for j in bead.right)
    )


def _of_one_place(bead: Bead, scorer: Scorer) -> bool:
    """Body text without headings, all under one parent or under the first of them."""
    for side, run in ((scorer.left, bead.left), (scorer.right, bead.right)):
        first = side[run[0]]
        for at in run:
            unit = side[at]
            if unit.region != "body" or (len(run) > 1 and unit.clause.heading is not None):
                return False
            if unit.parent not in (first.parent, first.at):
                return False
    return True


def _joined(bead: Bead, lone: Bead) -> Bead:
    return Bead(tuple(sorted((*bead.left, *lone.left))), tuple(sorted((*bead.right, *lone.right))))


def _place(bead: Bead) -> tuple[int, int]:
    """Gaps of the right stand where the right has them; the left leads."""
    return (bead.left[0] if bead.left else 10**9, bead.right[0] if bead.right else -1)
