"""Companies named with their legal form: 某某有限公司, Some Name Co., Ltd."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from noticepress.model.fact import Fact, Named
from noticepress.model.notice import Version
from noticepress.text.late import late
from noticepress.text.regex import regex
from noticepress.text.segment import chinese_words
from noticepress.text.windows import near, whole

from .annotator import Topics, stretches
from .home import home
from .laws import FoundName
from .tables import any_of, table

_ZH_NAME = r"[\u3400-\u9fffA-Za-z0-9（）()·&]"
_LONGEST = 36
_EN_WORD = r"(?:[A-Z][\w.&'’-]*|&|\([A-Z][\w .]{1,24}\)|[a-z]?[A-Z]\w*|\d{1,3}[A-Za-z]\w+)"
_NUMBER = regex(r"[（(]?\d{1,2}[)）.、]")


def find(version: Version, topics: Topics) -> Iterator[Fact]:
    """Every company that is named with its form."""
    del topics
    country = home(version)
    for stretch in stretches(version):
        for found in entities(stretch.text, country):
            value = Named(name=found.name, country=found.country)
            if fact := stretch.fact("entity", value, found.start, found.end, by="entities"):
                yield fact


def entities(text: str, home: str | None = None) -> list[FoundName]:
    """Companies in order of place; ``home`` is the country of a Chinese form."""
    return sorted([*_chinese(text, home), *_english(text)], key=lambda name: name.start)


@cache
def _zh_shape() -> re.Pattern[str]:
    forms = "|".join(table("entities")["zh"]["forms"])
    return late(rf"(?P<name>{_ZH_NAME}{{2,{_LONGEST}}}?)(?P<form>{forms})(?:[（(]有限合伙[）)])?")


@cache
def _before() -> frozenset[str]:
    return frozenset(table("entities")["zh"]["before"])


def _chinese(text: str, home: str | None) -> Iterator[FoundName]:
    for found in near(_zh_shape(), _ZH_ANCHOR, text, _LONGEST, 16):
        start = found.start() + _lead(found["name"])
        if found.start("form") - start >= 2:
            name = text[start : found.end()]
            yield FoundName(start, found.end(), name, home or _by_city(name))


def _by_city(name: str) -> str | None:
    """A company that is named after its city or province is at home there, whoever speaks of it."""
    known = table("entities")["zh"]
    city = any_of(known["cities"]).match(name)
    country: str | None = known["elsewhere"].get(city[0], "CN") if city else None
    return country


def _lead(run: str) -> int:
    """How much of the characters before a form is the sentence and not the name, by its words."""
    lead, unclosed = 0, 0
    for word, start, end in chinese_words(run):
        if word in {"（", "("}:
            unclosed = end
        elif word in {"）", ")"}:
            unclosed = 0
            lead = lead if start and lead <= start else end
        elif word in _before() and not (start == lead and len(run) - end < 2):
            lead = end
    cities = [found.start() for found in any_of(table("entities")["zh"]["cities"]).finditer(run)]
    named = [at for at in cities if run[at - 1 : at] not in {"（", "("}]
    # 上海如书文化传播: the name begins at its city, whatever words it goes on with
    numbered = _NUMBER.match(run)
    return max(unclosed, numbered.end() if numbered else 0, named[-1] if named and named[-1] < lead else lead)


@cache
def _en_shape() -> tuple[re.Pattern[str], dict[str, str]]:
    entries = table("entities")["en"]
    groups = "|".join(f"(?P<f{number}>{e['form']})" for number, e in enumerate(entries))
    groups = groups.replace(" ?", r"\s{0,2}").replace(" ", r"\s{1,2}")
    meaning = {f"f{number}": e["country"] for number, e in enumerate(entries)}
    name = rf"{_EN_WORD}(?:\s{{1,2}}(?:{_EN_WORD}|and|of|for)){{0,7}}?"
    return late(rf"(?<![\w@./-]){name}(?:,\s{{0,2}}|\s{{1,2}})(?:{groups})(?![\w])"), meaning


def _english(text: str) -> Iterator[FoundName]:
    shape, meaning = _en_shape()
    for found in near(shape, _EN_ANCHOR, text, 120, 16):
        form = next((name for name in meaning if found[name] is not None), "")
        lead = _LEAD.match(found[0])
        start = found.start() + (lead.end() if lead else 0)
        if start < found.start(form) - 1:
            name = re.sub(r"\s+", " ", text[start : found.end()])
            home = "CN" if _chinese_places().search(name) else None
            yield FoundName(start, found.end(), name, meaning[form] or home)


@cache
def _chinese_places() -> re.Pattern[str]:
    return regex(rf"(?<!\w)(?:{'|'.join(table('entities')['zh']['cities_en'])})(?!\w)")


_LEAD = late(
    r"(?:(?:The|This|Our|We|By|If|In|For|With|At|To|Of|And|Contact|Copyright|When|Email|Company|Address|Attn"
    r"|(?:©|\(c\))|(?:19|20)\d\d)[\s,:]+)+",
    re.IGNORECASE,
)
_ZH_ANCHOR = regex("有限|律师事务所")
_FORMS = (
    "GmbH Inc Incorporated LLC L.L.C Ltd LTD Limited Pte Pty BV B.V K.K S.r.l S.p.A ApS A/S Oy Oyj PLC P.L.C"
    " Plc Pvt Corp Corporation Unlimited DAC S.A S.à AG AB N.V LLP SE"
)
_EN_ANCHOR = regex(rf"(?:{whole(_FORMS.split())})(?!\w)")
