"""One version as a clean Word document."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from lxml import etree
from pairs import DAY, as_printed, document, pairs
from resolving import part, resolved
from structure import faults

from noticepress.exchange.docx import Margins, version_docx
from noticepress.model.notice import Document

MARGINS = Margins(lang="zh", header="柳岸 · 隐私政策", footer="SHA-256 0")
TEXTS = [(f"{name} {side}", text) for name, *both in pairs() for side, text in zip("<>", both, strict=True)]


def word(document: Document) -> bytes:
    return version_docx(document.version, MARGINS, DAY)


@pytest.mark.parametrize("text", [text for _, text in TEXTS], ids=[name for name, _ in TEXTS])
def test_it_holds_the_text_as_printed_and_no_marks(text: Document) -> None:
    data = word(text)
    assert resolved(data, "accepted") == resolved(data, "rejected") == as_printed(text)
    assert list(faults(part(data))) == []


def test_nothing_refers_to_comments_and_nothing_records_changes() -> None:
    parts = zipfile.ZipFile(BytesIO(word(document("Willow\n\n1. Contact\nWrite to us.\n", "a.txt"))))
    for name in parts.namelist():
        text = parts.read(name)
        etree.fromstring(text)
        assert b"comments" not in text, name
        assert b"trackRevisions" not in text, name
    assert "柳岸" in parts.read("word/header1.xml").decode()
