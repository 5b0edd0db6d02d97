"""What is said on each topic, gathered from all texts in one pass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.notice import Document
from noticepress.model.site import Site

from .taxonomy import top_topics
from .views.standing import shown_first

_UNSAID = frozenset({ClauseKind.TOC, ClauseKind.BOILERPLATE})


@dataclass(frozen=True, slots=True)
class Saying:
    """A clause on a topic, which stands under no other clause on it, and the heading it stands under."""

    clause: Clause
    above: str


Sayings = Mapping[tuple[str, str, str], Mapping[str, tuple[Saying, ...]]]
"""Vendor, notice and language → topic → what the text shown there says on it."""


def gather(site: Site) -> Sayings:
    """Of the texts that notice pages show; older versions have no say."""
    return {
        (notice.vendor.id, notice.id, lang): sayings(shown_first(edition, site.today))
        for notice in site.notices
        for lang, edition in notice.editions.items()
    }


def sayings(document: Document) -> dict[str, tuple[Saying, ...]]:
    """Topic → clauses whose main topic it is; where there is none, clauses that touch it besides.

    Taking the second sort in keeps us from calling a text silent that is not.
    """
    mainly, besides = dict[str, list[Saying]](), dict[str, list[Saying]]()
    for clause, above, topics, over in _walk(document):
        if topics and topics[0] not in over:
            mainly.setdefault(topics[0], []).append(Saying(clause, above))
        for topic in topics[1:]:
            if topic not in over:
                besides.setdefault(topic, []).append(Saying(clause, above))
    return {topic: tuple(mainly.get(topic) or besides[topic]) for topic in {**mainly, **besides}}


def _walk(document: Document) -> Iterator[tuple[Clause, str, tuple[str, ...], frozenset[str]]]:
    """Each clause with the heading above it, its topics, and the main topics of the clauses above it."""
    nothing = frozenset[str]()
    waiting = [(clause, "", nothing) for clause in reversed(document.version.clauses)]
    while waiting:
        clause, above, over = waiting.pop()
        if clause.kind in _UNSAID:
            continue
        topics = top_topics(document.topics.get(clause.id, ()))
        yield clause, above, topics, over
        name = " ".join(filter(None, (clause.label, clause.title))) or above
        under = over | {topics[0]} if topics and topics[0] not in over else over
        waiting += [(child, name, under) for child in reversed(clause.children)]
