"""Age limits: 不满14周岁, 年满十八周岁, under the age of 16, 18 years or older, at least 16."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from noticepress.model.fact import Age, Fact
from noticepress.model.notice import Version
from noticepress.text.late import late
from noticepress.text.numerals import EN_NUMERAL, ZH_NUMERAL, number
from noticepress.text.regex import regex
from noticepress.text.windows import cased, near, whole

from .annotator import Topics, stretches
from .tables import pattern

Bound = Literal["below", "at_least"]
_OLDEST = 120

_ZH = late(
    r"(?:(?P<below>[不未][满滿]|未年[满滿]|未达到?|未及|尚?未到|不足|不到|小于|低于|少于|未超过|不超过|[≤＜<])"
    r"|(?P<least>(?:年[满滿]|已[满滿]|[满滿]|达到|已达|至少|大于|超过|高于|不小于|不低于|不少于|[≥＞>])))?"
    rf"(?:年龄|法定年龄)?\s{{0,2}}(?:(?P<low>{ZH_NUMERAL})\s?(?:周?[岁歲])?\s?(?:[-~～–—]|至|到)\s?)?"
    rf"(?P<n>{ZH_NUMERAL})\s{{0,2}}(?:[（(]\s?[0-9一二三四五六七八九十]{{1,3}}\s?[)）])?\s{{0,2}}(?:[周週]\s?)?[岁歲](?!月|的?生日|大寿)"
    r"(?:\s{0,2}(?:[（(](?:不含|含|包含|不包含)[^）)]{0,8}[)）])?\s{0,2}及?\s?(?P<post>以下|之下|以上|之上))?"
)
# "14周岁以下（含14周岁）", "不满十四周岁（14周岁）": the same limit said twice
_REPEATS = regex(r"[（(]\s?(?:不?包?含|即)$|[岁歲]\s?[（(]$")
_REPEATED = late(rf"\s?(?:及|或|和)\s?{ZH_NUMERAL}\s?[周週]?[岁歲]\s?以[上下]")
_ZH_ANCHOR = regex("[岁歲]")

_EN = late(
    r"(?:\b(?:(?P<below>under(?:neath)?(?:-|\b)|below|younger\s+than|less\s+than|not\s+yet(?:\s+(?:reached|attained|turned|been))?|not\s+(?:reached|attained|turned)"
    r"|(?:has|have)n['’]t\s+(?:reached|turned)|before|up\s+to|not\s+(?:at\s+least|older\s+than))"
    r"|(?P<least>at\s+least|over|above|older\s+than|more\s+than|(?:has|have|having)?\s?(?:reached|attained|turned)"
    r"|not\s+(?:under|less\s+than|younger\s+than|below)|no\s+(?:younger|less)\s+than|minimum\s+(?:age\s+)?(?:of|is)))\s{0,3})?"
    r"(?P<age>(?:(?:the|an|a|their|minimum|legal)\s+)*\b(?:ages?|aged)(?:\s+(?:of|is))?\s+)?"
    r"(?:(?P<least2>at\s+least|over|above)\s+|(?P<below2>under|below)\s+)?"
    rf"(?:(?P<low>{EN_NUMERAL})\s?(?P<range>-|–|to|and|or)\s?)?"
    rf"(?P<n>{EN_NUMERAL})(?:\s?\(\s?[0-9]{{1,3}}\s?\))?"
    r"(?P<years>(?:-|\s{0,3})(?:years?|yrs?)(?:['’])?(?P<old>(?:-|\s{1,3})(?:olds?\b|of\s+age\b|in\s+age\b))?)?"
    r"(?:\s{0,2}\(?\s?(?:(?:and|or)\s+(?P<more>older|(?:over|above|up|more)(?!\s+\d))"
    r"|(?:and|or)\s+(?P<fewer>younger|(?:under|below)(?!\s+\d)))\b"
    r"(?:\s+of\s+age)?)?"
    rf"(?:,?\s{{1,3}}\(?or\s+(?P<also>{EN_NUMERAL})(?=\s+(?:years|in|if|where)\b))?",
    re.IGNORECASE,
)
_TELLING = "age aged ages old older younger under below over above year years least"
_EN_ANCHOR = regex(rf"(?:{whole(cased(_TELLING.split()))})(?![A-Za-z])")
_EN_NOT_AFTER = late(
    r"\s{0,3}(?:%|percent|U\.?S\.?C|C\.?F\.?R|§|/|days?|hours?|months?|weeks?|minutes?|USC|CFR|million|thousand"
    r"|[A-Z]{2,}\b|of\s+the\s+[A-Z]|categor|countr|languag|times|items|characters|digits|other|different)|[.,]\d|-(?:days?|months?|hours?)"
)
_FAR = 60


class FoundAge(Struct, frozen=True):
    """An age limit at ``text[start:end]``."""

    start: int
    end: int
    years: int
    bound: Bound


def find(version: Version, topics: Topics) -> Iterator[Fact]:
    """Every age limit; a range of ages gives both its ends."""
    del topics
    for stretch in stretches(version):
        for found in ages(stretch.text):
            value = Age(years=found.years, bound=found.bound)
            if fact := stretch.fact("age", value, found.start, found.end, by="ages"):
                yield fact


def ages(text: str) -> Iterator[FoundAge]:
    """Age limits in a Chinese or English text, in order of place."""
    found = [age for match in near(_ZH, _ZH_ANCHOR, text, 30, 20) for age in _chinese(text, match)]
    found += [age for match in near(_EN, _EN_ANCHOR, text, 60, 60) for age in _english(text, match)]
    yield from sorted(found, key=lambda age: age.start)


def _chinese(text: str, match: re.Match[str]) -> Iterator[FoundAge]:
    if _REPEATS.search(text[max(0, match.start() - 12) : match.start()]):
        return
    post = match["post"] or ""
    if match["below"]:
        bound: Bound = "below"
    elif match["least"]:
        bound = "below" if text[: match.start()].endswith(("未", "不", "没有")) else "at_least"
    elif post:
        bound = "below" if post.endswith("下") else "at_least"
    elif _REPEATED.match(text, match.end()):
        return
    elif text[: match.start()].endswith(("至", "到")):
        bound = "below"
    else:
        around = text[max(0, match.start() - 20) : match.end() + 12]
        bound = "below" if pattern("ages", "minor").search(around) else "at_least"
    yield from _limits(match, bound)


def _english(text: str, match: re.Match[str]) -> Iterator[FoundAge]:
    below = match["below"] or match["below2"] or match["fewer"]
    least = match["least"] or match["least2"] or match["more"]
    certain = (
        match["old"]
        or (match["age"] or "").strip()
        or "-" in (match["below"] or "")
        or re.match(r"not\s+(?:yet|reached|attained|turned)", match["below"] or "", re.IGNORECASE)
        or (below and text[match.end() : match.end() + 2].strip() == "s")
        or "age" in (match["least"] or "").lower()
        or (match["more"] or match["fewer"] or "").lower() in {"older", "younger"}
    )
    if not certain and not (below or least):
        return
    if not certain and (_EN_NOT_AFTER.match(text, match.end()) or not _about_people(text, match)):
        return
    if below or least:
        bound: Bound = "below" if below else "at_least"
    else:
        around = text[max(0, match.start() - _FAR) : match.end() + _FAR]
        bound = "below" if pattern("ages", "minor").search(around) else "at_least"
    yield from _limits(match, bound)
    also = number(match["also"] or "")
    if isinstance(also, int) and 0 < also < _OLDEST:
        # under the age of 13 (or 16 in Europe)
        yield FoundAge(*match.span("also"), also, bound)


def _about_people(text: str, match: re.Match[str]) -> bool:
    """Whether the words before speak of people, in the same sentence; "under 13" may be many other things."""
    around = text[max(0, match.start() - _FAR) : match.end() + _FAR // 3]
    if match["years"] and not match["more"] and not match["fewer"]:
        # "for at least 3 years" is a length of time; only the young are counted in years without "old"
        return bool(match["below"] and pattern("ages", "minor").search(around))
    before = re.split(r"[.;]\s", text[max(0, match.start() - _FAR) : match.start()])[-1]
    value = number(match["n"])
    return isinstance(value, int) and 5 <= value <= 25 and bool(pattern("ages", "people").search(before))


def _limits(match: re.Match[str], bound: Bound) -> Iterator[FoundAge]:
    upper = number(match["n"])
    lower = number(match["low"]) if match["low"] else None
    if not isinstance(upper, int) or not 0 < upper < _OLDEST:
        return
    start, end = _trimmed(match)
    if isinstance(lower, int) and 0 < lower < upper:
        yield FoundAge(start, end, lower, "at_least")
        yield FoundAge(start, end, upper, "below")
        return
    yield FoundAge(start, end, upper, bound)


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    whole = match[0]
    if "also" in match.re.groupindex and match["also"]:
        whole = re.sub(r",?\s+\(?or\s+$", "", whole[: match.start("also") - match.start()])
    start = match.start() + len(whole) - len(whole.lstrip())
    return start, start + len(whole.strip())
