"""Which clause of the old version is which clause of the new one.

Passes in order, the surest first: equal text, text equal but for its end or its numbers, same place with
similar text, similar text anywhere, sections by their children, and what is left alone between the same
neighbours.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence

from noticepress.model.clause import ClauseKind

from .equal import equal_texts, nearly_equal_texts
from .likeness import masked
from .order import longest_rising
from .pairing import Pairing
from .similar import similar_texts
from .units import TOP, Unit

_SAME_PLACE = 0.3
"""Likeness that is enough where label or heading and the clause above are the same."""
_ALONE = 0.22
"""Likeness that is enough for the only open clause between the same neighbours."""
_SAME_BUT_READING = 0.75
_SHORT = 40
"""Characters up to which a lone clause needs no likeness: an address or a name changes as a whole."""

_SHORT_ITEM = 90
"""The same for an item of a list, which is one line put otherwise."""


def match(old: Sequence[Unit], new: Sequence[Unit]) -> Pairing:
    """Link the units of two versions one to one."""
    pairing = Pairing(old, new)
    equal_texts(pairing)
    if len(pairing.to_new) == len(old) or len(pairing.to_old) == len(new):
        return pairing
    nearly_equal_texts(pairing)
    _same_place(pairing)
    similar_texts(pairing)
    _by_children(pairing)
    _same_place(pairing)
    _alone(pairing)
    _read_otherwise(pairing)
    return pairing


def _same_place(pairing: Pairing) -> None:
    """Same label or heading below the same clause, and the text is not another one altogether."""
    for named in (_heading, _label, _id):
        waiting = defaultdict[Hashable, list[int]](list)
        for unit in pairing.open_new():
            if named(unit):
                waiting[(unit.region, unit.parent, named(unit))].append(unit.at)
        for unit in list(pairing.open_old()):
            above = pairing.to_new.get(unit.parent)
            if not named(unit) or (unit.parent != TOP and above is None):
                continue
            parent = above.new if above else TOP
            _nearest(pairing, unit, waiting.get((unit.region, parent, named(unit)), ()))


def _nearest(pairing: Pairing, unit: Unit, candidates: Iterable[int]) -> None:
    likely = [
        (pairing.likeness(unit.at, at), -at)
        for at in list(candidates)[:8]  # repeated labels: a broken list may call every item "1."
        if pairing.free(unit.at, at)
    ]
    best, at = max(likely, default=(0.0, 0))
    if best >= _SAME_PLACE:
        pairing.link(unit.at, -at, "place", best)


def _heading(unit: Unit) -> str:
    return masked(unit.clause.title or "")


def _label(unit: Unit) -> str:
    return unit.clause.label or ""


def _id(unit: Unit) -> str:
    return unit.clause.id


def _by_children(pairing: Pairing) -> None:
    """A section whose heading changed altogether is known by the clauses below it. Innermost first."""
    votes = defaultdict[int, Counter[int]](Counter)
    for unit in reversed(pairing.old):
        if unit.at not in pairing.to_new and votes[unit.at]:
            _elect(pairing, unit, votes[unit.at])
        link = pairing.to_new.get(unit.at)
        if link and unit.parent != TOP and pairing.new[link.new].parent != TOP:
            votes[unit.parent][pairing.new[link.new].parent] += 1


def _elect(pairing: Pairing, unit: Unit, votes: Counter[int]) -> None:
    elected, number = min(votes.items(), key=lambda vote: (-vote[1], vote[0]))
    same_region = pairing.new[elected].region == unit.region
    if same_region and pairing.free(unit.at, elected) and number * 2 > votes.total():
        pairing.link(unit.at, elected, "children", max(0.5, pairing.likeness(unit.at, elected)))


def _alone(pairing: Pairing) -> None:
    """The only open clauses between the same neighbours below the same clause."""
    gaps = _gaps(pairing)
    for olds, news in gaps.values():
        if len(olds) != 1 or len(news) != 1:
            continue
        old, new = pairing.old[olds[0]], pairing.new[news[0]]
        if old.region != new.region or old.clause.kind != new.clause.kind:
            continue
        likeness = pairing.likeness(old.at, new.at)
        least = _SHORT_ITEM if old.clause.kind is ClauseKind.ITEM else _SHORT
        short = max(len(old.said), len(new.said)) <= least and not old.clause.children
        if likeness >= _ALONE or short:
            pairing.link(old.at, new.at, "neighbours", max(likeness, 0.3))


def _read_otherwise(pairing: Pairing) -> None:
    """What the parser took for contents in one version and for text in the other, in the same place."""
    for olds, news in _gaps(pairing).values():
        for old in olds:
            likely = [(pairing.likeness(old, new), -new) for new in news[:40] if pairing.free(old, new)]
            best, new = max(likely, default=(0.0, 0))
            if best >= _SAME_BUT_READING:
                pairing.link(old, -new, "wording", best)


def _gaps(pairing: Pairing) -> dict[tuple[int, int], tuple[list[int], list[int]]]:
    """Open units by the link that comes before them among the links that kept their order."""
    links = sorted(pairing.to_new.values(), key=lambda link: link.old)
    kept = [links[at] for at in longest_rising([link.new for link in links])]
    gaps = defaultdict[tuple[int, int], tuple[list[int], list[int]]](lambda: ([], []))
    for side, (all_units, linked) in enumerate(
        ((pairing.old, {link.old: link for link in kept}), (pairing.new, {link.new: link for link in kept}))
    ):
        last = (TOP, TOP)
        taken = pairing.to_old if side else pairing.to_new
        for unit in all_units:
            if unit.at in linked:
                last = (linked[unit.at].old, linked[unit.at].new)
            elif unit.at not in taken:
                gaps[last][side].append(unit.at)
    return gaps
