"""What the one who speaks and the reader are called in Chinese, put alike before a text is read.

A bank writes 我行 of itself, a hospital 本院, a club 本会, a notice of Hong Kong addresses 阁下: all are
"we" and "you" to who reads them. Comparing only: nothing of it is shown.
"""

from __future__ import annotations

import re
from functools import cache

from noticepress.text.regex import regex

from .alike import word_lists

MARK = "\u2060"
"""Behind a "we" that stands for a name (``own_names``); no notice holds this letter without width."""


def one_party(text: str) -> str:
    """The text, in simplified characters, with 本公司 and 您 in the place of what else these are called."""
    if MARK in text:
        text = text.replace(MARK, "")
    if "本" in text or "我" in text:
        text = _ourselves().sub("本公司", text)
    return _readers().sub("您", text)


@cache
def _ourselves() -> re.Pattern[str]:
    """我行, 本协会; 本网站 only where it does something, since it is a place, too."""
    ours, acting, deeds = (_any(word_lists()["self_name"][name]) for name in ("ours", "acting", "deeds"))
    return regex(
        rf"我(?:{ours})|(?<![原基根版文日样成资])本(?:{ours})(?![业程政动述列点]|为(?!您|了|客户|用户))"
        rf"|本(?:{acting})(?={deeds})"
    )


@cache
def _readers() -> re.Pattern[str]:
    return regex(_any(word_lists()["self_name"]["readers"]))


def _any(listed: list[str]) -> str:
    return f"(?:{'|'.join(sorted(listed, key=len, reverse=True))})"
