"""Where a text comes from."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from noticepress.model.message import Message, msg
from noticepress.model.notice import Document
from noticepress.render.words import Words

from .standing import told_version

_ENCODING_BASES = {
    "bom": msg("by its byte order mark"),
    "utf-8": msg("as it reads without error"),
    "declared": msg("as the file declares"),
    "guessed": msg("guessed"),
    "container": msg("as the file format fixes it"),
}
_DATE_BASES = {
    "stated": msg("as the text states"),
    "captured": msg("the day on which it was found"),
}


class Row(Struct, frozen=True):
    """A line of the table; ``href`` where it leads to the publisher."""

    name: str
    value: str
    code: bool = False
    href: str = ""


def provenance(document: Document, words: Words, page: str | None) -> tuple[Row, ...]:
    """Path, digest, encoding, dates with their basis, parser: what one needs to check the page.

    ``page`` is its full URL, if the site knows one, so that a printout tells where it was printed.
    """
    return tuple(_rows(document, words, page))


def _rows(document: Document, words: Words, page: str | None) -> Iterator[Row]:
    source, side, say = document.version.source, document.version.sidecar, words.say
    yield Row(say(msg("Source file")), source.path, code=True)
    if side.source_url:
        href = side.source_url if web_address(side.source_url) else ""
        yield Row(say(msg("Published at")), side.source_url, href=href)
    yield Row("SHA-256", source.sha256, code=True)
    yield Row(say(msg("Media type")), source.media_type, code=True)
    yield Row(
        say(msg("Encoding")), _remarked(source.encoding, _ENCODING_BASES.get(source.encoding_basis), words)
    )
    yield from _dates(document, words)
    if of := translation(document, words):
        yield Row(say(msg("Translation")), say(of))
    if side.note:
        yield Row(say(msg("Remark")), side.note)
    yield Row(say(msg("Parser revision")), document.version.parser, code=True)
    if page:
        yield Row(say(msg("This page")), page)


def web_address(url: str | None) -> bool:
    """Whether it may stand in a link: a sidecar can hold any text."""
    return url is not None and url.startswith(("https://", "http://"))


def _remarked(value: str, remark: Message | None, words: Words) -> str:
    return words.say(msg("{value} ({remark})", value=value, remark=remark)) if remark else value


def translation(document: Document, words: Words) -> Message | None:
    """Of which version this edition is a translation, if it is said to be one."""
    of = document.version.sidecar.translation_of
    if of is None:
        return None
    told = {"language": words.language(of.lang), "version": told_version(of.version, words)}
    if is_unofficial(document):
        return msg("Unofficial translation of the {language} text ({version}), for reference only.", **told)
    return msg("Translation of the {language} text ({version}).", **told)


def is_unofficial(document: Document) -> bool:
    """Whether this text is a translation that nobody stands behind."""
    of = document.version.sidecar.translation_of
    return of is not None and of.status == "reference"


def _dates(document: Document, words: Words) -> Iterator[Row]:
    side = document.version.sidecar
    kept = _DATE_BASES.get(side.date_basis or "")
    stated = _DATE_BASES["stated"]
    known = (
        (msg("Effective"), document.effective, kept if side.effective else stated),
        (msg("Updated"), document.updated, kept if side.updated else stated),
        (msg("Found"), side.captured, None),
        (msg("Announced"), side.announced, None),
    )
    for name, day, basis in known:
        if day:
            yield Row(words.say(name), _remarked(words.day(day), basis, words))
    if not (document.effective or document.updated):
        yield Row(words.say(msg("Dates")), words.say(msg("The text bears no date.")))
