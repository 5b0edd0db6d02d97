"""The topics that pages are gathered by."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from noticepress.model.notice import Document
from noticepress.model.site import Site

from .words import Told, Words


class Topic(Struct, frozen=True):
    """An entry of the taxonomy's top level."""

    id: str
    group: str
    names: Mapping[str, str]
    definitions: Mapping[str, str]


class Taxonomy(Struct, frozen=True):
    """Topics in the order of the taxonomy, and the names of their groups."""

    groups: Mapping[str, Mapping[str, str]]
    topics: Mapping[str, Topic]

    def name(self, topic: str, words: Words) -> Told:
        """An id that the taxonomy lacks is told as it is."""
        known = self.topics.get(topic)
        return words.choose(known.names if known else {}, topic.replace("_", " "))


def top_topics(ids: tuple[str, ...]) -> tuple[str, ...]:
    """The top-level topics of a clause, the main one first: ``contact.channels`` belongs to ``contact``."""
    return tuple(dict.fromkeys(id_.partition(".")[0] for id_ in ids))


def taxonomy_of(site: Site) -> Taxonomy:
    """The reviewed topics, and behind them any that only the documents name."""
    groups, topics = _reviewed()
    named = {ids for document in _documents(site) for ids in document.topics.values()}
    strange = sorted({topic for ids in named for topic in top_topics(ids)} - set(topics))
    return Taxonomy(groups, {**topics, **{id_: Topic(id_, "", {}, {}) for id_ in strange}})


def _documents(site: Site) -> tuple[Document, ...]:
    return tuple(d for n in site.notices for e in n.editions.values() for d in e.versions)


def _reviewed() -> tuple[Mapping[str, Mapping[str, str]], dict[str, Topic]]:
    from noticepress.law import topics  # noqa: PLC0415 - reads a file

    held = topics()
    known = {
        t.id: Topic(t.id, t.group, _english_first(t.name), _english_first(t.definition))
        for t in held.topics.values()
    }
    return {group.id: _english_first(group.name) for group in held.groups}, known


def _english_first(names: Mapping[str, str]) -> Mapping[str, str]:
    """An interface in a further language shows what our data lack in English, as with messages."""
    return dict(sorted(names.items(), key=lambda name: name[0] != "en"))
