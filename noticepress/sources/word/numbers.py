"""Automatic numbering, counted as Word counts it, so that the printed marker becomes text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

from noticepress.sources.numbering import han, letters, roman
from noticepress.text.regex import regex

from .xml import attribute, child, children, number_of, switch, value_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_PLACE = regex(r"%([1-9])")
_HAN = {
    "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
    "taiwaneseCountingThousand", "ideographTraditional", "japaneseDigitalTenThousand", "koreanCounting",
}  # fmt: skip
_LEGAL = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")


class _Level(Struct, frozen=True):
    start: int
    format: str
    text: str
    legal: bool
    """All places in Arabic digits, whatever their own level's format."""
    restart: int | None
    """Number of the level after which this one starts again; 0 for never."""
    behind: str


class Numbering:
    """The numbering part, and how far each list has counted."""

    def __init__(self, root: _Element | None) -> None:
        self.abstract = {attribute(one, "abstractNumId"): one for one in children(root, "abstractNum")}
        self.lists = {attribute(one, "numId"): one for one in children(root, "num")}
        self.by_style = {value_of(one, "styleLink"): key for key, one in self.abstract.items()}
        self.counters: dict[str | None, list[int | None]] = {}
        self.begun: set[tuple[str, int]] = set()
        self._levels: dict[tuple[str, int], _Level | None] = {}

    def level_of_style(self, list_id: str, style: str | None) -> int | None:
        """Level of the list that a paragraph style is tied to."""
        for level in children(self._definition(list_id), "lvl"):
            if style and value_of(level, "pStyle") == style:
                return number_of(attribute(level, "ilvl"), 0)
        return None

    def marker(self, list_id: str, depth: int) -> str | None:
        """The marker of the next paragraph at ``depth`` (from 0), space included; None without a list."""
        level = self._level(list_id, depth)
        if level is None:
            return None
        counts = self.counters.setdefault(self._abstract_id(list_id), [None] * 10)
        self._count(list_id, depth, level, counts)
        if level.format == "bullet":
            return _bullet(level.text) + level.behind
        text = _PLACE.sub(
            lambda place: self._place(list_id, int(place[1]) - 1, counts, legal=level.legal), level.text
        )
        return text + level.behind if text else ""

    def _count(self, list_id: str, depth: int, level: _Level, counts: list[int | None]) -> None:
        override = self._override(list_id, depth)
        current = counts[depth]
        if override is not None and (list_id, depth) not in self.begun:
            counts[depth] = override
        else:
            counts[depth] = level.start if current is None else current + 1
        self.begun.add((list_id, depth))
        for below in range(depth + 1, 10):
            lower = self._level(list_id, below) if below < 9 else None
            if lower is None or lower.restart is None or depth < lower.restart:
                counts[below] = None

    def _place(self, list_id: str, depth: int, counts: list[int | None], *, legal: bool) -> str:
        level = self._level(list_id, depth)
        number = counts[depth]
        if number is None:  # a level that was jumped over counts as begun
            number = counts[depth] = level.start if level else 1
        return printed(number, "decimal" if legal or level is None else level.format)

    def _abstract_id(self, list_id: str) -> str | None:
        return value_of(self.lists.get(list_id), "abstractNumId")

    def _definition(self, list_id: str) -> _Element | None:
        found = self.abstract.get(self._abstract_id(list_id))
        linked = value_of(found, "numStyleLink")
        return self.abstract.get(self.by_style.get(linked)) if linked else found

    def _override(self, list_id: str, depth: int) -> int | None:
        for one in children(self.lists.get(list_id), "lvlOverride"):
            if number_of(attribute(one, "ilvl"), -1) == depth and child(one, "startOverride") is not None:
                return number_of(value_of(one, "startOverride"), 1)
        return None

    def _level(self, list_id: str, depth: int) -> _Level | None:
        key = (list_id, depth)
        if key not in self._levels:
            self._levels[key] = self._read_level(list_id, depth)
        return self._levels[key]

    def _read_level(self, list_id: str, depth: int) -> _Level | None:
        overriding = [
            one for one in children(self.lists.get(list_id), "lvlOverride") if child(one, "lvl") is not None
        ]
        levels = [
            *(found for one in overriding for found in children(one, "lvl")),
            *children(self._definition(list_id), "lvl"),
        ]
        for level in levels:
            if number_of(attribute(level, "ilvl"), -1) == depth:
                return _Level(
                    start=number_of(value_of(level, "start"), 1),
                    format=value_of(level, "numFmt") or "decimal",
                    text=value_of(level, "lvlText") or "",
                    legal=bool(switch(level, "isLgl")),
                    restart=number_of(value_of(level, "lvlRestart"), 0)
                    if child(level, "lvlRestart") is not None
                    else None,
                    behind="" if value_of(level, "suff") == "nothing" else " ",
                )
        return None


def _bullet(text: str) -> str:
    """Symbol fonts put their glyphs in the private use area; on paper each of them is a bullet."""
    return "•" if not text or "\ue000" <= text[0] <= "\uf8ff" else text


def _doubled(number: int) -> str:
    """Word doubles letters after z: aa, bb, not aa, ab."""
    return chr(97 + (number - 1) % 26) * ((number - 1) // 26 + 1) if 0 < number <= 780 else letters(number)


def _from(first: int, number: int) -> str:
    """One of twenty signs in a row."""
    return chr(first + number - 1) if 1 <= number <= 20 else str(number)


_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_IDEOGRAPHS = str.maketrans("0123456789", "〇一二三四五六七八九")
_FORMATS: dict[str, Callable[[int], str]] = {
    "lowerLetter": _doubled,
    "upperLetter": lambda number: _doubled(number).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": lambda number: str(number).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda number: str(number).translate(_FULL_WIDTH),
    "decimalEnclosedCircle": lambda number: _from(0x2460, number),
    "decimalEnclosedCircleChinese": lambda number: _from(0x2460, number),
    "decimalEnclosedParen": lambda number: _from(0x2474, number),
    "ideographDigital": lambda number: str(number).translate(_IDEOGRAPHS),
    "taiwaneseDigital": lambda number: str(number).translate(_IDEOGRAPHS),
    "chineseLegalSimplified": lambda number: han(number).translate(_LEGAL),
    "ideographLegalTraditional": lambda number: han(number).translate(_LEGAL),
    "none": lambda _: "",
} | dict.fromkeys(_HAN, han)


def printed(number: int, style: str) -> str:
    """A number in one of Word's formats (ECMA-376, 17.18.59); those not known print as decimal."""
    return _FORMATS.get(style, str)(number)
