"""A link whose words stayed and that leads elsewhere is told with both addresses, whatever the format."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from noticepress.facts import promises
from noticepress.findings import judge
from noticepress.history import compare
from noticepress.model.change import ChangeReport
from noticepress.model.message import Message
from noticepress.model.notice import Document, Sidecar, VersionId
from noticepress.pipeline.documents import read_document

BEFORE, AFTER = "https://regulator.example/complain", "https://elsewhere.example/form"


def word(url: str) -> bytes:
    document = docx.Document()
    document.add_heading("Complaints", 1)
    document.add_paragraph("You may complain to the authority on ")
    link = document.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    space = nsdecls("w", "r")
    document.element.body.p_lst[-1].append(
        parse_xml(f'<w:hyperlink {space} r:id="{link}"><w:r><w:t>its page</w:t></w:r></w:hyperlink>')
    )
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def markdown(url: str) -> bytes:
    return f"# Complaints\n\nYou may complain to the authority on [its page]({url}).\n".encode()


def html(url: str) -> bytes:
    said = f"You may complain to the authority on <a href='{url}'>its page</a>."
    return f"<html lang=en><body><h1>Complaints</h1><p>{said}</p></body></html>".encode()


def report(old: bytes, new: bytes, suffix: str) -> ChangeReport:
    before, after = (document(data, suffix) for data in (old, new))
    return judge(compare(before, after), regimes=("gdpr",), promises=promises(before))


def document(data: bytes, suffix: str) -> Document:
    name = Path(f"a{suffix}")
    found = read_document(data, str(name), VersionId("a", "privacy", "en", "undated"), Sidecar())
    assert isinstance(found, Document)
    return found


@pytest.mark.parametrize(("suffix", "made"), [(".docx", word), (".md", markdown), (".html", html)])
def test_both_addresses_are_told_and_a_person_asked(suffix: str, made: Callable[[str], bytes]) -> None:
    [row] = report(made(BEFORE), made(AFTER), suffix).changes
    assert isinstance(row.explanation, Message)
    assert dict(row.explanation.values) == {"old": BEFORE, "new": AFTER}
    assert row.state == "open"


@pytest.mark.parametrize(("suffix", "made"), [(".docx", word), (".md", markdown), (".html", html)])
def test_the_same_page_is_no_change(suffix: str, made: Callable[[str], bytes]) -> None:
    assert not report(made(BEFORE), made(BEFORE), suffix).changes
