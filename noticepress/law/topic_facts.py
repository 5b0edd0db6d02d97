"""Which kinds of facts tell what a notice says on a topic."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from msgspec import Struct

from .parsed import read_toml


class TopicFacts(Struct, frozen=True, kw_only=True):
    """Kinds of facts by topic; a deadline is called by what it is for, as the file's head explains."""

    told_by: Mapping[str, tuple[str, ...]]
    """Topic → kinds that sum it up, the most telling first."""
    belonging: Mapping[str, tuple[str, ...]]
    """Topic → kinds that speak of it wherever they stand."""


@cache
def topic_facts() -> TopicFacts:
    """The reviewed lists."""
    raw = read_toml("topic_facts.toml")
    return TopicFacts(
        told_by={topic: tuple(kinds) for topic, kinds in raw["told_by"].items()},
        belonging={topic: tuple(kinds) for topic, kinds in raw["belongs_to"].items()},
    )
