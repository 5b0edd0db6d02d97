"""Sentences that speak of a topic in passing, under a heading on another; see ``topic_mentions.toml``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from noticepress.law import topic_mentions
from noticepress.model.notice import Mention, Version
from noticepress.text.addresses import without_addresses
from noticepress.text.remembered import remembered

from .annotator import Stretch, stretches
from .patterns import PatternSet, Said


@cache
def _patterns() -> PatternSet:
    return PatternSet(topic_mentions())


@remembered
def _said(text: str) -> Iterator[tuple[int, int, tuple[Said, ...]]]:
    return _patterns().by_sentence(without_addresses(text))


def find_mentions(version: Version) -> tuple[Mention, ...]:
    """In document order; a sentence may speak of several topics."""
    return tuple(mention for stretch in stretches(version) for mention in _in_stretch(stretch))


def _in_stretch(stretch: Stretch) -> Iterator[Mention]:
    if stretch.clause.heads_table:  # names of columns say nothing on a topic
        return
    for start, end, said in _said(stretch.text):
        start = max(start, stretch.lead)  # noqa: PLW2901 - without the name in front
        try:
            span = stretch.passage.span(start, end)
        except ValueError:  # a label that HTML generates
            continue
        text = stretch.text[start:end].strip()
        for topic in dict.fromkeys(one.pattern.id for one in said):
            yield Mention(topic=topic, clause=stretch.clause.id, text=text, span=span)
