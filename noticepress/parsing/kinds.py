"""What each unit is called in the tree, once its place is known."""

from __future__ import annotations

from collections.abc import Sequence

from .shape import ends_colon
from .unit import Role, Unit

PARTS = ("Part", "Chapter", "第部分", "第篇", "第编", "第章")


def kinds_of(units: Sequence[Unit], parents: Sequence[int]) -> list[str]:
    """The clause kind of each unit. Parents come before their children, so theirs are known."""
    divided = _divided(units, parents)
    kinds: list[str] = []
    for number, unit in enumerate(units):
        parent = parents[number]
        kinds.append(
            _kind(unit, divided, units[parent] if parent >= 0 else None, kinds[parent] if parent >= 0 else "")
        )
    return kinds


def _divided(units: Sequence[Unit], parents: Sequence[int]) -> frozenset[str]:
    """Families of parts and chapters of which one at least holds sections."""
    holders = {
        parent
        for unit, parent in zip(units, parents, strict=True)
        if unit.role is Role.HEADING and parent >= 0
    }
    labels = (units[holder].label for holder in holders)
    return frozenset(label.family for label in labels if label and label.family.startswith(PARTS))


def _kind(unit: Unit, divided: frozenset[str], parent: Unit | None, parent_kind: str) -> str:
    if unit.role is Role.HEADING:
        part = unit.label is not None and unit.label.family in divided
        return unit.kind or ("part" if part else "section")
    if unit.role in _FIXED:
        return _FIXED[unit.role]
    if unit.kind:
        return unit.kind
    if _is_item(unit, parent, parent_kind):
        return "item"
    return "section" if unit.heading else "clause"


_FIXED = {
    Role.TOC: "toc",
    Role.ENTRY: "item",
    Role.META: "meta",
    Role.RESIDUE: "boilerplate",
    Role.RECORD: "record",
}


def _is_item(unit: Unit, parent: Unit | None, parent_kind: str) -> bool:
    """An element of a list: bulleted, or led into by a colon, or numbered inside another element."""
    if unit.item or (unit.label is not None and unit.label.bullet):
        return True
    return (
        unit.label is not None
        and parent is not None
        and (parent_kind == "item" or ends_colon(parent.text.text))
    )
