"""Which clauses of a document speak on which topic, and with which facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from noticepress.law import topic_facts
from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.fact import Fact
from noticepress.model.notice import Document

_UNSAID = frozenset({ClauseKind.TOC, ClauseKind.BOILERPLATE})
_QUIET = frozenset({"modality"})
"""Stands on nearly every sentence and is no topic's content."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a document says on a topic: clauses, none of them under another one, and their facts."""

    clauses: tuple[Clause, ...]
    facts: tuple[Fact, ...]


class _Rank(IntEnum):
    MAIN = 0
    """The clause's first topic, or that of the clause it stands under."""
    BESIDES = 1
    """One of its further topics."""
    STREWN = 2
    """None of its topics, but a fact speaks of it all the same."""


@dataclass(frozen=True, slots=True)
class _Mention:
    rank: _Rank
    clause: Clause
    above: frozenset[str]
    facts: tuple[Fact, ...]


def said_by_topic(document: Document) -> Mapping[str, Said]:
    """Topic → what the document says on it; topics of the upper level and subtopics alike.

    Clauses speak by their main topic. Where none does, those that touch the topic besides are its say, and
    then any clause with a fact that belongs to it: a text is not called silent that is not.
    """
    mentions = defaultdict[str, list[_Mention]](list)
    for topic, mention in _mentions(document):
        mentions[topic].append(mention)
    belonging = topic_facts().belonging
    return {topic: _said(found, belonging.get(topic, ())) for topic, found in mentions.items()}


def _said(mentions: list[_Mention], belonging: tuple[str, ...]) -> Said:
    best = min(mention.rank for mention in mentions)
    held = list[tuple[_Mention, tuple[Fact, ...]]]()
    for mention in mentions:
        telling = tuple(fact for fact in mention.facts if fact.kind in belonging)
        if mention.rank is best and best is not _Rank.STREWN:
            held.append((mention, mention.facts))
        elif (telling and mention.rank is not _Rank.STREWN) or best is _Rank.STREWN:
            held.append((mention, telling))
    ids = {mention.clause.id for mention, _ in held}
    return Said(
        clauses=tuple(m.clause for m, _ in held if not m.above & ids),
        facts=tuple(fact for _, facts in held for fact in facts),
    )


def _mentions(document: Document) -> Iterator[tuple[str, _Mention]]:
    facts = defaultdict[str, list[Fact]](list)
    for fact in document.facts:
        if fact.kind not in _QUIET:
            facts[fact.clause].append(fact)
    owners = _owners()
    for clause, topics, above in _walk(document):
        own = tuple(facts.get(clause.id, ()))
        ranks = dict.fromkeys(_levels(topics[:1]), _Rank.MAIN)
        for topic in _levels(topics[1:]):
            ranks.setdefault(topic, _Rank.BESIDES)
        for kind in {fact.kind for fact in own} & owners.keys():
            ranks.setdefault(owners[kind], _Rank.STREWN)
        for topic, rank in ranks.items():
            yield topic, _Mention(rank, clause, above, own)


@cache
def _owners() -> Mapping[str, str]:
    """Kind of fact → the topic that it speaks of wherever it stands."""
    return {kind: topic for topic, kinds in topic_facts().belonging.items() for kind in kinds}


def _walk(document: Document) -> Iterator[tuple[Clause, tuple[str, ...], frozenset[str]]]:
    """Each clause with its topics, or the main one of the clause it stands under, and the ids above it."""
    nothing = frozenset[str]()
    waiting: list[tuple[Clause, tuple[str, ...], frozenset[str]]]
    waiting = [(clause, (), nothing) for clause in reversed(document.version.clauses)]
    while waiting:
        clause, inherited, above = waiting.pop()
        if clause.kind in _UNSAID:
            continue
        topics = document.topics.get(clause.id) or inherited
        yield clause, topics, above
        waiting += [(child, topics[:1], above | {clause.id}) for child in reversed(clause.children)]


def _levels(topics: tuple[str, ...]) -> tuple[str, ...]:
    """A subtopic and the topic that it belongs to."""
    return tuple(dict.fromkeys(id_ for topic in topics for id_ in (topic, topic.partition(".")[0])))
