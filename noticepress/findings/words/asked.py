"""Questions, headings put as one and entries of a table of contents: they name what is told elsewhere.

"3. Who do we share your data with?" gives nothing away, and 我们如何使用信息 above a clause uses none.
"""

from __future__ import annotations

from functools import lru_cache

from noticepress.text.regex import regex

from .wording import phrases, tokens

_ASKING = ("?", "？")
_LITERAL = regex(r"\s*[*\-+]?\s*\[(?P<name>[^\]]+)\]\(#.*\)[\s;,.]*")
"""A link into the page itself that its capture left as it was written."""
_LABEL = regex(
    r"^\W*(?:\d{1,2}(?:\.\d{1,2})*|[ivxlc]{1,5}|[a-z])[.)\\:：、]+\s*"
    r"|^[第]?[一二三四五六七八九十]{1,3}[、.章节条]\s*|^[\W_]+"
)
_MARKS = frozenset(";；:：。.!！|—")
_COMMAS = frozenset(",，、")
_LONGEST = 20
"""Words of a heading that is put as a question, at most."""
_OPENS = 2
"""Words before the word of asking in English: "and how we use it"."""
_NEAR = 8
"""Words before it in Chinese: 关于我们会如何使用."""


def unlabelled(text: str) -> str:
    """A heading or item without its number and marks of markup."""
    return _LABEL.sub("", text.strip().strip("*#_ ")).rstrip("\\*_# \n")


@lru_cache(maxsize=2048)
def asks(text: str) -> bool:
    """Whether it is a question, a heading put as one ("How we use your data") or a line of the contents."""
    if _LITERAL.fullmatch(text):
        return True
    bare = unlabelled(text)
    if bare.endswith(_ASKING):
        return True
    row = tokens(bare)
    if not row or len(row) > _LONGEST or not _MARKS.isdisjoint(row):
        return False
    if not _COMMAS.isdisjoint(row) and row[0] in phrases("conditional"):
        return False  # "when you pay, the bank"
    if row[0].isascii():
        at = next((place for place, _ in phrases("question").find(row)), None)
        return at is not None and at <= _OPENS and not phrases("subject.company").count(row[:at])
    return phrases("question").count(row[:_NEAR]) > 0
