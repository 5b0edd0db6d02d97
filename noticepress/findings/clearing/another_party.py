"""Companies named in what else is noise: the head of each page, the foot of a site."""

from __future__ import annotations

import re
from functools import cache

from noticepress.findings.words.alike import any_of
from noticepress.law.parsed import read_toml
from noticepress.text.regex import regex

_WORD = r"[A-Z][\w&'’.-]*,?\s{1,2}"


def another_party(old: str, new: str) -> bool:
    """Whether both texts stand there and name other companies."""
    if not old.strip() or not new.strip():
        return False
    return _companies(old) != _companies(new)


def _companies(text: str) -> frozenset[str]:
    return frozenset(" ".join(found[0].split()).casefold().rstrip(".") for found in _shape().finditer(text))


@cache
def _shape() -> re.Pattern[str]:
    """A name with a company's form, in Chinese or English."""
    known = read_toml("entities.toml")
    english = (
        "|".join(entry["form"] for entry in known["en"]).replace(" ?", r"\s{0,2}").replace(" ", r"\s{1,2}")
    )
    chinese = any_of(known["zh"]["forms"])
    return regex(rf"[\u3400-\u9fff（）()]{{2,30}}{chinese}|(?:{_WORD}){{1,6}}(?:{english})")
