"""What the text calls a contact, by the label right before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from noticepress.text.regex import regex

from .tables import pattern

KINDS = ("email", "phone", "url")
_GAP = regex(
    r"[\s:：是为為=＝|（(\[【<《“\"'*_—-]{0,6}(?:is|at|[:：])?[\s:：（(\[<“\"'*_]{0,4}", re.IGNORECASE
)
_REACH = 32


def label_before(text: str, start: int) -> str | None:
    """The kind of contact (``email``, ``phone``, ``url``) that the label right before ``start`` names."""
    head = text[max(0, start - _REACH) : start]
    labels = [
        (found.end(), found.start() - found.end(), kind)
        for kind in KINDS
        for found in _whole(kind, head)
        if _GAP.fullmatch(head, found.end())
    ]
    return max(labels)[2] if labels else None


def named_otherwise(text: str, start: int, kind: str) -> str | None:
    """The kind that the text calls a contact of ``kind``, where that is another one."""
    named = label_before(text, start)
    return named if named != kind else None


def _whole(kind: str, head: str) -> Iterator[re.Match[str]]:
    for found in pattern("contacts", "label", kind).finditer(head):
        inside = head[found.start() - 1 : found.start()] if found.start() else ""
        if not (found[0][:1].isascii() and inside.isascii() and inside.isalpha()):
            yield found
