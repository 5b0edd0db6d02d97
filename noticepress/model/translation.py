"""A text laid out for translators: a unit for each clause of the source, with what the translation says."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from .clause import Clause, ClauseKind, TableCell
from .notice import Version, VersionId
from .passage import Span
from .source import Emphasis

_COLONS = ("：", ": ")
_NO_LABEL = frozenset(".,:;。，：；！？!?\n")
"""Marks of a sentence: no label holds any."""
_LONGEST = 60
"""Code points of a label."""
UnitState = Literal["initial", "translated", "reviewed", "final"]
"""As XLIFF 2 calls them."""
Doubt = Literal["source-changed", "source-unknown"]
"""Why there is a translation that has to be done again: its source is another one now, or nobody knows."""
Part = Literal["heading", "text"]


class Marked(Struct, frozen=True):
    """Text with the marks that a translator keeps."""

    text: str
    emphasis: tuple[Emphasis, ...] = ()


class Segment(Struct, frozen=True, kw_only=True):
    """The heading or the text of a clause."""

    part: Part
    source: Marked
    target: Marked | None
    inside: bool = False
    """A heading that the translation says within its text, where nothing sets it apart."""


class Unit(Struct, frozen=True, kw_only=True):
    """A clause of the source."""

    id: str
    label: str | None
    lines: tuple[int, int]
    segments: tuple[Segment, ...]
    state: UnitState
    doubt: Doubt | None = None
    merged: bool = False
    """The translation says it together with the unit before it."""


class Translation(Struct, frozen=True, kw_only=True):
    """A version of the source and its translation into one language."""

    source: VersionId
    path: str
    sha256: str
    target_lang: str
    target: VersionId | None
    """The translation as it is; None where there is none yet."""
    units: tuple[Unit, ...]
    """In document order."""


def translatable(version: Version) -> Iterable[Clause]:
    """The clauses that a translator is given: all that say something, but for web residue."""
    waiting = list(reversed(version.clauses))
    while waiting:
        clause = waiting.pop()
        if clause.kind is ClauseKind.BOILERPLATE:
            continue
        if clause.title or clause.text:
            yield clause
        waiting.extend(reversed(clause.children))


def parts(clause: Clause) -> dict[Part, Marked]:
    """What a clause says itself, by part; empty parts are left out."""
    heading = Marked(clause.title or "", clause.heading_emphasis)
    text = Marked(_by_lines(clause) if clause.kind is ClauseKind.RECORD else clause.text, clause.emphasis)
    if clause.cells:
        text = Marked("\n".join(_cell(clause, cell).text for cell in clause.cells), clause.emphasis)
    said: dict[Part, Marked] = {"heading": heading, "text": text}
    return {part: marked for part, marked in said.items() if marked.text}


def _by_lines(clause: Clause) -> str:
    """The text of a record with its fields a line each, as they stand in the source."""
    text, pieces = clause.text, clause.body.pieces
    for one, other in pairwise(pieces):
        end = one.at + one.length
        if text[end : other.at] == " ":
            text = f"{text[:end]}\n{text[other.at :]}"
    return text


def _cell(clause: Clause, cell: TableCell) -> Marked:
    """A cell of a row, on one line."""
    text = clause.text[cell.start : cell.end].replace("\n", " ")
    return part_of(Marked(text, _moved(clause.emphasis, -cell.start)), 0, len(text))


def _moved(emphasis: Iterable[Emphasis], by: int) -> tuple[Emphasis, ...]:
    return tuple(Emphasis(e.kind, e.start + by, e.end + by) for e in emphasis)


def part_of(marked: Marked, start: int, end: int) -> Marked:
    """A stretch of the text with its marks."""
    inside = [e for e in marked.emphasis if e.start < end and e.end > start]
    marks = tuple(Emphasis(e.kind, max(e.start, start) - start, min(e.end, end) - start) for e in inside)
    return Marked(marked.text[start:end], marks)


def rows_of(marked: Marked) -> list[Marked]:
    """Its lines, each with its marks."""
    found, at = list[Marked](), 0
    for row in marked.text.split("\n"):
        found.append(part_of(marked, at, at + len(row)))
        at += len(row) + 1
    return found


class Slot(Struct, frozen=True):
    """A place of the translation where it says something: a heading, a text, both in one line, or a cell."""

    clause: Clause
    said: Marked
    span: Span
    """In the source of the translation."""


def slots(source: Clause, translated: Iterable[Clause], text: str) -> dict[Part, list[Slot]]:
    """Which places of the translation answer for which part of a clause of the source, in order.

    Headings for the heading, texts for the text; where the source has one part alone, all for that.
    ``text`` is the decoded source of the translation.
    """
    own, translated = parts(source), tuple(translated)
    found: dict[Part, list[Slot]] = {part: [] for part in own}
    for clause in translated:
        if len(own) > 1 and len(translated) == 1 and (label := _label_of(clause)):
            return label
        held = parts(clause)
        if len(own) == 1 < len(held) and (whole := _in_one_line(clause, text)):
            found[next(iter(own))].append(whole)
            continue
        for part, said in held.items():
            passage = clause.heading if part == "heading" else clause.body
            answered = part if part in own else next(iter(own))
            if clause.cells and part == "text":
                found[answered] += [
                    Slot(clause, _cell(clause, cell), clause.body.span(cell.start, cell.end))
                    for cell in clause.cells
                ]
            elif passage is not None:
                found[answered].append(Slot(clause, said, passage.span()))
    return found


def _label_of(clause: Clause) -> dict[Part, list[Slot]] | None:
    """A text that begins with what is a heading in the other language: ``Company address: …``."""
    text = clause.text
    first = min((at for mark in _COLONS if (at := text.find(mark)) > 0), default=0)
    head, rest = text[:first].rstrip(), text[first + 1 :].lstrip()
    if clause.heading or clause.cells or not head or not rest or len(head) > _LONGEST:
        return None
    if not _NO_LABEL.isdisjoint(head):
        return None
    said = parts(clause)["text"]
    places: dict[Part, tuple[int, int]] = {
        "heading": (0, len(head)), "text": (len(text) - len(rest), len(text)),
    }  # fmt: skip
    return {part: [Slot(clause, part_of(said, *at), clause.body.span(*at))] for part, at in places.items()}


def run_in(heading: Marked, mark: str, text: Marked) -> Marked:
    """A heading with the text that stands behind it in the line."""
    shift = len(heading.text) + len(mark)
    return Marked(f"{heading.text}{mark}{text.text}", (*heading.emphasis, *_moved(text.emphasis, shift)))


def _in_one_line(clause: Clause, text: str) -> Slot | None:
    """A heading that runs into its text, with the mark between them; None where they stand apart."""
    if clause.heading is None:
        return None
    heading, body = clause.heading.span(), clause.body.span()
    between = text[heading.end : body.start]
    if "\n" in between:
        return None
    mark = between.strip("*_`\\")
    head = Marked(clause.heading.text, clause.heading_emphasis)
    said = run_in(head, mark, Marked(clause.text, clause.emphasis))
    return Slot(clause, said, Span(heading.start, body.end))


def joined(held: Iterable[Slot]) -> Marked | None:
    """What the slots say together, a line each; None where there are none."""
    done: Marked | None = None
    for slot in held:
        more = slot.said
        if done is None:
            done = more
            continue
        shift = len(done.text) + 1
        moved = _moved(more.emphasis, shift)
        done = Marked(f"{done.text}\n{more.text}", (*done.emphasis, *moved))
    return done
