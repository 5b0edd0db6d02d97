"""The files beside a version's page: its source, and its text in Word."""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.model.message import msg
from noticepress.model.notice import Document, Notice

from .addresses import address
from .sheet import Page, Press
from .views.downloads import WORD, source_file
from .views.frame import Spot
from .views.notice import notice_title
from .views.provenance import translation
from .views.standing import version_name


def download_files(press: Press, notice: Notice, spot: Spot, document: Document) -> Iterator[Page]:
    """Of the version ``document``, whose page stands at ``spot``."""
    if press.downloads is None:
        return
    place = address(document.id.lang, notice.vendor.id, notice.id, document.id.version)
    yield place + source_file(document), press.downloads.received(document)
    words = spot.words
    vendor = words.choose(notice.vendor.name, notice.vendor.id).text
    named = (vendor, notice_title(spot, notice).text, version_name(document, words))
    of = translation(document, words)
    digest = words.say(msg("Source file: SHA-256 {digest}", digest=document.version.source.sha256))
    header = " · ".join(filter(None, (*named, words.say(of) if of else "")))
    yield place + WORD, press.downloads.word(document, words.lang, header, digest)
