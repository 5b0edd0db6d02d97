"""What changed in the force of sentences: duties, permissions, negations, exceptions, vagueness."""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.model.change import Direction

from .case import Case
from .force import DUTY, Force, force
from .hunks import content_words, hunks
from .sentences import Pair
from .signal import Signal

_TRY = DUTY.index("will_try")
_MAY = DUTY.index("may")


def force_signals(case: Case) -> Iterator[Signal]:
    """Signals of every sentence that differs. They carry no fact type: the rules ask for their topics."""
    for pair in case.pairs:
        if pair.old.strip() and pair.new.strip():
            yield from _changed(case, pair)
        elif pair.old.strip():
            yield from _dropped(case, pair)
        else:
            yield from _come(case, pair)


def _signal(case: Case, pair: Pair, kind: str, direction: Direction) -> Signal:
    return Signal(
        kind=kind,
        fact="any",
        old=pair.old.strip(),
        new=pair.new.strip(),
        direction=direction,
        topics=case.change.topics,
    )


def _changed(case: Case, pair: Pair) -> Iterator[Signal]:
    old, new = force(pair.old), force(pair.new)
    if old.negations != new.negations:
        yield _signal(case, pair, "negation_flipped", _flip(old, new))
    elif (kind := _modal_change(old, new)) is not None:
        yield _signal(case, pair, *kind)
    yield from _parts_dropped(case, pair)
    if new.choices < old.choices:
        yield _signal(case, pair, "modality_weaker_duty", "against_reader")
    if new.consent < old.consent and new.processing and not new.negations:
        yield _signal(case, pair, "permission_broadened", "against_reader")
    if new.limiting < old.limiting and old.subject == "company":
        yield _signal(case, pair, "permission_broadened", "against_reader")
    elif new.limiting > old.limiting:
        yield _signal(case, pair, "modality_stronger_duty", "for_reader")
    if new.excepting > old.excepting:
        yield _signal(case, pair, "exemption_added", "against_reader")
    elif new.excepting < old.excepting:
        yield _signal(case, pair, "modality_stronger_duty", "for_reader")
    if new.vague > old.vague:
        yield _signal(case, pair, "wording_vaguer", "against_reader")


def _parts_dropped(case: Case, pair: Pair) -> Iterator[Signal]:
    """Part of a sentence that held the company to something and is gone, nothing in its place."""
    for hunk in hunks(pair.edits):
        read = force(hunk.old)
        if (
            not hunk.new.strip()
            and read.strongest >= _TRY
            and read.subject == "company"
            and content_words(hunk.old) > 3
        ):
            yield _signal(case, pair, "modality_weaker_duty", "against_reader")


def _flip(old: Force, new: Force) -> Direction:
    """A "not" protects the reader where data are processed, and harms where the reader is given something."""
    more = new.negations > old.negations
    fuller = new if more else old
    protects = fuller.subject == "company" and fuller.withheld
    return "for_reader" if more == protects else "against_reader"


def _modal_change(old: Force, new: Force) -> tuple[str, Direction] | None:
    gone, come = old.modes - new.modes, new.modes - old.modes
    if not gone and not come:
        return None
    before = max((DUTY.index(mode) for mode in gone), default=None)
    after = max((DUTY.index(mode) for mode in come), default=None)
    if new.subject == "reader":
        return _readers(before, after)
    if new.processing and not new.protecting and not new.negations:
        return _permission(before, after)
    return _duty(before, after)


def _readers(before: int | None, after: int | None) -> tuple[str, Direction] | None:
    if before == _MAY and after is not None:
        return ("modality_weaker_duty", "against_reader")
    if before is not None and after == _MAY:
        return ("modality_stronger_duty", "for_reader")
    return ("modality_changed", "unclear") if before is not None and after is not None else None


def _permission(before: int | None, after: int | None) -> tuple[str, Direction] | None:
    """Not > only_if > may > will; may → will lets the company do more."""
    if before == _MAY and (after is None or after > _MAY):
        return ("permission_broadened", "against_reader")
    return ("modality_changed", "unclear") if before is not None and after is not None else None


def _duty(before: int | None, after: int | None) -> tuple[str, Direction] | None:
    """Must > will > will_try > should > may; a bare "we do" counts as "we will"."""
    will = DUTY.index("will")
    held, owed = will if before is None else before, will if after is None else after
    if before is None and after is not None and after > _TRY:
        return ("modality_stronger_duty", "for_reader") if after > will else None
    if owed == held:
        return None
    return (
        ("modality_weaker_duty", "against_reader")
        if owed < held
        else ("modality_stronger_duty", "for_reader")
    )


def _dropped(case: Case, pair: Pair) -> Iterator[Signal]:
    """A sentence that is gone: a duty or a promise not to do something went with it."""
    read = force(pair.old)
    if read.subject == "company" and _binds(read):
        yield _signal(case, pair, "modality_weaker_duty", "against_reader")


def _come(case: Case, pair: Pair) -> Iterator[Signal]:
    """A new sentence: a duty, a permission, an exception."""
    read = force(pair.new)
    if read.subject != "company":
        return
    if _binds(read):
        yield _signal(case, pair, "modality_stronger_duty", "for_reader")
    elif read.processing and not read.protecting and read.strongest >= _MAY and not read.negations:
        yield _signal(case, pair, "permission_broadened", "against_reader")


def _binds(read: Force) -> bool:
    """Whether the sentence holds the company to something."""
    if read.negations or read.limiting:
        return read.processing > 0
    return read.strongest >= _TRY and (read.protecting > 0 or not read.processing)
