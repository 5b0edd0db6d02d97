"""E-mail addresses, written plainly or with the signs spelt out (``info [at] example [dot] com``)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from noticepress.model.fact import Contact, Fact
from noticepress.model.notice import Version
from noticepress.text.normalize import half_width
from noticepress.text.regex import regex
from noticepress.text.remembered import remembered
from noticepress.text.windows import near

from .annotator import Topics, stretches
from .labels import named_otherwise
from .tables import pattern

_LOCAL = r"[A-Za-z0-9._%+'&-]{1,64}"
_DOMAIN = r"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,6}"
_PLAIN = regex(rf"{_LOCAL}@{_DOMAIN}")
_SPELT = regex(
    r"(?P<local>[A-Za-z0-9_.+-]{1,64})\s?[\[({]\s?(?:at|@)\s?[\])}]\s?"
    r"(?P<domain>[A-Za-z0-9-]{1,63}(?:(?:\s?[\[({]\s?(?:dot|\.)\s?[\])}]\s?|\.)[A-Za-z0-9-]{1,63}){1,5})",
    re.IGNORECASE,
)
_DOT = regex(r"\s?[\[({]\s?(?:dot|\.)\s?[\])}]\s?", re.IGNORECASE)
_AT = regex(r"@|[\[({]\s?at\s?[\])}]", re.IGNORECASE)
_WIDE = regex("[０-９Ａ-Ｚａ-ｚ＠．＿－＋]")
_LABEL = "[a-z0-9](?:[a-z0-9-]{0,20}[a-z0-9])?"
_EVERYDAY = regex(
    rf"[a-z0-9](?:[a-z0-9_-]|\.(?=[a-z0-9])){{0,30}}@(?!.*--)(?:{_LABEL}\.){{1,4}}(?!arpa|invalid|local|onion|test)[a-z]{{2,18}}",
    re.IGNORECASE,
)
"""Addresses that need not be asked about: the library takes as long to load as all other facts to find."""
# characters that the syntax allows in an address and that are quotation or mark-up around one
_AROUND = "'*_%&."


class FoundContact(Struct, frozen=True):
    """An address at ``text[start:end]``."""

    start: int
    end: int
    address: str
    valid: bool


def find(version: Version, topics: Topics) -> Iterator[Fact]:
    """Every e-mail address; one that cannot work is reported as not valid."""
    del topics
    for stretch in stretches(version):
        for found in emails(stretch.text):
            other = named_otherwise(stretch.text, found.start, "email")
            value = Contact(address=found.address, valid=found.valid, labelled_as=other)
            if fact := stretch.fact("email", value, found.start, found.end, by="emails"):
                yield fact


@remembered
def emails(text: str) -> Iterator[FoundContact]:
    """E-mail addresses in order of place."""
    if "＠" in text or "@" in text:
        text = _WIDE.sub(lambda found: half_width(found[0]), text)
    if not _AT.search(text):
        return
    found = [plain for match in near(_PLAIN, _AT, text, 66, 260) if (plain := _plain(text, match))]
    for match in near(_SPELT, _AT, text, 66, 260):
        address = f"{match['local']}@{_DOT.sub('.', match['domain'])}"
        found.append(FoundContact(match.start(), match.end(), address, _valid(address)))
    yield from sorted(found, key=lambda contact: contact.start)


def _plain(text: str, match: re.Match[str]) -> FoundContact | None:
    raw = match[0].lstrip(_AROUND)
    start = match.end() - len(raw)
    if text[start - 1 : start] == ":" and text[max(0, start - 12) : start].endswith("://"):
        return None
    address = raw = raw.rstrip(".-")
    local, _, domain = address.partition("@")
    if not local or not domain:
        return None
    # "@handle" of a social network has no local part; "user@host" is an address only if the text says so
    if "." not in domain and not pattern("contacts", "label", "email").search(
        text[max(0, start - 16) : start]
    ):
        return None
    return FoundContact(start, start + len(raw), address, _valid(address))


def _valid(address: str) -> bool:
    """Whether the syntax allows the address; nothing is looked up."""
    if _EVERYDAY.fullmatch(address):
        return True
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415 - only for unusual ones

    try:
        validate_email(address, check_deliverability=False)
    except EmailNotValidError:
        return False
    return True
