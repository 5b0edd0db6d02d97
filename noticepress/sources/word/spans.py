"""Where each cell of a table stands and how far it reaches, merged cells counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from noticepress.model.source import Cell

from .xml import attribute, child, number_of, value_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_WIDEST = 1000
"""Columns that one cell may take."""


def before(row: _Element) -> int:
    """Columns that a row leaves out at its beginning."""
    return min(_WIDEST, max(0, number_of(value_of(row, "trPr", "gridBefore"), 0)))


def placed(rows: Sequence[Sequence[_Element]], firsts: Sequence[int]) -> Iterator[tuple[_Element, Cell]]:
    """Each cell with its place; ``firsts`` are the columns at which the rows begin."""
    grid = [_columns(cells, first) for cells, first in zip(rows, firsts, strict=True)]
    goes_on = [{column for column, (one, _) in row.items() if _goes_on(one)} for row in grid]
    for number, row in enumerate(grid):
        for column, (one, columns) in row.items():
            below = number + 1
            while below < len(grid) and column in goes_on[below] and column not in goes_on[number]:
                below += 1
            yield one, Cell(0, number, column, heading=False, rows=below - number, columns=columns)


def _columns(cells: Sequence[_Element], first: int) -> dict[int, tuple[_Element, int]]:
    """Column → the cell that begins there, and over how many it reaches."""
    found: dict[int, tuple[_Element, int]] = {}
    column = first
    for one in cells:
        columns = min(_WIDEST, max(1, number_of(value_of(one, "tcPr", "gridSpan"), 1)))
        found[column] = (one, columns)
        column += columns
    return found


def _goes_on(cell: _Element) -> bool:
    """It is the lower part of a cell that is merged over several rows."""
    mark = child(cell, "tcPr", "vMerge")
    return mark is not None and attribute(mark) != "restart"
