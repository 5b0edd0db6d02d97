"""Where each cell of a table stands, spanned rows and columns counted; and which tables are only layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from noticepress.model.source import Cell

if TYPE_CHECKING:
    from bs4 import Tag


class _Open(Struct):
    number: int | None
    """None for a table that only lays the page out."""
    row: int = -1
    column: int = 0
    taken: dict[int, int] = field(default_factory=dict)
    """Column → row up to which a cell from above reaches into it."""


class Tables:
    """The tables that are open, innermost last."""

    def __init__(self) -> None:
        self.open: list[_Open] = []
        self.count = 0

    def enter(self, tag: Tag) -> None:
        """A table opens."""
        if is_layout(tag):
            self.open.append(_Open(None))
            return
        self.open.append(_Open(self.count))
        self.count += 1

    def leave(self) -> None:
        """The innermost table closes."""
        if self.open:
            self.open.pop()

    def row(self) -> None:
        """A row begins."""
        if self.open:
            self.open[-1].row += 1
            self.open[-1].column = 0

    def group(self) -> None:
        """A head, body or foot begins or ends: no cell reaches from one into another."""
        if self.open:
            self.open[-1].taken.clear()

    def cell(self, tag: Tag) -> Cell | None:
        """The place of the cell that opens; None in a layout table."""
        table = self.open[-1] if self.open else None
        if table is None or table.number is None:
            return None
        table.row = max(table.row, 0)
        while table.taken.get(table.column, -1) >= table.row:
            table.column += 1
        column, rows, columns = table.column, _span(tag, "rowspan"), _span(tag, "colspan")
        for offset in range(columns):
            table.taken[column + offset] = table.row + rows - 1
            table.column = column + offset + 1
        part = tag.find_parent(["thead", "tbody", "table"])
        heading = tag.name == "th" or (part is not None and part.name == "thead")
        return Cell(table.number, table.row, column, heading, rows, columns)


def is_layout(tag: Tag) -> bool:
    """One column or cell, a table in it, headings in it, or said so: the table only lays text out."""
    if str(tag.get("role", "")) in {"presentation", "none"} or tag.find(["table", "h1", "h2"]):
        return True
    rows = tag.find_all("tr")
    return not any(len(row.find_all(["td", "th"], recursive=False)) > 1 for row in rows)


def _span(tag: Tag, name: str) -> int:
    value = str(tag.get(name, "1"))
    if name == "rowspan" and value == "0":  # to the end of its group
        return 1000
    return min(1000, max(1, int(value))) if value.isdigit() and len(value) < 6 else 1
