"""The fullest of several wordings that a channel has room for."""

from __future__ import annotations

from collections.abc import Iterable

from noticepress.law.channels import Length

_CUT = "…"


def fitting(wordings: Iterable[str], limit: Length | None) -> str:
    """The first that fits, fullest first; the last one cut where none does."""
    last = ""
    for last in wordings:
        if limit is None or limit.holds(last):
            return last
    return _cut(last, limit) if limit else last


def _cut(text: str, limit: Length) -> str:
    while text and not limit.holds(text + _CUT):
        text = text[:-1]
    return text.rstrip() + _CUT
