"""Sentences of a pair laid against each other where both sides have as many; else the clauses whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from noticepress.model.fact import Fact
from noticepress.model.passage import Passage

from .laid import Side

_END = re.compile(r"[。！？；;!?]+[”’」』\"）)]*|\.[”’\")]*(?=\s+[A-Z(“\"]|\s*$)|\n+")


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence and the facts in it."""

    text: str
    facts: tuple[Fact, ...]


def sentence_pairs(left: Side, right: Side) -> list[tuple[Said, Said]]:
    """Pairs in order."""
    ours, theirs = _sentences(left), _sentences(right)
    if len(ours) == len(theirs):
        return list(zip(ours, theirs, strict=True))
    return [(_whole(left), _whole(right))]


def _whole(side: Side) -> Said:
    return Said(side.text, side.facts)


def _sentences(side: Side) -> list[Said]:
    return [
        said
        for clause in side.clauses
        for passage in (clause.heading, clause.body)
        if passage
        for said in _of_passage(passage, side)
    ]


def _of_passage(passage: Passage, side: Side) -> Iterator[Said]:
    for start, end in _ranges(passage.text):
        try:
            span = passage.span(start, end)
        except ValueError:  # nothing of it stands in the source
            continue
        inside = (fact for fact in side.facts if span.start <= fact.span.start < span.end)
        yield Said(passage.text[start:end], tuple(inside))


def _ranges(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _END.finditer(text):
        if text[start : found.end()].strip():
            yield start, found.end()
        start = found.end()
    if text[start:].strip():
        yield start, len(text)
