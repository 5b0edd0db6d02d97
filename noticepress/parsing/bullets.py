"""Placing bullets and the list elements of a format, and what stands inside them."""

from __future__ import annotations

from noticepress.model.source import BlockKind

from .shape import leads
from .stack import Tree, family_of, leads_here
from .unit import Role, Unit


def inside_item(tree: Tree, number: int) -> bool:
    """A block inside a list element of the format; what stands behind the list closes it."""
    first = next((d for d, n in enumerate(tree.open) if tree.units[n].block.kind is BlockKind.ITEM), None)
    if first is None:
        return False
    unit = tree.units[number]
    for depth in range(len(tree.open) - 1, first - 1, -1):
        element = tree.units[tree.open[depth]]
        indented = unit.block.indent > element.block.indent and unit.block.kind is not BlockKind.LINE
        numbered = element.label is not None and not element.label.bullet
        goes_on = tree.going_on[tree.open[depth]] if numbered else 0
        between = goes_on > number and tree.headings[goes_on] == tree.headings[number]
        between = between or (element.role is Role.HEADING and tree.open[depth] == number - 1)
        if element.block.kind is BlockKind.ITEM and unit.role is not Role.HEADING and (indented or between):
            del tree.open[depth + 1 :]
            return True
    del tree.open[first:]
    return False


def place_item(tree: Tree, unit: Unit) -> None:
    """A list element of the format: its depth is known."""
    while tree.open:
        top = tree.units[tree.open[-1]]
        if top.block.kind is BlockKind.ITEM:
            if top.block.level < unit.block.level:
                return
        elif top.role is Role.HEADING or top.label is not None or leads(top.text.text):
            return
        tree.open.pop()


def place_bullet(tree: Tree, number: int) -> None:
    """Beside the bullets of its rank, or under what leads into them."""
    unit = tree.units[number]
    if _seen_before(tree, unit):
        return
    if leads_here(tree) and not _same_bullet(tree, unit):
        return
    for depth in range(len(tree.open) - 1, -1, -1):
        other = tree.units[tree.open[depth]]
        if other.role is Role.HEADING:
            break
        if (
            other.label
            and other.label.bullet
            and _rank(unit) <= _rank(other)
            and not _deeper_glyph(tree, unit, depth)
        ):
            del tree.open[depth:]
            if not _same_list(tree, unit, other):
                continue
            return
    while tree.open:
        top = tree.units[tree.open[-1]]
        if top.role is Role.HEADING or top.label is not None or leads(top.text.text):
            return
        tree.open.pop()


def _seen_before(tree: Tree, unit: Unit) -> bool:
    """Back beside an outer glyph that is open, over the deeper ones of another glyph."""
    for depth in range(len(tree.open) - 1, -1, -1):
        other = tree.units[tree.open[depth]]
        if other.role is Role.HEADING or other.label is None or not other.label.bullet:
            return False
        if family_of(other) == family_of(unit) and _rank(other) == _rank(unit):
            if depth == len(tree.open) - 1:
                return False
            del tree.open[depth:]
            return True
    return False


def _same_list(tree: Tree, unit: Unit, other: Unit) -> bool:
    del tree
    return _rank(unit) == _rank(other)


def _same_bullet(tree: Tree, unit: Unit) -> bool:
    top = tree.units[tree.open[-1]].label
    return bool(
        top
        and unit.label
        and top.bullet
        and top.family == unit.label.family
        and _rank(unit) <= _rank(tree.units[tree.open[-1]])
    )


def _rank(unit: Unit) -> int:
    """How deep a bullet stands: by its format, else by its indent."""
    return unit.block.level * 100 if unit.block.kind is BlockKind.ITEM else unit.block.indent


def _deeper_glyph(tree: Tree, unit: Unit, depth: int) -> bool:
    """Another glyph that was not open yet, at the same indent, begins a list inside the list."""
    other = tree.units[tree.open[depth]]
    if _rank(unit) < _rank(other) or unit.label is None or other.label is None:
        return False
    if unit.block.kind is BlockKind.ITEM or unit.label.family == other.label.family:
        return False
    number = len(tree.parents)
    back = tree.going_on[tree.open[depth]]
    inside = leads(other.text.text) or (back > number and tree.headings[back] == tree.headings[number])
    return inside and all(family_of(tree.units[n]) != unit.label.family for n in tree.open[:depth])
