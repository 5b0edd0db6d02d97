"""Two versions → what differs between them: match clauses, then compare their texts word by word."""

from __future__ import annotations

from noticepress.model.change import Comparison
from noticepress.model.notice import Document

from .operations import Side, changes
from .standing import counterparts
from .structure import structure
from .units import units

__all__ = ["compare"]


def compare(old: Document, new: Document) -> Comparison:
    """Every difference between two versions. Two versions with the same text have none."""
    before, after = Side(old, units(old.version)), Side(new, units(new.version))
    groups = structure(before.units, after.units)
    return Comparison(
        old=old,
        new=new,
        changes=changes(before, after, groups),
        counterparts=counterparts(before, after, groups),
    )
