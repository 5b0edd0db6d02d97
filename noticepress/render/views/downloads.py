"""What a version's page offers to take along."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from msgspec import Struct

from noticepress.model.message import msg
from noticepress.model.notice import Document
from noticepress.render.addresses import address

from .frame import Spot

WORD, DATA = "notice.docx", "notice.json"
_SAFE = {".txt", ".docx"}
"""What no browser shows as a page. All else is served as text, so that markup from elsewhere is never
rendered under the site's own address, whatever a server makes of its name."""


class Download(Struct, frozen=True):
    """A file, and the name under which a browser is to keep it."""

    name: str
    note: str
    href: str
    saved_as: str = ""
    """Empty for what a browser may show."""


def source_file(document: Document) -> str:
    """The name under which the source stands beside the version's page: ``source.html.txt``."""
    suffix = PurePosixPath(document.version.source.path).suffix.lower()
    return f"source{suffix}" if suffix in _SAFE else f"source{suffix}.txt"


def file_offers(spot: Spot, document: Document) -> Iterator[Download]:
    """The source, and the text in Word."""
    id_, say = document.id, spot.words.say
    place = spot.link(address(id_.lang, id_.vendor, id_.notice, id_.version))
    stem = f"{id_.vendor}-{id_.notice}-{id_.version}-{id_.lang}"
    source = source_file(document)
    kept = stem + source.removeprefix("source")
    media = PurePosixPath(document.version.source.path).suffix.lstrip(".").upper()
    yield Download(say(msg("As received, byte for byte")), media, place + source, kept)
    yield Download(say(msg("Word document")), "DOCX", place + WORD, f"{stem}.docx")


def data_offers(spot: Spot, document: Document) -> Iterator[Download]:
    """Files for programs."""
    id_, say = document.id, spot.words.say
    place = spot.link(address(id_.lang, id_.vendor, id_.notice))
    own = spot.link(address(id_.lang, id_.vendor, id_.notice, id_.version))
    yield Download(say(msg("Clauses and facts as data")), "JSON", own + DATA)
    yield Download(say(msg("List of versions as data")), "JSON", place + "versions.json")
