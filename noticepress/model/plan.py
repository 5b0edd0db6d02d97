"""The notice plan: how, when and whether readers have to be told of a step, and what must be asked first."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from .fact import Period
from .message import Sentence

if TYPE_CHECKING:
    from .change import Duty, DutyOwed, Significance

EditionOutcome = Literal["same", "stale", "diverged", "missing"]
"""Whether an edition in another language changed with this one: it did; it did not; it did and says something
else; no version or clause of it answers."""


class Quoted(Struct, frozen=True, kw_only=True):
    """Words of the older version and where they stand."""

    clause: str
    lines: tuple[int, int]
    quote: str


class PlannedChannel(Struct, frozen=True, kw_only=True):
    """A way to tell readers, and why it is in the plan."""

    channel: str
    """Id of the vocabulary, or the older version's own word where the vocabulary has none."""
    basis: Literal["own", "rules"]
    quoted: Quoted | None
    """The promise, where ``basis`` is ``own``."""
    because: tuple[str, ...]
    """Ids of the rules that name it, where ``basis`` is ``rules``."""


class LeadTime(Struct, frozen=True, kw_only=True):
    """A time that has to lie between telling and effect."""

    basis: Literal["own", "law", "custom"]
    period: Period
    rule: str | None
    """The rule that gives the number, where the words promised have none or ``basis`` is ``law``."""
    quoted: Quoted | None
    """The promise, where ``basis`` is ``own``."""
    earliest: date | None
    """First day of effect that keeps it; None as long as no day of announcement is known."""


class EditionState(Struct, frozen=True, kw_only=True):
    """What became of the notice in another language."""

    lang: str
    state: EditionOutcome
    version: str | None
    """Name of the version that answers the newer one; None where there is none."""
    title: str | None
    """As that version prints it."""
    is_behind: bool = False
    """That version is the one that answered the older text, and no longer says the same."""


class RevisionSet(Struct, frozen=True, kw_only=True):
    """A revision number that a person set in the place of the computed one."""

    number: str
    reason: str
    name: str
    date: date


class Publisher(Struct, frozen=True, kw_only=True):
    """What a site calls the notice and where it publishes it. Names by language, as pairs."""

    vendor: tuple[tuple[str, str], ...]
    title: tuple[tuple[str, str], ...]
    base_url: str | None
    chose_regimes: bool = False
    """Whether its reviewer chose the regimes for this vendor; else they are the default."""


class Circumstances(Struct, frozen=True, kw_only=True):
    """What the two texts do not tell."""

    today: date | None = None
    """The day on which readers could be told at the earliest; None where no clock may have a part in it."""
    lead_days: int | None = None
    """Days between notice and effect that the site's keeper set."""
    editions: tuple[EditionState, ...] = ()
    publisher: Publisher | None = None
    """None for files outside a site."""


class NoticePlan(Struct, frozen=True, kw_only=True):
    """What follows from a reviewed report. Rows that a person dismissed have no part in it."""

    circumstances: Circumstances
    significance: Significance | Literal["none"]
    duties: tuple[DutyOwed, ...]
    """The strongest first, grounds kept apart; ground ``reviewer`` is a duty that a person set."""
    channels: tuple[PlannedChannel, ...]
    """Those promised first."""
    leads: tuple[LeadTime, ...]
    """Every time that holds here; empty is "none stated"."""
    announced: date | None
    announced_basis: Literal["announced", "updated", "as_of"] | None
    """Where the day of announcement is taken from: the sidecar, the text, or today."""
    effective: date | None
    earliest: date | None
    """First day of effect that keeps every time of ``leads``."""
    zero_notice: bool
    """It takes effect on the day of its announcement or before."""
    warnings: tuple[Sentence, ...]
    revision: str
    """MAJOR.MINOR.PATCH, counted from 1.0.0 of the older version unless a person set it."""
    revision_set: RevisionSet | None
    """Who set it and why; None where it is counted."""
    questions: tuple[Sentence, ...]

    @property
    def consents(self) -> tuple[Duty, ...]:
        """The kinds of consent that some rule or reviewer asks for, the strongest first."""
        return tuple(dict.fromkeys(owed.duty for owed in self.duties if owed.duty.endswith("_consent")))
