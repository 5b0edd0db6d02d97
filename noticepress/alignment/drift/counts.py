"""Numbers that are no facts: in digits, in words where they count something, and hours of the day."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from noticepress.model.fact import Age, Contact, Day, Period, Phone
from noticepress.text.numerals import EN_NUMERAL, ZH_NUMERAL, number
from noticepress.text.regex import regex

from .laid import Laid
from .months import months_of
from .side import Side

DIGITS = regex(r"\d+(?:[.,]\d+)*")
COUNTING = {
    "zh": regex(
        rf"(?<![第唯统一二三四五六七八九十百])(?=[一二三四五六七八九十百两])({ZH_NUMERAL})(?=[次级项份人个种名件条款倍位页台张家轮元]|公里|千米)"
    ),
    "en": regex(rf"\b(?=[a-z])({EN_NUMERAL})\b", re.IGNORECASE),
}
NUMERALS = {"zh": regex(ZH_NUMERAL), "en": regex(EN_NUMERAL, re.IGNORECASE)}


_AS_MANY = (1, 12, 1 / 12, 7, 1 / 7)
"""Years are months, and weeks days."""
_MANY = 3
"""From here on a number of things is no article and no "both"."""


def counted(row: Laid) -> Iterator[tuple[str, str]]:
    """A number of things, in words, of which the other side says no number at all: quotes of both sides."""
    for ours, theirs in ((row.left, row.right), (row.right, row.left)):
        numerals = NUMERALS[theirs.lang].findall(f"{theirs.lead} {theirs.text}")
        said = {value * times for found in numerals if (value := number(found)) for times in _AS_MANY}
        for found in COUNTING[ours.lang].finditer(without_facts(ours)):
            value = number(found[1])
            if value and value >= _MANY and value not in said:
                yield (found[0], "") if ours is row.left else ("", found[0])
                return


def loose(side: Side) -> Counter[str]:
    """In digits, and in words where they count something: 三次, "three times"; one is as often an article."""
    text = _on_the_clock(without_facts(side))
    for month in months_of(side):
        text = text.replace(month.quote, " ")
    digits = [found.replace(",", "") for found in DIGITS.findall(text)]
    words = (number(found[1]) for found in COUNTING[side.lang].finditer(text))
    return Counter([*digits, *(f"{value:g}" for value in words if value and value > 1)])


_CLOCK = {
    "zh": regex(r"(?:(?P<late>下午|晚上?|傍晚|夜间|晚间|午后)\s?)?(?P<hour>\d{1,2})(?:[点时](?!间)|[:：]00)"),
    "en": regex(
        r"\b(?P<hour>\d{1,2})(?:[:.]00)?(?:\s{0,2}(?:(?P<late>p\.?m\b\.?)|a\.?m\b\.?)|(?<=00))", re.IGNORECASE
    ),
}
_NOON = 12


def _on_the_clock(text: str) -> str:
    """Hours of the day as one number each: 20时, 20:00, 8 p.m. and 晚8点 are 20."""
    for shape in _CLOCK.values():
        text = shape.sub(_hour, text)
    return text


def _hour(found: re.Match[str]) -> str:
    hour = int(found["hour"])
    return f"{hour + _NOON if found['late'] and hour < _NOON else hour} "


def without_facts(side: Side) -> str:
    """The text of a side without what is compared as a fact."""
    text = side.text
    for fact in side.facts:
        if isinstance(fact.value, Phone | Contact | Day | Period | Age):
            text = text.replace(fact.quote, " ")
    return text
