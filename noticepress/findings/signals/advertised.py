"""Advertising and appeals that came into a sentence on what readers are sent or what is done with data.

"Updates, newsletters and offers from our suppliers" serves another purpose than updates do, and no list of
purposes knows every thing that is offered. A way to refuse such messages, or a choice to get them, is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.findings.reading.bearing import is_right
from noticepress.findings.reading.case import Case
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.signal import Signal
from noticepress.findings.reading.substance import shifts
from noticepress.findings.words.deeds import done
from noticepress.findings.words.force import force
from noticepress.findings.words.wording import phrases, spotted, tokens

from .of_sentence import signal_of

_SENT = frozenset(("tells", "uses", "gives", "shows"))


def advertised_signals(case: Case) -> Iterator[Signal]:
    """Signals of sentences of both versions in which it came."""
    for pair in case.pairs:
        if pair.old.strip() and pair.new.strip() and _advertises(case, pair):
            yield signal_of(case, pair, "fact_added", "purpose", "against_reader", "purposes")


def _advertises(case: Case, pair: Pair) -> bool:
    others = "marketing" in case.change.topics[:1] and _others(pair.new) > _others(pair.old)
    if not others and (spotted("promoting", pair.old) or not spotted("promoting", pair.new)):
        return False
    new = force(pair.new)
    refused = new.negations or new.limiting or new.choices or new.consent
    if refused or not (_SENT & done(pair.new) or phrases("receiving").count(tokens(pair.new))):
        return False
    came = others or any(shift.come and spotted("promoting", shift.hunk.new) for shift in shifts(pair))
    return came and not (is_right(case, pair) and new.reader_acts)


def _others(text: str) -> int:
    """How many others it names: "our partners' products"."""
    return phrases("party").count(tokens(text.replace("s' ", "s ").replace("s’ ", "s ")))
