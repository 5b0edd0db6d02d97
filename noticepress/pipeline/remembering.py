"""What a remembered result rests on, told in few characters."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from noticepress.model.notice import Document
from noticepress.store.cache import key_of
from noticepress.store.manifest import stamps

PACKAGE = Path(__file__).resolve().parent.parent


@cache
def program_stamp() -> str:
    """Changes whenever a file of this package does: what was made by other code is not trusted."""
    return key_of(*(f"{path}{stamp}" for path, stamp in sorted(stamps([PACKAGE]).items())))


def state_of(document: Document) -> str:
    """Changes whenever the text, its place or what its sidecar states does."""
    version = document.version
    return f"{version.id} {version.source.sha256} {version.sidecar}"
