"""The files of equal wordings as they are written: one group a line, its wordings set apart by ``|``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from noticepress.law.parsed import read_toml

Lang = Literal["en", "zh"]
LANGUAGES: tuple[Lang, ...] = ("en", "zh")


@cache
def lexicon_table(lang: Lang) -> Mapping[str, tuple[str, ...]]:
    """Section → its lines, without blank ones and remarks."""
    raw = read_toml(f"equal_{lang}.toml")
    return {name: tuple(_lines(text)) for name, text in raw.items()}


def _lines(text: str) -> list[str]:
    bare = (line.partition("#")[0].strip() for line in text.splitlines())
    return [line for line in bare if line]
