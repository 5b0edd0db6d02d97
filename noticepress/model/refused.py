"""What the operating system says when it refuses, as a message of ours: its own words have no language."""

from __future__ import annotations

import errno
from collections.abc import Mapping

from .message import Message, msg

_SAID: Mapping[int, Message] = {
    errno.ENOENT: msg("no such file or folder"),
    errno.EACCES: msg("permission denied"),
    errno.EPERM: msg("permission denied"),
    errno.EEXIST: msg("something of this name is there already"),
    errno.EISDIR: msg("it is a folder"),
    errno.ENOTDIR: msg("a part of the path is no folder"),
    errno.ENOTEMPTY: msg("the folder is not empty"),
    errno.ENOSPC: msg("no space left on the disk"),
    errno.EDQUOT: msg("the quota of the disk is used up"),
    errno.EROFS: msg("the disk is read-only"),
    errno.ENAMETOOLONG: msg("the name is too long"),
    errno.ELOOP: msg("links that lead in a circle"),
    errno.EMFILE: msg("too many open files"),
    errno.ENFILE: msg("too many open files"),
    errno.EFBIG: msg("the file is too large"),
    errno.EBUSY: msg("another program uses it"),
    errno.EBADF: msg("it is closed"),
    errno.EIO: msg("the disk cannot be read or written at this place"),
    errno.EXDEV: msg("the two places are on different disks"),
}
"""By the numbers that POSIX gives: those that files and folders cause."""


def why(error: OSError) -> Message | str:
    """Why the system refused; in its own words where the number is none that files cause."""
    return _SAID.get(error.errno or 0) or error.strerror or str(error)
