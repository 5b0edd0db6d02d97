"""Countries and regions, and those that personal information is sent to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from noticepress.model.fact import Fact, Named
from noticepress.model.notice import Version
from noticepress.text.windows import touches

from .addresses import addresses
from .annotator import Stretch, Topics, stretches
from .entities import entities
from .laws import FoundName, laws
from .sentences import sentence_at, sentences
from .tables import any_of, table

_FAR = 90
_CLOSE = 20


def find(version: Version, topics: Topics) -> Iterator[Fact]:
    """Every place; as ``transfer_destination`` where the sentence sends information there.

    A place inside the name of a law, a company or an address is part of that name.
    """
    del topics
    for stretch in stretches(version):
        found = list(places(stretch.text))
        if found:
            yield from _facts(stretch, found)


def places(text: str) -> Iterator[FoundName]:
    """Countries, regions and groups of countries in order of place."""
    for match in _shape().finditer(text):
        name = match["zh"] or match["en"] or match["low"].title()
        country = _countries().get(name) or _countries().get(re.sub(r"\s+", " ", name))
        outside = re.match(r"(?:outside|中国境外)", match[0], re.IGNORECASE) or match[0].endswith("境外")
        start = match.start() + (4 if match[0].startswith(("the ", "the\n")) else 0)
        printed = re.sub(r"\s+", " ", text[start : match.end()])
        yield FoundName(start, match.end(), printed, None if outside else country)


def _facts(stretch: Stretch, found: list[FoundName]) -> Iterator[Fact]:
    text = stretch.text
    names = sorted((name.start, name.end) for name in (*laws(text), *entities(text), *addresses(text)))
    ranges = sentences(text)
    for place in found:
        if touches(names, place.start, place.end):
            continue
        low, high = sentence_at(ranges, place.start)
        sent = _is_destination(text, low, high, place)
        kind: Literal["place", "transfer_destination"] = "transfer_destination" if sent else "place"
        value = Named(name=place.name, country=place.country)
        if fact := stretch.fact(kind, value, place.start, place.end, by="places"):
            yield fact


def _is_destination(text: str, low: int, high: int, place: FoundName) -> bool:
    transfer = table("places")["transfer"]
    if not any_of(transfer["cue"]).search(text, max(low, place.start - _FAR), min(high, place.end + _CLOSE)):
        return False
    return _towards().search(text[max(low, place.start - 40) : place.start]) is not None


@cache
def _towards() -> re.Pattern[str]:
    directions = any_of(table("places")["transfer"]["direction"]).pattern
    return re.compile(
        rf"(?:{directions})\s{{0,2}}(?:(?:the|countries|regions|places)\s{{1,2}}){{0,3}}$", re.IGNORECASE
    )


@cache
def _countries() -> dict[str, str]:
    return {
        name: code
        for code, names in table("places")["country"].items()
        for name in (*names["zh"], *names["en"])
    }


@cache
def _shape() -> re.Pattern[str]:
    """All names as one pattern, longer ones first; English names as whole words, case kept (US is not us)."""
    data = table("places")
    around, group = data["around"], data["group"]
    chinese = [n for names in data["country"].values() for n in names["zh"]] + group["zh"]
    english = [n for names in data["country"].values() for n in names["en"]] + group["en"]
    zh = "|".join(sorted(map(re.escape, chinese), key=len, reverse=True))
    en = "|".join(sorted((re.escape(n).replace(r"\ ", r"\s{1,3}") for n in english), key=len, reverse=True))
    first = "".join(sorted({name[0] for name in chinese}))
    before = around["en_before"].replace(" ", r"\s{1,3}")
    low = "|".join(
        name.lower()
        for names in data["country"].values()
        for name in names["en"]
        if name.isalpha() and len(name) > 4 and name.istitle() and name.lower() not in around["low_not"]
    )
    after = around["en_after"].replace(" ", r"\s{1,3}")
    return re.compile(
        rf"(?=[{first}])(?P<zh>{zh})(?!{around['zh_not_after']}){around['zh_after']}"
        rf"|(?<![\w.-])(?=[A-Zotw])(?:{before})?(?P<en>{en})(?!\w|-(?![A-Z][a-z])){after}"
        # "Transfer to china": small letters only where a place is expected
        rf"|(?<=\b(?:to|in)\s)(?P<low>{low})(?![\w-])"
    )
