"""A time, a degree or an act that one edition leaves out of a sentence it else says in full."""

from __future__ import annotations

from .cutting import Unit
from .left import Left
from .listed import Parts
from .senses import table

_PAIR = 2
"""Words of a part that is an act with its object, or an act alone."""
_MANNERS = frozenset({"speed", "often", "lasting", "bound", "hand", "amount"})
"""Groups of times and degrees that change what is promised, so that a translator keeps them."""


def is_all_lost(unit: Unit, over: Left, own: Parts) -> bool:
    """Whether it alone is left over of a sentence: an adverb that says how, or an act in a list of acts."""
    if len(over.lost) > 1 or over.dark:
        return False
    return unit.group in _MANNERS or _is_listed_act(unit, own)


def _is_listed_act(unit: Unit, own: Parts) -> bool:
    known = table()
    at = next((n for n, (start, end) in enumerate(own.spans) if start <= unit.start < end), None)
    if known.classes[unit.group] != "act" or at is None or len(own.words[at]) > _PAIR:
        return False
    near = [word for n in own.near(at) for word in own.words[n]]
    return any(word.group and known.classes[word.group] == "act" for word in near)
