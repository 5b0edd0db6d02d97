"""Numbered headings that a format took for lists of one element: Markdown's reading of ``3. USE``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from noticepress.model.source import BlockKind

from .labels import bullet_and_label
from .unit import Unit, decided


def free_outline(units: Sequence[Unit]) -> list[Unit]:
    """Elements that stand alone in their list are no list where decimals between them go on: 3., 3.1, 4.

    The same lines in plain text are numbered headings. One pair of 3. and 3.1 is enough for all of them.
    """
    alone = [number for number in range(len(units)) if _alone(units, number)]
    if not any(_holds_decimals(units, *stretch) for stretch in pairwise((*alone, len(units)))):
        return list(units)
    freed = {id(units[number].block) for number in alone}
    return [_freed(unit) if id(unit.block) in freed else unit for unit in units]


def _ordinal(unit: Unit) -> int:
    """That of an element of an outermost ordered list, where the unit begins one; 0 for all else."""
    block, digits = unit.block, (unit.block.label or "").rstrip(".)")
    begins = block.kind is BlockKind.ITEM and block.level == 1 and unit.lines[0].offset == 0
    return int(digits) if begins and digits.isdecimal() else 0


def _alone(units: Sequence[Unit], number: int) -> bool:
    own = _ordinal(units[number])
    before = _ordinal(units[number - 1]) if number else 0
    after = _ordinal(units[number + 1]) if number + 1 < len(units) else 0
    return own > 0 and not (before and before + 1 == own) and not (after and own + 1 == after)


def _holds_decimals(units: Sequence[Unit], number: int, stop: int) -> bool:
    """Whether 3.1 stands after the 3. at ``number``, be it on a line that Markdown takes into the list."""
    own = _ordinal(units[number])
    return any(
        len(label.path) > 1 and label.path[0] == own
        for unit in units[number + 1 : stop]
        if not _ordinal(unit)
        for label in bullet_and_label(unit.text.text)[:1]
    )


def _freed(unit: Unit) -> Unit:
    old = unit.block
    new = replace(old, kind=BlockKind.PARAGRAPH, level=0)
    lines = tuple(replace(line, block=new) if line.block is old else line for line in unit.lines)
    return decided(unit, "outline", lines=lines)
