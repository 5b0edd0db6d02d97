"""The version that a translation was made from, found by its digest: in the site, else in its git history."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from noticepress.model.finding import Problem
from noticepress.model.notice import Document, Sidecar, VersionId
from noticepress.sources import Found, discover
from noticepress.store.cache import Cache, key_of
from noticepress.store.git import commits_of, read_at
from noticepress.store.place import memory_of

from .documents import read_document, read_found
from .remembering import program_stamp

_FARTHEST = 200
"""Commits of a file that are looked through, the newest first."""


def text_with_digest(site: Path, edition: VersionId, digest: str) -> Document | None:
    """A version of the edition (whatever version ``edition`` names) whose bytes have this SHA-256."""
    files = [
        found
        for found in discover(site).files
        if (found.id.vendor, found.id.notice, found.id.lang) == (edition.vendor, edition.notice, edition.lang)
    ]
    memory = Cache(memory_of(site) / "cache")
    for found in files:
        if _digest(site / found.path) == digest:
            read = read_found(site, found, memory)
            return read if isinstance(read, Document) else None
    return _from_git(site, files, digest, memory)


def _from_git(site: Path, files: list[Found], digest: str, memory: Cache) -> Document | None:
    """A text that was edited where it stands is still there in its history."""
    key = key_of(program_stamp(), "text with digest", digest)
    known = memory.get(key, Document)
    if known is not None:
        return known
    for found in files:
        for revision, data in _earlier(site, found):
            if sha256(data).hexdigest() == digest:
                id_ = VersionId(
                    found.id.vendor, found.id.notice, found.id.lang, f"{found.id.version}~{revision}"
                )
                read = read_document(data, str(found.path), id_, Sidecar())
                if isinstance(read, Document):
                    memory.put(key, read)
                    return read
    return None


def _earlier(site: Path, found: Found) -> Iterator[tuple[str, bytes]]:
    commits = commits_of(site, "HEAD", str(found.path))
    if isinstance(commits, Problem):  # no repository, or no git: then nothing is remembered there
        return
    for commit in commits[::-1][:_FARTHEST]:
        data = read_at(site, commit.id, commit.path)
        if not isinstance(data, Problem):
            yield commit.id[:12], data


def _digest(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
