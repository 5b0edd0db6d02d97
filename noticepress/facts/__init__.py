"""Version → Document: topics, and facts by one annotator a file."""

from __future__ import annotations

from noticepress.model.fact import Fact
from noticepress.model.notice import Document, Version
from noticepress.script import version_in_one_script

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
from .as_written import as_written
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
    """The version with its topics and facts, these in document order.

    It is read in simplified characters; what it says is told in its own.
    """
    read = version_in_one_script(version)
    topics: Topics = assign(read)
    facts = [fact for annotator in _ANNOTATORS for fact in annotator(read, topics)]
    found = Document(
        version=read,
        topics=topics,
        facts=tuple(sorted(facts, key=_place)),
        mentions=find_mentions(read),
    )
    return found if read is version else as_written(found, version)


def _place(fact: Fact) -> tuple[int, int, str]:
    return fact.span.start, fact.span.end, fact.kind
