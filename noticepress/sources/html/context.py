"""What the open elements say of the text inside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from noticepress.model.source import BlockKind, Cell
from noticepress.text.regex import regex

if TYPE_CHECKING:
    from bs4 import Tag

_INLINE_MARKS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "inserted",
    "del": "deleted",
    "s": "deleted",
    "strike": "deleted",
    "mark": "marked",
    "sup": "superscript",
    "sub": "subscript",
}
_FONT_SIZES = {"1": 10.0, "2": 13.0, "3": 16.0, "4": 18.0, "5": 24.0, "6": 32.0, "7": 48.0}
"""Pixels of <font size> (HTML standard 15.3.1, with the browsers' usual 16 px)."""
_NAMED_SIZES = {
    "xx-small": 9.0,
    "x-small": 10.0,
    "small": 13.0,
    "medium": 16.0,
    "large": 18.0,
    "x-large": 24.0,
    "xx-large": 32.0,
    "xxx-large": 48.0,
}
_UNITS = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "rem": 16.0}
_LENGTH = regex(r"([\d.]+)\s*([a-z%]*)")
_MSO_LIST = regex(r"\bl\d+\s+level(\d+)")


class ListState(Struct):
    """A list being read: which number comes next, and how it is printed."""

    ordered: bool
    style: str = "1"
    next: int = 1
    step: int = 1


class ItemState(Struct):
    """A list item being read; its first text begins it, what follows only goes on."""

    level: int
    label: str | None
    begun: bool = False


class Context(Struct, frozen=True):
    """Handed down from element to element."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    item: ItemState | None = None
    list: ListState | None = None
    depth: int = 0
    cell: Cell | None = None
    marks: frozenset[str] = frozenset()
    size: float = 16.0
    href: str | None = None
    chrome: str | None = None
    style: str | None = None
    pre: bool = False


def styled(context: Context, tag: Tag, style: dict[str, str]) -> Context:
    """``context`` with what element and style declarations say about letters."""
    marks, size = set(context.marks), context.size
    if mark := _INLINE_MARKS.get(tag.name):
        marks.add(mark)
    if tag.name == "font" and (named := str(tag.get("size", "")).strip()):
        size = _font_size(named, size)
    elif tag.name in {"big", "small"}:
        size *= 1.2 if tag.name == "big" else 1 / 1.2
    if weight := style.get("font-weight"):
        _set(marks, "bold", weight in {"bold", "bolder"} or (weight.isdigit() and int(weight) >= 600))
    if slant := style.get("font-style"):
        _set(marks, "italic", slant in {"italic", "oblique"})
    if "underline" in style.get("text-decoration", ""):
        marks.add("underline")
    if wanted := style.get("font-size"):
        size = _length(wanted, size)
    if size == context.size and frozenset(marks) == context.marks:
        return context
    return replace(context, marks=frozenset(marks), size=size)


def _set(marks: set[str], mark: str, on: object) -> None:
    marks.add(mark) if on else marks.discard(mark)


def _font_size(named: str, size: float) -> float:
    if named[0] in "+-":
        steps = int(named) if named[1:].isdigit() and len(named) < 3 else 0
        return _FONT_SIZES[str(max(1, min(7, 3 + steps)))]
    return _FONT_SIZES.get(named, size)


def _length(text: str, parent: float) -> float:
    if text in _NAMED_SIZES:
        return _NAMED_SIZES[text]
    found = _LENGTH.match(text)
    try:
        number = float(found[1]) if found else 0.0
    except ValueError:
        return parent
    unit = found[2] if found else ""
    if not 0 < number < 10_000:
        return parent
    if unit in {"em", "%"}:
        return max(1.0, min(1000.0, parent * number * (0.01 if unit == "%" else 1)))
    return number * _UNITS[unit] if unit in _UNITS else parent


def declarations(text: str) -> dict[str, str]:
    """A style attribute: property → value, both lower case."""
    found = {}
    for part in text.lower().split(";"):
        name, colon, value = part.partition(":")
        if colon:
            found[name.strip()] = value.replace("!important", "").strip()
    return found


def mso_level(style: dict[str, str]) -> int:
    """List depth that Word noted in ``mso-list:l0 level2 lfo1``; 0 where it noted none."""
    found = _MSO_LIST.search(style.get("mso-list", ""))
    return int(found[1]) if found else 0
