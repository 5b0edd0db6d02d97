"""Any bytes → a Source, or the one Problem that says why not."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import PurePosixPath

from noticepress.model.finding import Problem
from noticepress.model.source import Source

from . import faults
from .decode import Decoded, decode
from .draft import Draft

SUFFIXES = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def read(data: bytes, path: str, *, lang: str | None = None) -> Source | Problem:
    """The source in ``data``. The suffix of ``path`` gives the format; ``lang`` helps to guess an encoding.

    Never raises for any bytes: what cannot be read comes back as a Problem of severity error. Doubts about a
    source that could be read stand in its ``problems``.
    """
    media_type = SUFFIXES.get(PurePosixPath(path).suffix.lower())
    if media_type is None:
        return faults.unknown_suffix(path)
    if len(data) > faults.LIMIT:
        return faults.too_large(path, len(data))
    if media_type == SUFFIXES[".docx"]:
        return _read_word(data, path, lang=lang)
    decoded = decode(data, path, lang=lang)
    if isinstance(decoded, Problem):
        return decoded
    draft = _reader(media_type)(decoded, path)
    if isinstance(draft, Problem):
        return draft
    return Source(
        path=path,
        sha256=sha256(data).hexdigest(),
        media_type=media_type,
        encoding=decoded.encoding,
        encoding_basis=decoded.basis,
        lang=lang,
        text=decoded.text,
        reading=draft.reading,
        blocks=draft.blocks,
        declared=draft.declared,
        problems=decoded.problems + draft.problems,
    )


def _reader(media_type: str) -> Callable[[Decoded, str], Draft | Problem]:
    """Each with the libraries that it needs, imported when the first such source is read."""
    if media_type == "text/markdown":
        from .markdown import read_markdown  # noqa: PLC0415

        return read_markdown
    if media_type == "text/html":
        from .html import read_html  # noqa: PLC0415

        return read_html
    from .plain import read_plain  # noqa: PLC0415

    return read_plain


def _read_word(data: bytes, path: str, *, lang: str | None) -> Source | Problem:
    from .word import read_word  # noqa: PLC0415

    return read_word(data, path, lang=lang)
