"""Version → Document: topics, and facts by one annotator a file."""

from __future__ import annotations

from noticepress.model.fact import Fact
from noticepress.model.notice import Document, Version

from . import (
    addresses,
    ages,
    amounts,
    cookies,
    dates,
    emails,
    entities,
    laws,
    modality,
    periods,
    phones,
    places,
    urls,
)
from .annotator import Annotator, Topics
from .mentions import find_mentions
from .promises import find_promises, promises
from .terms import find_terms
from .topics import assign

__all__ = ["annotate", "promises"]

_ANNOTATORS: tuple[Annotator, ...] = (
    addresses.find,
    ages.find,
    amounts.find,
    cookies.find,
    dates.find,
    emails.find,
    entities.find,
    laws.find,
    modality.find,
    periods.find,
    phones.find,
    places.find,
    find_promises,
    find_terms,
    urls.find,
)


def annotate(version: Version) -> Document:
    """The version with its topics and facts, these in document order."""
    topics: Topics = assign(version)
    facts = [fact for annotator in _ANNOTATORS for fact in annotator(version, topics)]
    return Document(
        version=version,
        topics=topics,
        facts=tuple(sorted(facts, key=_place)),
        mentions=find_mentions(version),
    )


def _place(fact: Fact) -> tuple[int, int, str]:
    return fact.span.start, fact.span.end, fact.kind
