"""Marks beside a clause that are shown unasked: what is newer than the rest, what a translation owes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """A few words in the margin, and where to read more; ``href`` may be empty."""

    said: str
    href: str
    kind: str
    """For styling: ``since``, ``stale``."""
