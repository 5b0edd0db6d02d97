"""The Word file: its parts in one package of reproducible bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from .fonts import Script
from .xml import AUTHOR, DECLARATION, NAMESPACE, storable

_PARTS = Path(__file__).with_name("parts")
FIXED = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "rels.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/styles.xml": "styles.xml",
    "word/settings.xml": "settings.xml",
}
"""Part of the package → file in ``parts`` that holds it."""


def fixed() -> dict[str, str]:
    """The parts that are the same in every redline."""
    return {name: (_PARTS / file).read_text("utf-8") for name, file in FIXED.items()}


def margin(element: str, style: str, text: str, script: Script) -> str:
    """A header (``hdr``) or footer (``ftr``)."""
    return f'{DECLARATION}<w:{element} xmlns:w="{NAMESPACE}">{line(text, style, script)}</w:{element}>'


def line(text: str, style: str, script: Script) -> str:
    """A paragraph of one run."""
    properties = f"<w:rPr>{script.fonts}{script.language}</w:rPr>"
    shown = f'<w:t xml:space="preserve">{escape(storable(text))}</w:t>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r>{properties}{shown}</w:r></w:p>'


def core(title: str, day: date) -> str:
    """The properties that Word shows of a file."""
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


def packed(parts: Mapping[str, str]) -> bytes:
    """A zip whose entries bear no time of their own."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, text.encode("utf-8"))
    return file.getvalue()
