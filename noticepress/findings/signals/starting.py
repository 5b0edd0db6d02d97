"""From when a time runs: a year from the last visit is longer than a year from the day of collection.

The number stays and the time does not; the start is told right before or after it.
"""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.findings.reading.bearing import keeps_for_a_time
from noticepress.findings.reading.case import Case, on_one_line
from noticepress.findings.reading.hunks import Hunk, hunks
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.signal import Signal
from noticepress.findings.reading.substance import content
from noticepress.findings.sense import differing
from noticepress.findings.words.alike import any_of, word_lists
from noticepress.findings.words.numbers import numbers
from noticepress.model.fact import Period
from noticepress.text.regex import regex

from .of_sentence import signal_of, weaker

_FROM = word_lists()["runs_from"]
_AFTER = regex(rf"\s*{any_of(_FROM['en'])}")
_BEFORE = regex(rf"{any_of(_FROM['zh'])}[^，。；,;]*$")
_PART = regex(r"[，。；,;]")
_NEAR = 24
"""Characters between a period and the words that changed in its start: "13 months from the day of"."""


def starting_signals(case: Case) -> Iterator[Signal]:
    """A time of keeping, or one in which readers are answered, that runs from another day."""
    for pair in case.pairs:
        if not pair.old.strip() or not pair.new.strip() or not _runs_from_else(case, pair):
            continue
        if keeps_for_a_time(case, pair.old):
            yield signal_of(case, pair, "fact_changed", "retention_period", "unclear", "retention")
        elif "rights_procedure" in (*case.change.topics, *case.section_topics):
            yield weaker(case, pair, "rights_procedure")


def _runs_from_else(case: Case, pair: Pair) -> bool:
    periods = {
        on_one_line(fact.quote)
        for fact in case.old.standing(case.change.old, pair.old)
        if isinstance(fact.value, Period)
    }
    kept = [quote for quote in periods if quote in on_one_line(pair.new)]
    gone, come = differing(pair.old, pair.new)
    if not kept or not gone or not come:
        return False
    return any(_of_start(hunk, quote) for hunk in hunks(pair.edits) for quote in kept)


def _of_start(hunk: Hunk, quote: str) -> bool:
    """The words swapped say from when."""
    if not content(hunk.old) or not content(hunk.new) or numbers(hunk.old) or numbers(hunk.new):
        return False
    before = on_one_line(hunk.before)
    at = before.rfind(quote)
    if at >= 0 and len(before) - at - len(quote) <= _NEAR:
        return bool(_AFTER.match(f"{before[at + len(quote) :]} {on_one_line(hunk.old).strip()}"))
    after = on_one_line(hunk.after)
    gap = after[: max(after.find(quote), 0)]
    return (
        0 <= after.find(quote) <= _NEAR
        and not _PART.search(gap)
        and bool(_BEFORE.search(before + on_one_line(hunk.old)))
    )
