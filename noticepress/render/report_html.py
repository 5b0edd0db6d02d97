"""The change report as one self-contained page: nothing is loaded, no script, style allowed by its hash."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256

from noticepress.model.change import ChangeReport
from noticepress.model.finding import Finding
from noticepress.model.message import Message

from .report.page import page_view
from .theme import find_theme
from .words import Words, html_lang


def report_html(
    report: ChangeReport,
    lang: str,
    signatures: tuple[Message, ...] = (),
    findings: tuple[Finding, ...] = (),
) -> str:
    """The page in the message language ``lang``; ``signatures`` stand under it, ``findings`` are checks'."""
    style = _style()
    values = {
        "lang": html_lang(lang),
        "style": style,
        "style_hash": b64encode(sha256(style.encode()).digest()).decode(),
        "page": page_view(report, Words(lang), signatures, findings),
    }
    return find_theme().render("report.html", lang, values).decode()


@cache
def _style() -> str:
    """The style sheet of the report, from the most special theme folder that has one."""
    found = (folder / "templates" / "report.css" for folder in find_theme().folders)
    return next(path for path in found if path.is_file()).read_text("utf-8")
