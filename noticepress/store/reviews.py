"""Where decisions are kept, and adding to them without touching what stands there."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg
from noticepress.model.notice import VersionId

FOLDER = "reviews"
"""At the top of a site, beside ``content``."""
BESIDE = "noticepress-reviews.toml"
"""For files outside a site, beside the newer one."""
_HEAD = (
    "# Decisions on changes, one entry each; of two on the same change the later holds.\n"
    "# Written by noticepress review; reasons and names may be mended by hand.\n"
)


def reviews_of(site: Path, id_: VersionId) -> Path:
    """The file of decisions on a notice of a site."""
    return site / FOLDER / id_.vendor / f"{id_.notice}.toml"


def read_file(path: Path, shown: str) -> bytes | Problem:
    """Its bytes; none where there is no such file yet."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        return _problem(shown, error)


def append(path: Path, entry: str, shown: str) -> Problem | None:
    """Add an entry in one write at the end, whole or not at all: others may write at the same time."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
        try:
            _append(handle, entry)
        finally:
            os.close(handle)
    except OSError as error:
        return _problem(shown, error)
    return None


def _append(handle: int, entry: str) -> None:
    size = os.fstat(handle).st_size
    ends_open = size > 0 and os.pread(handle, 1, size - 1) != b"\n"
    data = ((_HEAD if size == 0 else "\n" if ends_open else "") + entry).encode()
    written = os.write(handle, data)
    if written < len(data):  # a full disk
        with suppress(OSError):
            os.ftruncate(handle, size)
        raise OSError(28, os.strerror(28))


def keep(path: Path, data: bytes, shown: str) -> Problem | None:
    """Write a signed report once; one that is there already is never written again."""
    fresh = path.with_name(f".{path.name}.new")
    try:
        if path.exists():
            return None
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            fresh.write_bytes(data)
            fresh.replace(path)
        finally:
            fresh.unlink(missing_ok=True)
    except OSError as error:
        return _problem(shown, error)
    return None


def _problem(shown: str, error: OSError) -> Problem:
    return Problem(
        code="reviews-not-kept",
        severity=Severity.ERROR,
        path=shown,
        found=msg("the file could not be read or written: {said}", said=error.strerror or str(error)),
        expected=msg("a file that may be read and written"),
        hint=msg("Nothing was changed; see to the file or its folder and try again."),
    )
