"""Something in a change that a rule can look at."""

from __future__ import annotations

from msgspec import Struct

from noticepress.model.change import Direction


class Signal(Struct, frozen=True, kw_only=True):
    """In the words of the rule set: a kind of change of a type of fact."""

    kind: str
    """One of ``change_kinds``: ``fact_added``, ``negation_flipped`` …"""
    fact: str
    """One of ``fact_types``; ``any`` where no fact stands behind it."""
    old: str
    """Words of the older version, ``""`` for none."""
    new: str
    direction: Direction
    topics: tuple[str, ...]
    """Of the clauses concerned."""
    trend: str | None = None
    """``increase`` or ``decrease`` where a number changed."""

    @property
    def trigger(self) -> str:
        """The words that triggered it, as a report quotes them."""
        return " → ".join(text for text in (self.old, self.new) if text)
