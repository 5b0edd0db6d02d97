"""Clauses that were split into several, or merged into one: the text of a part stands in the whole."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from noticepress.model.clause import ClauseKind
from noticepress.text.regex import regex

from .likeness import Weights
from .pairing import Pairing
from .units import TOP, Unit

_STANDS_IN = 0.75
"""Share of a part's n-grams that must stand in the whole."""
_FRESH = 0.5
"""Share that must not be explained by the parts known before: a repeated phrase is no part."""
_COVERED = 0.6
"""Share of a whole without a counterpart that its parts must make up together."""
_ITEMS = 2
"""Items from which on they are a list."""
_LISTED = 0.6
"""Share of a list's items that must stand in the whole."""
_AT_END = regex(r"[\s,.;:，。；：、]*(?:\b(?:and|or))?[\s,.;:，。；：、]*$")
_MARKS = regex(r"[\W_]+")
_PART_GRAMS = 6
_TELLING_GRAMS = 16
_COMMON = 40


class Part(Struct, frozen=True):
    """Unit ``part`` of one version says what ``whole`` of the other said in one piece with more."""

    part: int
    whole: int


class _Side(Struct, frozen=True):
    units: Sequence[Unit]
    grams: Sequence[frozenset[str]]
    links: dict[int, int]
    """Counterpart in the other version."""


def splits(pairing: Pairing) -> tuple[Part, ...]:
    """Open new units that stood in an old one."""
    return tuple(_parts(_new(pairing), _old(pairing), pairing))


def merges(pairing: Pairing) -> tuple[Part, ...]:
    """Open old units that stand in a new one."""
    return tuple(_parts(_old(pairing), _new(pairing), pairing))


def _old(pairing: Pairing) -> _Side:
    return _Side(pairing.old, pairing.grams_old, {at: link.new for at, link in pairing.to_new.items()})


def _new(pairing: Pairing) -> _Side:
    return _Side(pairing.new, pairing.grams_new, {at: link.old for at, link in pairing.to_old.items()})


def _parts(parts: _Side, wholes: _Side, pairing: Pairing) -> Iterator[Part]:
    unchanged = {at for at, other in wholes.links.items() if wholes.units[at].said == parts.units[other].said}
    eligible = [unit for unit in wholes.units if unit.at not in unchanged]
    holding = defaultdict[str, list[int]](list)
    for unit in eligible:
        for gram in wholes.grams[unit.at]:
            holding[gram].append(unit.at)
    found = defaultdict[int, list[int]](list)
    for unit in parts.units:
        if unit.at in parts.links or len(parts.grams[unit.at]) < _PART_GRAMS:
            continue
        whole = _whole_of(unit, parts, wholes, holding, pairing.weights)
        if whole is not None:
            found[whole].append(unit.at)
    proven = {
        whole: list(_proven(whole, pieces, parts, wholes, pairing.weights)) for whole, pieces in found.items()
    }
    for whole, items in _listed(parts, wholes, unchanged).items():
        told = proven.setdefault(whole, [])
        told.extend(item for item in items if item not in told)
    yield from (Part(piece, whole) for whole, pieces in sorted(proven.items()) for piece in sorted(pieces))


def _listed(parts: _Side, wholes: _Side, unchanged: set[int]) -> dict[int, list[int]]:
    """Whole → open items of its counterpart's list that stand in it word for word, in their order.

    "访问时间" is too short to be told by its n-grams; the list it stands in tells what it was taken from.
    """
    below = defaultdict[int, list[Unit]](list)
    for unit in parts.units:
        if unit.at not in parts.links:
            below[unit.parent].append(unit)
    found = dict[int, list[int]]()
    for whole, counterpart in wholes.links.items():
        beside = parts.units[counterpart].parent if _is_item(parts.units[counterpart]) else counterpart
        if whole in unchanged or not below.get(beside):
            continue
        items = list(_in_order(below[beside], wholes.units[whole].said))
        if len(items) >= _ITEMS - (beside != counterpart) and len(items) >= _LISTED * len(below[beside]):
            found[whole] = items
    return found


def _is_item(unit: Unit) -> bool:
    return unit.clause.kind in (ClauseKind.ITEM, ClauseKind.RECORD) and unit.parent != TOP


def _in_order(items: Iterable[Unit], text: str) -> Iterator[int]:
    row, at = _run(text), 0
    for item in items:
        words = _run(item.said)
        place = row.find(words, at) if words else -1
        if place >= 0:
            at = place + len(words)
            yield item.at


def _run(text: str) -> str:
    """Without spaces, capitals, marks, and the conjunction at the end of an item: 400-800 is 400800."""
    return _MARKS.sub("", _AT_END.sub("", text.casefold()))


def _whole_of(
    unit: Unit, parts: _Side, wholes: _Side, holding: dict[str, list[int]], weights: Weights
) -> int | None:
    grams = parts.grams[unit.at]
    telling = sorted(
        (g for g in grams if 0 < len(holding.get(g, ())) <= _COMMON), key=lambda g: (len(holding[g]), g)
    )
    common = Counter[int]()
    for gram in telling[:_TELLING_GRAMS]:
        common.update(holding[gram])
    likely = [
        (weights.share(grams, wholes.grams[at]), -at)
        for at, _ in sorted(common.items(), key=lambda entry: (-entry[1], entry[0]))[:4]
        if wholes.units[at].region == unit.region and len(wholes.grams[at]) > len(grams)
    ]
    best, at = max(likely, default=(0.0, 0))
    return -at if best >= _STANDS_IN else None


def _proven(
    whole: int, pieces: Iterable[int], parts: _Side, wholes: _Side, weights: Weights
) -> Iterator[int]:
    """The pieces that explain words of the whole which nothing else explains."""
    counterpart = wholes.links.get(whole)
    known = parts.grams[counterpart] if counterpart is not None else frozenset[str]()
    proven = list[int]()
    for piece in pieces:
        grams = parts.grams[piece]
        fresh = (grams & wholes.grams[whole]) - known
        if weights.total(fresh) >= _FRESH * weights.total(grams):
            proven.append(piece)
            known |= grams
    covered = weights.share(wholes.grams[whole], known)
    if counterpart is not None or (len(proven) > 1 and covered >= _COVERED):
        yield from proven
