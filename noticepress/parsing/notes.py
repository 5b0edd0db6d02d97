"""Footnotes and endnotes: they stand at the end of the text and belong to no section there."""

from __future__ import annotations

from collections.abc import Sequence

from noticepress.model.clause import NOTE

from .unit import Role, Unit, decided


def name_notes(units: Sequence[Unit]) -> list[Unit]:
    """The units with the notes of the format called so."""
    return [
        decided(unit, "note", reason=NOTE) if unit.block.is_note and unit.role is Role.TEXT else unit
        for unit in units
    ]
