"""``noticepress.document/1``: one version as parsed, with topics, facts and accounting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from msgspec.structs import asdict

from noticepress.messages import say
from noticepress.model.accounting import account
from noticepress.model.clause import Clause
from noticepress.model.fact import Cookie, Fact, FactValue, Law, Period
from noticepress.model.finding import Problem
from noticepress.model.message import Message
from noticepress.model.notice import Document, Version

from .text import json_text

SCHEMA = "noticepress.document/1"


def document_json(document: Document, keys: Mapping[str, str] = MappingProxyType({})) -> str:
    """The JSON text, keys in schema order, ending in a line feed; ``keys`` as in ``document_object``."""
    return json_text(document_object(document, keys))


def document_object(document: Document, keys: Mapping[str, str]) -> dict[str, object]:
    """The JSON object; ``keys`` gives lasting clause keys by id where a site knows them."""
    version = document.version
    return {
        "schema": SCHEMA,
        "source": source_object(document),
        "meta": meta_object(document),
        "clauses": list(_clauses(document, keys)),
        "facts": [fact_object(fact) for fact in document.facts],
        "accounting": asdict(account(version)),
        "problems": [_problem(p) for p in _told(version)],
    }


def source_object(document: Document) -> dict[str, object]:
    """Where a version came from."""
    source = document.version.source
    return {
        "path": source.path,
        "sha256": source.sha256,
        "media_type": source.media_type,
        "encoding": source.encoding,
        "lang": document.id.lang,
    }


def meta_object(document: Document) -> dict[str, object]:
    """Which version it is, and the dates it states."""
    return {
        "vendor": document.id.vendor,
        "notice": document.id.notice,
        "version": document.id.version,
        "title": document.version.title,
        "updated": _iso(document.updated),
        "effective": _iso(document.effective),
    }


def _clauses(document: Document, keys: Mapping[str, str]) -> Iterator[dict[str, object]]:
    waiting: list[tuple[str | None, Clause]] = [(None, c) for c in reversed(document.version.clauses)]
    while waiting:
        parent, clause = waiting.pop()
        yield {
            "id": clause.id,
            "key": keys.get(clause.id),
            "parent": parent,
            "kind": str(clause.kind),
            "label": clause.label,
            "heading": clause.title,
            "text": clause.text,
            "lines": list(clause.lines),
            "own_lines": list(clause.own_lines),
            "topics": list(document.topics.get(clause.id, ())),
            "fields": None if clause.fields is None else dict(clause.fields),
            "digest": clause.digest,
            "emphasis": [{"kind": e.kind, "start": e.start, "end": e.end} for e in clause.emphasis],
            "reason": clause.reason,
        }
        waiting.extend((clause.id, child) for child in reversed(clause.children))


def fact_object(fact: Fact) -> dict[str, object]:
    """A fact with its place."""
    return {
        "clause": fact.clause,
        "kind": fact.kind,
        "value": fact_value(fact.value),
        "quote": fact.quote,
        "lines": list(fact.lines),
        "span": [fact.span.start, fact.span.end],
    }


def fact_value(value: FactValue) -> dict[str, object]:
    """A fact's value as the interfaces write it."""
    if isinstance(value, Cookie):
        return {**value.known, **value.fields}
    found: dict[str, object] = {
        name: _iso(item) if isinstance(item, date) else item for name, item in asdict(value).items()
    }
    if isinstance(value, Period):
        found["for"] = found.pop("serves")
    optional = "id" if isinstance(value, Law) else "labelled_as"
    if found.get(optional, "") is None:
        del found[optional]
    return found


def _told(version: Version) -> tuple[Problem, ...]:
    return (*version.source.problems, *version.sidecar.problems, *version.problems)


def _problem(problem: Problem) -> dict[str, object]:
    return {
        "code": problem.code,
        "severity": str(problem.severity),
        "path": problem.path,
        "lines": None if problem.lines is None else list(problem.lines),
        "found": bilingual(problem.found),
        "expected": bilingual(problem.expected),
        "hint": bilingual(problem.hint),
    }


def bilingual(message: Message) -> dict[str, str]:
    """The sentence in every language that messages exist in."""
    return {lang: say(message, lang) for lang in ("en", "zh")}


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
