"""Sentences of a pair laid against each other, and those that nothing on the other side answers."""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.alignment.units import size
from noticepress.model.passage import Passage
from noticepress.text.regex import regex

from .sentence_beads import sentence_beads
from .side import Said, Side

_END = regex(
    r"[。！？；;!?]+[”’」』\"）)]*|\.[”’\")]*(?=\s+[A-Z(“\"]|\s*$|(?<=[a-z]{4}\.)\s+[\u3400-\u9fff])|\n+"
)

_LEAST = 12
"""Size below which a sentence left over may be an aside or a heading."""
_UNLIKE = 3.5
"""How much longer than the other a sentence is that does not answer it."""
_SHARE = 0.65
"""How much of a sentence left over the clause must be longer by."""


def sentences(left: Side, right: Side) -> list[tuple[Said, Said]]:
    """In order, an empty half for what only one side has.

    One by one where both sides have as many; whole where sentences left over are not surely so.
    """
    ours, theirs = _sentences(left), _sentences(right)
    if len(ours) == len(theirs) and all(map(_alike, ours, theirs)):
        return list(zip(ours, theirs, strict=True))
    if not ours or not theirs:
        return [(_whole(left), _whole(right))]
    beads = sentence_beads([said.text for said in ours], [said.text for said in theirs])
    found = [(_together(ours, a), _together(theirs, b)) for a, b in beads]
    alone = [pair for pair in found if not (pair[0].text and pair[1].text)]
    return found if _longer(alone, size(left.text) - size(right.text)) else [(_whole(left), _whole(right))]


def _alike(ours: Said, theirs: Said) -> bool:
    """Whether one may say what the other says, by its length."""
    sizes = size(ours.text), size(theirs.text)
    return max(sizes) <= _LEAST or max(sizes) <= _UNLIKE * min(sizes)


def _longer(alone: list[tuple[Said, Said]], more: float) -> bool:
    """Whether the left is longer, by ``more``, for what is left over: else it is said elsewhere."""
    over = [size(ours.text) if ours.text else -size(theirs.text) for ours, theirs in alone]
    if not over:
        return True
    return min(map(abs, over)) >= _LEAST and sum(over) * more > 0 and abs(more) >= abs(sum(over)) * _SHARE


def _together(sentences: list[Said], run: range) -> Said:
    some = [sentences[at] for at in run]
    return Said(" ".join(said.text for said in some), tuple(fact for said in some for fact in said.facts))


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


_LISTED = regex(r"(?<=;)\s*(?:[\w'’-]+[ ,]+){0,4}[\w'’-]+\s*(?=;)")
"""A short thing between two semicolons: they part a list, no sentences."""
_STOP = regex(r"[.!?](?=\s|$)|\n")


def cut(text: str) -> list[str]:
    """The sentences of a text."""
    return [text[start:end] for start, end in _ranges(text)]


def _is_in_list(text: str, at: int) -> bool:
    """Whether a semicolon stands in a sentence that lists short things by semicolons."""
    start = max((stop.end() for stop in _STOP.finditer(text, 0, at)), default=0)
    stop = _STOP.search(text, at)
    return bool(_LISTED.search(text, start, stop.start() if stop else len(text)))


def _ranges(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _END.finditer(text):
        if found[0] == ";" and _is_in_list(text, found.start()):
            continue
        if text[start : found.end()].strip():
            yield start, found.end()
        start = found.end()
    if text[start:].strip():
        yield start, len(text)
