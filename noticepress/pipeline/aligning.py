"""Two versions → an alignment: by order for two editions of one notice, by topic for any others."""

from __future__ import annotations

from noticepress.model.alignment import Alignment
from noticepress.model.notice import Document


def alignment(left: Document, right: Document) -> Alignment:
    """Lay two versions against each other."""
    from noticepress.alignment import align_editions, align_vendors, same_notice  # noqa: PLC0415

    return (align_editions if same_notice(left, right) else align_vendors)(left, right)
