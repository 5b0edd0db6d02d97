"""A matrix of topics and versions for spreadsheets: CSV in UTF-8 with a byte order mark."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from noticepress.messages import say, shown
from noticepress.model.clause import Clause
from noticepress.model.matrix import Cell, Matrix, MatrixRow
from noticepress.model.notice import Document

from .alignment_csv import safe

COLUMNS = (
    "topic", "topic_name", "vendor", "notice", "version", "lang", "source", "state", "summary",
    "relation", "because", "clauses", "lines", "text",
)  # fmt: skip
_TEXT = 1_000
"""Code points of a cell's text; the whole stands in the source."""


def comparison_csv(matrix: Matrix, lang: str) -> str:
    """A row for each topic and version, silence included; words in the message language ``lang``.

    ``relation`` is that of the first version to this one, with its reasons in ``because``.
    """
    file = StringIO()
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for row in matrix.rows:
        writer.writerows([safe(cell) for cell in line] for line in _lines(row, matrix, lang))
    return "\ufeff" + file.getvalue()


def _lines(row: MatrixRow, matrix: Matrix, lang: str) -> Iterator[tuple[str, ...]]:
    related = {relation.right: relation for relation in row.relations}
    for number, (document, cell) in enumerate(zip(matrix.documents, row.cells, strict=True)):
        relation = related.get(number)
        reasons = " ".join(say(reason, lang) for reason in relation.because) if relation else ""
        yield (
            row.topic,
            say(row.name, lang),
            *_version(document),
            cell.state,
            shown(cell.told, lang),
            relation.relation if relation else "",
            reasons,
            " ".join(cell.clauses),
            *_place(document, cell),
        )


def _version(document: Document) -> tuple[str, ...]:
    id_ = document.id
    return id_.vendor, id_.notice, id_.version, id_.lang, document.version.source.path


def _place(document: Document, cell: Cell) -> tuple[str, str]:
    ids = set(cell.clauses)
    held = [clause for clause in document.version.walk() if clause.id in ids]
    ranges = (clause.lines for clause in held)
    said = "\n".join(_words(below) for clause in held for below in clause.walk())
    return (
        " ".join(f"{first}" if first == last else f"{first}-{last}" for first, last in ranges),
        said if len(said) <= _TEXT else said[: _TEXT - 1] + "…",
    )


def _words(clause: Clause) -> str:
    return " ".join(filter(None, (clause.label, clause.title, clause.text)))
