"""Rows of a table that follow each other, shown as the table that they were."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct

from noticepress.model.clause import Clause, ClauseKind, TableCell

from .text import Run, part, runs

_WIDE = 5
"""Columns that a screen has room for side by side; of more, the cells stand one below the other."""


class CellView(Struct, frozen=True, kw_only=True):
    """A cell of a table."""

    name: str
    """Of its column; empty where the table names none, and in the heading row itself."""
    texts: tuple[tuple[Run, ...], ...]
    """What stands in it, one below the other."""
    columns: int = 1
    """How many it reaches over."""


def shaped(clauses: Sequence[Clause]) -> Iterator[tuple[str, list[Clause]]]:
    """Neighbours of one shape: ``list``, ``table`` (``many`` columns: a table, too) or ``flow``."""
    for shape, run in groupby(_marked(clauses), lambda marked: marked[0]):
        members = [clause for _, clause in run]
        if shape[0] != "table":
            yield shape[0], members
        elif not _is_table(members):
            yield "flow", members
        else:
            yield ("table" if len(_columns(members)) <= _WIDE else "many"), members


def _marked(clauses: Iterable[Clause]) -> Iterator[tuple[tuple[str, int], Clause]]:
    """Each with its shape and, of rows, the number of its table: each heading row begins another."""
    number, headed = 0, False
    for clause in clauses:
        row = _cells(clause)
        if clause.heads_table or not row or headed != bool(clause.cells):
            number, headed = number + 1, bool(clause.cells)
        if row:
            yield ("table", number), clause
        else:
            yield ("list" if clause.kind is ClauseKind.ITEM else "flow", 0), clause


def _is_table(rows: Sequence[Clause]) -> bool:
    return len(rows) > 1 if rows[0].heads_table else bool(rows[0].loose)


def _cells(clause: Clause) -> tuple[TableCell, ...]:
    """Of a row, with or without names; what states names and values itself is none, nor what has a list."""
    if clause.kind is not ClauseKind.RECORD or clause.children:
        return ()
    named = not all(name.isdecimal() for name in clause.fields or {})
    return clause.cells or (() if named else clause.loose)


def _columns(rows: Iterable[Clause]) -> list[int]:
    return sorted({cell.column for row in rows for cell in _cells(row)})


def table_cells(rows: Sequence[Clause]) -> Mapping[str, tuple[CellView, ...]]:
    """By the row's id: its cells in all columns of the table, an empty one where it has none."""
    columns = _columns(rows)
    names = _names(rows, columns)
    return {
        row.id: tuple(_heading(row, names, columns)) if row.heads_table else tuple(_row(row, names, columns))
        for row in rows
    }


def _names(rows: Sequence[Clause], columns: Iterable[int]) -> dict[int, str]:
    """Column → its name; one without a name of its own is below that of the column before, if below any."""
    if not rows[0].heads_table:
        return {}
    own = {column: _plain(rows[0], column) for column in {cell.column for cell in rows[0].cells}}
    found, before = dict[int, str](), ""
    for column in columns:
        nameless = column not in own and any(str(column + 1) in (row.fields or {}) for row in rows)
        before = "" if nameless else own.get(column, before)
        found[column] = before
    return found


def _plain(row: Clause, column: int) -> str:
    return " ".join(row.text[cell.start : cell.end] for cell in _cells(row) if cell.column == column)


def _texts(row: Clause, column: int) -> tuple[tuple[Run, ...], ...]:
    whole = runs(row.text, row.emphasis)
    return tuple(part(whole, cell.start, cell.end) for cell in _cells(row) if cell.column == column)


def _heading(row: Clause, names: Mapping[int, str], columns: Sequence[int]) -> Iterator[CellView]:
    own = {cell.column for cell in row.cells}
    for place, column in enumerate(columns):
        if column in own or not names[column]:
            below = columns[place + 1 :]
            reach = next((n for n, c in enumerate(below) if c in own or not names[c]), len(below))
            yield CellView(name="", texts=_texts(row, column), columns=1 + (reach if column in own else 0))


def _row(row: Clause, names: Mapping[int, str], columns: Iterable[int]) -> Iterator[CellView]:
    own = {names.get(cell.column, "") for cell in _cells(row)}
    for column in columns:
        name = names.get(column, "")
        texts = _texts(row, column)
        merged = (row.fields or {}).get(name, "") if not texts and name not in own else ""
        yield CellView(name=name, texts=texts or ((Run(merged),),) if texts or merged else (), columns=1)
