"""The Word file: document, comments, header and footer in one package of reproducible bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from noticepress.model.change import Comparison

from .flow import paragraphs
from .fonts import Script, script_of
from .order import laid_out
from .xml import AUTHOR, DECLARATION, NAMESPACE, Sheet, storable

_PARTS = Path(__file__).with_name("parts")
_FIXED = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "rels.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/styles.xml": "styles.xml",
    "word/settings.xml": "settings.xml",
}
_WHOLE = ""
"""Stands for the id of a change in the comment on the step as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remarks:
    """What the report says, in words: a comment is a sequence of paragraphs."""

    lang: str
    whole: tuple[str, ...]
    """On the step as a whole; stands at the first words of the document."""
    changes: Mapping[str, tuple[str, ...]]
    """By id of the change."""
    header: str
    footer: str


def redline_docx(comparison: Comparison, remarks: Remarks, day: date) -> bytes:
    """A .docx of the way from the old version to the new one; ``day`` is that of the tracked changes."""
    comments = {_WHOLE: remarks.whole, **remarks.changes}
    numbers = {change: number for number, change in enumerate(comments)}
    sheet = Sheet(day=day, script=script_of(comparison.new.id.lang), comments=numbers)
    spoken = script_of(remarks.lang)
    return _packed(
        {
            **{name: (_PARTS / file).read_text("utf-8") for name, file in _FIXED.items()},
            "word/document.xml": sheet.document(paragraphs(laid_out(comparison))),
            "word/comments.xml": _comments(comments.values(), day, spoken),
            "word/header1.xml": _margin("hdr", "Header", remarks.header, spoken),
            "word/footer1.xml": _margin("ftr", "Footer", remarks.footer, spoken),
            "docProps/core.xml": _core(comparison.new.version.title, day),
        }
    )


def _comments(comments: Iterable[Sequence[str]], day: date, script: Script) -> str:
    listed = "".join(
        f'<w:comment w:id="{number}" w:author="{AUTHOR}" w:date="{day.isoformat()}T00:00:00Z" '
        'w:initials="np">'
        f"{''.join(_line(line, 'CommentText', script) for line in lines)}</w:comment>"
        for number, lines in enumerate(comments)
    )
    return f'{DECLARATION}<w:comments xmlns:w="{NAMESPACE}">{listed}</w:comments>'


def _margin(element: str, style: str, text: str, script: Script) -> str:
    return f'{DECLARATION}<w:{element} xmlns:w="{NAMESPACE}">{_line(text, style, script)}</w:{element}>'


def _line(text: str, style: str, script: Script) -> str:
    properties = f"<w:rPr>{script.fonts}{script.language}</w:rPr>"
    shown = f'<w:t xml:space="preserve">{escape(storable(text))}</w:t>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r>{properties}{shown}</w:r></w:p>'


def _core(title: str, day: date) -> str:
    moment = f"{day.isoformat()}T00:00:00Z"
    return (
        f"{DECLARATION}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(storable(title))}</dc:title><dc:creator>{AUTHOR}</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified></cp:coreProperties>'
    )


def _packed(parts: Mapping[str, str]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, text.encode("utf-8"))
    return file.getvalue()
