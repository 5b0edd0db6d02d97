"""Versions and documents in one script, for all that compares their words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from noticepress.model.clause import Clause
from noticepress.model.fact import Fact, FactValue
from noticepress.model.notice import Document, Version

from .conversion import as_long, is_traditional
from .sources import in_one_script

Words = Callable[[str], str]
_Value = TypeVar("_Value", bound=FactValue)


def version_in_one_script(version: Version) -> Version:
    """The version with its clauses in simplified characters; the same one where it holds no others.

    The source stays as received, and so do ids and digests.
    """
    if not is_traditional(version.source.reading.text, version.id.lang):
        return version
    made = dict[str, Clause]()
    for clause in reversed(list(version.walk())):  # children come before their parents
        made[clause.id] = _clause(clause, tuple(made[child.id] for child in clause.children))
    clauses = tuple(made[clause.id] for clause in version.clauses)
    return replace(version, title=as_long(version.title), clauses=clauses)


def document_in_one_script(document: Document) -> Document:
    """The same of a document, with its facts."""
    version = version_in_one_script(document.version)
    if version is document.version:
        return document
    return replace(
        document,
        version=version,
        facts=tuple(_fact(fact) for fact in document.facts),
        mentions=tuple(replace(mention, text=as_long(mention.text)) for mention in document.mentions),
    )


def _clause(clause: Clause, children: tuple[Clause, ...]) -> Clause:
    return replace(
        clause,
        label=as_long(clause.label) if clause.label else clause.label,
        heading=in_one_script(clause.heading) if clause.heading else clause.heading,
        body=in_one_script(clause.body),
        fields={as_long(k): as_long(v) for k, v in clause.fields.items()} if clause.fields else clause.fields,
        children=children,
    )


def _fact(fact: Fact) -> Fact:
    return replace(fact, quote=as_long(fact.quote), value=with_words(fact.value, as_long))


def with_words(value: _Value, change: Words) -> _Value:
    """A fact's value with all its words changed."""
    held = msgspec.structs.asdict(value)
    changed = {name: _changed(part, change) for name, part in held.items()}
    return replace(value, **changed) if changed != held else value


def _changed(part: object, change: Words) -> object:
    if isinstance(part, str):
        return change(part)
    if isinstance(part, Mapping):
        return {change(name): change(held) for name, held in part.items()}
    return part
