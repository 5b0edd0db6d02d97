from __future__ import annotations

from pathlib import Path

from noticepress.facts import annotate
from noticepress.model.notice import Document, Sidecar, VersionId
from noticepress.model.source import Source
from noticepress.parsing import parse
from noticepress.sources import read

NOTICES = Path(__file__).with_name("notices")


def document(
    lang: str, text: str | None = None, *, notice: str = "privacy", vendor: str = "qinghe"
) -> Document:
    """A Markdown notice, read as the program does; by default the one of that language."""
    said = (NOTICES / f"{lang}.md").read_text("utf-8") if text is None else text
    source = read(said.encode(), f"content/{lang}/{vendor}/{notice}/undated.md", lang=lang)
    assert isinstance(source, Source)
    return annotate(parse(source, VersionId(vendor, notice, lang, "undated"), Sidecar()))
