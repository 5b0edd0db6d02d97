"""What a heading and its entry in the list of contents have in common."""

from __future__ import annotations

import re

from noticepress.text.regex import regex

from .cues import fold
from .shape import width
from .unit import Unit

LEADER = regex(r"[\s.·…_⋯．]{2,}\s*\d{1,3}\s*$|\t+\d{1,3}\s*$")
"""Dots and a page number behind an entry."""


def key_of(unit: Unit) -> str:
    """The words without number, punctuation, case and page number; empty for what is too long."""
    if width(unit.text.text) > 160:
        return ""
    return re.sub(r"[\W_]+", "", fold(LEADER.sub("", unit.words)))
