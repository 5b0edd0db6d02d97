"""The list of topics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from noticepress.model.message import msg
from noticepress.render.addresses import TOPICS, address
from noticepress.render.gathering import Sayings
from noticepress.render.taxonomy import Taxonomy
from noticepress.render.words import Told, html_lang

from .frame import Spot


class TopicRow(Struct, frozen=True):
    """A topic in the list of topics."""

    name: Told
    href: str
    said: str
    silent: bool


class TopicGroup(Struct, frozen=True):
    """A chapter of the taxonomy."""

    name: Told
    topics: tuple[TopicRow, ...]


def topic_groups(spot: Spot, taxonomy: Taxonomy, sayings: Sayings) -> tuple[TopicGroup, ...]:
    """Every topic with how many notices speak of it."""
    spoken = _speaking(sayings)
    others = Told(spot.words.say(msg("Other topics")), html_lang(spot.words.lang))
    groups = dict.fromkeys(t.group for t in taxonomy.topics.values())
    return tuple(
        TopicGroup(
            spot.words.choose(taxonomy.groups[group], group) if group in taxonomy.groups else others,
            _rows(spot, taxonomy, (t.id for t in taxonomy.topics.values() if t.group == group), spoken),
        )
        for group in groups
    )


def _rows(spot: Spot, taxonomy: Taxonomy, ids: Iterable[str], spoken: Counter[str]) -> tuple[TopicRow, ...]:
    return tuple(_row(spot, taxonomy, id_, spoken[id_]) for id_ in ids)


def _row(spot: Spot, taxonomy: Taxonomy, topic: str, speaking: int) -> TopicRow:
    said = msg("1 notice") if speaking == 1 else msg("{count} notices", count=speaking)
    return TopicRow(
        taxonomy.name(topic, spot.words),
        spot.link(address(spot.lang, TOPICS, topic)),
        spot.words.say(said if speaking else msg("silent")),
        not speaking,
    )


def _speaking(sayings: Sayings) -> Counter[str]:
    """Topic → how many notices speak of it, in whatever language."""
    by_notice = dict[tuple[str, str], set[str]]()
    for (vendor, notice, _), said in sayings.items():
        by_notice.setdefault((vendor, notice), set()).update(said)
    return Counter(topic for topics in by_notice.values() for topic in topics)
