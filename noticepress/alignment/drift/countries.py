"""Names of countries in both languages, with their adjectives and parts."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from noticepress.law.parsed import read_toml
from noticepress.text.regex import regex

_SHORT = 3
"""Letters of an abbreviation that is told from a word by its capitals: "US", "UK"."""
_BODY = {
    "zh": regex(r"(?:的)?[\u3400-\u9fff]{0,10}(?:办公室|[局署部院]|委员会|专员|机构|当局|法院|银行)"),
    "en": regex(r"(?:['’]s)? (?:[A-Z][\w’'-]* ?|of |for |and ){1,6}"),
}
_TITLE = {
    "zh": _BODY["zh"],
    "en": regex(
        r"\b(?:Office|Commission(?:er)?|Authority|Agency|Ombudsman|Court|Board|Service|Department|Ministry|Bank)\b"
    ),
}


def qualifies(text: str, end: int, lang: str, other: str, other_lang: str) -> bool:
    """Whether a country that ends there only says whose a body is, which the other edition names without it.

    A translator adds 英国 to "the Information Commissioner's Office" for readers abroad.
    """
    return bool(_BODY[lang].match(text, end) and _TITLE[other_lang].search(other))


def named_in(country: str, text: str) -> bool:
    """Whether a country stands in a text at all, be it in the name of an authority."""
    return any(_stands(name, text) for name in _countries().get(country, ()))


def _stands(name: str, text: str) -> bool:
    """A word is a word: "thai" stands in no "that is"."""
    if name.isupper() and len(name) <= _SHORT:
        return _word(name).search(text) is not None
    found = text.casefold().find(name.casefold())
    return found >= 0 and not (name.isascii() and _word(name).search(text) is None)


@cache
def _word(name: str) -> re.Pattern[str]:
    flags = re.NOFLAG if name.isupper() and len(name) <= _SHORT else re.IGNORECASE
    return regex(rf"\b{re.escape(name)}\b", flags)


@cache
def _countries() -> dict[str, tuple[str, ...]]:
    """Every name of each country, in both languages, its adjectives and parts among them."""
    table, also = read_toml("places.toml")["country"], _demonyms()
    return {
        code: (*(name for names in wordings.values() for name in names), *also.get(code, ()))
        for code, wordings in table.items()
    }


def _demonyms() -> dict[str, tuple[str, ...]]:
    lines = files("noticepress.alignment.drift").joinpath("demonyms.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {code: tuple(filter(None, f"{english},{chinese}".split(","))) for code, english, chinese in rows}
