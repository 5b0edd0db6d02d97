"""Two ways of telling readers that were both promised, of which one is enough now: "and" became "or"."""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.findings.reading.case import Case
from noticepress.findings.reading.hunks import hunks
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.signal import Signal
from noticepress.findings.words.wording import phrases, tokens

from .of_sentence import signal_of


def either_signals(case: Case) -> Iterator[Signal]:
    """A promised channel less wherever a conjunction between two of them leaves the choice."""
    for pair in case.pairs:
        if _leaves_choice(pair) and len(_channels(case, pair)) > 1:
            yield signal_of(case, pair, "fact_changed", "change_notice_channel", "against_reader")


def _leaves_choice(pair: Pair) -> bool:
    return any(_is(hunk.old, "joining") and _is(hunk.new, "either") for hunk in hunks(pair.edits))


def _is(text: str, name: str) -> bool:
    row = tokens(text.strip())
    return len(row) == 1 and phrases(name).count(row) == 1


def _channels(case: Case, pair: Pair) -> frozenset[str]:
    """Channels that both versions name in the sentence."""
    old, new = (
        {fact.quote for fact in book.standing(refs, text) if fact.kind == "notice_channel"}
        for book, refs, text in (
            (case.old, case.change.old, pair.old),
            (case.new, case.change.new, pair.new),
        )
    )
    return frozenset(old & new)
