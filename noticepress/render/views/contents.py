"""The list of contents that the page makes of a text's headings."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.notice import Document

from .clause import printed_title


class Entry(Struct, frozen=True):
    """A line of the contents."""

    href: str
    label: str
    text: str
    depth: int


def contents(document: Document) -> Iterator[Entry]:
    """Headed clauses of the two upper levels that have headings."""
    title = printed_title(document)
    waiting = [(c, 0) for c in reversed(document.version.clauses) if c is not title]
    while waiting:
        clause, depth = waiting.pop()
        headed = _is_entry(clause)
        if headed:
            yield Entry(f"#{clause.id}", clause.label or "", clause.title or "", depth)
        if depth + headed < 2:
            waiting += [(child, depth + headed) for child in reversed(clause.children)]


def _is_entry(clause: Clause) -> bool:
    return bool(clause.heading) and clause.kind in {ClauseKind.PART, ClauseKind.SECTION, ClauseKind.PREAMBLE}
