"""Marked text → one line of Markdown, or several with hard breaks."""

from __future__ import annotations

from noticepress.model.source import Emphasis
from noticepress.model.translation import Marked
from noticepress.text.regex import regex

_MARKS = {"bold": "**", "italic": "*"}
_TAGS = {"underline": "u", "inserted": "ins", "deleted": "del"}
_SPECIAL = regex(r"([\\`*\[\]<>])|(?<!\w)(_)|(_)(?!\w)|(&)(?=#?\w+;)")
_LEADING = regex(r"^(\s*)(#{1,6}(?=\s|$)|[-+=~]|\d{1,9}(?=[.)](?:\s|$)))")
"""What would begin a heading, a list or a rule at the start of a line."""


def inline(marked: Marked, indent: str = "") -> str:
    """The text with its marks; ``indent`` stands before each line but the first.

    The text reads back as it was, but for white space at the ends of its lines.
    """
    rows, start = list[str](), 0
    for row in marked.text.split("\n"):
        rows.append(_row(row, [e for e in marked.emphasis if e.kind in _MARKS or e.kind in _TAGS], start))
        start += len(row) + 1
    return f"\\\n{indent}".join(rows)


def _row(row: str, emphasis: list[Emphasis], start: int) -> str:
    """One line; a mark that goes over several is set on each of them."""
    opening, closing = dict[int, str](), dict[int, str]()
    for mark in sorted(emphasis, key=lambda e: (e.start, -e.end)):
        low, high = _trimmed(row, max(mark.start - start, 0), min(mark.end - start, len(row)))
        if low < high:
            opens, closes = _signs(mark.kind)
            opening[low] = opening.get(low, "") + opens
            closing[high] = closes + closing.get(high, "")
    cuts = sorted({0, len(row), *opening, *closing})
    done = ""
    for low, high in zip(cuts, [*cuts[1:], len(row)], strict=True):
        done += closing.get(low, "") + opening.get(low, "") + _escaped(row[low:high], first=low == 0)
    return done


def _trimmed(row: str, low: int, high: int) -> tuple[int, int]:
    """Without white space at the ends, beside which Markdown takes no mark."""
    while low < high and row[low].isspace():
        low += 1
    while low < high and row[high - 1].isspace():
        high -= 1
    return low, high


def _signs(kind: str) -> tuple[str, str]:
    if kind in _MARKS:
        return _MARKS[kind], _MARKS[kind]
    return f"<{_TAGS[kind]}>", f"</{_TAGS[kind]}>"


def _escaped(text: str, *, first: bool) -> str:
    done = _SPECIAL.sub(lambda found: "\\" + found[0], text)
    if not first:
        return done
    leading = _LEADING.match(done)
    if leading is None:
        return done
    if leading[2].isdecimal():  # 1. → 1\.
        return done[: leading.end()] + "\\" + done[leading.end() :]
    return leading[1] + "\\" + done[leading.start(2) :]
