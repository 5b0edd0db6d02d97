"""Clauses of a version laid out in a row, each with what can be compared across languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.notice import Document
from noticepress.text.numerals import chinese
from noticepress.text.regex import regex

Region = Literal["body", "toc", "meta", "boilerplate"]
_REGIONS: dict[ClauseKind, Region] = {
    ClauseKind.TOC: "toc",
    ClauseKind.META: "meta",
    ClauseKind.BOILERPLATE: "boilerplate",
}
TOP = -1
"""Stands for "no parent" where a unit's number is asked for."""
_MARK = regex(r"[0-9]+|[一二三四五六七八九十百零〇]+|[A-Za-z]+")
_WORDS = frozenset({"part", "section", "article", "chapter", "clause", "no"})
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_HAN = regex(r"[\u3400-\u9fff\uf900-\ufaff]")
_LATIN_WORD = regex(r"[A-Za-z0-9]+(?:['’-][A-Za-z0-9]+)*")


class Unit(Struct, frozen=True, kw_only=True):
    """A clause without its children."""

    at: int
    """Its number in document order."""
    clause: Clause
    parent: int
    depth: int
    region: Region
    content: str
    """Heading, own text, and fields that the text does not hold, a line each; without the label."""
    marks: frozenset[str]
    """The numbers that its label may stand for: ``(i)`` is 1 and the ninth letter. Empty without label."""
    size: float
    """Length in Chinese characters; an English word weighs as 1.6 of them."""
    topics: tuple[str, ...]

    @property
    def leaf(self) -> bool:
        """Whether it is plain text without children."""
        return not self.clause.children and self.clause.heading is None


def units(document: Document) -> tuple[Unit, ...]:
    """Every clause of a version in document order."""
    return _kept(_Same(document))


class _Same(Struct, frozen=True, eq=False):
    """A document as a key by identity: one alignment asks four times for the clauses of each side."""

    document: Document

    def __hash__(self) -> int:
        return id(self.document)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.document is self.document


@lru_cache(maxsize=4)
def _kept(same: _Same) -> tuple[Unit, ...]:
    return tuple(_units(same.document))


def _units(document: Document) -> Iterator[Unit]:
    waiting: list[tuple[Clause, int, int, Region]] = [
        (clause, TOP, 0, "body") for clause in reversed(document.version.clauses)
    ]
    at = 0
    while waiting:
        clause, parent, depth, inherited = waiting.pop()
        region = inherited if inherited != "body" else _REGIONS.get(clause.kind, "body")
        said = content(clause)
        yield Unit(
            at=at,
            clause=clause,
            parent=parent,
            depth=depth,
            region=region,
            content=said,
            marks=marks(clause.label),
            size=size(said),
            topics=document.topics.get(clause.id, ()),
        )
        waiting.extend((child, at, depth + 1, region) for child in reversed(clause.children))
        at += 1


def is_heading(unit: Unit) -> bool:
    """Whether a clause says nothing but what stands below it."""
    return unit.clause.heading is not None and not unit.clause.text


def headings_above(side: Sequence[Unit]) -> list[int]:
    """By clause: the number of the nearest clause above it that has a heading, else -1."""
    found = list[int]()
    for unit in side:  # parents come before their children
        above = unit.parent
        found.append(above if above < 0 or side[above].clause.heading is not None else found[above])
    return found


def content(clause: Clause) -> str:
    """What a clause alone says."""
    text = clause.text
    fields = (f"{name}: {value}" for name, value in (clause.fields or {}).items() if value not in text)
    return "\n".join(part for part in (clause.title or "", text, *fields) if part)


def size(text: str) -> float:
    """Length by which texts of different languages can be compared, at least 1."""
    return max(1.0, len(_HAN.findall(text)) + 1.6 * len(_LATIN_WORD.findall(text)))


def marks(label: str | None) -> frozenset[str]:
    """``2.1.`` → 2.1; ``（一）``, ``第1部分`` and ``Part 1`` → 1; ``(c)`` → 3 and 100."""
    found = [mark.lower() for mark in _MARK.findall(label or "")]
    parts = [mark for mark in found if mark not in _WORDS]
    if not parts:
        return frozenset()
    *upper, last = (_numbers(part) for part in parts)
    head = [min(numbers) for numbers in upper]
    return frozenset(".".join([*head, number]) for number in last)


def _numbers(mark: str) -> set[str]:
    if mark.isdecimal():
        return {str(int(mark))}
    if not mark.isascii():
        return {str(chinese(mark) or mark)}
    found = {str(ord(mark) - ord("a") + 1)} if len(mark) == 1 else {mark}
    if set(mark) <= set(_ROMAN):
        found.add(str(_roman(mark)))
    return found


def _roman(mark: str) -> int:
    values = [_ROMAN[letter] for letter in mark]
    return sum(-here if here < after else here for here, after in zip(values, [*values[1:], 0], strict=True))
