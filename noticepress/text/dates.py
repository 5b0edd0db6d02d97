"""Calendar dates as notices print them, in Chinese and in English, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal

from msgspec import Struct

from .late import late
from .numerals import number
from .regex import regex
from .windows import near

DayOrder = Literal["day_first", "month_first"]
"""How a document reads 03/04/2022."""

_MONTHS = "january february march april may june july august september october november december"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?"
)
_N = r"[0-9０-９]"
_ZH = "[〇零○一二三四五六七八九十廿卅]"
_YEAR = r"(?:19|20)\d\d"
_DAY = r"\d{1,2}(?:\s?(?:st|nd|rd|th)\b)?"
_SEP = r"[\s,，]{1,6}"

_NOT_AFTER = r"(?<![A-Za-z0-9０-９_.\-/@])(?<!\d:)"
_YEAR_MONTH_DAY = (
    rf"(?:(?P<roc>民[国國]|中[华華]民[国國])\s{{0,2}}(?P<ry>{_N}{{2,3}}|[百{_ZH[1:]}{{1,6}})|(?P<y>(?<!{_N}){_N}{{4}}|{_ZH}{{4}}))\s{{0,3}}年\s{{0,3}}(?P<m>{_N}{{1,2}}|{_ZH}{{1,3}})\s{{0,3}}月"
    rf"\s{{0,3}}(?P<d>{_N}{{1,2}}|{_ZH}{{1,4}})\s{{0,3}}[日号號]"
)
_ISO = (
    rf"{_NOT_AFTER}(?P<y>{_N}{{4}})(?P<sep>\s?[-./—－．／]\s?)(?P<m>{_N}{{1,2}})(?P=sep)"
    rf"(?P<d>{_N}{{1,2}})(?!{_N}|[-./]\d)"
)
_MONTH_DAY_YEAR = rf"(?<![a-z])(?P<name>{_MONTH})\s{{0,3}}(?P<d>{_DAY}){_SEP}(?P<y>{_YEAR})(?!\d)"
_DAY_MONTH_YEAR = (
    rf"(?<![\d.])(?P<d>{_DAY})(?:\s{{1,3}}day)?(?:\s{{1,3}}of)?[\s-]{{1,3}}(?P<name>{_MONTH})"
    rf"(?:[\s,，-]{{0,6}}|\s{{1,3}}of\s{{1,3}})(?P<y>{_YEAR})(?!\d)"
)
_YEAR_FIRST = rf"(?<![\d.\-/])(?P<y>{_YEAR})[\s,-]{{1,3}}(?P<name>{_MONTH})[\s-]{{1,3}}(?P<d>{_DAY})(?!\d)"
_SLASHED = (
    rf"{_NOT_AFTER}(?P<a>\d{{1,2}})(?P<sep>\s?[-./]\s?)(?P<b>\d{{1,2}})(?P=sep)(?P<y>{_YEAR})(?!\d|[-./]\d)"
)
_PACKED = (
    r"(?:日期|时间|日|\bdated?|\bupdated|\beffective|\brevised)\s{0,3}[:：]?\s{0,3}"
    r"(?P<c>(?:19|20)[0-9]{6})(?![0-9])"
)
_VERSION = regex(r"(?:version|ver\.?|版本号?|版)\s{0,2}[:：]?\s{0,2}\Z", re.IGNORECASE)
_FOUNDING = 1911
"""民國元年 is 1912."""
_NUMERIC = regex(_SLASHED)
_SHAPES = tuple(
    regex(shape, re.IGNORECASE)
    for shape in (_YEAR_MONTH_DAY, _ISO, _MONTH_DAY_YEAR, _DAY_MONTH_YEAR, _YEAR_FIRST, _SLASHED, _PACKED)
)
_ANCHOR = regex(rf"(?:19|20)\d\d|年|[１２]{_N}{{3}}")
_LOOSE = late(
    rf"(?:{_ZH}{{1,3}}|{_N}{{1,2}})\s{{0,2}}月(?:\s{{0,2}}(?:{_ZH}{{1,3}}|{_N}{{1,2}})\s{{0,2}}[日号])?"
    r"|(?<![0-9０-９])[0-9０-９]{2}\s{0,2}年\s{0,2}[0-9０-９]{1,2}\s{0,2}月"
    r"|(?:(?<![0-9０-９])[0-9０-９]{4}|[〇零○一二三四五六七八九]{4})\s{0,2}年(?:\s{0,2}[0-9０-９]{1,2}\s{0,2}月)?"
)
_LOOSE_ANCHOR = regex("[年月]")


class FoundDate(Struct, frozen=True):
    """A date at ``text[start:end]``."""

    start: int
    end: int
    date: date | None
    """None for what looks like a date and names no day: February 30, or 03/04/2022 of unknown order."""


def dates(text: str, order: DayOrder | None = None) -> Iterator[FoundDate]:
    """Dates with day, month and year, in order of place and without overlap.

    ``order`` reads a date such as 03/04/2022, where both numbers may be the month; without it such a date
    has no day.
    """
    if not _ANCHOR.search(text):
        return
    end = 0
    matches = (found for shape in _SHAPES for found in near(shape, _ANCHOR, text, 40, 40))
    for found in sorted(matches, key=lambda m: (m.start(), -m.end())):
        if found.start() < end:
            continue
        start = found.start("c") if "c" in found.re.groupindex else found.start()
        end = found.end()
        version = (found.groupdict().get("sep") or "").strip() == "." and _VERSION.search(text[:start][-12:])
        yield FoundDate(start, end, None if version else _day(found.groupdict(), order))


def loose_dates(text: str) -> Iterator[tuple[int, int]]:
    """Places of Chinese dates that lack a year or a day (12月16日, 2022年12月): no duration stands there."""
    return (found.span() for found in near(_LOOSE, _LOOSE_ANCHOR, text, 14, 14))


def day_order(text: str) -> DayOrder | None:
    """The order that some date of the text proves (25/12/2022), if all that prove one agree."""
    orders: set[DayOrder] = set()
    for found in near(_NUMERIC, _ANCHOR, text, 20, 5):
        first, second = int(found["a"]), int(found["b"])
        if first != second and max(first, second) > 12 >= min(first, second):
            orders.add("day_first" if first > 12 else "month_first")
    return orders.pop() if len(orders) == 1 else None


def _day(parts: dict[str, str | None], order: DayOrder | None) -> date | None:
    if packed := parts.get("c"):
        return _date(packed[:4], packed[4:6], packed[6:])
    year = parts["y"] or str(_FOUNDING + int(number(parts.get("ry") or "") or 0))
    if name := parts.get("name"):
        month = next(i for i, full in enumerate(_MONTHS.split(), 1) if full.startswith(name[:3].lower()))
        return _date(year, str(month), parts["d"] or "")
    if (first := parts.get("a")) and (second := parts.get("b")):
        month_day = _month_and_day(first, second, (parts.get("sep") or "").strip(), order)
        return _date(year, *month_day) if month_day else None
    return _date(year, parts["m"] or "", parts["d"] or "")


def _month_and_day(first: str, second: str, sep: str, order: DayOrder | None) -> tuple[str, str] | None:
    """A date with dots puts the day first everywhere; with slashes that depends on the country."""
    if int(first) > 12 or int(first) == int(second) or (order or sep) in {"day_first", "."}:
        return second, first
    if int(second) > 12 or order == "month_first":
        return first, second
    return None


def _date(year: str, month: str, day: str) -> date | None:
    values = [number(part.replace("○", "〇").strip("stndrhSTNDRH \n\t")) for part in (year, month, day)]
    if not all(isinstance(value, int) for value in values):
        return None
    try:
        found = date(*(int(value or 0) for value in values))
    except ValueError:
        return None
    return found if 1900 <= found.year <= 2199 else None
