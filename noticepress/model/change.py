"""What changed between two versions, and what was judged of it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from .fact import Fact
from .message import Message, Sentence
from .notice import Document
from .plan import EditionOutcome, NoticePlan, RevisionSet
from .promise import Promises

Op = Literal["added", "deleted", "modified", "moved", "renumbered", "split", "merged"]
Significance = Literal["cosmetic", "minor", "major"]
Duty = Literal["none", "notify", "prominent_notice", "fresh_consent", "separate_consent", "guardian_consent"]
Direction = Literal["for_reader", "against_reader", "neutral", "unclear"]


OWN = "own"
"""Ground: the older version's own definition or promise, quoted with its place."""
FORCE = "general"
"""Ground: the force and form of the words, whatever the regime; neither the notice nor a law asks for it."""


def ground_order(ground: str) -> tuple[int, str]:
    """The notice's own words first, then law by name, then force and form."""
    return {OWN: 0, FORCE: 2}.get(ground, 1), ground


EditOp = Literal["equal", "delete", "insert", "move_from", "move_to"]


class Edit(Struct, frozen=True):
    """A word-level edit.

    The texts of equal, delete and move_from edits make the old text; those of equal, insert and move_to
    edits the new one, character for character.
    """

    op: EditOp
    text: str


PROMINENT: frozenset[Duty] = frozenset(
    {"prominent_notice", "fresh_consent", "separate_consent", "guardian_consent"}
)
"""Duties that make a change major: prominent notice or more."""


class ClauseRef(Struct, frozen=True, kw_only=True):
    """A clause of one of the two versions."""

    id: str
    label: str | None
    name: str
    """What a reader finds it by: number and heading, else its number and first words."""
    lines: tuple[int, int]


class FactChange(Struct, frozen=True, kw_only=True):
    """A fact that came, went or has another value."""

    change: Literal["added", "removed", "changed"]
    kind: str
    old: Fact | None
    new: Fact | None


class Change(Struct, frozen=True, kw_only=True):
    """One difference between two versions, before anyone judges it."""

    id: str
    """Stable: the same on every run of the same pair."""
    ops: tuple[Op, ...]
    old: tuple[ClauseRef, ...]
    new: tuple[ClauseRef, ...]
    old_text: str
    new_text: str
    edits: tuple[Edit, ...]
    topics: tuple[str, ...]
    facts: tuple[FactChange, ...]
    confidence: float
    """Of the match, 0 to 1."""
    reason: Message
    """Why these clauses were laid against each other."""
    origin: Literal["publisher", "extraction"] = "publisher"


class Counterparts(Struct, frozen=True, kw_only=True):
    """Clauses of the two versions that answer for each other, changed or not, by id."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    stays: bool
    """In both versions it comes after all others that stay and stood before it."""


class Comparison(Struct, frozen=True, kw_only=True):
    """Two versions and everything that differs between them, in the order of the new version."""

    old: Document
    new: Document
    changes: tuple[Change, ...]
    counterparts: tuple[Counterparts, ...]
    """In the order of the older version; clauses in none of them were added or deleted."""


class Ground(Struct, frozen=True, kw_only=True):
    """Why a change is flagged: a rule, the words that triggered it and where it is written."""

    rule: str
    ground: str
    """``own``, a regime id, or ``general``: see ``OWN`` and ``FORCE``."""
    clause: str | None
    """The older version's clause: with ``own`` the one that holds its definition or promise, always there;
    with ``general`` the one whose words changed, None where the row has none."""
    lines: tuple[int, int] | None
    cite: Sentence | None
    verified: bool | None
    duty: Duty
    trigger: str


_MOST_TO_DO: tuple[EditionOutcome, ...] = ("diverged", "missing", "stale", "same")


class OtherEdition(Struct, frozen=True, kw_only=True):
    """Whether the edition in another language changed with it."""

    lang: str
    state: EditionOutcome
    lines: tuple[tuple[int, int], ...]
    clauses: tuple[str, ...] = ()
    """Ids of the clauses there, of the version that answers the newer one; of the older where it is gone."""


class Review(Struct, frozen=True, kw_only=True):
    """A person's decision on a row, bound to the text's digest."""

    decision: Literal["accept", "change", "dismiss"]
    reason: str
    reviewer: str
    date: date
    duty: Duty | None = None
    """With ``change``: the duty that the reviewer sets in the place of the rules'."""


class JudgedChange(Struct, frozen=True, kw_only=True):
    """A change that no rule cleared."""

    change: Change
    significance: Literal["minor", "major"]
    state: Literal["decided", "open"]
    direction: Direction
    grounds: tuple[Ground, ...]
    explanation: Sentence
    questions: tuple[Sentence, ...] = ()
    other_editions: tuple[OtherEdition, ...] = ()
    """In each other language of the notice; none for files outside a site."""
    review: Review | None = None
    lapsed: tuple[Review, ...] = ()
    """Decisions on this change before its text became another."""

    @property
    def weight(self) -> Literal["major", "minor"] | None:
        """The significance that holds after people decided: by the duty that one set, else as judged.

        None for a row that one dismissed.
        """
        if self.review and self.review.decision == "dismiss":
            return None
        if self.review and self.review.decision == "change" and self.review.duty:
            return "major" if self.review.duty in PROMINENT else "minor"
        return self.significance

    @property
    def other_edition(self) -> OtherEdition | None:
        """Of the other languages the one that needs most to be done; the first of equals."""
        return min(self.other_editions, key=lambda other: _MOST_TO_DO.index(other.state), default=None)

    @property
    def is_undecided(self) -> bool:
        """Neither a rule nor a person could say what it calls for."""
        return self.state == "open" and self.review is None


class ClearedChange(Struct, frozen=True, kw_only=True):
    """A change that a named rule cleared as cosmetic."""

    change: Change
    rule: str


class DutyOwed(Struct, frozen=True, kw_only=True):
    """A duty of the version as a whole, and the rules it follows from."""

    duty: Duty
    ground: str
    because: tuple[str, ...]


class Verdict(Struct, frozen=True, kw_only=True):
    """What the step from one version to the next calls for, as far as text can tell."""

    significance: Significance | Literal["none"]
    duties: tuple[DutyOwed, ...]
    lead_days: int | None
    lead_basis: str | None
    channels: tuple[str, ...]
    revision: str
    open: int
    """Rows that could not be decided."""
    notes: tuple[Sentence, ...] = ()
    """What the reviewer should know of the step as a whole: no date, no time between notice and effect."""


class ChangeReport(Struct, frozen=True, kw_only=True):
    """A comparison, judged. Every change stands in ``changes`` or in ``cleared``, never in both."""

    comparison: Comparison
    regimes: tuple[str, ...]
    promises: Promises
    """Of the older version: the yardstick."""
    verdict: Verdict
    changes: tuple[JudgedChange, ...]
    cleared: tuple[ClearedChange, ...]
    plan: NoticePlan
    revision_set: RevisionSet | None = None
    """Where a person set the revision number of the newer version; it stands in the verdict then."""

    @property
    def significance(self) -> Significance | Literal["none"]:
        """Of the step as it is published: what people decided counts.

        The verdict keeps what the rules found; only reports, which show both, look there.
        """
        return self.plan.significance
