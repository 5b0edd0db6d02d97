"""Countries and regions, and those that personal information is sent to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Literal

from noticepress.law import named_bodies
from noticepress.model.fact import Fact, Named
from noticepress.model.notice import Version
from noticepress.text.regex import regex
from noticepress.text.segment import has_chinese
from noticepress.text.windows import touches

from .addresses import addresses
from .annotator import Stretch, Topics, stretches
from .entities import entities
from .laws import FoundName, laws
from .sentences import sentence_at, sentences
from .tables import any_of, table

_FAR = 90
_CLOSE = 20
_LEAD = 48
"""Characters of "within the territory of the" before a name, with line breaks."""
_WORD = regex(r"\w+")
_BEGINS = regex("[A-Zot]")
"""Capital letters, and those of "outside the EEA" and "the EEA"."""


def find(version: Version, topics: Topics) -> Iterator[Fact]:
    """Every place; as ``transfer_destination`` where the sentence sends information there.

    A place inside the name of a law, a framework, an authority, a company or an address is part of that name.
    """
    del topics
    for stretch in stretches(version):
        found = list(places(stretch.text))
        if found:
            yield from _facts(stretch, found)


def places(text: str) -> Iterator[FoundName]:
    """Countries, regions and groups of countries in order of place."""
    found = [*_chinese(text)] if has_chinese(text) else []
    yield from sorted([*found, *_english(text)], key=lambda name: name.start)


def _chinese(text: str) -> Iterator[FoundName]:
    for match in _zh_shape().finditer(text):
        country = (
            None if match[0].endswith("境外") or match[0] == "中国境外" else _countries().get(match["name"])
        )
        yield FoundName(*match.span(), match[0], country)


def _english(text: str) -> Iterator[FoundName]:
    for match in _with_capitals(text):
        lead = _before().search(text, max(0, match.start() - _LEAD), match.start())
        start = lead.start() if lead else match.start()
        if text[start - 1 : start].isalnum() or text[start - 1 : start] in {"_", ".", "-"}:
            continue
        outside = text.startswith("outside", start)
        start += 4 if text.startswith(("the ", "the\n"), start) else 0
        country = _countries().get(re.sub(r"\s+", " ", match["name"]))
        printed = re.sub(r"\s+", " ", text[start : match.end()])
        yield FoundName(start, match.end(), printed, None if outside else country)
    for match in _in_small_letters(text):
        if not text[match.start() - 1 : match.start()].isalnum():
            yield FoundName(*match.span("name"), match["name"], _countries().get(match["name"].title()))


def _with_capitals(text: str) -> Iterator[re.Match[str]]:
    """Names with their case (US is not us)."""
    end, known = 0, _by_first_word()
    for word in _WORD.finditer(text):
        if word.start() >= end and word[0] in known and (found := _shape(word[0]).match(text, word.start())):
            end = found.end()
            yield found


def _in_small_letters(text: str) -> Iterable[re.Match[str]]:
    """Names in small letters after to and in."""
    small = _small_names()
    return () if small.isdisjoint(_WORD.findall(text)) else _small_shape().finditer(text)


def _facts(stretch: Stretch, found: list[FoundName]) -> Iterator[Fact]:
    text = stretch.text
    named = (*laws(text), *entities(text), *addresses(text))
    names = sorted([*((name.start, name.end) for name in named), *named_bodies(text)])
    ranges = sentences(text)
    for place in found:
        if touches(names, place.start, place.end):
            continue
        low, high = sentence_at(ranges, place.start)
        sent = _is_destination(text, low, high, place)
        if sent and _denied(text, low, high, place):
            continue
        kind: Literal["place", "transfer_destination"] = "transfer_destination" if sent else "place"
        value = Named(name=place.name, country=place.country)
        if fact := stretch.fact(kind, value, place.start, place.end, by="places"):
            yield fact


def _is_destination(text: str, low: int, high: int, place: FoundName) -> bool:
    transfer = table("places")["transfer"]
    if not any_of(transfer["cue"]).search(text, max(low, place.start - _FAR), min(high, place.end + _CLOSE)):
        return False
    return _towards().search(text[max(low, place.start - 40) : place.start]) is not None


def _denied(text: str, low: int, high: int, place: FoundName) -> bool:
    """Whether the sentence says that nothing is sent there, in whatever case."""
    transfer = table("places")["transfer"]
    denials = [found.end() for found in any_of(transfer["denied"]).finditer(text, low, place.start)]
    if not denials or any_of(transfer["conditional"]).search(text, low, high):
        return False
    return any_of(transfer["turned"]).search(text, max(denials), place.start) is None


@cache
def _towards() -> re.Pattern[str]:
    directions = any_of(table("places")["transfer"]["direction"]).pattern
    return regex(
        rf"(?:{directions})\s{{0,2}}(?:(?:the|countries|regions|places)\s{{1,2}}){{0,3}}$", re.IGNORECASE
    )


@cache
def _countries() -> dict[str, str]:
    return {
        name: code
        for code, names in table("places")["country"].items()
        for name in (*names["zh"], *names["en"])
    }


def _any(names: Iterable[str]) -> str:
    """The names as one pattern, longer ones first."""
    escaped = (re.escape(name).replace(r"\ ", r"\s{1,3}") for name in names)
    return "|".join(sorted(escaped, key=lambda name: (-len(name), name)))


def _names(lang: str) -> list[str]:
    data = table("places")
    group: list[str] = data["group"][lang]
    return [name for names in data["country"].values() for name in names[lang]] + group


@cache
def _zh_shape() -> re.Pattern[str]:
    around = table("places")["around"]
    return regex(rf"(?P<name>{_any(_names('zh'))})(?!{around['zh_not_after']}){around['zh_after']}")


@cache
def _by_first_word() -> Mapping[str, Sequence[str]]:
    """English names that may begin a match, by their first word."""
    found = defaultdict[str, list[str]](list)
    for name in _names("en"):
        first = _WORD.match(name)
        if first and _BEGINS.match(name):
            found[first[0]].append(name)
    return found


@cache
def _shape(first: str) -> re.Pattern[str]:
    """The names that begin with a word, and what goes with them."""
    after = table("places")["around"]["en_after"].replace(" ", r"\s{1,3}")
    return regex(rf"(?P<name>{_any(_by_first_word()[first])})(?!\w|-(?![A-Z][a-z])){after}")


@cache
def _small_names() -> frozenset[str]:
    low_not = table("places")["around"]["low_not"]
    return frozenset(
        name.lower()
        for name in _names("en")
        if name.isalpha() and name.istitle() and len(name) > 4 and name.lower() not in low_not
    )


@cache
def _small_shape() -> re.Pattern[str]:
    return regex(rf"(?:to|in)\s(?P<name>{_any(_small_names())})(?![\w-])")


@cache
def _before() -> re.Pattern[str]:
    """Words before a name that belong to it."""
    before = table("places")["around"]["en_before"].replace(" ", r"\s{1,3}")
    return regex(rf"(?<![\w.-])(?:{before})\Z")
