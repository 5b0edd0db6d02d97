"""Lengths of time as notices print them: 15个工作日内, 提前十五日, within fifteen (15) business days, 3-5天.

A range (3-5个工作日, 7 to 10 days) counts as its upper end and is bound ``within``. Half a year is 6 months,
half a month 15 days. Minutes and seconds, days of the month (15日 in 12月15日), ordinals (第15天), ages
(14周岁, 16 years old) and hours of service (7×24小时) are no lengths of time here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from .dates import dates, loose_dates
from .late import late
from .numerals import EN_NUMERAL, ZH_NUMERAL, ZH_NUMERAL_CHARS, number
from .regex import regex
from .remembered import remembered
from .segment import has_chinese
from .windows import cased, near, touches

Unit = Literal["hour", "day", "week", "month", "year"]
Bound = Literal["within", "at_least", "exactly"]

_ZH_UNITS: dict[str, tuple[Unit, str | None]] = {
    "小时": ("hour", None), "小時": ("hour", None), "钟头": ("hour", None),
    "工作日": ("day", "working"), "工作天": ("day", "working"), "交易日": ("day", "working"),
    "自然日": ("day", "calendar"), "日历日": ("day", "calendar"), "日曆日": ("day", "calendar"),
    "日历天": ("day", "calendar"), "自然天": ("day", "calendar"), "公历日": ("day", "calendar"),
    "天": ("day", None), "日": ("day", None),
    "星期": ("week", None), "礼拜": ("week", None), "周": ("week", None), "週": ("week", None),
    "月": ("month", None), "周年": ("year", None), "年度": ("year", None), "年": ("year", None),
}  # fmt: skip
_ZH_UNIT = "|".join(sorted(_ZH_UNITS, key=len, reverse=True))
_ZH_WITHIN = (
    "不得超过|不能超过|不应超过|不会超过|不得多于|不得逾|不逾|最长不超过|最多不超过|不超过|不多于|不晚于|不迟于|不长于|最长|最多|最迟|最晚|至多|少于|短于"
    "|限期|不超過|不得超過|至遲|最遲|最長"
)
_ZH_AT_LEAST = (
    "不得少于|不能少于|不应少于|不得低于|不得短于|不低于|不少於|至少提前|提前至少|提前不少于|不少于提前|不少于|不低于|不短于|不早于|至少|最少|最短|最低|超过|大于|长于"
    "|满|提前"
)
_ZH = late(
    rf"(?:(?:(?P<within>{_ZH_WITHIN})|(?P<least>{_ZH_AT_LEAST}))为?\s{{0,3}})?"
    rf"(?:(?P<low>{ZH_NUMERAL})\s{{0,2}}(?P<lowunit>个?(?:{_ZH_UNIT}))?\s{{0,2}}(?:[-~～–—－]{{1,2}}|至|到)\s{{0,2}})?"
    rf"(?:(?P<half>半)|(?P<n>{ZH_NUMERAL})(?:\s{{0,2}}[（(]\s{{0,2}}(?P<again>{ZH_NUMERAL})\s{{0,2}}[)）])?)"
    rf"\s{{0,3}}(?:(?P<ge>[个個])(?P<inside>半)?)?\s{{0,3}}(?P<unit>{_ZH_UNIT}|h(?![A-Za-z]))(?P<more>半)?"
    r"(?:\s{0,2}(?P<post>之内|以内|以內|之內|内|內|以下|以上|之上))?",
    re.IGNORECASE,
)
_ZH_ANCHOR = late(rf"(?<=[{ZH_NUMERAL_CHARS}半\s)）个個])(?:{_ZH_UNIT}|[hH](?![A-Za-z]))")
_ZH_NOT_BEFORE = late(
    r"(?:第|每|[x×X*＊✕]\s{0,2}|[0-9０-９]\s?[:：.]|全天|全年|(?<![A-Za-z])[A-Za-z]|星期|礼拜|[上下]一|周|月|\+)\Z"
)
_ZH_NOT_AFTER = late(
    r"\s{0,2}(?:[岁歲]|服务|服務|客服|热线|热線|在线|在線|值班|营业|全天|不间断|[x×X*＊]\s{0,2}\d|月\s{0,2}\d|报|志|轮|[级級]|元|本)"
)

_EN_UNITS: dict[str, Unit] = {"h": "hour", "d": "day", "w": "week", "f": "week", "m": "month", "y": "year"}
_EN_WITHIN = (
    r"(?:with)?in\s+no\s+more\s+than|no(?:t)?\s+(?:later|more|longer)\s+than|not\s+(?:to\s+)?exceed(?:ing)?|up\s+to|at\s+most"
    r"|(?:a\s+)?maximum(?:\s+period)?\s+of|(?:within|inside)(?:\s+(?:a|the))?(?:\s+(?:maximum|initial|prescribed))?"
    r"(?:\s+(?:period|time\s?frame|time|term)\s+of)?|less\s+than|fewer\s+than|under|does\s+not\s+exceed"
)
_EN_AT_LEAST = (
    r"at\s+least|no(?:t)?\s+(?:less|fewer|earlier|sooner|shorter)\s+than|(?:a\s+)?minimum(?:\s+period)?\s+of|more\s+than"
    r"|longer\s+than|over|exceed(?:s|ing)?"
)
_EN = late(
    rf"(?:\b(?:(?P<least>{_EN_AT_LEAST})|(?P<within>{_EN_WITHIN}))\s+(?:(?:about|approximately|around)\s+)?"
    r"(?:(?:a\s+period\s+of|the\s+(?:next|following|first)|the)\s+)?)?"
    rf"(?:(?P<low>{EN_NUMERAL})(?:\s?\(\s?[0-9]{{1,4}}\s?\))?(?:(?<=[0-9)])\s?[-–—~]\s?(?=[0-9])|\s+(?:to|or)\s+))?"
    rf"(?:(?P<n>{EN_NUMERAL})(?:\s{{0,2}}[（(]\s?(?P<again>{EN_NUMERAL})\s?[)）])?(?P<inside>\s{{1,2}}and\s{{1,2}}a\s{{1,2}}half)?"
    r"|\b(?:(?:an?|one)[\s-]{1,2})?(?P<half>half)\b(?:[\s-]{1,2}(?:of\s{1,2})?an?)?\b|\b(?P<article>an?)\b)"
    r"(?P<gap>[\s-]{0,3})"
    r"(?:(?:further|additional|more|extra|whole)\s{1,3})?(?:(?P<kind>full|consecutive|calendar|natural|business|working|work)[\s-]{1,3})?"
    r"(?P<unit>hours?|hrs?|days?|weeks?|fortnights?|months?|years?|yrs?|h)\b(?:\s?\(s\))?(?:['’]s?(?!\w))?"
    r"(?P<plus>\s{1,2}and\s{1,2}a\s{1,2}half\b)?"
    r"(?:\s+(?:(?P<most>maximum|at\s+(?:the\s+)?(?:most|latest)|or\s+(?:less|fewer|sooner))|(?P<more>minimum|or\s+(?:more|longer)))\b)?"
    r"(?:\s+(?P<ahead>in\s+advance|ahead|before(?:hand)?|prior|(?:advance\s+|prior\s+)?(?:written\s+)?notice))?",
    re.IGNORECASE,
)
# each way begins with a plain character, no flags: the search skips from one to the next
_EN_ANCHOR = regex(
    "|".join(
        [*cased(("hour", "day", "week", "fortnight", "month", "year"))]
        + [rf"{unit}rs?\b" for unit in "HhYy"]
        + [rf"{digit}\s?[Hh]\b" for digit in "0123456789"]
    )
)
_EN_NOT_BEFORE = late(r"(?:[0-9][./:x×*]|[x×*]|\bage[sd]?|\bday|[$€£¥])\s?\Z|[A-Za-z]\Z", re.IGNORECASE)
_EN_NOT_AFTER = late(
    r"[\s-]{0,3}(?:olds?\b|of\s+age\b|(?:and|or)\s+(?:older|younger|over|above|under)\b|a\s+(?:day|week|year)\b"
    r"|,?\s+(?:and\s+)?(?:7|seven)\s+days|per\s+(?:day|week|year)\b|each\s+(?:day|week)\b|hotline|support\b|service\b|customer\b)",
    re.IGNORECASE,
)
_EN_FOR = late(r"\b(?:for|after)\s{1,2}\Z", re.IGNORECASE)
_LONGEST_BEFORE = 12


class Duration(Struct, frozen=True):
    """A length of time at ``text[start:end]``, its bounding words included."""

    start: int
    end: int
    number: int | float
    unit: Unit
    day_kind: Literal["calendar", "working"] | None
    bound: Bound


@remembered
def durations(text: str) -> Iterator[Duration]:
    """Lengths of time in order of place, read by the grammars of both languages."""
    chinese = near(_ZH, _ZH_ANCHOR, text, 40, 8) if has_chinese(text) else ()
    found = [d for match in chinese if (d := _chinese(text, match))]
    found += [d for match in near(_EN, _EN_ANCHOR, text, 140, 30) if (d := _english(text, match))]
    if not found:
        return
    taken = sorted([(d.start, d.end) for d in dates(text)] + list(loose_dates(text)))
    end = 0
    for duration in sorted(found, key=lambda d: (d.start, -d.end)):
        # "within 48h" is read by both grammars: the longer reading holds
        if duration.start >= end and not touches(taken, duration.start, duration.end):
            end = duration.end
            yield duration


def _chinese(text: str, match: re.Match[str]) -> Duration | None:
    before = text[max(0, match.start() - _LONGEST_BEFORE) : match.start()]
    name = match["unit"]
    if name in "hH" and before[-1:].isascii() and before[-1:].isalpha():
        # D08 VF8H is a postal code
        return None
    if _ZH_NOT_BEFORE.search(before) or _ZH_NOT_AFTER.match(text, match.end("unit")):
        return None
    unit, day_kind = ("hour", None) if name in "hH" else _ZH_UNITS[name]
    bare_month = unit == "month" and not match["ge"]
    if bare_month or (match["ge"] and name in {"年", "日"} and not match["half"]):
        return None
    count = _count(match, unit)
    bounded = match["within"] or match["least"] or match["post"] or match["low"]
    if count is None or (count == 1 and name in {"天", "日"} and match["n"] == "一" and not bounded):
        return None
    if match["half"]:
        count, unit = _half(unit)
    elif match["more"] or match["inside"]:
        count, unit = _and_a_half(count, unit)
    return Duration(*match.span(), count, unit, _kind(day_kind), _zh_bound(match, text))


def _half(unit: Unit) -> tuple[int | float, Unit]:
    return (6, "month") if unit == "year" else (15, "day") if unit == "month" else (0.5, unit)


def _and_a_half(count: float, unit: Unit) -> tuple[int | float, Unit]:
    return (count * 12 + 6, "month") if unit == "year" else (count + 0.5, unit)


def _zh_bound(match: re.Match[str], text: str) -> Bound:
    post = match["post"] or ""
    if match["within"] or match["low"] or post[-1:] in {"内", "內", "下"}:
        return "within"
    ahead = re.match(
        r"(?:之?前)[^，。；]{0,12}(?:通知|告知|公告|公示|书面)", text[match.end() : match.end() + 20]
    )
    return "at_least" if match["least"] or post or ahead else "exactly"


def _english(text: str, match: re.Match[str]) -> Duration | None:
    before = text[max(0, match.start() - _LONGEST_BEFORE) : match.start()]
    if _EN_NOT_BEFORE.search(before) or _EN_NOT_AFTER.match(text, match.end("unit")):
        return None
    unit = _EN_UNITS[match["unit"][0].lower()]
    if (match["article"] or match["unit"] == "h") and not _measures(match, before):
        return None
    count = 1 if match["article"] else _count(match, unit)
    if count is None:
        return None
    if match["half"]:
        count, unit = _half(unit)
    elif match["inside"] or match["plus"]:
        count, unit = _and_a_half(count, unit)
    if match["unit"][0] in "fF":
        count *= 2
    kind = (match["kind"] or "").lower()
    day_kind = (
        "working" if kind[:4] in {"busi", "work"} else "calendar" if kind[:4] in {"cale", "natu"} else None
    )
    if day_kind and unit != "day":
        day_kind = None
    bound: Bound = "within" if match["within"] or match["low"] or match["most"] else "exactly"
    if match["least"] or match["ahead"] or match["more"]:
        bound = "at_least"
    return Duration(*match.span(), count, unit, _kind(day_kind), bound)


def _measures(match: re.Match[str], before: str) -> bool:
    """``within a day``, ``kept for a year``, ``a week's notice``; not ``once a day`` or ``a year ago``."""
    told = match["within"] or match["least"] or match["plus"] or match["ahead"]
    return bool(told or _EN_FOR.search(before))


def _count(match: re.Match[str], unit: Unit) -> int | float | None:
    """The upper end of a range; where words and figures stand together (fifteen (15)), the figures."""
    if match["n"] is None:
        return 0.5
    pair = [text for text in (match["again"], match["n"]) if text]
    count = number(next((text for text in pair if text[0].isdigit()), pair[0]))
    if match["n"] in {"百", "千", "万", "亿"}:
        # 百年老店
        return None
    # 91110108600003937H is a company's code
    if not count or count > (999 if unit in {"year", "month"} else 9999):
        return None
    return count


def _kind(name: str | None) -> Literal["calendar", "working"] | None:
    return "working" if name == "working" else "calendar" if name == "calendar" else None
