"""Clauses of two versions laid against each other, and where two editions no longer say the same."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from .finding import Severity
from .message import Message
from .notice import Document
from .pin import HeldPin, LapsedPin, PinLink

Lines = tuple[tuple[int, int], ...]
"""First and last line of each clause, in the order of the clauses."""
Relation = Literal["same", "narrower", "broader", "related", "contradicts"]
Reason = Literal[
    "label", "kind", "section", "shape", "length", "wording", "names", "facts", "topic", "position",
    "meaning", "pin",
]  # fmt: skip
DriftKind = Literal[
    "missing", "extra", "order", "number", "date", "age", "contact", "negation", "modality", "condition",
    "recipient", "data_type", "place", "term", "untranslated", "merged", "split", "fact",
]  # fmt: skip

SUBSTANCE: frozenset[Reason] = frozenset({"wording", "names", "facts", "topic", "meaning", "pin"})
"""Reasons that lie in what the clauses say, or in what a reviewer said of them; all others are structure."""


class Candidate(Struct, frozen=True, kw_only=True):
    """Another clause that might be meant, and how far."""

    id: str
    lines: tuple[int, int]
    score: float


class Pair(Struct, frozen=True, kw_only=True):
    """Clauses that answer each other, by id; a clause stands for itself, not for its children."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    left_lines: Lines
    right_lines: Lines
    score: float
    """0 to 1, rounded to 1e-4."""
    relation: Relation
    """Of the left to the right."""
    because: tuple[Reason, ...]
    """What the link rests on, the strongest first."""
    others: tuple[Candidate, ...] = ()
    """Clauses of the right that come close, best first: the link is in doubt."""
    pin: PinLink | None = None
    """What a reviewer decided on this link."""

    @property
    def structural(self) -> bool:
        """Whether the link rests on structure alone: nothing that the clauses say confirms it."""
        return SUBSTANCE.isdisjoint(self.because)


class Gap(Struct, frozen=True, kw_only=True):
    """A clause without counterpart."""

    id: str
    lines: tuple[int, int]
    others: tuple[Candidate, ...] = ()
    """The nearest clauses of the other side, best first; too far to be a link."""


class Drift(Struct, frozen=True, kw_only=True):
    """A place where two editions of one notice do not say the same."""

    kind: DriftKind
    severity: Severity
    left: tuple[str, ...]
    right: tuple[str, ...]
    left_lines: Lines
    right_lines: Lines
    left_quote: str
    right_quote: str
    message: Message


class Alignment(Struct, frozen=True, kw_only=True):
    """Two versions laid against each other. Every clause stands in one pair or in the gaps of its side."""

    left: Document
    right: Document
    pairs: tuple[Pair, ...]
    left_only: tuple[Gap, ...]
    right_only: tuple[Gap, ...]
    drift: tuple[Drift, ...] = ()
    """Of two editions of one notice; empty where the versions are of different notices."""
    notes: tuple[Message, ...] = ()
    """What the reader must know of the two as a whole: the same language on both sides, an empty side."""
    held: tuple[HeldPin, ...] = ()
    """What reviewers decided and holds, links that are not to be made among it."""
    lapsed: tuple[LapsedPin, ...] = ()
    """What reviewers decided on texts that are no longer these."""
