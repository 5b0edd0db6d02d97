"""Clauses that say the same in both versions, to the letter or but for an end mark or numbers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable

from .likeness import masked
from .pairing import Basis, Pairing
from .units import TOP, Unit

_TELLING = 8
"""Characters from which on an equal text found elsewhere counts as the same clause; ``N/A`` does not."""
_SHORTEST = 4
"""The same where the text stands once in each version."""


def equal_texts(pairing: Pairing) -> None:
    """Link what is equal, once in each version or several times."""
    _unique(pairing)
    _slide(pairing)
    _equal_below_same(pairing)
    _equal_elsewhere(pairing)


def nearly_equal_texts(pairing: Pairing) -> None:
    """Link what is equal but for the mark at its end, or for its numbers."""
    _equal_but_end(pairing)
    _equal_but_numbers(pairing)


def _exact(unit: Unit) -> Hashable:
    return (unit.region, unit.said)


def _unique(pairing: Pairing) -> None:
    """Texts that stand once in each version."""
    seen_old = Counter(map(_exact, pairing.old))
    seen_new = Counter(map(_exact, pairing.new))
    places = {_exact(unit): unit.at for unit in pairing.new}
    for unit in pairing.old:
        key = _exact(unit)
        if unit.said and seen_old[key] == 1 == seen_new[key]:
            pairing.link(unit.at, places[key], "same_text")


def _slide(pairing: Pairing) -> None:
    """From each link on while the neighbours are equal, too: settles texts that stand several times."""
    for step in (1, -1):
        for link in sorted(pairing.to_new.values(), key=lambda found: found.old * step):
            old, new = link.old + step, link.new + step
            while 0 <= old < len(pairing.old) and 0 <= new < len(pairing.new) and pairing.free(old, new):
                if _exact(pairing.old[old]) != _exact(pairing.new[new]):
                    break
                pairing.link(old, new, "same_text")
                old, new = old + step, new + step


def _equal_below_same(pairing: Pairing) -> None:
    """Equal texts below the same clause, in order."""
    waiting = defaultdict[Hashable, list[int]](list)
    for unit in pairing.open_new():
        waiting[(unit.parent, _exact(unit))].append(unit.at)
    for queue in waiting.values():
        queue.reverse()
    for unit in list(pairing.open_old()):
        above = pairing.to_new.get(unit.parent)
        parent = TOP if unit.parent == TOP else above.new if above else None
        queue = waiting.get((parent, _exact(unit)), [])
        if queue:
            pairing.link(unit.at, queue.pop(), "same_text")


def _equal_elsewhere(pairing: Pairing) -> None:
    """Equal texts that are left, in order, when they are long enough to tell."""
    _in_order(pairing, _exact, lambda unit: len(unit.said) >= _TELLING, "same_text")


def _equal_but_end(pairing: Pairing) -> None:
    """Items that changed places: the last of a list ends with 。, those before it with ；."""
    seen_old, seen_new = (
        Counter(map(_to_its_end, units)) for units in (pairing.open_old(), pairing.open_new())
    )
    places = {_to_its_end(unit): unit.at for unit in pairing.open_new()}
    for unit in list(pairing.open_old()):
        key = _to_its_end(unit)
        if len(key[1]) >= _SHORTEST and seen_old[key] == 1 == seen_new[key]:
            pairing.link(unit.at, places[key], "wording", pairing.likeness(unit.at, places[key]))


def _to_its_end(unit: Unit) -> tuple[str, str]:
    return unit.region, unit.said.rstrip(" ,.;:，。；：、")


def _equal_but_numbers(pairing: Pairing) -> None:
    """Texts whose numbers alone changed."""
    _in_order(
        pairing,
        lambda unit: (unit.region, masked(unit.said)),
        lambda unit: len(masked(unit.said)) >= _TELLING,
        "same_but_numbers",
    )


def _in_order(
    pairing: Pairing, key: Callable[[Unit], Hashable], telling: Callable[[Unit], bool], basis: Basis
) -> None:
    waiting = defaultdict[Hashable, list[int]](list)
    for unit in pairing.open_new():
        if telling(unit):
            waiting[key(unit)].append(unit.at)
    for queue in waiting.values():
        queue.reverse()
    for unit in list(pairing.open_old()):
        queue = waiting.get(key(unit), []) if telling(unit) else []
        if queue:
            pairing.link(unit.at, queue.pop(), basis)
