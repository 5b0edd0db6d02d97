"""What the ladder cannot do: clauses that changed places, and long lists drawn into one paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from noticepress.model.clause import ClauseKind

from .bead import Scorer
from .ladder import Bead
from .units import TOP

_MOVED = 0.42
"""Likeness of wording from which two clauses are the same in another place."""
_ELSEWHERE = 0.7
"""And two items of lists that do not answer each other."""
_TELLING = 16
"""Size of such items: in shorter ones a word in common is soon found."""
_WEAK = 0.4
"""Likeness under which a link in order may be given up for better ones across it."""
_HELD = 0.15
"""What a link in order is worth besides its likeness."""
_DRAWN_IN = 0.02
_JOINED = frozenset(("body", "meta"))
_PARTLY = 0.2
"""What a better fit of lengths counts where the one is a paragraph of the other."""


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
                ((_gain(found[near], bead, scorer), -near) for near in _beside(found, bead)), default=(0.0, 0)
            )
            if best[0] > _DRAWN_IN:
                near = -best[1]
                found[near] = _joined(found[near], bead)
                del found[at]
                changed = True
                break
    return found


def moved(beads: Sequence[Bead], scorer: Scorer) -> list[Bead]:
    """Clauses that say the same are linked across the order, where both are left out or weakly linked."""
    loose = [bead for bead in beads if _is_loose(bead, scorer)]
    lost = [i for bead in loose for i in bead.left]
    new = {j for bead in loose for j in bead.right}
    held = {bead.left[0]: bead.right[0] for bead in loose if bead.left and bead.right}
    houses = _houses(beads, scorer)
    lists = _answers(beads)
    ranked = sorted(
        (-round(scorer.alike(i, j) + (_HELD if held.get(i) == j else 0.0), 4), i, j)
        for i in lost
        for j in scorer.likeness.dots[i].keys() & new
        if scorer.one(i, j) > 0
        and (i not in houses or j in houses[i])
        and (_in_list(i, j, lists, scorer) or _is_telling(i, j, scorer))
    )
    links = dict[int, int]()
    for likeness, i, j in ranked:
        if -likeness >= _MOVED and i not in links and j not in links.values():
            links[i] = j
    for i, j in held.items():  # what found no better place stays
        if i not in links and j not in links.values():
            links[i] = j
    return sorted([*(bead for bead in beads if bead not in loose), *_relinked(loose, links)], key=_place)


def _houses(beads: Sequence[Bead], scorer: Scorer) -> dict[int, set[int]]:
    """For a clause whose children are linked, the clauses that theirs hang under: it moves with them."""
    found = dict[int, set[int]]()
    for bead in beads:
        for i in bead.left:
            if bead.right and (above := scorer.left[i].parent) != TOP:
                found.setdefault(above, set()).update(scorer.right[j].parent for j in bead.right)
    return found


def _answers(beads: Sequence[Bead]) -> dict[int, set[int]]:
    """What answers a clause, for each that is linked."""
    found = dict[int, set[int]]()
    for bead in beads:
        for i in bead.left:
            found.setdefault(i, set()).update(bead.right)
    return found


def _is_telling(i: int, j: int, scorer: Scorer) -> bool:
    sizes = scorer.left[i].size, scorer.right[j].size
    return min(sizes) >= _TELLING and scorer.alike(i, j) >= _ELSEWHERE


def _in_list(i: int, j: int, lists: Mapping[int, set[int]], scorer: Scorer) -> bool:
    """Whether two clauses are no items, or what they hang under answers each other or nothing."""
    above, other = scorer.left[i].parent, scorer.right[j].parent
    kinds = {scorer.left[i].clause.kind, scorer.right[j].clause.kind}
    if kinds != {ClauseKind.ITEM} or TOP in (above, other):
        return True
    return other in lists.get(above, {other}) or not lists.get(above)


def _is_loose(bead: Bead, scorer: Scorer) -> bool:
    """Left out on one side, or held together by the order alone."""
    if not bead.left or not bead.right:
        return True
    return len(bead.left) == len(bead.right) == 1 and scorer.alike(bead.left[0], bead.right[0]) < _WEAK


def _relinked(loose: Sequence[Bead], links: Mapping[int, int]) -> Iterable[Bead]:
    linked = set(links.values())
    for bead in loose:
        for i in bead.left:
            yield Bead((i,), (links[i],) if i in links else ())
        yield from (Bead((), (j,)) for j in bead.right if j not in linked)


def _beside(beads: Sequence[Bead], lone: Bead) -> Iterable[int]:
    """Links that hold the clause before or after the one left out, on its own side."""
    for at, bead in enumerate(beads):
        run, own = (bead.left, lone.left) if lone.left else (bead.right, lone.right)
        if bead.left and bead.right and any(abs(place - own[0]) == 1 for place in run):
            yield at


def _gain(bead: Bead, lone: Bead, scorer: Scorer) -> float:
    """Of likeness, where the lengths then fit better and the other side stays one clause."""
    joined = _joined(bead, lone)
    if min(len(joined.left), len(joined.right)) > 1 or not _of_one_place(joined, scorer):
        return 0.0
    if scorer.bars(joined.left, joined.right):
        return 0.0
    before, after = (_fit(b, scorer) for b in (bead, joined))
    likeness = scorer.likeness
    gain = likeness.cosine(joined.left, joined.right) - likeness.cosine(bead.left, bead.right)
    if after <= before and scorer.left[bead.left[0]].region == "body":  # of dates the length says little
        return 0.0
    return gain + (_PARTLY * (after - before) if _is_part(joined, lone, scorer) else 0.0)


def _is_part(joined: Bead, lone: Bead, scorer: Scorer) -> bool:
    """Whether what is drawn in hangs below another clause of the bead, or that below it."""
    sides = (scorer.left, joined.left, lone.left), (scorer.right, joined.right, lone.right)
    return any(
        side[at].parent in own or (at in own and side[at].parent in run)
        for side, run, own in sides
        if own
        for at in run
    )


def _fit(bead: Bead, scorer: Scorer) -> float:
    return scorer.fit(
        sum(scorer.left[i].size for i in bead.left), sum(scorer.right[j].size for j in bead.right)
    )


def _of_one_place(bead: Bead, scorer: Scorer) -> bool:
    """Body text, a heading only where it runs into the first; all under one parent or under the first.

    Or lines of dates and names, which editions print on one line or on several.
    """
    region = scorer.left[bead.left[0]].region
    if region not in _JOINED:
        return False
    for side, run in ((scorer.left, bead.left), (scorer.right, bead.right)):
        first = side[run[0]]
        for at in run:
            unit = side[at]
            heads = unit.clause.heading is not None and (unit is not first or not unit.clause.text)
            if unit.region != region or (len(run) > 1 and heads):
                return False
            if unit.parent not in (first.parent, first.at):
                return False
    return True


def _joined(bead: Bead, lone: Bead) -> Bead:
    return Bead(tuple(sorted((*bead.left, *lone.left))), tuple(sorted((*bead.right, *lone.right))))


def _place(bead: Bead) -> tuple[int, int]:
    """Gaps of the right stand where the right has them; the left leads."""
    return (bead.left[0] if bead.left else 10**9, bead.right[0] if bead.right else -1)
