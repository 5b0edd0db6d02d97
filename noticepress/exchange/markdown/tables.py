"""A table of a notice as a table of Markdown: a line a row, the heading row with the line below it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from noticepress.model.clause import Clause
from noticepress.model.translation import Marked, Part, rows_of

from .inline import inline

Told = Mapping[Part, Marked]


def table(rows: Sequence[tuple[Clause, Told]]) -> str:
    """All of it; the first row is the heading row."""
    width = max(_width(clause) for clause, _ in rows)
    return "\n".join(row(clause, told, width) for clause, told in rows)


def row(clause: Clause, told: Told, width: int = 0) -> str:
    """One row; each line of its text is a cell, in the columns in which the source has them."""
    cells = [""] * max(width, _width(clause))
    for cell, said in zip(clause.cells, _shared_out(clause, told), strict=False):
        cells[cell.column] = " ".join(filter(None, (cells[cell.column], in_cell(said))))
    line = f"| {' | '.join(cells)} |"
    return f"{line}\n{'|---' * len(cells)}|" if clause.heads_table else line


def in_cell(marked: Marked) -> str:
    """The text on one line, in which no bar ends the cell."""
    return "<br>".join(inline(one) for one in rows_of(marked)).replace("|", "\\|")


def _width(clause: Clause) -> int:
    return max(cell.column for cell in clause.cells) + 1


def _shared_out(clause: Clause, told: Told) -> list[Marked]:
    """A line a cell; lines too many go into the last cell."""
    lines = rows_of(told["text"])
    last = len(clause.cells) - 1
    if len(lines) <= last + 1:
        return lines
    at = sum(len(line.text) + 1 for line in lines[:last])
    whole = told["text"]
    rest = tuple(type(e)(e.kind, max(e.start - at, 0), e.end - at) for e in whole.emphasis if e.end > at)
    return [*lines[:last], Marked(whole.text[at:], rest)]
