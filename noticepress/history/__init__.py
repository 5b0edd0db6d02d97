"""Two versions → what differs between them: match clauses, then compare their texts word by word."""

from __future__ import annotations

from noticepress.law import simplified
from noticepress.model.change import Comparison
from noticepress.model.notice import Document
from noticepress.text.script import in_simplified

from .operations import Side, changes
from .standing import counterparts
from .structure import structure
from .units import units

__all__ = ["compare"]


def compare(old: Document, new: Document) -> Comparison:
    """Every difference between two versions. Two versions with the same text have none."""
    read = in_simplified if _is_traditional(old) or _is_traditional(new) else str
    before, after = Side(old, units(old.version, read)), Side(new, units(new.version, read))
    groups = structure(before.units, after.units)
    return Comparison(
        old=old,
        new=new,
        changes=changes(before, after, groups),
        counterparts=counterparts(before, after, groups),
    )


def _is_traditional(document: Document) -> bool:
    """Whether any of it stands in traditional characters."""
    text = document.version.source.text
    return not text.isascii() and text.translate(simplified()) != text
