"""Small versions written as text: ``# heading`` (more # deeper), ``- item``, else a paragraph; one a line."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.notice import Sidecar, Version, VersionId
from noticepress.model.passage import NOTHING, Passage, Span, passage_of
from noticepress.model.source import Source


@dataclass
class _Node:
    """A clause under construction."""

    kind: ClauseKind
    line: int
    span: Span
    heading: Passage | None
    body: Passage
    children: list[_Node] = field(default_factory=list)


def version_of(text: str, lang: str) -> Version:
    """The version that ``text`` describes."""
    source = Source(
        path="by/hand.txt",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        media_type="text/plain",
        encoding="utf-8",
        encoding_basis="utf-8",
        lang=lang,
        text=text,
        reading=passage_of(text, 0),
        blocks=(),
    )
    clauses = tuple(_frozen(node, str(n)) for n, node in enumerate(_tree(text), 1))
    return Version(
        id=VersionId("by", "hand", lang, "undated"),
        source=source,
        sidecar=Sidecar(),
        title="by hand",
        clauses=clauses,
        parser="by hand",
    )


def _tree(text: str) -> list[_Node]:
    top: list[_Node] = []
    open_at: list[tuple[int, _Node]] = []
    place = 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        node, depth = _node(line.rstrip("\n"), number, place)
        place += len(line)
        if not node:
            continue
        while open_at and open_at[-1][0] >= depth:
            open_at.pop()
        (open_at[-1][1].children if open_at else top).append(node)
        open_at.append((depth, node))
    return top


def _node(line: str, number: int, place: int) -> tuple[_Node | None, int]:
    span = Span(place, place + len(line))
    if not line.strip():
        return None, 0
    if line.startswith("#"):
        depth = len(line) - len(line.lstrip("#"))
        heading = passage_of(line[depth + 1 :], place + depth + 1)
        return _Node(ClauseKind.SECTION, number, span, heading, NOTHING), depth
    if line.startswith("- "):
        return _Node(ClauseKind.ITEM, number, span, None, passage_of(line[2:], place + 2)), 20
    return _Node(ClauseKind.CLAUSE, number, span, None, passage_of(line, place)), 19


def _frozen(node: _Node, name: str) -> Clause:
    children = tuple(_frozen(child, f"{name}-{n}") for n, child in enumerate(node.children, 1))
    return Clause(
        id=name,
        kind=node.kind,
        label=None,
        heading=node.heading,
        body=node.body,
        own=(node.span,),
        own_lines=(node.line, node.line),
        lines=(node.line, max([node.line, *(child.lines[1] for child in children)])),
        children=children,
        digest=name,
    )
