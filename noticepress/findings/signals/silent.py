"""What rests on whole sentences that came or went and say nothing: questions, links, steps, notes on changes.

Words and facts in them are read like others: "how we share your data" holds a word for sharing. So what they
set off against the reader is left out. Contacts in them are contacts all the same.
"""

from __future__ import annotations

from noticepress.findings.reading.case import Case
from noticepress.findings.reading.signal import Signal

from .itself import is_title, says_nothing

_WHOLE = ("clause_added", "clause_removed")
"""Kinds that tell of the clause, whatever its sentences say."""
_STAND = frozenset(
    ("contact", "controller", "complaint_channel", "definition", "language_version", "deadline",
     "retention_period", "age_threshold", "right", "legal_basis", "fee")
)  # fmt: skip
"""Facts that are told wherever they are named."""


class Silent:
    """The sentences of a change that say nothing, and which signals rest on them alone."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._silent = [pair for pair in case.pairs if says_nothing(case, pair)]
        self._sides = {(pair.old.strip(), pair.new.strip()) for pair in self._silent}
        self._rest = [pair for pair in case.pairs if pair not in self._silent]

    def tells_nothing(self, signal: Signal) -> bool:
        """Whether it points against the reader and nothing but such a sentence sets it off."""
        if not self._silent or signal.direction == "for_reader" or signal.kind in _WHOLE:
            return False
        if (signal.old, signal.new) in self._sides:
            return not (signal.kind.startswith("fact_") and is_title(self._case, signal.old or signal.new))
        if signal.fact in _STAND or bool(signal.old) == bool(signal.new):
            return False
        return self._only_there(signal.old or signal.new, old=bool(signal.old))

    def _only_there(self, quote: str, *, old: bool) -> bool:
        here, others = ([p.old if old else p.new for p in some] for some in (self._silent, self._rest))
        return any(quote in text for text in here) and not any(quote in text for text in others)
