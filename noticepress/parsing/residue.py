"""What a web page or word processor left in the text, told by its own form; each with the reason."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from noticepress.text.regex import regex

from .cues import cues, fold, words
from .shape import ends_sentence
from .unit import Line, Role, Unit, decided

_PAGE = regex(
    r"(?:page\s*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?|\d{1,3}\s*/\s*\d{1,3}|[-–—]\s*\d{1,3}\s*[-–—]|"
    r"第\s*[\d一二三四五六七八九十]+\s*页(?:\s*[/，,]?\s*共\s*[\d一二三四五六七八九十]+\s*页)?|\d{1,3}\s*of\s*\d{1,3})",
    re.IGNORECASE,
)
# A page number and, far from it on the same line, the title.
_RUNNING_HEAD = regex(
    rf"(?:{_PAGE.pattern})\s{{3,}}\S.{{0,60}}|\S.{{0,60}}\s{{3,}}(?:{_PAGE.pattern})", re.IGNORECASE
)
_RUNNING = frozenset(
    (
        "back to top",
        "return to top",
        "back to the top",
        "top of page",
        "go to top",
        "返回顶部",
        "回到顶部",
        "advertisement",
        "广告",
        "返回目录",
    )
)
_FEED_REACH = 60
"""Units after a feed's heading that may be looked through; a notice's own end is never that long."""


def is_page_number(text: str) -> bool:
    """Nothing but a page number, or a page number and a title far from it."""
    return len(text) <= 100 and bool(_PAGE.fullmatch(text) or _RUNNING_HEAD.fullmatch(text))


def residue_reason(line: Line) -> str | None:
    """Why the line is no part of the notice, wherever it stands; None where it is."""
    if line.block.chrome:
        return line.block.chrome
    if len(line.text) > 100 or line.block.cell is not None:
        return None  # "24/7" and "1/2" in a table are values
    if is_page_number(line.text):
        return "page-number"
    return "navigation" if fold(line.text).strip("[]↑ ^") in _RUNNING else None


def mark_residue(units: Sequence[Unit]) -> list[Unit]:
    """Residue at the beginning, at the end, and what follows the end: feeds, tag lists, share buttons."""
    found = [_named(unit) for unit in units]
    start, end = _edge(found), len(found) - _edge(found[::-1])
    end = min(end, _feed(found, max(start, 0), end))
    return [
        _residue(unit) if (n < start or n >= end) and unit.role is not Role.RESIDUE else unit
        for n, unit in enumerate(found)
    ]


def _named(unit: Unit) -> Unit:
    reason = unit.lines[0].block.chrome or unit.reason
    if reason == "residue":
        reason = residue_reason(unit.lines[0]) or "running-header"
    if reason == "document-title":
        return replace(unit, role=Role.META, reason="document-title")
    return replace(unit, reason=reason) if unit.role is Role.RESIDUE else unit


def _edge(units: Sequence[Unit]) -> int:
    """How many units from this end on are residue by their words; those already known do not count alone."""
    count = 0
    for number, unit in enumerate(units):
        if unit.role is not Role.RESIDUE and not _by_words(unit):
            break
        count = number + 1
    return count


def _by_words(unit: Unit) -> str | None:
    text = unit.text.text
    if len(text) > 60 or unit.role is Role.RECORD:
        return None
    folded = fold(text).strip(" |·»>[]")
    for reason, known in cues()["residue"].items():
        if folded in known:
            return reason
    if re.match(r"(?:©|\(c\)|copyright\b|版权所有)", folded) or folded.endswith("all rights reserved."):
        return "copyright"
    return "registration" if re.search(r"icp备|公网安备", folded) else None


def _feed(units: Sequence[Unit], start: int, end: int) -> int:
    """Where a feed after the notice's end begins; ``end`` if none does."""
    for number in range(max(start + 1, end - _FEED_REACH), end):
        unit = units[number]
        heading = fold(unit.text.text).rstrip(":： ")
        named = heading in words("feed") or any(
            heading.endswith(" " + cue) for cue in ("top stories", "latest news")
        )
        if named and unit.label is None and not _notice_goes_on(units[number + 1 : end]):
            return number
    return end


def _notice_goes_on(units: Sequence[Unit]) -> bool:
    """Sentences or numbering follow, so the heading belongs to the notice."""
    sentences = sum(ends_sentence(u.text.text) and len(u.text.text) > 60 for u in units)
    labels = sum(u.label is not None and not u.label.bullet for u in units)
    return sentences > len(units) * 0.34 or labels > 0 or not units


def _residue(unit: Unit) -> Unit:
    reason = _by_words(unit) or "feed"
    return decided(
        replace(unit, label=None, body=(0, len(unit.text.text))), "residue", role=Role.RESIDUE, reason=reason
    )
