"""Tables → records: a row is a record; the header row is one, too, and names the fields of those below it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from msgspec.structs import replace

from noticepress.model.clause import TABLE_HEADING, Decision, TableCell
from noticepress.model.passage import join
from noticepress.model.source import Block, Cell

from .labels import bullet_and_label
from .shape import ends_sentence, width
from .unit import Role, Unit

Row = Sequence[Unit]


def gather_tables(units: Sequence[Unit]) -> list[Unit]:
    """The units with every table read row by row; a table of one column only sets out text."""
    found: list[Unit] = []
    for table, group in groupby(units, _table):
        cells = list(group)
        found += _table_units(cells) if table is not None else cells
    return found


def _table(unit: Unit) -> int | None:
    taken = unit.role in (Role.TEXT, Role.RESIDUE)
    return unit.block.cell.table if unit.block.cell and taken else None


def _cell(unit: Unit) -> Cell:
    cell = unit.block.cell
    if cell is None:
        raise ValueError("the unit is no table cell")
    return cell


def _table_units(units: Sequence[Unit]) -> list[Unit]:
    """The records of a table; residue inside a row stands behind the row that it stood in."""
    rows = _rows(unit for unit in units if unit.role is Role.TEXT)
    if len(_columns(rows)) < 2:
        return list(units)
    records = _marked(rows) or _records(rows)
    residue = [unit for unit in units if unit.role is Role.RESIDUE]
    return sorted([*records, *residue], key=_last_row) if residue else records


def _last_row(unit: Unit) -> tuple[int, bool]:
    cell = unit.lines[-1].block.cell
    return cell.row if cell else -1, unit.role is Role.RESIDUE


def _rows(cells: Iterable[Unit]) -> list[Row]:
    return [list(row) for _, row in groupby(cells, lambda unit: _cell(unit).row)]


def _records(rows: Sequence[Row]) -> list[Unit]:
    header = _header(rows)
    if header is None and len(_columns(rows)) == 2:
        return [_pairs(rows)]
    names = _names(header or ())
    below = rows[1:] if header else rows
    above = _reaching(below, _columns(rows))
    records = [_row(row, names, above.get(_cell(row[0]).row, {})) for row in below]
    return [_heading(header), *records] if header else records


def _names(header: Row) -> dict[int, str]:
    """Column → its name; that of a merged cell names each column below it."""
    found: dict[int, str] = {}
    for unit in header:
        cell = _cell(unit)
        for column in range(cell.column, cell.column + cell.columns):
            found[column] = f"{found[column]} {unit.text.text}" if column in found else unit.text.text
    return found


def _reaching(rows: Sequence[Row], columns: set[int]) -> Mapping[int, Mapping[int, str]]:
    """Row → column → what a merged cell that begins in another row or column says there.

    One that takes the whole row is a caption between the rows and says nothing in any column but its own.
    """
    found: dict[int, dict[int, str]] = {}
    last = max((_cell(row[0]).row for row in rows), default=0)
    for unit in (unit for row in rows for unit in row):
        cell = _cell(unit)
        if cell.rows == cell.columns == 1 or cell.columns >= len(columns):
            continue
        for row in range(cell.row, min(cell.row + cell.rows, last + 1)):
            for column in columns.intersection(range(cell.column, cell.column + cell.columns)):
                if (row, column) != (cell.row, cell.column):
                    held = found.setdefault(row, {})
                    held[column] = f"{held[column]} {unit.text.text}" if column in held else unit.text.text
    return found


def _header(rows: Sequence[Row]) -> Row | None:
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


def _columns(rows: Iterable[Row]) -> set[int]:
    return {_cell(unit).column for row in rows for unit in row}


def _bold(unit: Unit) -> bool:
    block: Block = unit.block
    return any(
        mark.kind == "bold" and mark.end - mark.start >= len(block.passage.text) - 1
        for mark in block.emphasis
    )


def _marked(rows: Sequence[Row]) -> list[Unit]:
    """A list that a table sets out, marks on the left and text on the right: its elements; else nothing."""
    if not all(
        len({_cell(unit).column for unit in row}) == len(row) == 2 and _is_mark(row[0]) for row in rows
    ):
        return []
    return [_joined(row) for row in rows]


def _is_mark(unit: Unit) -> bool:
    text = unit.text.text
    return any(label.length == len(text) for label in bullet_and_label(text))


def _joined(row: Row) -> Unit:
    mark, *rest = row
    text = join((unit.text for unit in row), [" "] * len(rest))
    lines = tuple(line for unit in row for line in unit.lines)
    note = Decision("table-list", (lines[0].numbers[0], lines[-1].numbers[1]))
    return replace(mark, lines=lines, text=text, body=(0, len(text.text)), decisions=(*mark.decisions, note))


def _heading(header: Row) -> Unit:
    """A text of its own: a table says other things under other heads, though no row of it has changed."""
    return replace(_record(header, {}), reason=TABLE_HEADING, cells=_cells(header))


def _row(row: Row, names: Mapping[int, str], above: Mapping[int, str]) -> Unit:
    """The fields in the order of the columns, with what merged cells say in this row, too."""
    own = {
        column: " ".join(unit.text.text for unit in cell)
        for column, cell in groupby(row, lambda unit: _cell(unit).column)
    }
    merged = tuple((column, text) for column, text in sorted(above.items()) if column not in own)
    fields: dict[str, str] = {}
    for column, text in sorted((*own.items(), *merged)):
        name = names.get(column) or str(column + 1)
        held = fields.get(name)
        fields[name] = text if held in (None, text) else f"{held} {text}"
    record = replace(_record(row, fields), merged=merged)
    return replace(record, cells=_cells(row)) if names else replace(record, loose=_cells(row))


def _cells(row: Row) -> tuple[TableCell, ...]:
    """Where each cell stands in the row's text, in which they follow each other with a space between."""
    found, at = list[TableCell](), 0
    for unit in row:
        found.append(TableCell(_cell(unit).column, at, at + len(unit.text.text)))
        at = found[-1].end + 1
    return tuple(found)


def _pairs(rows: Sequence[Row]) -> Unit:
    """Two columns without a header: names on the left, values on the right."""
    fields: dict[str, str] = {}
    left = min(_columns(rows))
    name = ""
    for row in rows:
        own = " ".join(unit.text.text for unit in row if _cell(unit).column == left)
        name = own or name  # a merged name holds for the rows that it reaches into
        values = [unit.text.text for unit in row if _cell(unit).column != left]
        fields[name] = " ".join([fields[name], *values] if name in fields else values)
    units = [unit for row in rows for unit in row]
    return replace(_record(units, fields), loose=_cells(units))


def _record(units: Sequence[Unit], fields: dict[str, str]) -> Unit:
    text = join((unit.text for unit in units), [" "] * (len(units) - 1))
    lines = tuple(line for unit in units for line in unit.lines)
    note = Decision("table-row", (lines[0].numbers[0], lines[-1].numbers[1]))
    return Unit(
        lines=lines, text=text, body=(0, len(text.text)), role=Role.RECORD, kind="record",
        fields=tuple(fields.items()), decisions=(note,),
    )  # fmt: skip
