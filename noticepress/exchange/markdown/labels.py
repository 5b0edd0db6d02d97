"""Labels in the language of the edition: ``第三条`` is Article 3, ``Part 1`` is 第1部分."""

from __future__ import annotations

import re

from noticepress.text.numerals import chinese
from noticepress.text.regex import regex

_TO_ENGLISH = {"条": "Article", "章": "Chapter", "节": "Section", "部分": "Part", "款": "Paragraph"}
_TO_CHINESE = {word.lower(): unit for unit, word in _TO_ENGLISH.items()}
_NUMERAL = "[0-9一二三四五六七八九十百零〇]+"
_CHINESE = regex(rf"第({_NUMERAL})(条|章|节|部分|款)[：:、.]?")
_ENGLISH = regex(r"(article|chapter|section|part|paragraph)\s+([0-9]+)[.:]?", re.IGNORECASE)
_COUNTED = regex(r"([（(])?([一二三四五六七八九十百]+)([、.．)）])")
_LISTED = regex(r"[0-9]+[、．]")


def localized(label: str, lang: str) -> str:
    """The label as a text in ``lang`` would print it; what is the same in both stays."""
    if lang.startswith("zh"):
        named = _ENGLISH.fullmatch(label)
        return f"第{named[2]}{_TO_CHINESE[named[1].lower()]}" if named else label
    named = _CHINESE.fullmatch(label)
    if named:
        return f"{_TO_ENGLISH[named[2]]} {_number(named[1])}"
    if _LISTED.fullmatch(label):
        return f"{label[:-1]}."
    counted = _COUNTED.fullmatch(label)
    if counted:
        return f"({_number(counted[2])})" if counted[1] else f"{_number(counted[2])}."
    return label


def _number(numeral: str) -> int | str:
    return int(numeral) if numeral.isdecimal() else chinese(numeral) or numeral
