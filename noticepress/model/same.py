"""When two facts say the same, however they are written."""

from __future__ import annotations

import re

from msgspec.structs import replace

from .fact import Contact, Cookie, Fact, Law, Named, Period, Phone, Term, Wording

_LINK = re.compile(r"^(?:https?://)?(?:www\.)?")
_OF_CHINA = "中华人民共和国"
_YEAR = re.compile(r"(?<=[-—])(?:19|20)\d\d$")
"""Another edition of a standard is another one: GB/T 35273-2017."""
_WORD = re.compile(r"\w+")
_ADDRESS = {
    "st": "street", "str": "street", "ave": "avenue", "av": "avenue", "rd": "road", "blvd": "boulevard",
    "dr": "drive", "ln": "lane", "pl": "place", "sq": "square", "ct": "court", "hwy": "highway",
    "pkwy": "parkway", "ste": "suite", "apt": "apartment", "bldg": "building", "fl": "floor", "rm": "room",
}  # fmt: skip
"""Short forms of postal addresses (USPS Publication 28, appendix C)."""

_FORM = {"limited": "ltd", "incorporated": "inc", "corporation": "corp", "company": "co"}
"""Legal forms of companies in full: Limited is Ltd. (Companies Act 2006, s. 59)."""


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
        case Named(name=text) if fact.kind == "address":
            said = plain(" ".join(_ADDRESS.get(word, word) for word in _WORD.findall(text.casefold())))
        case Named(name=text) if fact.kind == "entity":
            said = plain(" ".join(_FORM.get(word, word) for word in _WORD.findall(text.casefold())))
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
