"""What versions say on each topic, as a table for a terminal of 80 columns."""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.messages import say, shown
from noticepress.model.matrix import Cell, Matrix, MatrixRow
from noticepress.model.message import Message, msg
from noticepress.model.notice import Document

from .columns import width, wrapped

_COLUMNS = 80
_NAME = 30
"""Columns of a version's name; a longer one takes a line of its own."""
_GAP = 2
RELATIONS: dict[str, Message] = {
    "same": msg("the same"),
    "narrower": msg("says less"),
    "broader": msg("says more"),
    "related": msg("related"),
    "contradicts": msg("contradicts"),
}
"""What the left says, compared with the right."""


def compare_text(matrix: Matrix, lang: str) -> str:
    """A block a topic, a line or more a version; topics on which all are silent in one line at the end.

    ``lang`` is the message language; quotes stay in their own.
    """
    names = [version_label(document) for document in matrix.documents]
    spoken = [row for row in matrix.rows if _spoken(row)]
    lines = [line for row in spoken for line in _block(row, names, lang)]
    silent = tuple(row.name for row in matrix.rows if not _spoken(row))
    if silent:
        lines += wrapped(say(msg("All are silent on: {topics}.", topics=silent), lang), _COLUMNS)
    return "\n".join(lines).rstrip("\n") + "\n"


def version_label(document: Document) -> str:
    """``delun/privacy@undated:zh``; the path of a file outside any site."""
    return str(document.id) if document.id.vendor else document.version.source.path


def _spoken(row: MatrixRow) -> bool:
    return any(cell.state == "says" for cell in row.cells)


def _block(row: MatrixRow, names: list[str], lang: str) -> Iterator[str]:
    name = say(row.name, lang)
    yield f"{name} ({row.topic})"
    for label, cell in zip(names, row.cells, strict=True):
        yield from _cell(label, cell, lang)
    if len(names) == 2:
        yield from _relation(row, lang)
    yield ""


def _cell(label: str, cell: Cell, lang: str) -> Iterator[str]:
    indent = " " * (_GAP + _NAME + _GAP)
    said = list(wrapped(shown(cell.told, lang), _COLUMNS - len(indent)))
    if width(label) > _NAME:
        yield " " * _GAP + label
    else:
        yield " " * _GAP + label + " " * (_NAME - width(label) + _GAP) + said.pop(0)
    yield from (indent + line for line in said)


def _relation(row: MatrixRow, lang: str) -> Iterator[str]:
    for relation in row.relations:
        told = msg("Left, compared with right: {relation}.", relation=RELATIONS[relation.relation])
        yield from _indented(say(told, lang), "", _GAP)
        for reason in relation.because:
            yield from _indented(say(reason, lang), "- ", _GAP)


def _indented(paragraph: str, mark: str, indent: int) -> Iterator[str]:
    for number, line in enumerate(wrapped(paragraph, _COLUMNS - indent - len(mark))):
        yield " " * indent + (mark if number == 0 else " " * len(mark)) + line
