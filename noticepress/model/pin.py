"""What a reviewer decided on links between clauses: what a file of pins holds."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from .message import Message

PinLink = Literal["fix", "forbid", "confirm"]


class PinnedClause(Struct, frozen=True, kw_only=True):
    """A clause, named by words of it."""

    quote: str
    """Words that it holds; spaces and line ends do not count."""
    digest: str | None = None
    """SHA-256 of all that it says; without it, the words alone must still stand."""
    id: str | None = None
    """Which of several clauses with these words is meant."""


class PinSide(Struct, frozen=True, kw_only=True):
    """Clauses of one edition; none where the other side is to stand alone."""

    clauses: tuple[PinnedClause, ...]
    edition: str | None = None
    """``zh``, or ``vendor/notice:zh``; None for whichever holds the words."""


class Pin(Struct, frozen=True, kw_only=True):
    """A link that is fixed, forbidden or confirmed."""

    link: PinLink
    left: PinSide
    right: PinSide
    by: str = ""
    date: date | None = None
    reason: str = ""


class LapsedPin(Struct, frozen=True, kw_only=True):
    """A pin that holds no longer, and why."""

    pin: Pin
    message: Message


class HeldPin(Struct, frozen=True):
    """A decision that holds, at the ids of the clauses it is about; one side may be empty."""

    link: PinLink
    left: tuple[str, ...]
    right: tuple[str, ...]
