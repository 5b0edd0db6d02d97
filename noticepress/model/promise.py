"""What a notice promises about its own changes: the yardstick for its next version."""

from __future__ import annotations

from msgspec import Struct

from .fact import Fact, Period, Term


class Promises(Struct, frozen=True, kw_only=True):
    """The promises of one version, each with the clause and words that make it. All in document order."""

    criteria: tuple[Fact, ...] = ()
    """Kind ``major_change_criterion``: what the notice counts as a major change."""
    open_list: bool = False
    """The list of criteria is said not to be complete (包括但不限于)."""
    channels: tuple[Fact, ...] = ()
    """Kind ``notice_channel``: how readers are told of any change."""
    major_channels: tuple[Fact, ...] = ()
    """The same for major changes, where the text sets them apart."""
    lead: Fact | None = None
    """The time promised between telling and taking effect, a Period; None where no number is said."""
    consent: tuple[Fact, ...] = ()
    """Kind ``promise``: ids as in ``applies_when: notice_promises:<id>`` of the rules, and
    ``service_stop_notice``, ``archive``, ``successor_bound``."""
    deemed_acceptance: tuple[Fact, ...] = ()
    """Where the notice takes use for agreement."""

    @property
    def defines_major(self) -> bool:
        """Whether the notice says at all what a major change is."""
        return bool(self.criteria)

    @property
    def in_advance(self) -> bool:
        """Whether changes are announced before they apply, with or without a number of days."""
        return self.lead is not None or self.promises("advance_notice")

    @property
    def lead_period(self) -> Period | None:
        """The number of days promised."""
        return self.lead.value if self.lead and isinstance(self.lead.value, Period) else None

    def defines(self, criterion: str) -> bool:
        """Whether a criterion of this id is among those of a major change."""
        return any(isinstance(fact.value, Term) and fact.value.id == criterion for fact in self.criteria)

    def promises(self, id: str) -> bool:  # noqa: A002 - the data's word
        """Whether the promise of this id is made."""
        return any(isinstance(fact.value, Term) and fact.value.id == id for fact in self.consent)
