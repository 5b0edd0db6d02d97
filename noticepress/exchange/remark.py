"""A remark on a place in a source, as tools that read code reviews take it in."""

from __future__ import annotations

from dataclasses import dataclass

from noticepress.model.finding import Severity
from noticepress.model.message import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkRule:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Lines of a file, 1-based and inclusive, with the words that stand there."""

    path: str
    """Relative to the site, with ``/``."""
    lines: tuple[int, int]
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
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
