"""Words behind which a link stands, where both versions lead to the same page by other words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from noticepress.findings.words.force import force
from noticepress.findings.words.numbers import numbers
from noticepress.findings.words.wording import phrases, tokens
from noticepress.model.change import ClauseRef
from noticepress.text.regex import regex

from .case import Book, Case
from .links import unwrapped, where
from .respelled import Alike, Range

_LABEL = regex(
    r"(?<!!)\[(?P<md>(?:[^\[\]]|\\\[|\\\]){2,80}?)\]\(\s*<?(?P<to>[^)\s>]+)"
    r"|<a\b[^>]*?href\s*=\s*[\"']?(?P<href>[^\"'\s>]+)[^>]*>(?P<html>[^<>]{2,80})</a>",
    re.IGNORECASE,
)
_MARKS = regex(r"[*_`\\]")
_LONGEST = 6
"""Words of a label that names a page and says nothing of it."""
_WEIGHED = (
    "negation", "limiting", "excepting", "consent", "protecting", "optional", "fee", "liability", "party",
    "opt_out", "exercise", "erasing", "grants", "regulator", "role", "opt_in",
)  # fmt: skip
"""Words by which a label tells what readers can do there, or who is there; each as often in both."""


def labels_alike(case: Case) -> Iterator[Alike]:
    """Labels of one page that name it otherwise; a page that is led to twice is left out."""
    olds, news = (list(_labels(*side)) for side in _sides(case))
    often = [Counter(page for page, _ in side) for side in (olds, news)]
    others = dict(news)
    for page, one in olds:
        other = others.get(page, one)
        if one == other or {counted[page] for counted in often} != {1} or not _only_name(one, other):
            continue
        at, there = _once(case.change.old_text, one), _once(case.change.new_text, other)
        if at and there:
            yield Alike(at, there, one)


def _sides(case: Case) -> tuple[tuple[Book, tuple[ClauseRef, ...]], tuple[Book, tuple[ClauseRef, ...]]]:
    return (case.old, case.change.old), (case.new, case.change.new)


def _labels(book: Book, refs: tuple[ClauseRef, ...]) -> Iterator[tuple[str, str]]:
    """Page and label of every link in the clauses."""
    text = book.document.version.source.text
    for ref in refs:
        for span in book.clauses[ref.id].own:
            for found in _LABEL.finditer(text, span.start, span.end):
                label = " ".join(_MARKS.sub("", found["md"] or found["html"]).split())
                page = where(unwrapped(found["to"] or found["href"]))
                if page:  # not "#", which any script may stand behind
                    yield page, label


def _once(text: str, label: str) -> Range | None:
    spots = [found.span() for found in re.finditer(rf"(?<!\w){re.escape(label)}(?!\w)", text)]
    return spots[0] if len(spots) == 1 else None


def _only_name(one: str, other: str) -> bool:
    """Both name a page: few words, none of them an address, and none that tells more than the other's."""
    rows = tokens(one), tokens(other)
    if max(map(len, rows)) > _LONGEST or any(mark in one + other for mark in "@/:"):
        return False
    if numbers(one) != numbers(other) or force(one).modes != force(other).modes:
        return False
    return all(phrases(name).count(rows[0]) == phrases(name).count(rows[1]) for name in _WEIGHED)
