"""Which clauses of a document speak on which topic, and with which facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum
from functools import cache

from msgspec import Struct

from noticepress.law import topic_facts
from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.fact import Fact, Term
from noticepress.model.notice import Document, Mention

_UNSAID = frozenset({ClauseKind.TOC, ClauseKind.BOILERPLATE})
_QUIET = frozenset({"modality"})
"""Stands on nearly every sentence and is no topic's content."""


class Said(Struct, frozen=True):
    """What a document says on a topic: clauses, none of them under another one, and their facts."""

    clauses: tuple[Clause, ...]
    facts: tuple[Fact, ...]
    words: str
    """The sentence that speaks of the topic, where no clause is about it; else empty."""


_KINDS = {"reply": "deadline", "ahead": "deadline", "limit": "deadline"}
"""What a deadline is for → the kind of its fact."""


class _Rank(IntEnum):
    MAIN = 0
    """The clause's first topic, or that of the clause it stands under."""
    BESIDES = 1
    """One of its further topics."""
    STREWN = 2
    """None of its topics, but a fact or a sentence speaks of it all the same."""


class _Say(Struct, frozen=True):
    rank: _Rank
    clause: Clause
    above: frozenset[str]
    facts: tuple[Fact, ...]
    """All of the clause; of a clause in which the topic is but mentioned, those of its sentences."""
    words: str = ""
    """The sentence that mentions the topic."""


def said_by_topic(document: Document) -> Mapping[str, Said]:
    """Topic → what the document says on it; topics of the upper level and subtopics alike.

    Clauses speak by their main topic. Where none does, those that touch the topic besides are its say, and
    then any clause with a sentence or a fact on it: a text is not called silent that is not.
    """
    says = defaultdict[str, list[_Say]](list)
    for topic, say in _says(document):
        says[topic].append(say)
    return {topic: _said(found, topic) for topic, found in says.items()}


def _said(says: list[_Say], topic: str) -> Said:
    best = min(say.rank for say in says)
    wanted = _wanted(topic, [fact for say in says if say.rank is best for fact in say.facts])
    held = list[tuple[_Say, tuple[Fact, ...]]]()
    for say in says:
        telling = tuple(fact for fact in say.facts if wanted.intersection(_called(fact)))
        if say.rank is best:
            held.append((say, say.facts))
        elif telling:
            held.append((say, telling))
    ids = {say.clause.id for say, _ in held}
    return Said(
        clauses=tuple(say.clause for say, _ in held if not say.above & ids),
        facts=tuple(fact for _, facts in held for fact in facts),
        words=held[0][0].words if best is _Rank.STREWN else "",
    )


def _wanted(topic: str, stated: list[Fact]) -> frozenset[str]:
    """Kinds of facts to look for beside the clauses that speak first: all telling ones if they state none."""
    known = topic_facts()
    telling = frozenset(_KINDS.get(id_, id_) for id_ in known.told_by.get(topic.partition(".")[0], ()))
    if any(fact.kind in telling for fact in stated):
        return frozenset(known.belonging.get(topic, ()))
    return telling


def _says(document: Document) -> Iterator[tuple[str, _Say]]:
    facts, mentions = defaultdict[str, list[Fact]](list), _mentions(document)
    for fact in document.facts:
        if fact.kind not in _QUIET:
            facts[fact.clause].append(fact)
    for clause, topics, above in _walk(document):
        own = tuple(facts.get(clause.id, ()))
        own_topics = () if clause.heads_table else topics  # names of columns say nothing on a topic
        ranks = dict.fromkeys(_levels(own_topics[:1]), _Rank.MAIN)
        for topic in _levels(own_topics[1:]):
            ranks.setdefault(topic, _Rank.BESIDES)
        for topic, rank in ranks.items():
            yield topic, _Say(rank, clause, above, own)
        yield from (
            (topic, _Say(_Rank.STREWN, clause, above, tuple(held), words))
            for topic, (held, words) in _strewn(own, mentions.get(clause.id, ())).items()
            if topic not in ranks
        )


def _mentions(document: Document) -> Mapping[str, Sequence[Mention]]:
    found = defaultdict[str, list[Mention]](list)
    for mention in document.mentions:
        found[mention.clause].append(mention)
    return found


def _strewn(facts: Sequence[Fact], mentions: Sequence[Mention]) -> Mapping[str, tuple[Sequence[Fact], str]]:
    """Topics that a clause on something else speaks of: with the facts, and the first sentence, on each."""
    sentences, telling = defaultdict[str, list[Mention]](list), defaultdict[str, list[Fact]](list)
    owners = _owners()
    for mention in mentions:
        sentences[mention.topic].append(mention)
    for fact in facts:
        for topic in {owners[name] for name in _called(fact) if name in owners}:
            telling[topic].append(fact)
    return {
        topic: (
            [f for f in facts if f in telling[topic] or any(_within(f, m) for m in sentences[topic])],
            sentences[topic][0].text if sentences[topic] else "",
        )
        for topic in (*sentences, *(topic for topic in telling if topic not in sentences))
    }


def _called(fact: Fact) -> tuple[str, ...]:
    """Its kind, and its kind with its id, as the lists of ``topic_facts`` name it."""
    known = fact.value.id if isinstance(fact.value, Term) else None
    return (fact.kind, f"{fact.kind}:{known}") if known else (fact.kind,)


def _within(fact: Fact, mention: Mention) -> bool:
    return mention.span.start <= fact.span.start < mention.span.end


@cache
def _owners() -> Mapping[str, str]:
    """Kind of fact, or kind and id → the topic that it speaks of wherever it stands."""
    return {kind: topic for topic, kinds in topic_facts().belonging.items() for kind in kinds}


def _walk(document: Document) -> Iterator[tuple[Clause, tuple[str, ...], frozenset[str]]]:
    """Each clause with its topics, or those of the clause it stands under, and the ids above it."""
    nothing = frozenset[str]()
    waiting: list[tuple[Clause, tuple[str, ...], frozenset[str]]]
    waiting = [(clause, (), nothing) for clause in reversed(document.version.clauses)]
    while waiting:
        clause, inherited, above = waiting.pop()
        if clause.kind in _UNSAID:
            continue
        topics = _closer(document.topics.get(clause.id) or inherited[:1], inherited)
        yield clause, topics, above
        waiting += [(child, topics, above | {clause.id}) for child in reversed(clause.children)]


def _closer(topics: tuple[str, ...], section: tuple[str, ...]) -> tuple[str, ...]:
    """A clause that names no subtopic of its topic is on the only one that the section around it names."""
    main = topics[0].partition(".")[0] if topics else ""
    named, around = (
        [id_ for id_ in ids if id_.startswith(f"{main}.")] if main else [] for ids in (topics, section)
    )
    return topics if named or len(around) != 1 else (*topics, *around)


def _levels(topics: tuple[str, ...]) -> tuple[str, ...]:
    """A subtopic and the topic that it belongs to."""
    return tuple(dict.fromkeys(id_ for topic in topics for id_ in (topic, topic.partition(".")[0])))
