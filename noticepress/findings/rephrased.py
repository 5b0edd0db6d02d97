"""Where a sentence was rewritten, and it is in doubt whether a "not" that came or went turns it round.

"If you disagree" is "if you do not agree": counting the words that deny tells nothing where what they stood
before has changed as well. What such a pair sets off is put to a person.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from .case import Case
from .force import force
from .hunks import Hunk, hunks
from .sentences import Pair
from .signal import Signal
from .substance import content

_REWRITTEN = 2
"""Edited places from which a sentence counts as rewritten."""


def sure(case: Case, found: Iterable[Signal]) -> Iterator[Signal]:
    """Without flipped denials that only their number in a rewritten sentence tells of."""
    doubtful = {(pair.old.strip(), pair.new.strip()) for pair in case.pairs if _in_doubt(pair)}
    for signal in found:
        if signal.kind != "negation_flipped" or (signal.old, signal.new) not in doubtful:
            yield signal


def _in_doubt(pair: Pair) -> bool:
    edited = hunks(pair.edits)
    return len(edited) >= _REWRITTEN and not any(map(_flips, edited))


def _flips(hunk: Hunk) -> bool:
    """A "not" came or went before words that stayed: "covers" and "does not cover"."""
    if force(hunk.old).negations == force(hunk.new).negations:
        return False
    return Counter(content(hunk.old)) == Counter(content(hunk.new))
