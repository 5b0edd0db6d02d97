"""Tables → records: a row is a record; the header row is one, too, and names the fields of those below it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from msgspec.structs import replace

from noticepress.model.clause import TABLE_HEADING, Decision, TableCell
from noticepress.model.passage import join
from noticepress.model.source import Block, Cell

from .shape import ends_sentence, width
from .unit import Role, Unit


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
    if header is None:
        return [_row(row, {}) for row in rows]
    names = {_cell(unit).column: unit.text.text for unit in header}
    return [_heading(header), *(_row(row, names) for row in rows[1:])]


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


def _heading(header: Sequence[Unit]) -> Unit:
    """A text of its own: a table says other things under other heads, though no row of it has changed."""
    return replace(_record(header, {}), reason=TABLE_HEADING, cells=_cells(header))


def _row(row: Sequence[Unit], names: dict[int, str]) -> Unit:
    fields: dict[str, str] = {}
    for unit in row:
        column = _cell(unit).column
        name = names.get(column) or str(column + 1)
        fields[name] = f"{fields[name]} {unit.text.text}" if name in fields else unit.text.text
    return replace(_record(row, fields), cells=_cells(row) if names else ())


def _cells(row: Sequence[Unit]) -> tuple[TableCell, ...]:
    """Where each cell stands in the row's text, in which they follow each other with a space between."""
    found, at = list[TableCell](), 0
    for unit in row:
        found.append(TableCell(_cell(unit).column, at, at + len(unit.text.text)))
        at = found[-1].end + 1
    return tuple(found)


def _pairs(rows: Sequence[Sequence[Unit]]) -> Unit:
    """Two columns without a header: names on the left, values on the right."""
    fields: dict[str, str] = {}
    for row in rows:
        name, *values = [unit.text.text for unit in row]
        fields[name] = " ".join([fields[name], *values] if name in fields else values)
    return _record([unit for row in rows for unit in row], fields)


def _record(units: Sequence[Unit], fields: dict[str, str]) -> Unit:
    text = join((unit.text for unit in units), [" "] * (len(units) - 1))
    lines = tuple(line for unit in units for line in unit.lines)
    note = Decision("table-row", (lines[0].numbers[0], lines[-1].numbers[1]))
    return Unit(
        lines=lines, text=text, body=(0, len(text.text)), role=Role.RECORD, kind="record",
        fields=tuple(fields.items()), decisions=(note,),
    )  # fmt: skip
