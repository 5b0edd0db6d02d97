"""How two cells relate, by the values that they state; likeness of wording has no say."""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.model.alignment import Relation
from noticepress.model.matrix import Aspect, Cell
from noticepress.model.message import Message, Value, msg

_LIMITS = frozenset({"reply", "ahead", "limit", "retention", "duration", "age"})
"""Aspects of which a text means one value: another value for the same is no addition, it contradicts."""
_PLACES = frozenset({"email", "phone", "url", "address", "entity", "date"})
"""Aspects that differ from company to company by their nature, so that they tell nothing of the relation."""
_NAMED = 6
"""Values that a reason names."""


Judged = tuple[Relation, tuple[Message, ...]]


def relation(left: Cell, right: Cell, telling: tuple[str, ...]) -> Judged | None:
    """Of ``left`` to ``right``, and why; None where one of them is silent.

    ``telling`` are the aspects that sum the topic up: only they decide.
    """
    if "silent" in (left.state, right.state):
        return None
    ours, theirs = ({a.id: a for a in cell.aspects} for cell in (left, right))
    compared = (_aspect(ours.get(id_), theirs.get(id_)) for id_ in telling if id_ not in _PLACES)
    found = [one for one in compared if one is not None]
    if not found:
        return "related", (msg("Both speak of it, but state nothing that can be compared."),)
    return _together([each for each, _ in found]), tuple(why for _, why in found)


def _together(found: list[Relation]) -> Relation:
    kinds = set(found)
    if "contradicts" in kinds:
        return "contradicts"
    kinds.discard("same")
    if not kinds:
        return "same"
    return kinds.pop() if len(kinds) == 1 else "related"


def _aspect(left: Aspect | None, right: Aspect | None) -> tuple[Relation, Message] | None:
    if left and right:
        return _both(left, right)
    if left:
        told = msg("{name}: only the left states it ({value}).", name=left.name, value=left.value)
        return "broader", told
    if right:
        told = msg("{name}: only the right states it ({value}).", name=right.name, value=right.value)
        return "narrower", told
    return None


def _both(left: Aspect, right: Aspect) -> tuple[Relation, Message]:
    ours, theirs = left.keys.keys(), right.keys.keys()
    both = {"name": left.name, "left": left.value, "right": right.value}
    if not ours or not theirs:
        return "related", msg("{name}: {left} beside {right}; not to be compared by values.", **both)
    if ours == theirs:
        return "same", msg("{name}: both state {value}.", name=left.name, value=left.value)
    if left.id in _LIMITS and not ours & theirs:
        return "contradicts", msg("{name}: {left} against {right}.", **both)
    return _sets(left, right)


def _sets(left: Aspect, right: Aspect) -> tuple[Relation, Message]:
    more, less = tuple(_beyond(left, right)), tuple(_beyond(right, left))
    if not less:
        return "broader", msg("{name}: only left {values}.", name=left.name, values=more)
    if not more:
        return "narrower", msg("{name}: only right {values}.", name=left.name, values=less)
    return "related", msg(
        "{name}: only left {left}; only right {right}.", name=left.name, left=more, right=less
    )


def _beyond(one: Aspect, other: Aspect) -> Iterator[Value]:
    found = [value for key, value in one.keys.items() if key not in other.keys]
    yield from found[:_NAMED]
    if len(found) > _NAMED:
        yield msg("{count} more", count=len(found) - _NAMED)
