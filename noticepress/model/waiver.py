"""A person's decision that a finding is to be let be."""

from __future__ import annotations

from datetime import date

from msgspec import Struct


class Waiver(Struct, frozen=True, kw_only=True):
    """Bound to the words that the finding rests on, so that it lapses when they become others."""

    code: str
    path: str
    """Of the source, relative to the site."""
    clause: str | None
    """Where the finding is about one."""
    sha256: str
    """Of the words: ``words_digest``."""
    reason: str
    by: str
    date: date
