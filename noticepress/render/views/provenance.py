"""Where a text comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from noticepress.model.message import Message, msg
from noticepress.model.notice import Document
from noticepress.render.words import Words

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


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table; ``href`` where it leads to the publisher."""

    name: str
    value: str
    code: bool = False
    href: str = ""


def provenance(document: Document, words: Words) -> tuple[Row, ...]:
    """Path, digest, encoding, dates with their basis, parser: what one needs to check the page."""
    source, side = document.version.source, document.version.sidecar
    say = words.say
    encoded = _ENCODING_BASES.get(source.encoding_basis)
    rows = [
        Row(say(msg("Source file")), source.path, code=True),
        Row("SHA-256", source.sha256, code=True),
        Row(say(msg("Media type")), source.media_type, code=True),
        Row(say(msg("Encoding")), f"{source.encoding} ({say(encoded)})" if encoded else source.encoding),
        *_dates(document, words),
        Row(say(msg("Parser revision")), document.version.parser, code=True),
    ]
    if side.source_url:
        web = side.source_url.startswith(("https://", "http://"))
        rows.insert(1, Row(say(msg("Published at")), side.source_url, href=side.source_url if web else ""))
    if of := translation(document, words):
        rows.append(Row(say(msg("Translation")), say(of)))
    if side.note:
        rows.append(Row(say(msg("Remark")), side.note))
    return tuple(rows)


def translation(document: Document, words: Words) -> Message | None:
    """Of which version this edition is a translation, if it is said to be one."""
    of = document.version.sidecar.translation_of
    if of is None:
        return None
    told = {"language": words.language(of.lang), "version": of.version}
    if of.status == "reference":
        return msg("An unofficial translation of the version {version} ({language}), for reference.", **told)
    return msg("A translation of the version {version} ({language}).", **told)


def _dates(document: Document, words: Words) -> Iterator[Row]:
    side = document.version.sidecar
    known = (
        (msg("Effective"), document.effective),
        (msg("Updated"), document.updated),
        (msg("Found"), side.captured),
        (msg("Announced"), side.announced),
    )
    basis = _DATE_BASES.get(side.date_basis or "stated")
    for number, (name, day) in enumerate(known):
        if day:
            shown = words.day(day)
            because = f" ({words.say(basis)})" if basis and number < 2 else ""
            yield Row(words.say(name), shown + because)
    if not (document.effective or document.updated):
        yield Row(words.say(msg("Dates")), words.say(msg("The text bears no date.")))
