"""The lean markup as a tree, through beautifulsoup4 on lxml, and what is in which part of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from noticepress.model.passage import Span
from noticepress.text.regex import regex

from .chrome import suspected
from .scan import CLOSING, OPENING, Scan

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

MARK = regex(f"{OPENING}(\\d+){CLOSING}|([^{OPENING}{CLOSING}]+)")


def tree(scan: Scan) -> BeautifulSoup:
    """Mends unclosed and crossing elements as lxml does. The tree holds marks in place of text."""
    from bs4 import BeautifulSoup  # noqa: PLC0415

    return BeautifulSoup("".join(scan.markup), "lxml")


class Enter(Struct, frozen=True):
    """An element opens."""

    tag: Tag


class Leave(Struct, frozen=True):
    """An element closes."""

    tag: Tag


def walk(root: Tag) -> Iterator[Enter | Leave | str]:
    """Elements opening and closing, and strings, in document order. Iterative: pages nest thousands deep."""
    from bs4.element import NavigableString, Tag  # noqa: PLC0415

    waiting: list[Iterator[object]] = [iter(root.contents)]
    tags: list[Tag] = []
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
            if tags:
                yield Leave(tags.pop())
        elif isinstance(child, Tag):
            yield Enter(child)
            tags.append(child)
            waiting.append(iter(child.contents))
        elif isinstance(child, NavigableString):
            yield str(child)


class Weights(Struct):
    """How much text stands in which of the elements that matter for telling notice from page."""

    reasons: dict[int, str]
    """id() of an element → why its text is no part of the notice."""
    main: int | None
    """id() of the element that holds the notice, where the page names one."""


def weigh(root: Tag, texts: Sequence[Span], text: str) -> Weights:
    """Suspects that hold most of the page's text are no chrome: the page is broken or named oddly."""
    sums = _sums(texts, text)
    total, at = sums[-1], 0
    found: dict[int, tuple[str, int, int]] = {}
    mains: list[tuple[int, int]] = []
    open_suspects: list[tuple[int, str, int]] = []
    open_mains: list[tuple[int, int]] = []
    for event in walk(root):
        if isinstance(event, Enter):
            if reason := suspected(event.tag):
                open_suspects.append((id(event.tag), reason, at))
            if event.tag.name in {"main", "article"} or event.tag.get("role") == "main":
                open_mains.append((id(event.tag), at))
        elif isinstance(event, Leave):
            if open_suspects and open_suspects[-1][0] == id(event.tag):
                key, reason, first = open_suspects.pop()
                found[key] = (reason, first, at)
            if open_mains and open_mains[-1][0] == id(event.tag):
                key, first = open_mains.pop()
                mains.append((key, sums[at] - sums[first]))
        else:
            for mark in MARK.finditer(event):
                at = int(mark[1]) + 1 if mark[1] else at
    reasons = {
        key: reason
        for key, (reason, first, last) in found.items()
        if sums[last] - sums[first] <= total / 2 or reason in _SURE
    }
    main = max(mains, key=lambda one: one[1], default=(None, 0))
    return Weights(reasons, main[0] if main[1] > total / 2 else None)


_SURE = {"document-title", "no-script", "hidden", "cookie-bar"}


def _sums(texts: Sequence[Span], text: str) -> list[int]:
    sums = [0]
    for span in texts:
        sums.append(sums[-1] + span.end - span.start - text.count(" ", span.start, span.end))
    return sums
