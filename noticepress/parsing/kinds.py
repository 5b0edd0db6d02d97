"""What each unit is called in the tree, once its place is known."""

from __future__ import annotations

from collections.abc import Sequence

from .shape import leads
from .stack import family_of
from .unit import Role, Unit

PARTS = ("Part", "Chapter", "第部分", "第篇", "第编", "第章")


def kinds_of(units: Sequence[Unit], parents: Sequence[int]) -> list[str]:
    """The clause kind of each unit. Parents come before their children, so theirs are known."""
    divided, named = _divided(units, parents), _named_above(units, parents)
    kinds: list[str] = []
    for number, unit in enumerate(units):
        parent = parents[number]
        above, above_kind = (units[parent], kinds[parent]) if parent >= 0 else (None, "")
        kind = "part" if number in divided and not unit.kind else _kind(unit, above, above_kind)
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


def _divided(units: Sequence[Unit], parents: Sequence[int]) -> frozenset[int]:
    """Parts and chapters, where one of their kind holds sections; not one that holds only clauses."""
    children: dict[int, list[Unit]] = {}
    for unit, parent in zip(units, parents, strict=True):
        if parent >= 0 and unit.is_text and _divides(units[parent]):
            children.setdefault(parent, []).append(unit)
    families = {
        family_of(units[holder])
        for holder, held in children.items()
        if any(unit.role is Role.HEADING for unit in held)
    }
    return frozenset(
        number
        for number, unit in enumerate(units)
        if _divides(unit)
        and family_of(unit) in families
        and not (children.get(number) and all(map(_is_clause, children[number])))
    )


def _divides(unit: Unit) -> bool:
    return unit.role is Role.HEADING and family_of(unit).startswith(PARTS)


def _is_clause(unit: Unit) -> bool:
    return unit.role is Role.TEXT and not unit.kind and not unit.heading and not unit.item


def _kind(unit: Unit, parent: Unit | None, parent_kind: str) -> str:
    if unit.role is Role.HEADING:
        return unit.kind or "section"
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
