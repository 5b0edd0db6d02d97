"""Signals of sentences on what readers may do: whether it is said more closely, or a part of it is gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from noticepress.findings.reading.case import Case
from noticepress.findings.reading.hunks import hunks
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.signal import Signal
from noticepress.findings.reading.substance import Shift, conditions
from noticepress.findings.words.force import Force, force
from noticepress.findings.words.numbers import numbers
from noticepress.findings.words.wording import phrases, spotted, tokens

from .given import says_otherwise
from .more_ways import way_more
from .of_sentence import signal_of, weaker
from .only_told import only_told


def right_signals(case: Case, pair: Pair, moved: Sequence[Shift]) -> Iterator[Signal]:
    """Signals of a sentence of both versions by which readers may do something."""
    old, new = force(pair.old), force(pair.new)
    if _same_choice(pair, old, new) or way_more(pair):
        return
    closer = new.hedged > old.hedged or new.limiting > old.limiting
    if (
        closer
        or any(shift.qualifies and not only_told(case, pair, shift) for shift in moved)
        or any(_part_gone(shift) for shift in moved if not _sooner(shift))
    ):
        yield weaker(case, pair, "rights_procedure")
    elif any(says_otherwise(shift) for shift in moved if not _sooner(shift)):
        yield signal_of(case, pair, "fact_changed", "right_procedure", "unclear", "rights_procedure")
        yield weaker(case, pair, "rights_procedure")


def _same_choice(pair: Pair, old: Force, new: Force) -> bool:
    """A way to say no that is told anew, as freely as before and by the same means."""
    if len(hunks(pair.edits)) < _REWRITTEN or not new.choices or not new.reader_acts:
        return False
    less = spotted("channel", pair.old) - spotted("channel", pair.new)
    wishes = phrases("wishing").count(tokens(pair.new)) > 0
    if less or conditions(pair.new) > conditions(pair.old) + wishes or phrases("fee").count(tokens(pair.new)):
        return False
    return all(getattr(old, name) == getattr(new, name) for name in _OF_CHOICE)


_REWRITTEN = 2
"""Edited places from which a sentence counts as told anew."""
_OF_CHOICE = (
    "choices", "ease", "modes", "negations", "limiting", "excepting", "hedged", "barred", "numbers", "prompt",
    "universal", "unharmed",
)  # fmt: skip


def _sooner(shift: Shift) -> bool:
    """A time is gone, and it is done at once."""
    at_once = [spotted("immediate", text).total() for text in (shift.hunk.old, shift.hunk.new)]
    return at_once[1] > at_once[0] and bool(numbers(shift.hunk.old))


def _part_gone(shift: Shift) -> bool:
    """Content went, and it was no case that limited the right."""
    return bool(shift.gone) and not shift.come and not shift.unconditional
