"""Mail addresses that a page masks against robots, and notes on how a link opens.

"[email protected]" is what a page says to whoever does not run its script; readers saw the address all along.
It is read as the address that the other version shows there, where that is of the house: its site is named in
the version that masks it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from noticepress.findings.words.alike import word_lists
from noticepress.text.regex import regex

from .case import Book, Case
from .respelled import Alike, Range


class _Mail(Struct, frozen=True):
    """A mail address in a text; none where it is masked."""

    at: Range
    address: str | None


def mails_alike(case: Case) -> Iterator[Alike]:
    """Places of addresses, one after the other in both versions, of which one is masked."""
    texts = case.change.old_text, case.change.new_text
    old, new = (list(_addresses(text)) for text in texts)
    if len(old) != len(new) or all(one.address for one in (*old, *new)):
        return
    for one, other in zip(old, new, strict=True):
        if one.address and other.address:
            continue
        book, shown = (case.new, one) if one.address else (case.old, other)
        if shown.address is None or _of_house(book, shown.address):
            yield Alike(
                one.at, other.at, texts[0][slice(*one.at)] if one.address else texts[1][slice(*other.at)]
            )


def _of_house(book: Book, address: str) -> bool:
    """The name of its site stands in the notice, as in the address of the page that masks it."""
    name = _SITE.search(address.casefold())
    return name is not None and name[1] in "".join(book.document.version.source.text.casefold().split())


_SITE = regex(r"@(?:[\w-]+\.)*?([\w-]{3,})\.(?:(?:com?|gov|org|edu|net|ac)\.)?[a-z]+$")


def _addresses(text: str) -> Iterator[_Mail]:
    for found in _shape().finditer(text):
        yield _Mail(found.span(), None if found["mask"] else found["mail"])


def without_mail(text: str) -> str:
    """A text without the addresses in it, shown or masked."""
    return _shape().sub("", text)


@cache
def _shape() -> re.Pattern[str]:
    mail = rf"[\w.+%-]+@[\w-]+(?:\.[\w-]+?)+(?=(?:{_any('window_note')})|(?![\w-]|\.\w))"
    mask = rf"\w{{0,3}}[\[(（【]?(?:{_any('mail_mask')})[\])）】]?"
    return regex(rf"(?P<mask>{mask})|(?P<mail>{mail})", re.IGNORECASE)


def notes(text: str) -> Iterator[Range]:
    """What a page says behind a link on how it opens, in brackets or run into its last word."""
    for found in _note().finditer(text):
        yield found.span()


@cache
def _note() -> re.Pattern[str]:
    told = _any("window_note")
    return regex(rf"\s*[(（\[]\s*(?:{told})\s*[)）\]]|(?<=[a-z0-9/])(?:{told})(?!\w)", re.IGNORECASE)


def _any(name: str) -> str:
    listed = word_lists()[name]
    words = sorted((*listed["en"], *listed["zh"]), key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)
