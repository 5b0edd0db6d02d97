"""A name of the notice itself that a template puts in now, or puts in under another name of the variable."""

from __future__ import annotations

from noticepress.findings.reading.case import Book, Case
from noticepress.findings.reading.hunks import Hunk, hunks
from noticepress.findings.reading.links import led_elsewhere
from noticepress.findings.words.wording import tokens
from noticepress.text.placeholders import PLACEHOLDER
from noticepress.text.regex import regex

from .guards import bold_lost

_NAMING = regex(
    r"(?:^|[^a-z])(?:name|title|brand|company|organi[sz]ation|org|site|website|app|product|service)(?:[^a-z]|$)"
)
"""The variable holds what the service or who runs it is called."""
_NO_NAME = regex(r"mail|phone|url|link|date|day|address|contact|age|law|country")
_LONGEST = 5
"""Words of a name."""
_OF_NAMES = frozenset(("url", "modality"))


def put_in(case: Case) -> bool:
    """All that differs are such names, each in the same place everywhere."""
    if "modified" not in case.change.ops or "{" not in case.change.old_text + case.change.new_text:
        return False
    if any(fact.kind not in _OF_NAMES for fact in case.change.facts) or bold_lost(case):
        return False
    edited = hunks(case.change.edits)
    return bool(edited) and all(_stands_for(case, hunk) for hunk in edited) and not led_elsewhere(case)


def _stands_for(case: Case, hunk: Hunk) -> bool:
    old, new = hunk.old.strip(), hunk.new.strip()
    put = [bool(PLACEHOLDER.fullmatch(text)) for text in (old, new)]
    if not any(put) or not all(_is_name(text) for text in (old, new)):
        return False
    gone, come = _times(case.old, old) - _times(case.new, old), _times(case.new, new) - _times(case.old, new)
    return gone == come > 0


def _times(book: Book, text: str) -> int:
    return book.text.count("".join(text.casefold().split()))


def _is_name(text: str) -> bool:
    if PLACEHOLDER.fullmatch(text):
        plain = text.casefold()
        return bool(_NAMING.search(plain)) and not _NO_NAME.search(plain)
    said = tokens(text)
    return 0 < len(said) <= _LONGEST and "@" not in text and not any(char.isdigit() for char in text)
