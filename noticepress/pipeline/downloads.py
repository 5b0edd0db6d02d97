"""What a version's page offers to take along: the file as received, and the text as a Word document."""

from __future__ import annotations

import errno
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from noticepress.model.notice import Document

if TYPE_CHECKING:
    from noticepress.render.sheet import Downloads

_NO_DAY = date(1980, 1, 1)
"""The first one that a zip can hold."""


def downloads(root: Path) -> Downloads:
    """Of the site at ``root``."""
    from noticepress.render.sheet import Downloads  # noqa: PLC0415 - an unchanged build renders nothing

    return Downloads(received=lambda document: _received(root, document), word=_word)


def _received(root: Path, document: Document) -> bytes:
    """The bytes that the version was read from. Raises OSError where the file has changed since."""
    source = document.version.source
    data = (root / source.path).read_bytes()
    if sha256(data).hexdigest() != source.sha256:
        raise OSError(errno.ESTALE, "changed while the site was being built", source.path)
    return data


def _word(document: Document, lang: str, header: str, footer: str) -> bytes:
    from noticepress.exchange.docx import Margins, version_docx  # noqa: PLC0415

    day = document.effective or document.updated or document.version.sidecar.captured or _NO_DAY
    return version_docx(document.version, Margins(lang=lang, header=header, footer=footer), day)
