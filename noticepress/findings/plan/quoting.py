"""The sentence of the older version that a line of the plan rests on."""

from __future__ import annotations

from noticepress.model.fact import Fact
from noticepress.model.notice import Document
from noticepress.model.plan import Quoted
from noticepress.text.regex import regex

_END = regex(r"(?<=[。！？；\n])|(?<=[.!?;])\s")


def quoted(old: Document, fact: Fact) -> Quoted:
    """The sentence in which the fact stands; its own words where the clause has them elsewhere."""
    clause = next((c for c in old.version.walk() if c.id == fact.clause), None)
    sentences = _END.split(clause.text) if clause else []
    found = next((s for s in sentences if fact.quote and fact.quote in s), fact.quote)
    return Quoted(clause=fact.clause, lines=fact.lines, quote=" ".join(found.split()))
