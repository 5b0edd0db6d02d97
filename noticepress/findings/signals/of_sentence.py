"""A signal made of one sentence, as it was and as it is."""

from __future__ import annotations

from noticepress.findings.reading.case import Case
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.signal import Signal
from noticepress.model.change import Direction


def signal_of(case: Case, pair: Pair, kind: str, fact: str, direction: Direction, *topics: str) -> Signal:
    """About the change's topics and ``topics`` besides."""
    return Signal(
        kind=kind,
        fact=fact,
        old=pair.old.strip(),
        new=pair.new.strip(),
        direction=direction,
        topics=(*case.change.topics, *topics),
    )


def weaker(case: Case, pair: Pair, *topics: str) -> Signal:
    """A duty or promise that binds less."""
    return signal_of(case, pair, "modality_weaker_duty", "any", "against_reader", *topics)
