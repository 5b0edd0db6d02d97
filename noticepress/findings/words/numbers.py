"""The numbers of a text, however they are written."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from noticepress.text.numerals import EN_NUMERAL, number
from noticepress.text.regex import regex

_NUMBER = regex(
    rf"(?P<digits>[0-9０-９]+(?:[.,:/-][0-9０-９]+)*%?)"
    rf"|(?P<wide>[〇零一二两三四五六七八九十百千万亿]+)(?=个|[年月日天周岁元]|工作|自然|小时|分钟)"
    rf"|(?P<word>{EN_NUMERAL})",
    re.IGNORECASE,
)
_ONE = ("一", "one")
"""一个, one of: more often an article than a number."""


def numbers(text: str) -> Counter[str]:
    """The numbers of a text, in digits however they are written; 15 and fifteen are the same."""
    found = Counter[str]()
    for match in _NUMBER.finditer(text):
        if match[0].casefold() in _ONE:
            continue
        plain = unicodedata.normalize("NFKC", match[0])
        value = None if match["digits"] else number(plain)
        found[plain if value is None else str(value)] += 1
    return found
