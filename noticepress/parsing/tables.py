"""Tables → records: a row is a record, the header row names its fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from noticepress.model.clause import Decision
from noticepress.model.passage import join
from noticepress.model.source import Block, Cell

from .shape import ends_sentence, width
from .unit import Line, Role, Unit


def gather_tables(units: Sequence[Unit]) -> list[Unit]:
    """The units with every table read row by row; a table of one column only sets out text."""
    found: list[Unit] = []
    for table, group in groupby(units, _table):
        cells = list(group)
        found += _records(cells) if table is not None else cells
    return found


def _table(unit: Unit) -> int | None:
    return unit.block.cell.table if unit.block.cell and unit.role is Role.TEXT else None


def _cell(unit: Unit) -> Cell:
    cell = unit.block.cell
    if cell is None:
        raise ValueError("the unit is no table cell")
    return cell


def _records(cells: Sequence[Unit]) -> list[Unit]:
    rows = [list(row) for _, row in groupby(cells, lambda unit: _cell(unit).row)]
    columns = {_cell(unit).column for unit in cells}
    if len(columns) < 2:
        return list(cells)
    header = _header(rows)
    if header is None and len(columns) == 2:
        return [_pairs(rows)]
    names = {_cell(unit).column: unit.text.text for unit in header or []}
    body = rows[1:] if header else rows
    made = [_row(row, names, header if number == 0 and header else []) for number, row in enumerate(body)]
    return made or list(cells)


def _header(rows: Sequence[Sequence[Unit]]) -> Sequence[Unit] | None:
    """The first row where the format marks it, it is all bold, or it is all short names over fuller cells."""
    first = rows[0]
    if len(first) < 2 or len(rows) < 2:
        return None
    if all(_cell(unit).heading for unit in first) or all(map(_bold, first)):
        return first
    if len(_columns(rows)) == 2 and any(_cell(row[0]).heading for row in rows[1:]):
        return None
    names = all(width(unit.text.text) <= 40 and not ends_sentence(unit.text.text) for unit in first)
    pairs = len(_columns(rows)) == 2 and not any(
        width(unit.text.text) > 40 for row in rows[1:] for unit in row
    )
    return first if names and not pairs else None


def _columns(rows: Sequence[Sequence[Unit]]) -> set[int]:
    return {_cell(unit).column for row in rows for unit in row}


def _bold(unit: Unit) -> bool:
    block: Block = unit.block
    return any(
        mark.kind == "bold" and mark.end - mark.start >= len(block.passage.text) - 1
        for mark in block.emphasis
    )


def _row(row: Sequence[Unit], names: dict[int, str], header: Sequence[Unit]) -> Unit:
    fields: dict[str, str] = {}
    for unit in row:
        column = _cell(unit).column
        name = names.get(column) or str(column + 1)
        fields[name] = f"{fields[name]} {unit.text.text}" if name in fields else unit.text.text
    return _record([*header, *row], row, fields)


def _pairs(rows: Sequence[Sequence[Unit]]) -> Unit:
    """Two columns without a header: names on the left, values on the right."""
    fields: dict[str, str] = {}
    for row in rows:
        name, *values = [unit.text.text for unit in row]
        fields[name] = " ".join([fields[name], *values] if name in fields else values)
    cells = [unit for row in rows for unit in row]
    return _record(cells, cells, fields)


def _record(owned: Sequence[Unit], shown: Sequence[Unit], fields: dict[str, str]) -> Unit:
    text = join((unit.text for unit in shown), [" "] * (len(shown) - 1))
    lines = tuple(_lines(owned))
    note = Decision("table-row", (lines[0].numbers[0], lines[-1].numbers[1]))
    return Unit(
        lines=lines, text=text, body=(0, len(text.text)), role=Role.RECORD, kind="record",
        fields=tuple(fields.items()), decisions=(note,),
    )  # fmt: skip


def _lines(units: Sequence[Unit]) -> Iterator[Line]:
    for unit in units:
        yield from unit.lines
