"""Documents → the matrix of topics and versions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from noticepress.law import topic_facts, topics
from noticepress.law.fact_words import cut
from noticepress.model.fact import Fact
from noticepress.model.matrix import Cell, CellRelation, Matrix, MatrixRow
from noticepress.model.message import DataText, msg
from noticepress.model.notice import Document

from .aspects import aspects
from .gather import Said, said_by_topic
from .relations import relation

SILENT = Cell(state="silent", clauses=(), facts=(), telling=(), further=(), summary=(msg("silent"),))
_SUMMED = 3
"""Aspects in a summary."""
_NO_CONTENT = frozenset({"other", "document_metadata"})
"""Topics of what stands around a notice; asked for by name only."""


def topic_ids() -> tuple[str, ...]:
    """The topics of a whole matrix, in the taxonomy's order."""
    return tuple(id_ for id_ in topics().topics if id_ not in _NO_CONTENT)


def matrix(documents: Sequence[Document], asked: Iterable[str]) -> Matrix:
    """Every topic of ``asked`` (topics or subtopics of the taxonomy) across ``documents``."""
    wanted = tuple(asked)
    held = [cells(document, wanted) for document in documents]
    rows = (_row(topic, tuple(said.get(topic, SILENT) for said in held)) for topic in wanted)
    return Matrix(documents=tuple(documents), rows=tuple(rows))


def cells(document: Document, asked: Iterable[str]) -> Mapping[str, Cell]:
    """Topic → what the document says on it; topics on which it is silent are missing."""
    said = said_by_topic(document)
    return {topic: _cell(topic, said[topic]) for topic in asked if topic in said}


def _row(topic: str, said: tuple[Cell, ...]) -> MatrixRow:
    known = topics()
    named = known.topics.get(topic) or known.subtopics[topic]
    return MatrixRow(
        topic=topic,
        name=DataText(tuple(named.name.items())),
        cells=said,
        relations=tuple(_relations(topic, said)),
    )


def _relations(topic: str, said: tuple[Cell, ...]) -> Iterator[CellRelation]:
    for right in range(1, len(said)):
        found = relation(said[0], said[right], _telling(topic))
        if found:
            yield CellRelation(left=0, right=right, relation=found[0], because=found[1])


def _cell(topic: str, said: Said) -> Cell:
    own = _telling(topic)
    found = aspects(said.facts, topic, own)
    telling = tuple(aspect for aspect in found if aspect.id in own)
    return Cell(
        state="says",
        clauses=tuple(clause.id for clause in said.clauses),
        facts=_in_order(said.facts),
        telling=telling,
        further=found[len(telling) :],
        summary=tuple(aspect.said for aspect in telling[:_SUMMED]) or (_opening(said),),
    )


def _telling(topic: str) -> tuple[str, ...]:
    return topic_facts().told_by.get(topic.partition(".")[0], ())


def _in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(sorted(facts, key=lambda fact: fact.span.start))


def _opening(said: Said) -> str:
    """The sentence that mentions the topic, the heading, else the first words; in the text's language."""
    first = said.clauses[0]
    return f"“{cut(said.words or first.title or first.text or first.label or '')}”"
