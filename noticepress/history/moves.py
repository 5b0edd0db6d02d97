"""Which linked clauses stand somewhere else now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from .order import heaviest_rising
from .pairing import Link, Pairing
from .units import TOP, Unit


def moved(pairing: Pairing) -> frozenset[int]:
    """Old numbers of units that changed places. What hangs below a moved clause has not moved itself."""
    links = sorted(pairing.to_new.values(), key=lambda link: link.old)
    in_order = _in_order(links, pairing)
    found, siblings = set[int](), defaultdict[tuple[int, int], list[Link]](list)
    for link in links:
        above_old = _linked_above(pairing.old, pairing.old[link.old].parent, pairing.to_new)
        above_new = _linked_above(pairing.new, pairing.new[link.new].parent, pairing.to_old)
        if _agree(pairing, above_old, above_new):
            siblings[(above_old, above_new)].append(link)
        elif link.old not in in_order or not _only_nested_otherwise(pairing, link, above_old, above_new):
            found.add(link.old)
    for group in siblings.values():
        kept = set(_in_order(group, pairing))
        found.update(link.old for link in group if link.old not in kept)
    return frozenset(found)


def _in_order(links: Sequence[Link], pairing: Pairing) -> set[int]:
    """Old numbers of the links that keep their order, long texts rather than short ones."""
    weights = [_size(pairing.old[link.old]) + _size(pairing.new[link.new]) for link in links]
    return {links[at].old for at in heaviest_rising([link.new for link in links], weights)}


def _size(unit: Unit) -> int:
    below = sum(len(child.text) for child in unit.clause.children)
    return 2 + len(unit.content) + below


def _linked_above(units: Sequence[Unit], at: int, links: dict[int, Link]) -> int:
    while at != TOP and at not in links:
        at = units[at].parent
    return at


def _agree(pairing: Pairing, above_old: int, above_new: int) -> bool:
    if TOP in (above_old, above_new):
        return above_old == above_new
    return pairing.to_new[above_old].new == above_new


def _only_nested_otherwise(pairing: Pairing, link: Link, above_old: int, above_new: int) -> bool:
    """The reading order is the same and a level came or went: a new heading before it, a colon less."""
    if pairing.old[link.old].parent != above_old or pairing.new[link.new].parent != above_new:
        return True
    answer = TOP if above_old == TOP else pairing.to_new[above_old].new
    return _is_above(pairing.new, answer, above_new) or _is_above(pairing.new, above_new, answer)


def _is_above(units: Sequence[Unit], ancestor: int, at: int) -> bool:
    while at not in (TOP, ancestor):
        at = units[at].parent
    return at == ancestor
