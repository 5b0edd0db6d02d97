"""A clause as its version prints it: label or bullet, content, and what stands between heading and text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct

from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.notice import Version
from noticepress.model.passage import Passage, Piece
from noticepress.model.source import Emphasis
from noticepress.text.regex import regex

Look = frozenset[str]
"""``bold``, ``italic`` … as the source sets a stretch apart."""
PLAIN: Look = frozenset()
BREAK = "\n"
_AS_PRINTED = {"text/plain", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}
"""Formats whose text holds no markup, so that what stands before a heading is label or bullet."""
_MARKUP = regex(r"[*_`#|]+")
_SHOWN = {"bold", "italic", "underline"}


class Style(Struct, frozen=True):
    """How a paragraph is laid out; ``level`` is the depth of a heading or indentation, from 1."""

    name: Literal["Title", "Heading", "Text", "Residue"]
    level: int = 1


PLAIN_TEXT = Style("Text")


class Printed(Struct, frozen=True, kw_only=True):
    """A clause without its children. ``content`` is what history compares."""

    id: str
    lead: str
    """Label or bullet with the space behind it."""
    content: str
    shown: int
    """How much of ``content`` is printed: fields put together from text that stands elsewhere are not."""
    separators: Mapping[int, str]
    """Offset of a line feed in ``content`` that is no mere end of a paragraph → what the source has there."""
    looks: tuple[Emphasis, ...]
    head: Style
    """Of its first paragraph."""
    rest: Style

    @property
    def is_empty(self) -> bool:
        """Nothing of it is printed: a list of contents without a heading of its own."""
        return not self.lead and not self.content

    def is_silent(self, offset: int) -> bool:
        """Whether the character at ``offset`` of ``content`` is not printed."""
        return self.shown <= offset < len(self.content)

    def look_at(self, offset: int) -> Look:
        """How the character at ``offset`` of ``content`` is set."""
        return frozenset(look.kind for look in self.looks if look.start <= offset < look.end)


def lines(text: str) -> list[str]:
    """Text cut behind every line feed, and at no other character that Python takes for a line's end."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def printed(version: Version) -> tuple[Printed, ...]:
    """Every clause of a version in document order."""
    return tuple(_printed(clause, depth, version) for clause, depth in _walk(version))


def _walk(version: Version) -> Iterator[tuple[Clause, int]]:
    waiting = [(clause, 1) for clause in reversed(version.clauses)]
    while waiting:
        clause, depth = waiting.pop()
        yield clause, depth
        waiting.extend((child, depth + 1) for child in reversed(clause.children))


def _printed(clause: Clause, depth: int, version: Version) -> Printed:
    between = _between(clause, version) if clause.heading and clause.body else BREAK
    at = len(clause.title or "")
    runs_in = BREAK not in between
    head = _style(clause, depth, version, heads=(bool(clause.heading) and not runs_in) or not clause.body)
    return Printed(
        id=clause.id,
        lead=_lead(clause, version),
        content=clause.content,
        shown=len("\n".join(part for part in (clause.title or "", clause.text) if part)),
        separators={at: between} if between != BREAK else {},
        looks=tuple(_looks(clause)),
        head=head,
        rest=Style("Text", depth) if head.name != "Residue" else head,
    )


def _style(clause: Clause, depth: int, version: Version, *, heads: bool) -> Style:
    if clause.kind is ClauseKind.BOILERPLATE:
        return Style("Residue")
    if clause.kind is ClauseKind.META and version.title in {clause.title, clause.text}:
        return Style("Title")
    sections = {ClauseKind.PART, ClauseKind.SECTION, ClauseKind.PREAMBLE, ClauseKind.TOC}
    if heads and clause.heading and clause.kind in sections:
        return Style("Heading", min(depth, 6))
    return Style("Text", depth)


def _looks(clause: Clause) -> Iterator[Emphasis]:
    yield from (e for e in clause.heading_emphasis if e.kind in _SHOWN)
    shift = len(clause.title) + 1 if clause.title else 0
    for e in clause.emphasis:
        if e.kind in _SHOWN:
            yield Emphasis(e.kind, e.start + shift, e.end + shift)


def _lead(clause: Clause, version: Version) -> str:
    """What the source prints before heading and text; where that is markup, the label, or a bullet."""
    first = next((p.pieces[0].span.start for p in (clause.heading, clause.body) if p and p.pieces), None)
    if version.source.media_type in _AS_PRINTED and clause.own:
        end = clause.own[-1].end if first is None else first
        before = " ".join(_said(version.source.reading, clause.own[0].start, end).splitlines()).lstrip()
        before = before if before[-1:].isspace() or first is not None else before.rstrip()
        if not clause.label or clause.label in before:
            return before if first is not None else before.strip()
    if clause.label:
        wide = ord(clause.label[-1]) > 0x2E80  # 一、 and （一） bring their space with them
        return clause.label if wide or not clause.content else f"{clause.label} "
    return "• " if clause.kind is ClauseKind.ITEM and clause.content else ""


def _between(clause: Clause, version: Version) -> str:
    """What stands between heading and text, white space around a line's end cut to the line feed."""
    assert clause.heading is not None  # noqa: S101 - asked for by who has looked
    if not clause.heading.pieces or not clause.body.pieces:
        return BREAK
    start, end = clause.heading.pieces[-1].span.end, clause.body.pieces[0].span.start
    said = _said(version.source.reading, start, end)
    if version.source.media_type not in _AS_PRINTED:
        said = _MARKUP.sub("", said)
    if not said:
        return BREAK
    first, feed, last = said.partition(BREAK)
    return first.rstrip() + BREAK + last.strip() if feed else said


def _said(reading: Passage, start: int, end: int) -> str:
    """The counted text of the source range ``[start, end)``."""
    pieces = reading.pieces
    low = bisect_right(pieces, start, key=lambda piece: piece.span.end)
    high = bisect_left(pieces, end, key=lambda piece: piece.span.start)
    return reading.text[_at(pieces[low], start) : _at(pieces[high - 1], end)] if low < high else ""


def _at(piece: Piece, offset: int) -> int:
    inside = max(0, min(offset - piece.span.start, piece.length))
    if piece.length == piece.span.end - piece.span.start:
        return piece.at + inside
    return piece.at if offset <= piece.span.start else piece.at + piece.length
