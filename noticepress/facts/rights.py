"""Rights that a list names by plain verbs: "to access, rectify, erase and port your data", 更正、删除.

Such a word counts where what gives the right stands before it, or another right of the same list, and behind
it nothing more or what the right is about; or where an element begins with it that a heading or a lead
announces as a right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from noticepress.law import TermEntry, TermList
from noticepress.text.late import late

from .lexicon import Place
from .tables import any_of, pattern, table

_BACK = 160
"""Characters before a word in which what gives the right must stand."""
_PIECES = r"(?:\s{{0,3}}(?:(?<![a-z])|(?![a-z]))(?:{1}))*+\s{{0,3}}(?:(?<![a-z])|(?![a-z]))"
"""Words one after the other, none of them a part of a longer one."""
_MARK = r"[\s\"“”‘’*_(（·•–—-]*(?:(?:[a-z]|[ivx]{1,4}|\d{1,2}|[一二三四五六七八九十]{1,2})[)）.、]\s*)?"


class Named(Struct, frozen=True):
    """A right's name or a plain word for it."""

    id: str
    place: Place
    bare: bool


def announces_rights(heading: str, lead: str) -> bool:
    """Whether the elements below a heading, or below the lead of a list, are rights."""
    said = heading and pattern("granting", "announcing", "heading").search(heading)
    return bool(said or (lead and pattern("granting", "announcing", "lead").search(lead)))


def named(hits: Sequence[tuple[TermList, TermEntry, Place]]) -> tuple[Named, ...]:
    """The rights among what the lists found, in order; a phrase that needs company is not sure of itself."""
    return tuple(
        Named(entry.id, place, entry.bare)
        for terms, entry, place in hits
        if terms.kind == "right" and not entry.beside
    )


def listed(text: str, rights: Sequence[Named], begin: int | None) -> frozenset[tuple[str, int]]:
    """Which plain words are rights, by id and place; ``begin`` is where a right may begin by itself."""
    if not any(right.bare for right in rights):
        return frozenset()
    about = _about(text, rights)
    told = {right.id for right in rights if not right.bare}
    return frozenset(
        (right.id, right.place[0]) for right in _given(text, rights, about, begin) if right.id not in told
    )


def _given(text: str, rights: Sequence[Named], about: Sequence[bool], begin: int | None) -> Iterator[Named]:
    before: int | None = None
    for right, ends_well in zip(rights, about, strict=True):
        start, end = right.place
        if right.bare:
            first = begin is not None and _first().fullmatch(text, begin, start) is not None
            if not ends_well or not (first or _leads(text, start, before)):
                continue
            yield right
        before = max(before or 0, end)


def _leads(text: str, start: int, before: int | None) -> bool:
    """Whether a right is given right before ``start``, by words for that or as the next in a list."""
    if before is not None and before <= start and _on().fullmatch(text, before, start):
        return True
    before_it = text[max(0, start - _BACK) : start]
    given = _to().search(before_it)
    theirs = given and pattern("granting", "giving", "not_after").search(before_it, 0, given.start())
    return given is not None and not theirs


def _about(text: str, rights: Sequence[Named]) -> list[bool]:
    """Of each whether it ends well: with what it is about, or with the next right of the list that does."""
    found = list[bool]()
    following: tuple[int, bool] | None = None
    for right in reversed(rights):
        end = right.place[1]
        well = not right.bare or pattern("granting", "about", "words").match(text, end) is not None
        if not well and following and following[1] and end <= following[0]:
            well = _between().fullmatch(text, end, following[0]) is not None
        found.append(well)
        following = (right.place[0], well)
    return found[::-1]


@cache
def _to() -> re.Pattern[str]:
    """What gives a right, up to the end."""
    giving, on = table("granting")["giving"]["words"], table("granting")["giving"]["going_on"]
    return _joined(giving, on, rf"(?:{{0}}){_PIECES}$")


@cache
def _first() -> re.Pattern[str]:
    """What may stand before a right that an element begins with: a mark, "the right to"."""
    return _joined(
        [], table("granting")["giving"]["going_on"], _MARK.replace("{", "{{").replace("}", "}}") + _PIECES
    )


@cache
def _on() -> re.Pattern[str]:
    """What stands between a right and the next one of a list, what the former is about among it."""
    giving, about = table("granting")["giving"], table("granting")["about"]
    return _joined(about["words"], [*giving["going_on"], *about["between"]], rf"(?:{{0}})?{_PIECES}")


@cache
def _between() -> re.Pattern[str]:
    return _joined([], table("granting")["about"]["between"], _PIECES)


def _joined(first: Sequence[str], then: Sequence[str], form: str) -> re.Pattern[str]:
    return late(form.format(any_of(first).pattern, any_of(then).pattern), re.IGNORECASE)
