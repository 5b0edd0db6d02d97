"""Units → tree: which clause each one stands under.

A stack of what is open. Numbering finds its level in the document itself: a family that was seen inside
another one belongs inside it, a run that goes on closes what stood between. Parents are never invented.
"""

from __future__ import annotations

from collections.abc import Sequence

from noticepress.model.source import BlockKind

from .bullets import inside_item, place_bullet, place_item
from .levels import place_heading
from .numbers import place_numbered
from .shape import leads
from .stack import DEEPEST, TOP, Tree, governs, leads_here, pop_to_heading
from .surveys import headings_before, primary_family, runs_ahead, stand_above, usual_gaps
from .unit import Role, Unit


def parents_of(units: Sequence[Unit]) -> list[int]:
    """For each unit the number of the one that it stands under; -1 at the top."""
    tree = Tree(
        units,
        stand_above(units),
        runs_ahead(units),
        headings_before(units),
        primary_family(units),
        usual_gaps(units),
    )
    for number in range(len(units)):
        tree.parents.append(_place(tree, number))
    return _in_order(units, tree.parents)


def _in_order(units: Sequence[Unit], parents: list[int]) -> list[int]:
    """Residue and notes in the middle stand beside what comes next: the tree keeps the order of the text."""
    found, following = list(parents), TOP
    for number in range(len(units) - 1, -1, -1):
        if _stands_aside(units[number]):
            found[number] = following if following < number else TOP
        else:
            following = parents[number]
    return found


def _place(tree: Tree, number: int) -> int:
    unit = tree.units[number]
    if _stands_aside(unit):
        return _aside(tree, number)
    if unit.role is Role.ENTRY:
        return tree.toc
    if unit.role is Role.TOC:
        tree.toc = number
        return _push_under_heading(tree, number)
    if _is_row_here(tree, unit):
        _place_paragraph(tree, number)
        return _push(tree, number)
    if unit.block.kind is not BlockKind.ITEM and inside_item(tree, number):
        return _push(tree, number)
    if (
        unit.block.kind is BlockKind.ITEM
        and unit.label is not None
        and unit.label.family.endswith(f"@{unit.block.level}")
    ):
        place_item(tree, unit)
    elif unit.role is Role.HEADING:
        place_heading(tree, number)
    elif unit.label is not None and not unit.label.bullet:
        place_numbered(tree, number)
    elif unit.label is not None:
        place_bullet(tree, number)
    else:
        _place_paragraph(tree, number)
    return _push(tree, number)


def _is_row_here(tree: Tree, unit: Unit) -> bool:
    """A row of the table that is open, or of one that is led into: under a heading that Word numbers, too."""
    if unit.role is not Role.RECORD or unit.block.cell is None:
        return False
    return leads_here(tree) or (bool(tree.open) and tree.units[tree.open[-1]].role is Role.RECORD)


def _push(tree: Tree, number: int) -> int:
    del tree.open[DEEPEST:]
    parent = tree.open[-1] if tree.open else TOP
    unit = tree.units[number]
    if unit.role is Role.HEADING and unit.label and unit.label.path and unit.label.family not in tree.inside:
        tree.inside[unit.label.family] = _enclosing_family(tree)
    tree.open.append(number)
    return parent


def _push_under_heading(tree: Tree, number: int) -> int:
    pop_to_heading(tree)
    parent = tree.open[-1] if tree.open else TOP
    del number
    return parent


def _enclosing_family(tree: Tree) -> str | None:
    for number in reversed(tree.open):
        label = tree.units[number].label
        if label and label.path:
            return label.family
    return None


def _aside(tree: Tree, number: int) -> int:
    """Metadata and residue end nothing if the text goes on behind them; metadata at the end closes all."""
    behind = tree.units[number + 1 : number + 60]
    if tree.open and not any(unit.is_text and not unit.block.is_note for unit in behind):
        tree.open.clear()
    return TOP


def _stands_aside(unit: Unit) -> bool:
    """No part of the section that it happens to stand in: a footnote at the end is not of the last one."""
    return unit.role in (Role.META, Role.RESIDUE) or unit.block.is_note


def _place_paragraph(tree: Tree, number: int) -> None:
    unit = tree.units[number]
    if unit.item and _to_lead(tree, number):
        return
    if unit.role is not Role.RECORD and _goes_on_inside(tree, number):
        return
    if unit.role is Role.RECORD:
        if tree.open and tree.units[tree.open[-1]].role is Role.RECORD:
            tree.open.pop()
            return
        if leads_here(tree):
            return
    last = _before(tree, number)
    if unit.kind == "definition" and number and tree.units[last].kind == "definition":
        while tree.open and tree.open[-1] != tree.parents[last]:
            tree.open.pop()
        return
    pop_to_heading(tree)


def _before(tree: Tree, number: int) -> int:
    """The unit before it, residue passed over."""
    last = number - 1
    while last > 0 and tree.units[last].role is Role.RESIDUE:
        last -= 1
    return last


def _to_lead(tree: Tree, number: int) -> bool:
    """Under the paragraph that leads into the unmarked list: the last one open that is no element itself."""
    last = _before(tree, number)
    before = tree.units[last]
    if not before.item and not leads_here(tree):
        pop_to_heading(tree)
    if not before.item or (leads(before.text.text) and tree.open and tree.open[-1] == last):
        tree.lead = tree.open[-1] if tree.open else TOP
    if tree.lead not in tree.open:
        return False
    del tree.open[tree.open.index(tree.lead) + 1 :]
    return True


def _goes_on_inside(tree: Tree, number: int) -> bool:
    """Between two elements of a numbered list a paragraph belongs to the first."""
    for depth in range(len(tree.open) - 1, -1, -1):
        element = tree.open[depth]
        if tree.units[element].role is Role.HEADING:
            return False
        following = tree.going_on[element]
        if governs(tree.units[element]):
            del tree.open[depth + 1 :]
            return True
        if (label := tree.units[element].label) is not None and label.bullet:
            continue
        if following > number and tree.headings[following] == tree.headings[number]:
            del tree.open[depth + 1 :]
            return True
    return False
