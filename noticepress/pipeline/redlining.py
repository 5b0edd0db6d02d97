"""A judged report → a Word document with tracked changes and the report's words as comments."""

from __future__ import annotations

from datetime import date

from noticepress.model.change import ChangeReport


def report_docx(report: ChangeReport, lang: str, day: date) -> bytes:
    """The .docx; its comments in the message language ``lang``, its changes dated ``day``."""
    from noticepress.exchange.docx import Remarks, redline_docx  # noqa: PLC0415 - only for who asks for Word
    from noticepress.messages import say  # noqa: PLC0415
    from noticepress.render.report_remarks import on_row, on_the_whole  # noqa: PLC0415
    from noticepress.render.report_words import DISCLAIMER  # noqa: PLC0415

    old, new = (
        str(document.id) if document.id.vendor else document.version.source.path
        for document in (report.comparison.old, report.comparison.new)
    )
    remarks = Remarks(
        lang=lang,
        whole=tuple(on_the_whole(report, lang)),
        changes={row.change.id: tuple(on_row(row, report, lang)) for row in report.changes},
        header=f"{old} → {new}",
        footer=say(DISCLAIMER, lang),
    )
    return redline_docx(report.comparison, remarks, day)
