"""The clauses behind what is said on each topic, gathered from all texts in one pass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from noticepress.model.clause import Clause
from noticepress.model.matrix import Cell
from noticepress.model.notice import Document
from noticepress.model.site import Site

from .views.standing import shown_first


class Saying(Struct, frozen=True):
    """A clause on a topic, which stands under no other clause on it, and the heading it stands under."""

    clause: Clause
    above: str


Sayings = Mapping[tuple[str, str, str], Mapping[str, tuple[Saying, ...]]]
"""Vendor, notice and language → topic → what the text shown there says on it."""


def gather(site: Site) -> Sayings:
    """Of the texts that notice pages show; older versions have no say."""
    return {
        (notice.vendor.id, notice.id, lang): _sayings(document, site.says.get(str(document.id), {}))
        for notice in site.notices
        for lang, edition in notice.editions.items()
        for document in (shown_first(edition, site.today),)
    }


def _sayings(document: Document, says: Mapping[str, Cell]) -> dict[str, tuple[Saying, ...]]:
    wanted = {id_ for cell in says.values() for id_ in cell.clauses}
    found = {saying.clause.id: saying for saying in _walk(document) if saying.clause.id in wanted}
    return {topic: tuple(found[id_] for id_ in cell.clauses) for topic, cell in says.items()}


def _walk(document: Document) -> Iterator[Saying]:
    """Each clause with the heading above it."""
    waiting = [(clause, "") for clause in reversed(document.version.clauses)]
    while waiting:
        clause, above = waiting.pop()
        yield Saying(clause, above)
        name = " ".join(filter(None, (clause.label, clause.title))) or above
        waiting += [(child, name) for child in reversed(clause.children)]
