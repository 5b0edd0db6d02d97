"""Files of entries that people write and read: adding to one without touching what stands there."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg
from noticepress.model.refused import why


def read_file(path: Path, shown: str) -> bytes | Problem:
    """Its bytes; none where there is no such file yet."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        return not_kept(shown, error)


def append(path: Path, entry: str, shown: str, head: str) -> Problem | None:
    """Add an entry in one write at the end, whole or not at all: others may write at the same time.

    ``head`` is what a new file begins with.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
        try:
            _append(handle, entry, head)
        finally:
            os.close(handle)
    except OSError as error:
        return not_kept(shown, error)
    return None


def _append(handle: int, entry: str, head: str) -> None:
    size = os.fstat(handle).st_size
    ends_open = size > 0 and os.pread(handle, 1, size - 1) != b"\n"
    data = ((head if size == 0 else "\n" if ends_open else "") + entry).encode()
    written = os.write(handle, data)
    if written < len(data):  # a full disk
        with suppress(OSError):
            os.ftruncate(handle, size)
        raise OSError(28, os.strerror(28))


def not_kept(shown: str, error: OSError) -> Problem:
    """The file could not be read or written."""
    return Problem(
        code="entries-not-kept",
        severity=Severity.ERROR,
        path=shown,
        found=msg("the file could not be read or written: {said}", said=why(error)),
        expected=msg("a file that may be read and written"),
        hint=msg("Nothing was changed; see to the file or its folder and try again."),
    )
