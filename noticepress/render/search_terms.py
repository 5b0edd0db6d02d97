"""How texts are cut for the search index. ``static/search.js`` folds and cuts queries in the same way."""

from __future__ import annotations

import re
import unicodedata

from noticepress.law import simplified
from noticepress.text.regex import regex

CJK = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Characters of scripts that put no space between words, as a range of a regular expression."""
_RUN = regex(f"[{CJK}]+|[^\\W_{CJK}]+")
_IS_CJK = regex(f"[{CJK}]")
_BESIDE_CJK = regex(f"(?<=[{CJK}]) | (?=[{CJK}])")
_SPACES = regex(" {2,}")
_NUMBER = regex(r"[0-9](?:[ ().+-]*[0-9]){4,}")
"""Digits as in telephone numbers and dates, which are written with many signs between them."""


class _Folded(dict[int, str]):
    """Code point → what it is searched as, worked out when it is first met."""

    def __missing__(self, point: int) -> str:
        self[point] = found = _folded(chr(point))
        return found


def _folded(char: str) -> str:
    """No difference make width, case, kinds of dashes and quotes, what shows nothing, traditional forms."""
    if char.isspace():
        return " "
    match unicodedata.category(char):
        case "Cf":
            return ""
        case "Pd":
            return "-"
        case "Pi" | "Pf":
            return "'" if char in "‘’‹›" else '"'
        case _:
            plain = unicodedata.normalize("NFKC", char).lower()
            return plain.translate(simplified())


_TABLE = _Folded()


def fold(text: str) -> str:
    """The text as it is searched. ``Cookie 政策`` and ``cookie政策`` are the same."""
    return _BESIDE_CJK.sub("", _SPACES.sub(" ", text.translate(_TABLE)))


def terms(text: str) -> set[str]:
    """What a text is found by: single characters and pairs of them in Chinese and Japanese, else words.

    Of longer numbers all digits without the signs between them, too.
    """
    found = set[str]()
    folded = fold(text)
    for run in _RUN.findall(folded):
        if is_cjk(run):
            found.update(run)
            found.update(run[place : place + 2] for place in range(len(run) - 1))
        else:
            found.add(run)
    return found | {re.sub("[^0-9]", "", number) for number in _NUMBER.findall(folded)}


def variants() -> str:
    """Traditional characters, each with its simplified form behind it, for the script of the page."""
    return "".join(f"{chr(of)}{to}" for of, to in sorted(simplified().items()))


def is_cjk(term: str) -> bool:
    """Whether a term consists of such characters."""
    return _IS_CJK.match(term) is not None
