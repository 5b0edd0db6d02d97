"""Marks beside a clause that are shown unasked: what is newer than the rest, what a translation owes."""

from __future__ import annotations

from msgspec import Struct


class Mark(Struct, frozen=True):
    """A few words in the margin, and where to read more; ``href`` may be empty."""

    said: str
    href: str
    kind: str
    """For styling: ``since``, ``stale``."""
