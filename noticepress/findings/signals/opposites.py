"""What turns a sentence round: a word in the place of its opposite, a "not" before what stayed."""

from __future__ import annotations

from functools import cache

from noticepress.findings.reading.hunks import Hunk, hunks
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.substance import conditions
from noticepress.findings.sense.lemma import lemma
from noticepress.findings.words.alike import word_lists
from noticepress.findings.words.force import force
from noticepress.findings.words.wording import phrases, spotted, tokens


def case_denied(pair: Pair) -> bool:
    """All that came or went is a case told by what readers do not do: "or until you have not logged in"."""
    if _unless_for_if_not(pair):
        return True
    edited = [hunk for hunk in hunks(pair.edits) if force(hunk.old).negations != force(hunk.new).negations]
    return bool(edited) and all(
        (not hunk.old.strip() or not hunk.new.strip())
        and force(said := hunk.old + hunk.new).reader_acts
        and (conditions(said) > 0 or spotted("until", said).total() > 0)
        for hunk in edited
    )


def _unless_for_if_not(pair: Pair) -> bool:
    """A case and its "not" gave way to an exception: "if you are not here", "unless you are here"."""
    old, new = force(pair.old), force(pair.new)
    fewer, more = old.negations - new.negations, new.excepting - old.excepting
    cases = conditions(pair.old) - conditions(pair.new)
    return cases == fewer == more != 0 and min(old.negations, new.negations) > 0


def turned_round(hunk: Hunk) -> bool:
    """A word and its opposite in the same place, however inflected: "enabled" and "disables"."""
    before, after = (tokens(text) for text in (hunk.old, hunk.new))
    old, new = (_plainly(" ".join(row)) for row in (before, after))
    if old and any({old, new} <= pair and old != new for pair in _opposites()):
        return True
    few = 0 < len(before) <= _FEW and 0 < len(after) <= _FEW
    return few and any(_turns(set(map(lemma, before)), set(map(lemma, after)), pair) for pair in _opposites())


_FEW = 5
"""Words of an edited place in which one may stand for its opposite among others."""


def _turns(old: set[str], new: set[str], pair: frozenset[str]) -> bool:
    if any(word in phrases("negation") for word in pair):
        return False  # told as a "not" that came or went
    return len(pair & old) == len(pair & new) == 1 and pair & old != pair & new


def _plainly(phrase: str) -> str:
    return " ".join(map(lemma, phrase.split(" ")))


@cache
def _opposites() -> tuple[frozenset[str], ...]:
    return tuple(
        frozenset(map(_plainly, pair)) for listed in word_lists()["opposite"].values() for pair in listed
    )
