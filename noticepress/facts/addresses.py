"""Postal addresses, by their label or by their shape."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from noticepress.model.fact import Fact, Named
from noticepress.model.notice import Version
from noticepress.text.late import late
from noticepress.text.regex import regex
from noticepress.text.windows import near, whole

from .annotator import Topics, stretches
from .laws import FoundName
from .tables import table

# not IP地址, 电子邮件地址, 网址, 收货地址: those are data or links
_ZH_LABEL = late(
    r"(?<![\u3400-\u9fffA-Za-z])(?<![A-Za-z]\s)(?:(?:公司|企业)?(?:注册|联系|通讯|办公|公司|邮寄|通信|邮政|经营|单位|总部|实际办公)?(?:地址|地點|地点)"
    r"|住所地?|(?:公司)?所在地|地址位于)(?:为|是)?\s{0,2}[:：]\s{0,3}(?P<address>[^。；;\n:：]{5,120}?)"
    r"(?=[。；;\n】』」]|[，,]\s{0,3}(?:以下|下称)|[,，]?\s{0,3}(?:邮编|邮政编码|电话|联系电话|邮箱|电子邮件|收件人|联系人|传真|Tel|E-?mail)|\s*$)"
)
_ZH_END = "[号號楼樓室層层座栋幢元房]"
_ZH_SHAPE = late(
    r"(?:中国)?(?:[\u3400-\u9fff]{2,8}?(?:省|自治区|特别行政区))?[\u3400-\u9fff]{2,8}?市"
    r"[\u3400-\u9fff]{1,12}?[区縣县镇鎮街路市]"
    rf"[\u3400-\u9fff0-9A-Za-z０-９（）()#、\-—－·]{{2,60}}?{_ZH_END}"
    rf"(?:[\u3400-\u9fff0-9A-Za-z０-９（）()#\-—]{{1,40}}?{_ZH_END})*"
)
_ZH_LABEL_ANCHOR = regex("地址|地點|地点|住所|所在地")
_ZH_ANCHOR = regex("[号號室楼樓层層座]")
_WHERE = regex(r"^.{0,24}?(?:位于|在|于|至|为|是|到|寄往|邮寄至|寄送至)")

_EN_KINDS = "registered|mailing|postal|office|business|company|correspondence|physical|head office|our|street"
_EN_LABEL = late(
    rf"(?<![A-Za-z/-])(?:(?:{_EN_KINDS})\s{{1,2}}){{0,2}}(?:address|office)"
    r"\s{0,2}(?:(?:is|at|[:：])\s{1,2}){1,2}"
    r"(?P<address>(?-i:[A-Z0-9#])[^;\n]{8,200}?)"
    r"(?=;|\n|$|\.(?:\s{1,3}[A-Z]|\s*$)|,?\s{0,3}(?:Tel|Phone|E-?mail|Fax|Attn)\b|\)\s|\s[(（])",
    re.IGNORECASE,
)
_STREETS = (
    "Road Rd Rd. Street St. Avenue Ave Ave. Building Floor Suite Ste Ste. Boulevard Blvd Blvd. Lane Drive Way"
    " Square Plaza Park Parkway Highway District Tower House Court Quay Terrace Wharf Straße Strasse"
)
_EN_POSTCODE = regex(r"(?<![\w.-])(?:[A-Z]{1,2}-)?\d{4,6}(?![\w-])")
_EN_LINE = regex(
    rf"\d{{1,5}}[A-Z]?\s(?:[A-Z][\w.'’-]*\s){{1,4}}(?:{whole(_STREETS.split())})\.?"
    r"|[A-Z][A-Za-z .'’-]{2,30},?\s[A-Z]{2},?\s\d{5}(?:-\d{4})?"
    r"|(?:[^\W\d_][\w.'’-]*\s){0,3}[^\W\d_][\w'’-]*(?:str\.|[Ss]tr\.|stra(?:ß|ss)e|Stra(?:ß|ss)e|gasse|platz|allee)\s?"
    r"\d{1,4}[a-z]?(?:\s?[-–/]\s?\d{1,4}[a-z]?)?"
    r"|(?:[A-Z]{1,2}-)?\d{4,6}\s[A-ZÄÖÜÉ][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,2}"
    r"|(?:[A-Z][\w.'’-]+,?\s){0,3}[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}"
)
_PARTS = 3
"""Parts between commas before the country."""
_EN_STREET = regex(rf"(?:{whole(_STREETS.split())}|P\.?\s?O\.?\s?Box)(?![\w-])")
_EN_WORD = (
    r"(?:(?:No|St|Rd|Ave|Blvd|Ste|Dr|Apt|Fl|Bldg|Mt|P\.\s?O)\."
    r"|#?[A-Z0-9](?:[\w'’#&/-]|\.(?=\w)){0,30})"
)
_EN_PART = rf"(?:{_EN_WORD}(?:\s{{1,2}}(?:{_EN_WORD}|[&–-]|of|and|the|de|du|la)){{0,8}})"
_EN_SHAPE = late(rf"{_EN_PART}(?:\s?,\s{{0,2}}{_EN_PART}){{1,10}}")
_COMPANY = regex(r"[^,]{2,60}?,?\s{0,2}(?:LLC|Inc|Ltd|LTD|Limited|GmbH|Corp)\.?,\s{0,2}")
_PLACED = regex(r"(?:No\.|Room|Unit|\d{1,5}|Floor|Phase)", re.IGNORECASE)


def find(version: Version, topics: Topics) -> Iterator[Fact]:
    """Every postal address, with its country where the address tells it."""
    del topics
    for stretch in stretches(version):
        for found in addresses(stretch.text) or _line(stretch.text):
            value = Named(name=found.name, country=found.country)
            if fact := stretch.fact("address", value, found.start, found.end, by="addresses"):
                yield fact


def addresses(text: str) -> list[FoundName]:
    """Postal addresses in order of place."""
    found: list[FoundName] = []
    for match in (*near(_ZH_LABEL, _ZH_LABEL_ANCHOR, text, 12, 160), *_labelled_english(text)):
        _add(found, text, *match.span("address"))
    for match in near(_ZH_SHAPE, _ZH_ANCHOR, text, 100, 60):
        lead = _WHERE.match(match[0])
        _add(found, text, match.start() + (lead.end() if lead else 0), match.end())
    for match in near(_EN_SHAPE, _EN_STREET, text, 160, 160):
        company = _COMPANY.match(match[0])
        start = match.start() + (company.end() if company else 0)
        printed = text[start : match.end()]
        if _EN_STREET.search(printed) and _PLACED.search(printed) and printed.count(",") >= 2:
            _add(found, text, start, match.end())
    for match in near(_EN_SHAPE, _EN_POSTCODE, text, 160, 160):
        *parts, last = match[0].split(",")
        if len(parts) >= _PARTS and last.strip(" .") in _countries():
            _add(found, text, *match.span())
    return found


def _line(text: str) -> list[FoundName]:
    """A line of an address that is written in several, where it is all that the clause says."""
    found = _EN_LINE.fullmatch(text.strip())
    return [FoundName(start := text.find(found[0]), start + len(found[0]), found[0], None)] if found else []


@cache
def _countries() -> frozenset[str]:
    """Names of countries in English: what an address ends in that has no word for a street we know."""
    return frozenset(name for entry in table("places")["country"].values() for name in entry["en"])


def _labelled_english(text: str) -> Iterator[re.Match[str]]:
    for match in near(_EN_LABEL, _EN_LABEL_ANCHOR, text, 40, 240):
        written = text[max(0, match.start() - 8) : match.start()] + match["address"]
        if re.search(r"[\d,]", match["address"]) and not _NO_ADDRESS.search(written):
            yield match


_NO_ADDRESS = regex(r"@|https?:|^.{0,8}\b(?:IP|MAC|e-?mail)\s", re.IGNORECASE)
_EN_LABEL_ANCHOR = regex(r"address|office", re.IGNORECASE)
_COUNTRIES = (
    ("CN", late(r"China|PRC|P\.R\.C|中国|[\u3400-\u9fff]{2,}[省市区]")),
    ("HK", regex(r"Hong Kong|香港")),
    ("US", regex(r"\b(?:USA?|U\.S\.A?\.?|United States)\b|\b[A-Z]{2} \d{5}(?:-\d{4})?\b")),
    ("GB", regex(r"United Kingdom|\bUK\b|England|Scotland|\b[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b")),
    ("IE", regex(r"Ireland")),
    ("DE", regex(r"Germany|Deutschland")),
    ("SG", regex(r"Singapore|新加坡")),
    ("JP", regex(r"Japan|日本")),
    ("FR", regex(r"France")),
    ("NL", regex(r"Netherlands")),
    ("TW", regex(r"Taiwan|[臺台]灣|台湾")),
)  # fmt: skip


def _add(found: list[FoundName], text: str, start: int, end: int) -> None:
    raw = text[start:end]
    end = start + len(raw.rstrip(" ,，.、\n"))
    place = bisect_left(found, start, key=lambda name: name.start)
    beside = found[max(0, place - 1) : place + 1]
    if start < end and not any(name.start < end and start < name.end for name in beside):
        name = re.sub(r"\s+", " ", text[start:end])
        hits = [code for code, pattern in reversed(_COUNTRIES) if pattern.search(name)]
        found.insert(place, FoundName(start, end, name, hits[0] if hits else None))
