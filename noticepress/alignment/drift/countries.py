"""Names of countries in both languages, with their adjectives and parts."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from noticepress.law.parsed import read_toml
from noticepress.text.regex import regex


def named_in(country: str, text: str) -> bool:
    """Whether a country stands in a text at all, be it in the name of an authority."""
    return any(_stands(name, text) for name in _countries().get(country, ()))


def _stands(name: str, text: str) -> bool:
    """A word is a word: "thai" stands in no "that is"."""
    found = text.casefold().find(name.casefold())
    return found >= 0 and not (name.isascii() and _word(name).search(text) is None)


@cache
def _word(name: str) -> re.Pattern[str]:
    return regex(rf"\b{re.escape(name)}\b", re.IGNORECASE)


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
