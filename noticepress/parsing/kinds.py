"""What each unit is called in the tree, once its place is known."""

from __future__ import annotations

from collections.abc import Sequence

from .shape import leads
from .unit import Role, Unit

PARTS = ("Part", "Chapter", "第部分", "第篇", "第编", "第章")


def kinds_of(units: Sequence[Unit], parents: Sequence[int]) -> list[str]:
    """The clause kind of each unit. Parents come before their children, so theirs are known."""
    divided, named = _divided(units, parents), _named_above(units, parents)
    kinds: list[str] = []
    for number, unit in enumerate(units):
        parent = parents[number]
        above, above_kind = (units[parent], kinds[parent]) if parent >= 0 else (None, "")
        kind = _kind(unit, divided, above, above_kind)
        kinds.append("item" if kind == "section" and unit.role is Role.TEXT and parent in named else kind)
    return kinds


def _named_above(units: Sequence[Unit], parents: Sequence[int]) -> frozenset[int]:
    """Headings that name one by one what the paragraphs under them begin with (期間、地區、對象及方式)."""
    begun: dict[int, list[str]] = {}
    for unit, parent in zip(units, parents, strict=True):
        if parent >= 0 and unit.role is Role.TEXT and unit.heading and units[parent].role is Role.HEADING:
            begun.setdefault(parent, []).append(unit.text.text[slice(*unit.heading)].strip())
    return frozenset(
        parent
        for parent, names in begun.items()
        if len(names) > 1 and sum(name in units[parent].words for name in names) * 3 >= len(names) * 2
    )


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
        unit.label is not None and parent is not None and (parent_kind == "item" or leads(parent.text.text))
    )
