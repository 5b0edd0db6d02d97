"""The files beside a version's page: its clauses as data, its source, and its text in Word."""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.model.message import msg
from noticepress.model.notice import Document, Notice

from .addresses import address
from .sheet import Page, Press
from .views.downloads import DATA, WORD, source_file
from .views.frame import Spot
from .views.notice import notice_title
from .views.provenance import translation
from .views.standing import version_name


def data_file(press: Press, document: Document, place: str) -> Iterator[Page]:
    """``notice.json`` of a version below ``place``, if such files are published."""
    if press.document_json:
        held = press.site.lineages.get(str(document.id))
        yield f"{place}{DATA}", press.document_json(document, held.keys if held else {}).encode()


def download_files(press: Press, notice: Notice, spot: Spot, document: Document) -> Iterator[Page]:
    """Of the version ``document``, whose page stands at ``spot``."""
    place = address(document.id.lang, notice.vendor.id, notice.id, document.id.version)
    yield from data_file(press, document, place)
    if press.downloads is None:
        return
    yield place + source_file(document), press.downloads.received(document)
    words = spot.words
    vendor = words.choose(notice.vendor.name, notice.vendor.id).text
    named = (vendor, notice_title(spot, notice).text, version_name(document, words))
    of = translation(document, words)
    digest = words.say(msg("Source file: SHA-256 {digest}", digest=document.version.source.sha256))
    header = " · ".join(filter(None, (*named, words.say(of) if of else "")))
    yield place + WORD, press.downloads.word(document, words.lang, header, digest)
