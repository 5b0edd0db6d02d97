"""Where a translation that comes in goes: an edition that is there, or the place of one to come."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from noticepress.model.finding import Problem
from noticepress.model.message import msg
from noticepress.model.notice import Document, VersionId
from noticepress.sources import Found, discover
from noticepress.store.cache import Cache
from noticepress.store.place import memory_of

from .documents import read_found
from .received import Arrival


class Destination(Struct, frozen=True, kw_only=True):
    """Where the translation goes: an edition that is there, or the place of one to come."""

    id: VersionId
    path: str
    sidecar: str
    document: Document | None
    """What the translation is built on; None where everything is written anew."""
    there: bool
    """Whether it stands there already."""


def destination(site: Path, came: Arrival) -> Destination | tuple[Problem, ...]:
    """The place below ``content``; or why nothing can go there."""
    ours = came.source.id
    id_ = VersionId(ours.vendor, ours.notice, came.received.target_lang, ours.version)
    path = f"content/{id_.lang}/{id_.vendor}/{id_.notice}/{id_.version}.md"
    found: Found | None = next((file for file in discover(site).files if file.id == id_), None)
    if found is None:
        earlier = _earlier(site, came)
        return Destination(id=id_, path=path, sidecar=path[:-3] + ".toml", document=earlier, there=False)
    if found.suffix != ".md":
        said = msg("an edition that is no Markdown: {path}", path=found.path)
        return (came.refused(said, msg("Markdown, or no edition yet"), _ELSEWHERE),)
    read = read_found(site, found, Cache(memory_of(site) / "cache"))
    if isinstance(read, tuple):
        return read
    return Destination(id=id_, path=found.path, sidecar=found.path[:-3] + ".toml", document=read, there=True)


def _earlier(site: Path, came: Arrival) -> Document | None:
    """The version of the translation that the file was exported from: the new one begins as its copy."""
    named = came.received.target
    known = {str(file.id): file for file in discover(site).files if file.suffix == ".md"}
    if named not in known or known[named].id.lang != came.received.target_lang:
        return None
    read = read_found(site, known[named], Cache(memory_of(site) / "cache"))
    return read if isinstance(read, Document) else None


_ELSEWHERE = msg("Move it away first, and put the new one in its place.")
