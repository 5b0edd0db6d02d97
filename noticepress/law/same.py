"""When two facts say the same, however they are written."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from msgspec.structs import replace

from noticepress.model.fact import Contact, Cookie, Fact, FactKind, Law, Named, Period, Phone, Term, Wording
from noticepress.text.regex import regex

from .parsed import Table, read_toml

_LINK = regex(r"^(?:https?://)?(?:www\.)?")
_OF_CHINA = "中华人民共和国"
_YEAR = regex(r"(?<=[-—])(?:19|20)\d\d$")
"""Another edition of a standard is another one: GB/T 35273-2017."""
_WORD = regex(r"\w+")


def value_key(fact: Fact) -> tuple[object, ...]:
    """Equal for facts that say the same, however they are written."""
    match fact.value:
        case Contact(address=address):
            said: object = _LINK.sub("", address.casefold()).rstrip("/")
        case Phone(e164=number, as_printed=printed):
            said = number or "".join(filter(str.isdigit, printed))
        case Term(id=name, text=text):
            said = name or plain(text)
        case Law(id=name, name=text):
            said = (name or plain(text.removeprefix(_OF_CHINA)), *_YEAR.findall(text))
        case Named(name=text) if fact.kind in _SHORTENED:
            said = _named(text, _SHORTENED[fact.kind])
        case Named(name=text) | Wording(text=text):
            said = plain(text)
        case Cookie(fields=fields):
            said = tuple(sorted(fields.items()))
        case Period() as period:  # what it serves moves with the topic of its clause
            said = replace(_in_large(period), serves="")
        case value:
            said = value
    return (fact.kind, said)


def _in_large(period: Period) -> Period:
    """Twelve months are a year, fourteen days two weeks; working days stay days."""
    unit, parts = _LARGER.get(period.unit, (period.unit, 1))
    if parts == 1 or period.number % parts or period.day_kind is not None:
        return period
    return replace(period, number=period.number // parts, unit=unit)


_LARGER: dict[str, tuple[Literal["week", "year"], int]] = {"day": ("week", 7), "month": ("year", 12)}


def plain(text: str) -> str:
    """Letters and digits alone: ``Co., Ltd`` is ``Co.,Ltd.``."""
    return "".join(filter(str.isalnum, text.casefold())) or text


_SHORTENED: dict[FactKind, str] = {
    "address": "address", "entity": "company", "place": "place", "transfer_destination": "place",
}  # fmt: skip
"""Kinds of names that have short forms, and the table of these."""


_SMALL = regex(r"(?<=outside) of\b|\bthe\b", re.IGNORECASE)
"""Outside of the EEA is outside EEA."""


def _named(text: str, kind: str) -> str:
    bare = _SMALL.sub(" ", text.replace(".", "")) if kind == "place" else text
    whole = plain(written_out(bare, kind))
    return str(_short_forms()[kind].get(whole, whole))


def written_out(text: str, kind: str) -> str:
    """In small letters and without short forms: ``Tern Ltd.`` is ``tern limited``."""
    forms = _short_forms()[kind]
    return " ".join(forms.get(word, word) for word in _WORD.findall(text.casefold()))


@cache
def _short_forms() -> Table:
    return read_toml("short_forms.toml")
