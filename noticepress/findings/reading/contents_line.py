"""Lines that only lead to a place in the page, as those of a list of contents do."""

from __future__ import annotations

from noticepress.model.clause import Clause
from noticepress.text.regex import regex

from .case import Book, Case

_LINE = regex(
    r"[\s>*+•–-]*(?:\d+[.)]\s+)?\[(?P<md>(?:\\.|[^\[\]\\])+)\]\(\s*<?(?P<to>[^()\n]*(?:\([^()\n]*\))?[^()\n]*)\)[\s.;,]*"
    r"|\s*<a\b[^>]*href\s*=\s*[\"']?(?P<href>[^\"'\s>]*)[^>]*>(?P<html>[^<>]+)</a>\s*"
)
_MARKS = regex(
    r"[*_`\\]|^\s*(?:[(（]?(?:\d+(?:\.\d+)*|[a-zA-Z]|[ivxIVX]+)\\?[.)）、]|[一二三四五六七八九十]+、)\s*"
)


def leads_into_page(case: Case) -> list[tuple[Book, str]]:
    """The version and label of every line of a change that holds nothing but such lines; else nothing."""
    found = list[tuple[Book, str]]()
    for book, refs in ((case.old, case.change.old), (case.new, case.change.new)):
        for ref in refs:
            labels = _labels(book, book.clauses[ref.id])
            if not labels:
                return []
            found += [(book, label) for label in labels]
    return found


def _labels(book: Book, clause: Clause) -> list[str]:
    """Of the lines of a clause; none where a line says more."""
    text = book.document.version.source.text
    lines = [line for span in clause.own for line in text[span.start : span.end].splitlines() if line.strip()]
    found = [_LINE.fullmatch(line) for line in lines]
    if not all(one and "#" in (one["to"] or one["href"] or "") for one in found):
        return []
    return [one["md"] or one["html"] for one in found if one]


def bare(label: str) -> str:
    """A label or heading without its number and marks."""
    return " ".join(_MARKS.sub("", _MARKS.sub("", label.strip())).casefold().split()).strip(" .:?？：。")
