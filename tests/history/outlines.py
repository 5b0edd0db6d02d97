"""Documents written by hand: a clause a line, ``label | heading | text``, two spaces a level."""

from __future__ import annotations

from hashlib import sha256

from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.notice import Document, Sidecar, Version, VersionId
from noticepress.model.passage import NOTHING, Span, passage_of
from noticepress.model.source import Source


def document(outline: str, lang: str = "en") -> Document:
    rows = [line for line in outline.splitlines() if line.strip()]
    tops, _ = _children(rows, 0, 0, "", outline)
    source = Source(
        path="outline.txt", sha256=sha256(outline.encode()).hexdigest(), media_type="text/plain",
        encoding="utf-8", encoding_basis="utf-8", lang=lang, text=outline, reading=passage_of(outline, 0),
        blocks=(),
    )  # fmt: skip
    id_ = VersionId("v", "n", lang, "undated")
    version = Version(id=id_, source=source, sidecar=Sidecar(), title="Notice", clauses=tops, parser="hand")
    return Document(version=version, topics={}, facts=())


def _children(rows: list[str], at: int, depth: int, above: str, text: str) -> tuple[tuple[Clause, ...], int]:
    found: list[Clause] = []
    while at < len(rows) and _depth(rows[at]) >= depth:
        name = f"{above}{len(found) + 1}"
        row, line = rows[at], at + 1
        children, at = _children(rows, at + 1, _depth(row) + 1, f"{name}-", text)
        found.append(_clause(row, name, line, children, text))
    return tuple(found), at


def _depth(row: str) -> int:
    return (len(row) - len(row.lstrip())) // 2


def _clause(row: str, name: str, line: int, children: tuple[Clause, ...], text: str) -> Clause:
    cells = [cell.strip() for cell in row.split("|")]
    label, heading, words = cells if len(cells) == 3 else ("", "", cells[0])
    start = text.index(row)
    last = max([line, *(child.lines[1] for child in children)])
    return Clause(
        id=name, kind=ClauseKind.SECTION if heading else ClauseKind.CLAUSE, label=label or None,
        heading=passage_of(heading, start + row.index(heading)) if heading else None,
        body=passage_of(words, start + row.index(words)) if words else NOTHING,
        own=(Span(start, start + len(row)),), own_lines=(line, line), lines=(line, last), children=children,
        digest=sha256("\0".join((label, heading, words, *(c.digest for c in children))).encode()).hexdigest(),
    )  # fmt: skip
