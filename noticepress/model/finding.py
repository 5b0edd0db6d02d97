"""What we tell people: problems about files (for authors) and findings about notices (for reviewers)."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from .message import Message

if TYPE_CHECKING:
    from .alignment import Drift


OTHER_LANGUAGE = "other-language"
"""Code of the problem that a text is in another language or script than its folder says."""


class Severity(StrEnum):
    """How much it matters. An error about a site's file keeps the site from being published."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Problem(Struct, frozen=True, kw_only=True):
    """Something wrong with a file: what was found, where, what was expected, what to try."""

    code: str
    """Stable, kebab-case: ``unknown-encoding``."""
    severity: Severity
    path: str
    """As the author knows it, relative to the site where it is inside one."""
    lines: tuple[int, int] | None = None
    found: Message
    expected: Message
    hint: Message


class Evidence(Struct, frozen=True, kw_only=True):
    """A place that a finding rests on, with the words that stand there."""

    path: str
    lines: tuple[int, int]
    quote: str


class Finding(Struct, frozen=True, kw_only=True):
    """Something a rule flagged in a notice. It says which rule and which words; it never says "unlawful"."""

    id: str
    code: str
    name: str
    severity: Severity
    path: str
    lines: tuple[int, int]
    clause: str | None
    message: Message
    evidence: tuple[Evidence, ...]
    element: str | None = None
    """Topic id of the missing element, in completeness findings."""
    waived: str | None = None
    """Why a person let it be."""
    lapsed: str | None = None
    """Why a person let it be before its words became others."""
    drift: Drift | None = None
    """What it tells of, where that is a drift between two editions."""
