"""Which version holds when: version names, their order, and the version in force on a day."""

from __future__ import annotations

import re
from datetime import date

from .notice import Document, Edition

_DATED = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:-([1-9]\d*))?")
UNDATED = "undated"
NEXT = "next"


def version_date(name: str) -> date | None:
    """The day in a version's name; None for ``undated``, ``next`` and what is no version name."""
    found = _DATED.fullmatch(name)
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def version_order(name: str) -> tuple[date, int]:
    """Sorts version names oldest first: ``undated``, then by date and ``-2`` suffix, then ``next``."""
    if name == NEXT:
        return (date.max, 0)
    found = _DATED.fullmatch(name)
    return (version_date(name) or date.min, int(found[4] or 1) if found else 0)


def in_force(edition: Edition, day: date) -> Document | None:
    """The newest version that applies on ``day``; None where all lie in the future or are drafts."""
    held = [
        v
        for v in edition.versions
        if v.id.version != NEXT and (version_date(v.id.version) or date.min) <= day
    ]
    return held[-1] if held else None


def current(edition: Edition, day: date) -> Document:
    """What stands for the edition on ``day``: the version in force, else the first to come."""
    return in_force(edition, day) or edition.versions[0]


def upcoming(edition: Edition, day: date) -> tuple[Document, ...]:
    """Versions that are dated after ``day``, oldest first, the draft last."""
    return tuple(
        v for v in edition.versions if v.id.version == NEXT or (version_date(v.id.version) or date.min) > day
    )
