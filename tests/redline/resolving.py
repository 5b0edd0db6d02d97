"""What a word processor does with tracked changes: the paragraphs after accepting or rejecting all."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Literal

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GONE = {"accepted": {"del", "moveFrom"}, "rejected": {"ins", "moveTo"}}


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(BytesIO(data)).read(name))


def resolved(data: bytes, outcome: Literal["accepted", "rejected"]) -> list[str]:
    """Runs of the other fate dropped; a paragraph whose mark is dropped goes on in the next one."""
    gone, done, open_ = GONE[outcome], list[str](), ""
    for paragraph in part(data).iter(f"{W}p"):
        open_ += "".join(
            _text(run) for run in paragraph.iter(f"{W}r") if not _named(run.iterancestors()) & gone
        )
        if not _named(paragraph.iterfind(f"{W}pPr/{W}rPr/*")) & gone:
            done.append(open_)
            open_ = ""
    assert not open_, "the last mark of a document can neither come nor go"
    return done


def _named(elements: object) -> set[str]:
    return {element.tag.removeprefix(W) for element in elements}  # type: ignore[attr-defined]


def _text(run: etree._Element) -> str:
    shown = {f"{W}tab": "\t", f"{W}br": "\v"}
    return "".join(
        shown.get(one.tag, one.text or "" if one.tag in {f"{W}t", f"{W}delText"} else "") for one in run
    )
