"""Which clauses answer for each other, and which of them stay where they are while others move."""

from __future__ import annotations

from collections.abc import Sequence

from noticepress.model.change import Counterparts

from .operations import Side
from .order import heaviest_rising
from .structure import Group


def counterparts(old: Side, new: Side, groups: Sequence[Group]) -> tuple[Counterparts, ...]:
    """All groups; as much text as possible stays, whatever hangs below what."""
    listed = sorted(groups, key=lambda group: group.old)
    weights = [2 + len(old.text(group.old)) + len(new.text(group.new)) for group in listed]
    staying = set(heaviest_rising([group.new[0] for group in listed], weights))
    return tuple(
        Counterparts(
            old=tuple(ref.id for ref in old.refs(group.old)),
            new=tuple(ref.id for ref in new.refs(group.new)),
            stays=at in staying,
        )
        for at, group in enumerate(listed)
    )
