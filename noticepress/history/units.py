"""Clauses laid out in a row, each with what it alone says: what is matched between two versions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from msgspec import Struct

from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.notice import Version

Region = Literal["body", "toc", "meta", "boilerplate"]
_REGIONS: dict[ClauseKind, Region] = {
    ClauseKind.TOC: "toc",
    ClauseKind.META: "meta",
    ClauseKind.BOILERPLATE: "boilerplate",
}
TOP = -1
"""Stands for "no parent" where a unit's number is asked for."""


class Unit(Struct, frozen=True, kw_only=True):
    """A clause without its children."""

    at: int
    """Its number in document order."""
    clause: Clause
    parent: int
    region: Region
    """A line of the list of contents never answers for the section that it names."""
    content: str
    """The clause's own content, without the label; kept at hand because it is built anew each time."""
    said: str
    """The content by which it is matched: in one script where the two versions are in two."""


def units(version: Version, read: Callable[[str], str] = str) -> tuple[Unit, ...]:
    """Every clause of a version in document order; ``read`` makes of a content what is matched."""
    return tuple(_units(version, read))


def _units(version: Version, read: Callable[[str], str]) -> Iterator[Unit]:
    waiting: list[tuple[Clause, int, Region]] = [(c, TOP, "body") for c in reversed(version.clauses)]
    at = 0
    while waiting:
        clause, parent, inherited = waiting.pop()
        region = inherited if inherited != "body" else _REGIONS.get(clause.kind, "body")
        content = clause.content
        yield Unit(at=at, clause=clause, parent=parent, region=region, content=content, said=read(content))
        waiting.extend((child, at, region) for child in reversed(clause.children))
        at += 1
