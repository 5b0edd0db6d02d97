"""When a label counts as another one."""

from __future__ import annotations

import unicodedata

_AROUND = " \t.,:;、。，：；()[]{}<>（）【】《》「」"


def plain(label: str | None) -> str:
    """The number of a label without the marks around it: ``2.1`` of ``2.1.``, ``一`` of ``（一）``."""
    return unicodedata.normalize("NFKC", label or "").strip(_AROUND)


def _printed(label: str | None) -> str:
    return "".join((label or "").split())


def renumbered(old: str | None, new: str | None, above_old: str | None, above_new: str | None) -> bool:
    """Whether the clause itself has another number: not where only the section's part of it changed."""
    one, other = plain(old), plain(new)
    if one == other:
        return _printed(old) != _printed(new)
    first, second = plain(above_old), plain(above_new)
    if first and second and one.startswith(first) and other.startswith(second):
        return one[len(first) :] != other[len(second) :]
    return True
