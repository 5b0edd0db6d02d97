"""The redline: document, comments, header and footer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from noticepress.model.change import Comparison

from .flow import paragraphs
from .fonts import Script, script_of
from .order import laid_out
from .package import core, fixed, line, margin, packed
from .xml import AUTHOR, DECLARATION, NAMESPACE, Sheet

_WHOLE = ""
"""Stands for the id of a change in the comment on the step as a whole."""


class Remarks(Struct, frozen=True, kw_only=True):
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
    return packed(
        {
            **fixed(),
            "word/document.xml": sheet.document(paragraphs(laid_out(comparison))),
            "word/comments.xml": _comments(comments.values(), day, spoken),
            "word/header1.xml": margin("hdr", "Header", remarks.header, spoken),
            "word/footer1.xml": margin("ftr", "Footer", remarks.footer, spoken),
            "docProps/core.xml": core(comparison.new.version.title, day),
        }
    )


def _comments(comments: Iterable[Sequence[str]], day: date, script: Script) -> str:
    listed = "".join(
        f'<w:comment w:id="{number}" w:author="{AUTHOR}" w:date="{day.isoformat()}T00:00:00Z" '
        'w:initials="np">'
        f"{''.join(line(text, 'CommentText', script) for text in lines)}</w:comment>"
        for number, lines in enumerate(comments)
    )
    return f'{DECLARATION}<w:comments xmlns:w="{NAMESPACE}">{listed}</w:comments>'
