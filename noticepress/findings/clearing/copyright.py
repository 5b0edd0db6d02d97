"""The line of copyright at the foot of a page: another year in it is no change of content."""

from __future__ import annotations

import re

from noticepress.findings.reading.case import Case
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.words.alike import any_of, word_lists
from noticepress.findings.words.wording import tokens
from noticepress.text.regex import regex

_WORDS = word_lists()["copyright"]
_SIGN = regex(any_of(_WORDS["signs"]), re.IGNORECASE)
_YEARS = regex(
    rf"(?<!\d)(?:19|20)\d\d(?!\d)(?:\s?[-–—~至,]\s?(?:(?:19|20)\d\d(?!\d)|{any_of(_WORDS['until'])}))*"
)
_RESERVED = regex(rf"{any_of(_WORDS['reserved'])}|[.,。，;；]|\s")
_LONGEST = 30
"""Words and marks up to which it is such a line."""


def copyright_only(case: Case) -> bool:
    """Every sentence that differs is such a line and says the same but for its years."""
    if not case.change.old or not case.change.new or {"split", "merged"}.intersection(case.change.ops):
        return False
    if any(fact.kind not in ("date", "modality") for fact in case.change.facts):
        return False
    return bool(case.pairs) and all(map(_years_alone, case.pairs))


def another_holder(old: str, new: str) -> bool:
    """Whether two such lines differ in more than their years."""
    return bool(_SIGN.search(old) and _SIGN.search(new)) and _undated(old) != _undated(new)


def is_copyright(line: str) -> bool:
    """Whether a line is no more than who holds the copyright since when."""
    return bool(_SIGN.search(line)) and len(tokens(line)) <= _LONGEST


def _years_alone(pair: Pair) -> bool:
    alike = _undated(pair.old) == _undated(pair.new)
    return alike and is_copyright(pair.old) and is_copyright(pair.new)


def _undated(text: str) -> str:
    return "".join(_RESERVED.sub("", _YEARS.sub("", text).casefold()).split())
