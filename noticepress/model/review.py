"""What people decided on the changes of a notice: what the file of decisions holds."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from typing import Literal

from msgspec import Struct

from .change import Change, Review
from .plan import RevisionSet

Role = Literal["drafter", "approver"]


class KeptReview(Struct, frozen=True, kw_only=True):
    """A decision with what it is bound to."""

    review: Review
    change: str
    """Id of the row, as it was then."""
    old: str
    """SHA-256 of the older text, and of the newer."""
    new: str
    step: tuple[str, str]
    """The versions, by name."""
    clauses: tuple[str, ...]
    """Ids of the clauses concerned, by which a lapsed decision is laid to the row that took its place."""


class KeptRevision(Struct, frozen=True, kw_only=True):
    """A revision number that a person set, with what it is bound to."""

    set: RevisionSet
    old: str
    """SHA-256 of the older source, and of the newer."""
    new: str
    step: tuple[str, str]


class SignOff(Struct, frozen=True, kw_only=True):
    """A name under a report."""

    role: Role
    name: str
    date: date
    report: str
    """Digest of the report that was signed."""
    step: tuple[str, str]
    rules: str
    """Version of the rule set that judged it."""


class Reviews(Struct, frozen=True, kw_only=True):
    """A file of decisions, in its order: of two decisions on one change the later holds."""

    kept: tuple[KeptReview, ...] = ()
    signed: tuple[SignOff, ...] = ()
    revisions: tuple[KeptRevision, ...] = ()


def text_digest(text: str) -> str:
    """What a decision is bound to."""
    return sha256(text.encode()).hexdigest()


def clauses_of(change: Change) -> tuple[str, ...]:
    """Ids on both sides, marked with the side."""
    return (*(f"<{ref.id}" for ref in change.old), *(f">{ref.id}" for ref in change.new))
