"""Dates that lack a year or a day: "March 2025", 3月15日, "15 March"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from .numerals import number
from .regex import regex

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_NAME = (
    r"(?P<name>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_ZH = "[〇零一二三四五六七八九十]"
_CHINESE = regex(
    rf"(?:(?P<y>(?<!\d)\d{{4}}|{_ZH}{{4}})\s?年\s?)?"
    rf"(?<![\d每个])(?P<m>\d{{1,2}}|(?:(?<=年)|(?<=年 )){_ZH}{{1,2}})\s?月份?"
    rf"(?:\s?(?P<d>\d{{1,2}}|{_ZH}{{1,3}})\s?[日号])?(?![内后龄前])"
)
"""三月 alone may be three months; 3月 is one of the year."""
_ENGLISH = regex(
    rf"(?<![\w.])(?:(?P<before>{_DAY})(?: of)?[ -])?{_NAME}(?:[ -](?P<after>{_DAY})(?![\d:%]))?"
    rf"(?:,? (?:of )?(?P<y>{_YEAR}))?(?!\w)"
)
_ON = regex(
    r"\b(?:in|of|by|until|till|since|from|to|and|or|every|each|early|late|mid|end|before|after|through) ?-?$"
)
"""What stands before a month that has neither day nor year: "May" may begin a question."""


class MonthDate(Struct, frozen=True):
    """What a text says of year, month and day."""

    quote: str
    year: int | None
    month: int
    day: int | None

    def answers(self, other: MonthDate) -> bool:
        """Whether both may be the same date: what one leaves out, the other may say."""
        if self.month != other.month:
            return False
        pairs = (self.year, other.year), (self.day, other.day)
        return all(one == two or one is None or two is None for one, two in pairs)


def month_dates(text: str, lang: str) -> Iterator[MonthDate]:
    """All dates that name a month, full ones among them, in order."""
    for found in (_CHINESE if lang == "zh" else _ENGLISH).finditer(text):
        parts = found.groupdict()
        if lang == "zh":
            month, day = _whole(parts["m"]), _whole(parts["d"])
        else:
            month = _MONTHS.index(parts["name"][:3].lower()) + 1
            day = _whole((parts["before"] or parts["after"] or "").rstrip("stndrh"))
            if not (day or parts["y"] or _ON.search(text[: found.start()])):
                continue
        if month and month <= len(_MONTHS):
            yield MonthDate(found[0], _whole(parts["y"]), month, day)


def _whole(printed: str | None) -> int | None:
    value = number(printed or "")
    return int(value) if value else None
