"""A remark on a place in a source, as tools that read code reviews take it in."""

from __future__ import annotations

from msgspec import Struct

from noticepress.model.finding import Severity
from noticepress.model.message import Sentence


class RemarkRule(Struct, frozen=True, kw_only=True):
    """What makes remarks of one kind."""

    id: str
    """Stable: ``S101``, ``cn.retention.longer``."""
    name: str
    """In a few words, or in kebab-case."""
    title: Sentence
    """What it is about in a few words, for people."""
    about: Sentence
    """What it looks at and why."""
    severity: Severity
    source: str = ""
    """Where it is written that this matters; empty where nowhere."""


class Place(Struct, frozen=True, kw_only=True):
    """Lines of a file, 1-based and inclusive, with the words that stand there."""

    path: str
    """Relative to the site, with ``/``."""
    lines: tuple[int, int]
    quote: str = ""


class Remark(Struct, frozen=True, kw_only=True):
    """Something to be said of a place."""

    id: str
    """The same on every run as long as it is the same remark."""
    rule: RemarkRule
    severity: Severity
    place: Place
    message: Sentence
    related: tuple[Place, ...] = ()
    settled: str | None = None
    """Why a person let it be; None where nobody has."""
