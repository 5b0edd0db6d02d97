"""Which of two sentences that answer each other says more that the other does not."""

from __future__ import annotations

import re

from noticepress.text.regex import regex

from .laid import Laid
from .left import rarer, unsaid
from .side import Said

NAME = regex(r"(?<![\w.@/-])[A-Z]\w*[a-z]\w*", re.ASCII)
"""A name in Latin letters; abbreviations are as often kinds of data."""


def has_more(row: Laid, left: Said, right: Said, *, longer: bool) -> bool:
    """Whether the side with the longer list has more that the other does not say.

    What both say was counted wrongly: "amount, channel and time of payments" are as many as
    支付金额、支付渠道、支付时间.
    """
    ours = {
        unit.word.lower() for unit in unsaid(left.text, row.left.lang, right.text, row.right.lang, row.own)
    }
    theirs = {
        unit.word.lower() for unit in unsaid(right.text, row.right.lang, left.text, row.left.lang, row.own)
    }
    ours |= rarer(left.text, row.left.lang, right.text, row.right.lang)
    theirs |= rarer(right.text, row.right.lang, left.text, row.left.lang)
    ours |= _foreign_names(row.left.lang, left, right)
    theirs |= _foreign_names(row.right.lang, right, left)
    return len(ours) > len(theirs) if longer else len(theirs) > len(ours)


def _foreign_names(lang: str, said: Said, other: Said) -> set[str]:
    """Names in Latin letters that a Chinese sentence prints and its English counterpart does not."""
    if lang != "zh":
        return set()
    return {name.lower() for name in NAME.findall(said.text) if name.lower() not in other.text.lower()}
