"""Pairs of versions whose redlines are tried: the hard places of Word's tracked changes, one each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

from docx import Document as WordDocument
from resolving import resolved

from noticepress.model.notice import Document, Sidecar
from noticepress.pipeline.comparing import report
from noticepress.pipeline.documents import read_document
from noticepress.pipeline.redlining import report_docx

DAY = date(2026, 11, 27)
EN = """Willow Privacy Policy

1. What we collect
We collect your name, your postal address and the orders you place with our shop.
(a) the name you give us when you register an account;
(b) the address to which your parcels are sent;

2. How long we keep it
We keep your orders for six months after the last delivery and then erase them.

3. Contact
Write to desk@willow.example; we answer every letter within ten working days.
"""
ZH = """柳岸隐私政策

一、我们收集的信息
1、注册账号时，我们收集您的手机号码和昵称。
2、下单时，我们收集您的收货地址与联系电话。

二、信息的保存期限
我们保存您的订单信息六个月，到期后删除或者匿名化处理。

三、联系我们
您可以发送邮件至 desk@willow.example 与我们联系，我们将在15个工作日内回复。
"""
CONTACT = "3. Contact\nWrite to desk@willow.example; we answer every letter within ten working days.\n"
HOW_LONG = """2. How long we keep it
We keep your orders for six months after the last delivery and then erase them.
"""
OTHER = "Alder Terms\n\nNothing of the kind stands here; each sentence is another one.\n"

TEXTS: dict[str, tuple[str, str]] = {
    "words": (EN, EN.replace("six months", "twelve months").replace("postal address", "postal addresses")),
    "chinese": (ZH, ZH.replace("六个月", "十二个月").replace("与联系电话", "、联系电话和精确位置")),
    "added-in-the-middle": (EN, EN.replace("2. How", "Children may not open an account with us.\n\n2. How")),
    "added-at-the-end": (EN, EN + "\n4. Changes\nWe tell you of changes on this page before they apply.\n"),
    "deleted-at-the-end": (EN, EN.replace(CONTACT, "")),
    "replaced-at-the-end": (
        EN,
        EN.replace(CONTACT, "4. Complaints\nThe regional authority hears complaints.\n"),
    ),
    "deleted-at-the-beginning": (EN, EN.replace("Willow Privacy Policy\n\n", "")),
    "moved": (EN, EN.replace(HOW_LONG, "").replace(CONTACT, CONTACT + "\n" + HOW_LONG)),
    "moved-and-modified": (
        EN,
        EN.replace(HOW_LONG, "").replace(CONTACT, CONTACT + "\n" + HOW_LONG.replace("six", "eighteen")),
    ),
    "renumbered": (EN, EN.replace("3. Contact", "4. Contact").replace("(b) the address", "(c) the address")),
    "split": (EN, EN.replace(" after the last delivery and then", ".\nAfter the last delivery we")),
    "merged": (EN, EN.replace(";\n(b) the", "; the")),
    "all-of-it": (EN, OTHER),
    "labels-and-ends": (
        "Willow\n\nWe keep these things:\nnames and ages of customers;\npostal addresses;\n",
        "Willow\n\nWe keep these things:\n1. names and ages of customers.\n2. postal addresses.\n",
    ),
    "chinese-reordered": (ZH, ZH.replace("1、注册", "3、注册").replace("2、下单", "1、下单")),
}
HTML = "<h1>Willow</h1><p>We keep <b>your orders</b> for six months.</p><ul><li>names<li>towns</ul>"
TABLE = (
    "<h1>Willow</h1><p>We share:</p>"
    "<table><tr><th>Company<th>Kept</tr><tr><td>Reed Bank<td>1 year</tr></table>"
)
MARKDOWN = "# Willow\n\nWe keep your orders for **twelve months**.\n\n- names\n- orders\n"


def document(text: str, path: str) -> Document:
    return read_bytes(text.encode(), path)


def table_in_word() -> Document:
    draft, written = WordDocument(), BytesIO()
    draft.add_heading("Willow", 1)
    draft.add_paragraph("We share:")
    table = draft.add_table(rows=2, cols=2)
    texts = ("Company", "Kept at least", "Quay Bank", "2 years, then they erase it.")
    for cell, text in zip((cell for row in table.rows for cell in row.cells), texts, strict=True):
        cell.text = text
    draft.save(written)
    return read_bytes(written.getvalue(), "new.docx")


def read_bytes(data: bytes, path: str) -> Document:
    read = read_document(data, path, None, Sidecar())
    assert isinstance(read, Document), read
    return read


def pairs() -> Iterator[tuple[str, Document, Document]]:
    """Name, older and newer version."""
    for name, (old, new) in TEXTS.items():
        yield name, document(old, "old.txt"), document(new, "new.txt")
        yield f"{name}-back", document(new, "new.txt"), document(old, "old.txt")
    yield "page-against-draft", document(HTML, "old.html"), document(MARKDOWN, "new.md")
    other = TABLE.replace("Kept", "Kept at least").replace("Reed Bank", "Quay Bank")
    yield "heads-of-a-table", document(TABLE, "old.html"), document(other, "new.html")
    yield "table-that-comes", document(HTML, "old.html"), document(HTML + TABLE, "new.html")
    yield "table-against-draft", document(TABLE, "old.html"), table_in_word()
    content = Path(__file__).parents[2] / "content" / "zh"
    delun, smartbt = content / "delun/privacy/undated.txt", content / "smartbt/privacy/2022-12-16.md"
    read = [document(path.read_text("utf-8"), path.name) for path in (delun, smartbt)]
    yield "two-vendors", *read


def redline(old: Document, new: Document) -> bytes:
    return report_docx(report(old, new), "en", DAY)


def as_printed(version: Document) -> list[str]:
    """The paragraphs of a version: those that a redline against itself holds, all of them kept."""
    data = redline(version, version)
    assert resolved(data, "accepted") == resolved(data, "rejected")
    return resolved(data, "accepted")
