"""What became of the clauses of a version, before texts are compared word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from .match import match
from .moves import moved
from .pairing import Basis, Link, Pairing
from .parts import Part, merges, splits
from .units import Unit


class Group(Struct, frozen=True):
    """Clauses that answer for each other: one and one, or several after a split or a merger."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    basis: Basis
    likeness: float
    moved: bool


def structure(old: Sequence[Unit], new: Sequence[Unit]) -> tuple[Group, ...]:
    """Groups of answering units. Units in no group are added or deleted.

    The work is done in one fixed direction whichever version is the older one, so that the groups of
    (a, b) mirror those of (b, a).
    """
    if _key(new) < _key(old):
        return tuple(Group(g.new, g.old, g.basis, g.likeness, g.moved) for g in _structure(new, old))
    return _structure(old, new)


def _key(units: Sequence[Unit]) -> tuple[object, ...]:
    """Two versions with the same key are the same to all that follows."""
    return (
        len(units),
        [unit.said for unit in units],
        [(unit.clause.label or "", unit.parent, unit.region, unit.clause.kind) for unit in units],
    )


def _structure(old: Sequence[Unit], new: Sequence[Unit]) -> tuple[Group, ...]:
    pairing = match(old, new)
    whole_old = whole_new = tuple[Part, ...]()
    if len(pairing.to_new) < len(old) or len(pairing.to_old) < len(new):
        whole_old, whole_new = splits(pairing), merges(pairing)
    return tuple(_groups(pairing, whole_old, whole_new))


def _groups(pairing: Pairing, split: tuple[Part, ...], merged: tuple[Part, ...]) -> Iterator[Group]:
    elsewhere = moved(pairing)
    more_new, more_old = _by_whole(split), _by_whole(merged)
    for link in sorted(pairing.to_new.values(), key=lambda found: found.old):
        olds = (link.old, *more_old.pop(link.new, ()))
        news = (link.new, *more_new.pop(link.old, ()))
        yield _group(olds, news, link, link.old in elsewhere)
    for whole, parts in more_new.items():
        yield Group((whole,), tuple(sorted(parts)), "part", 0.8, moved=False)
    for whole, parts in more_old.items():
        yield Group(tuple(sorted(parts)), (whole,), "part", 0.8, moved=False)


def _group(olds: tuple[int, ...], news: tuple[int, ...], link: Link, is_moved: bool) -> Group:  # noqa: FBT001
    basis: Basis = link.basis if len(olds) == len(news) == 1 else "part"
    return Group(tuple(sorted(olds)), tuple(sorted(news)), basis, link.likeness, is_moved)


def _by_whole(parts: tuple[Part, ...]) -> dict[int, list[int]]:
    found = dict[int, list[int]]()
    for part in parts:
        found.setdefault(part.whole, []).append(part.part)
    return found
