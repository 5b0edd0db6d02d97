"""A text as what it says: without markup, spacing, width, capitals, bullets, notes on how a link opens."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from noticepress.text.regex import regex

from .alike import word_lists

_INLINE = regex(r"[*_`#>\[\]{}()|\\]+")
_BULLETS = "•·●○■□▪◆◇–—-*"
_HYPHEN = regex(r"(?<=[a-z])-(?=[a-z])")
_MAILTO = regex(r"\bmailto[:：]?\s*(?=[\w.+-]+@)")
"""The scheme of a link that was printed with it."""
_LINK = regex(r"\[([^\[\]]*)\]\((?:https?:|/|#|\.)\S*?\)")
"""A link of Markdown that was not read as one: a bracket too many in its address."""
_QUOTES = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "「": '"',
        "」": '"',
        "–": "-",
        "—": "-",
        "。": ".",
        "、": ",",
        "《": '"',
        "》": '"',
    }
)
_ITEM_NUMBER = regex(r"(^|[\n:;,：；，])\s*[(（]?(?:\d{1,2}|[a-z]|[ivx]{1,4})[)）.、]\s*")
_AND = regex(r"\band\b|以及|[和及]")
_BETWEEN = regex(r"[.,;:]")


def plain(text: str) -> str:
    """The letters, digits and marks that say something, in one form."""
    flat = unicodedata.normalize("NFKC", text).translate(_QUOTES).casefold()
    if "(" in flat:
        flat = _window_note().sub("", flat)
    if "](" in flat:
        flat = _LINK.sub(r"\1", flat)
    if "mailto" in flat:
        flat = _MAILTO.sub("", flat)
    bare = "".join(_INLINE.sub("", flat).split()).strip(_BULLETS)
    return _HYPHEN.sub("", bare)


def unlisted(text: str) -> str:
    """The same without the numbers of items, the marks between them and the "and" before the last."""
    bare = _AND.sub(" ", _ITEM_NUMBER.sub(r"\1", text.casefold()))
    return _BETWEEN.sub("", plain(bare))


@cache
def _window_note() -> re.Pattern[str]:
    """What a page says in brackets of where a link opens."""
    listed = word_lists()["window_note"]
    notes = "|".join(sorted(map(re.escape, (*listed["en"], *listed["zh"])), key=len, reverse=True))
    return regex(rf"\s*\(\s*(?:{notes})\s*\)")
