"""What a reviewer decided on links between clauses: what a file of pins holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from .message import Message

PinLink = Literal["fix", "forbid", "confirm"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PinnedClause:
    """A clause, named by words of it."""

    quote: str
    """Words that it holds; spaces and line ends do not count."""
    digest: str | None = None
    """SHA-256 of all that it says; without it, the words alone must still stand."""
    id: str | None = None
    """Which of several clauses with these words is meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PinSide:
    """Clauses of one edition; none where the other side is to stand alone."""

    clauses: tuple[PinnedClause, ...]
    edition: str | None = None
    """``zh``, or ``vendor/notice:zh``; None for whichever holds the words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """A link that is fixed, forbidden or confirmed."""

    link: PinLink
    left: PinSide
    right: PinSide
    by: str = ""
    date: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LapsedPin:
    """A pin that holds no longer, and why."""

    pin: Pin
    message: Message


@dataclass(frozen=True, slots=True)
class HeldPin:
    """A decision that holds, at the ids of the clauses it is about; one side may be empty."""

    link: PinLink
    left: tuple[str, ...]
    right: tuple[str, ...]
