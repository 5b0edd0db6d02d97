"""Objects that go without saying: "when you register" is 注册账号时."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from noticepress.text.regex import regex

from .cutting import Unit
from .senses import Lang


def goes_without_saying(
    unit: Unit, words: Sequence[Unit], lost: Sequence[Unit], text: str, lang: Lang
) -> bool:
    """Whether a word is the object of the act before it, and the other side says that act."""
    before = max((word for word in words if word.end <= unit.start), key=lambda w: w.end, default=None)
    if before is None or any(word.start == before.start for word in lost):
        return False
    return any(row[lang].fullmatch(text, before.start, unit.end) for row in _acts())


@cache
def _acts() -> tuple[dict[Lang, re.Pattern[str]], ...]:
    lines = files("noticepress.alignment.drift").joinpath("understood.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple({"zh": regex(zh), "en": regex(en, re.IGNORECASE)} for zh, en in rows)
