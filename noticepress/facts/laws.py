"""Laws, regulations and standards that a notice names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from noticepress.model.fact import Fact, Law
from noticepress.model.notice import Version
from noticepress.text.late import late
from noticepress.text.regex import regex
from noticepress.text.segment import has_chinese
from noticepress.text.windows import near, touches

from .annotator import Topics, stretches
from .home import home
from .tables import any_of, table

_ZH_ANCHOR = late("[法例定]|办法")
# what every listed name in another script has: a word for a law, a number, or capitals
_EN_ANCHOR = regex(
    "Law|Act|Regulation|Directive|Rule|Code|Principles|Ordinance|Provisions|Measures|Lei |[A-Z]{4}|GB|Shine"
    "|Specification|Section"
)
_KINDS = regex("(?:Act|Law|Ordinance|Directive|Regulations?|Statute)(?!\\w)")
_TITLE = regex(r"《([^《》]{2,60})》")


class FoundName(Struct, frozen=True):
    """A name at ``text[start:end]`` with the country it belongs to."""

    start: int
    end: int
    name: str
    country: str | None
    id: str | None = None
    """Of a law in the list: the same in all languages."""


def find(version: Version, topics: Topics) -> Iterator[Fact]:
    """Every law that is named, once for each place where it is."""
    del topics
    country = home(version)
    for stretch in stretches(version):
        for law in laws(stretch.text, country):
            value = Law(name=law.name, country=law.country, id=law.id)
            if fact := stretch.fact("law", value, law.start, law.end, by="laws"):
                yield fact


def laws(text: str, home: str | None = None) -> list[FoundName]:
    """Named laws in order of place; ``home`` is the country of a title in 《》 that no list holds."""
    found = list(_listed(text))
    for more in (_titled(text, home), _capitalised(text)):
        taken = sorted((law.start, law.end) for law in found)
        found += [law for law in more if not touches(taken, law.start, law.end)]
    return sorted(found, key=lambda law: law.start)


@cache
def _entries() -> tuple[tuple[re.Pattern[str], str, str | None], ...]:
    laws = table("laws")["law"]
    return tuple((any_of(entry["names"]), entry["country"], entry.get("id")) for entry in laws)


def _entry_of(name: str) -> tuple[str | None, str | None]:
    """Country and id of a listed name."""
    return next(((country, id_) for names, country, id_ in _entries() if names.fullmatch(name)), (None, None))


@cache
def _any_listed() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """All listed names, the Chinese and the others; case matters, so that "coppa" is no law."""
    names = [name for entry in table("laws")["law"] for name in entry["names"]]
    chinese = [name for name in names if has_chinese(name)]
    others = "|".join(name for name in names if name not in chinese).replace(" ?", r"\s{0,2}")
    return any_of(chinese), late(rf"(?<![A-Za-z])(?=[A-Ze])(?:{others})".replace(" ", r"\s{1,3}"))


def _listed(text: str) -> Iterator[FoundName]:
    chinese, others = _any_listed()
    in_chinese = near(chinese, _ZH_ANCHOR, text, 40, 24) if has_chinese(text) else ()
    for found in (*in_chinese, *near(others, _EN_ANCHOR, text, 80, 60)):
        start, end = found.span()
        country, id_ = _entry_of(found[0])
        opening, closing = text.rfind("《", max(0, start - 30), start), text.find("》", end, end + 30)
        if opening >= 0 and closing >= 0 and not re.search("[《》]", text[opening + 1 : closing]):
            # the list may hold a part of the title: 《欧盟通用数据保护条例》
            start, end = opening, closing + 1
        yield FoundName(start, end, text[start:end].strip("《》"), country, id_)


def _titled(text: str, home: str | None) -> Iterator[FoundName]:
    shape = table("laws")["shape"]
    ends, others = tuple(shape["zh_ends"]), tuple(shape["zh_not"])
    for found in _TITLE.finditer(text):
        name = found[1]
        if name.endswith(ends) and (
            name.startswith("中华人民共和国") or not any(word in name for word in others)
        ):
            yield FoundName(*found.span(), name, "CN" if name.startswith("中华人民共和国") else home)


@cache
def _shapes() -> tuple[re.Pattern[str], re.Pattern[str]]:
    shape = table("laws")["shape"]
    return regex(shape["en"].replace(" ", r"\s{1,3}")), regex(shape["en_not"].replace(" ", r"\s+"))


def _capitalised(text: str) -> Iterator[FoundName]:
    if not _KINDS.search(text):
        return
    shape, generic = _shapes()
    for found in shape.finditer(text):
        name = re.sub(r"\s+", " ", found[0])
        lead = re.match(r"(?:The|Under the|Under|In|By|Of|And|For|With|Our|This|See)\s+", name)
        start = found.start() + (lead.end() if lead else 0)
        name = name[lead.end() :] if lead else name
        if not generic.match(name) and len(name.split()) > 1:
            yield FoundName(start, found.end(), name, "CN" if re.search("China|PRC", name) else None)
