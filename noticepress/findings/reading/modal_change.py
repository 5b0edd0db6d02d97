"""What another modal word or another "not" does to a sentence, and which way for the reader."""

from __future__ import annotations

from noticepress.findings.words.actors import Subject
from noticepress.findings.words.force import DUTY, Force
from noticepress.model.change import Direction

from .holds import MAY, TRY


def flip(old: Force, new: Force) -> Direction:
    """A "not" protects the reader where data are processed, and harms where the reader is given something.

    Where neither can be read, it is unclear: then the rule's full duty stands.
    """
    more = new.negations > old.negations
    fuller = new if more else old
    if new.unharmed < old.unharmed:
        return "against_reader"
    if fuller.subject == "company" and fuller.withheld:
        return "for_reader" if more else "against_reader"
    if fuller.neglected or (fuller.reader_acts and fuller.barred):
        return "against_reader" if more else "for_reader"
    return "unclear"


def modal_change(old: Force, new: Force) -> tuple[str, Direction] | None:
    """Kind of the signal, and which way; None where no change of a modal word tells anything."""
    gone, come = old.modes - new.modes, new.modes - old.modes
    if not gone and not come:
        return None
    before = max((DUTY.index(mode) for mode in gone), default=None)
    after = max((DUTY.index(mode) for mode in come), default=None)
    if _actor(old, new) == "reader":
        return _readers(before, after)
    only_advised = after == DUTY.index("should") and before is not None and before > after
    if new.processing and not new.protecting and not new.negations and not only_advised:
        return _permission(before, after)
    if new.negations and after == TRY and (before is None or before > TRY):
        return ("modality_weaker_duty", "against_reader")  # 我们尽量不共享
    if new.negations:  # "will not be able to" is "cannot"
        return ("modality_changed", "unclear")
    return _duty(before, after)


def _actor(old: Force, new: Force) -> Subject:
    """Whose modal word changed."""
    changed = (*(new.actors - old.actors), *(old.actors - new.actors))
    return changed[0][1] if changed else new.subject


def _readers(before: int | None, after: int | None) -> tuple[str, Direction] | None:
    if before == MAY and after is not None:
        return ("modality_weaker_duty", "against_reader")
    if before is not None and after == MAY:
        return ("modality_stronger_duty", "for_reader")
    return ("modality_changed", "unclear") if before is not None and after is not None else None


def _permission(before: int | None, after: int | None) -> tuple[str, Direction] | None:
    """Not > only_if > may > will; may → will lets the company do more."""
    if before == MAY and (after is None or after > MAY):
        return ("permission_broadened", "against_reader")
    return ("modality_changed", "unclear") if before is not None and after is not None else None


def _duty(before: int | None, after: int | None) -> tuple[str, Direction] | None:
    """Must > will > will_try > should > may; a bare "we do" counts as "we will"."""
    will = DUTY.index("will")
    held, owed = will if before is None else before, will if after is None else after
    if before is None and after is not None and after > TRY:
        return ("modality_stronger_duty", "for_reader") if after > will else None
    if owed == held:
        return None
    return (
        ("modality_weaker_duty", "against_reader")
        if owed < held
        else ("modality_stronger_duty", "for_reader")
    )
