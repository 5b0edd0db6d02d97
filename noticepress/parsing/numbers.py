"""Placing what is numbered: by its path, by its run, by where its family was seen before."""

from __future__ import annotations

from .stack import ANNEXES, Tree, family_of, is_decimal, leads_here
from .unit import Role, Unit


def place_numbered(tree: Tree, number: int) -> None:
    """Close what the numbered unit ends; what is open last is its parent."""
    unit = tree.units[number]
    if under_prefix(tree, unit) or _beside(tree, unit, going_on=True):
        return
    if _goes_on_in_other_dress(tree, unit):
        return
    _close_deeper_decimals(tree, unit)
    if unit.label and unit.label.last != 1 and _beside(tree, unit, going_on=False):
        return
    if leads_here(tree) and unit.role is not Role.HEADING:
        return
    if _beside(tree, unit, going_on=False) or _learnt(tree, unit):
        return
    _open_new(tree, unit)


def under_prefix(tree: Tree, unit: Unit) -> bool:
    """2.1 goes under an open 2, whatever stands between."""
    label = unit.label
    if label is None or len(label.path) < 2 or label.family[0] not in "1-§":
        return False
    for depth in range(len(tree.open) - 1, -1, -1):
        other = tree.units[tree.open[depth]].label
        if other and is_decimal(other.family) and other.path == label.path[:-1]:
            del tree.open[depth + 1 :]
            return True
    return False


def _beside(tree: Tree, unit: Unit, *, going_on: bool) -> bool:
    """Beside the newest open clause of its family; ``going_on``: only as the next of its run."""
    label = unit.label
    if label is None:
        return False
    for depth in range(len(tree.open) - 1, -1, -1):
        other = tree.units[tree.open[depth]].label
        if other is None or other.family != label.family:
            continue
        if not going_on or (other.path[:-1] == label.path[:-1] and other.last + 1 == label.last):
            del tree.open[depth:]
            return True
    return False


_OUTER = ("1.", "1、", "1 ", "一、", "第条", "Article", "Section", "I.")


def _goes_on_in_other_dress(tree: Tree, unit: Unit) -> bool:
    """Article 8 after 7.: one run, though its label was printed in another way."""
    label = unit.label
    if label is None or label.last == 1 or label.family not in _OUTER or label.family in tree.inside:
        return False
    for depth, number in enumerate(tree.open):
        other = tree.units[number].label
        if other and other.family in _OUTER and other.family != label.family and other.last + 1 == label.last:
            del tree.open[depth:]
            return True
    return False


def _close_deeper_decimals(tree: Tree, unit: Unit) -> None:
    """4. after 2.3 closes it, though no 2. was printed above."""
    label = unit.label
    if label is None or unit.role is not Role.HEADING or not is_decimal(label.family):
        return
    for depth, number in enumerate(tree.open):
        other = tree.units[number].label
        if (
            other
            and other.family[0] in "1-"
            and len(other.path) > len(label.path)
            and other.path[0] < label.path[0]
        ):
            del tree.open[depth:]
            return


def _learnt(tree: Tree, unit: Unit) -> bool:
    """Inside the family that it was first seen in."""
    family = unit.label.family if unit.label else ""
    if family not in tree.inside or unit.role is not Role.HEADING:
        return False
    outer = tree.inside[family]
    if outer is None:
        annexed = any(family_of(tree.units[n]).startswith(ANNEXES) for n in tree.open)
        if unit.role is Role.HEADING and not tree.above and family == tree.primary and not annexed:
            tree.open.clear()
            return True
        return False
    for depth in range(len(tree.open) - 1, -1, -1):
        other = tree.units[tree.open[depth]].label
        if other and other.family == outer:
            del tree.open[depth + 1 :]
            return True
    return False


def _open_new(tree: Tree, unit: Unit) -> None:
    """A numbering that begins: under the section, or the numbered or leading clause, that is open."""
    while tree.open:
        top = tree.units[tree.open[-1]]
        if top.role is Role.HEADING:
            if unit.role is Role.HEADING and _steps_aside(tree, unit, top):
                tree.open.pop()
                continue
            return
        if unit.role is not Role.HEADING and top.label and top.label.path:
            return
        tree.open.pop()


def _steps_aside(tree: Tree, unit: Unit, top: Unit) -> bool:
    """An unnumbered heading before the main numbering is its neighbour, not its parent."""
    main = unit.label is not None and unit.label.family == tree.primary
    return main and top.label is None and not top.level and not tree.above
