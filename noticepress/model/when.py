"""Which version holds when: version names, their order, and the version in force on a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from .notice import Document, Edition

_DATED = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:-([1-9]\d*))?")
UNDATED = "undated"
NEXT = "next"


@lru_cache(maxsize=4096)  # asked of every version on every page of a notice
def version_date(name: str) -> date | None:
    """The day in a version's name; None for ``undated``, ``next`` and what is no version name."""
    found = _DATED.fullmatch(name)
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def applies_from(document: Document) -> date | None:
    """The day from which a version applies, as far as anyone says: by its name, or later as it states.

    A text that is put in place of another without a new date in it applies from the day it is filed under.
    """
    days = (document.effective, version_date(document.id.version))
    return max((day for day in days if day), default=None)


def begins_on(document: Document) -> date | None:
    """The day in a version's name; of a ``next`` the one that it was announced for, if it was.

    A day before that of the announcement, if only the text states it, is left from the version before.
    """
    if document.id.version != NEXT:
        return version_date(document.id.version)
    told, stated = document.version.sidecar.announced, document.version.sidecar.effective
    if told and stated:
        return max(told, stated)
    return document.effective if told and document.effective and document.effective >= told else None


def has_come(document: Document, day: date) -> bool:
    """Whether a ``next`` applies by ``day``, as it was announced to.

    Its file should be named by that day by then; until it is, no page may say that it is still to come.
    """
    begins = begins_on(document)
    return document.id.version == NEXT and begins is not None and begins <= day


def version_order(name: str) -> tuple[date, int]:
    """Sorts version names oldest first: ``undated``, then by date and ``-2`` suffix, then ``next``."""
    if name == NEXT:
        return (date.max, 0)
    found = _DATED.fullmatch(name)
    return (version_date(name) or date.min, int(found[4] or 1) if found else 0)


def in_force(edition: Edition, day: date) -> Document | None:
    """The newest version that applies on ``day``; None where all lie in the future or are drafts."""
    return next((v for v in reversed(edition.versions) if not is_to_come(v, day)), None)


def current(edition: Edition, day: date) -> Document:
    """What stands for the edition on ``day``: the version in force, else the first to come."""
    return in_force(edition, day) or edition.versions[0]


def upcoming(edition: Edition, day: date) -> tuple[Document, ...]:
    """Versions that are dated after ``day``, oldest first, the draft last."""
    return tuple(_upcoming(edition, day))[::-1]


def _upcoming(edition: Edition, day: date) -> Iterator[Document]:
    """Newest first: versions stand in order, so the rest holds or held behind the first that does."""
    for version in reversed(edition.versions):
        if is_to_come(version, day):
            yield version
        elif version.id.version != NEXT:
            return


def is_to_come(version: Document, day: date) -> bool:
    """Whether a version does not apply yet on ``day``; a draft that nobody announced never does."""
    if version.id.version == NEXT:
        return not has_come(version, day)
    return (version_date(version.id.version) or date.min) > day
