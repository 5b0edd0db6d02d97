"""What each unit is called in the tree, once its place is known."""

from __future__ import annotations

from collections.abc import Sequence

from .shape import ends_colon, ends_sentence, width
from .unit import Role, Unit

PARTS = ("Part", "第部分", "第篇", "第编")


def kinds_of(units: Sequence[Unit], parents: Sequence[int]) -> list[str]:
    """The clause kind of each unit."""
    return [_kind(units, parents, number) for number in range(len(units))]


def _kind(units: Sequence[Unit], parents: Sequence[int], number: int) -> str:
    unit = units[number]
    if unit.role is Role.HEADING:
        part = unit.label is not None and unit.label.family.startswith(PARTS)
        return unit.kind or ("part" if part else "section")
    fixed = {Role.TOC: "toc", Role.ENTRY: "item", Role.META: "meta", Role.RESIDUE: "boilerplate", Role.RECORD: "record"}
    if unit.role in fixed:
        return fixed[unit.role]
    return unit.kind or ("item" if _is_item(unit, units[parents[number]] if parents[number] >= 0 else None) else "clause")


def _is_item(unit: Unit, parent: Unit | None) -> bool:
    """An element of a list: bulleted, led into by a colon, or inside another numbered clause."""
    if unit.item or (unit.label is not None and unit.label.bullet):
        return True
    if unit.label is None or parent is None:
        return False
    if parent.role is Role.TEXT or ends_colon(parent.text.text):
        return True
    return not ends_sentence(unit.text.text) and not ends_colon(unit.text.text) and width(unit.text.text) < 100
