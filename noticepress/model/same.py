"""When two facts say the same, however they are written."""

from __future__ import annotations

import re

from msgspec.structs import replace

from .fact import Contact, Cookie, Fact, Named, Period, Phone, Term, Wording

_LINK = re.compile(r"^(?:https?://)?(?:www\.)?")


def value_key(fact: Fact) -> tuple[object, ...]:
    """Equal for facts that say the same, however they are written."""
    match fact.value:
        case Contact(address=address):
            said: object = _LINK.sub("", address.casefold()).rstrip("/")
        case Phone(e164=number, as_printed=printed):
            said = number or "".join(filter(str.isdigit, printed))
        case Term(id=name, text=text):
            said = name or plain(text)
        case Named(name=text) | Wording(text=text):
            said = plain(text)
        case Cookie(fields=fields):
            said = tuple(sorted(fields.items()))
        case Period() as period:  # what it serves moves with the topic of its clause
            said = replace(period, serves="")
        case value:
            said = value
    return (fact.kind, said)


def plain(text: str) -> str:
    """Letters and digits alone: ``Co., Ltd`` is ``Co.,Ltd.``."""
    return "".join(filter(str.isalnum, text.casefold())) or text
