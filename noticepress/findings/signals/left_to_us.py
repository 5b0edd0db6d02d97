"""What readers or the law decided and now the company does: "no need to" is a must, a default, discretion."""

from __future__ import annotations

import re
from collections.abc import Iterator

from noticepress.findings.reading.case import Case
from noticepress.findings.reading.hunks import hunks
from noticepress.findings.reading.readers_way import handed_over
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.signal import Signal
from noticepress.findings.reading.substance import content
from noticepress.findings.words.actors import acting
from noticepress.findings.words.deeds import advises, done
from noticepress.findings.words.force import Force, force
from noticepress.findings.words.wording import phrases, spotted, tokens, without
from noticepress.text.regex import regex

from .of_sentence import signal_of, weaker


def left_to_us_signals(case: Case) -> Iterator[Signal]:
    """Signals of sentences that stand in both versions."""
    for pair in case.pairs:
        if not pair.old.strip() or not pair.new.strip():
            continue
        if _at_discretion(pair, force(pair.old)):
            yield weaker(case, pair)
        if _must_now(pair) or _optional_gone(pair):
            yield signal_of(case, pair, "fact_changed", "necessity", "against_reader", "legal_basis")
        if _whatever_they_do(pair, force(pair.new)) or _by_default(pair) or _as_we_think(pair):
            yield signal_of(case, pair, "permission_broadened", "any", "against_reader")


def _at_discretion(pair: Pair, old: Force) -> bool:
    """What was done for readers is done where the company sees fit."""
    fitting = [hunk for hunk in hunks(pair.edits) if phrases("at_will").count(tokens(hunk.new))]
    return old.protecting > 0 and any(
        not phrases("at_will").count(tokens(hunk.old)) and not force(hunk.new).protecting for hunk in fitting
    )


def _as_we_think(pair: Pair) -> bool:
    """Something is done, refused or charged where the company thinks fit; another measure held before."""
    come = [hunk for hunk in hunks(pair.edits) if spotted("discretion", hunk.new)]
    return bool(come) and not spotted("discretion", pair.old)


def _optional_gone(pair: Pair) -> bool:
    """Readers did not need to hand something over; who may choose to buy something hands over no data."""
    if advises(pair.old) and advises(pair.new):
        return False
    fewer = spotted("optional", pair.old).total() > spotted("optional", pair.new).total()
    return fewer and any(map(_of_data, _near_choice(pair.old)))


def _near_choice(text: str) -> Iterator[str]:
    """The words around each that says that something is not needed."""
    plain = text.casefold()
    for said in spotted("optional", text):
        at = plain.find(said)
        yield text[max(at - _AROUND, 0) : at + len(said) + _AROUND]


def _of_data(text: str) -> bool:
    read = force(text)
    return read.data > 0 or read.choices > 0 or bool(handed_over(tokens(text)))


_AROUND = 60
"""Characters before and behind a word of choice in which is said what readers may choose."""


def _must_now(pair: Pair) -> bool:
    """What readers need not do they have to do."""
    before, after = (phrases("freed").count(tokens(text)) for text in (pair.old, pair.new))
    musts = [phrases("demands").count(without(tokens(text), "freed")) for text in (pair.old, pair.new)]
    return before > after and musts[1] > musts[0] and force(pair.old).reader_acts


def _by_default(pair: Pair) -> bool:
    """It was off until readers switched it on, and is on until they switch it off."""
    before, after = (spotted("by_default", text).total() for text in (pair.old, pair.new))
    return after > before and force(pair.new).negations <= force(pair.old).negations


def _whatever_they_do(pair: Pair, new: Force) -> bool:
    """It is done with data after readers had switched something on; now it is done."""
    case, comma, rest = pair.old.replace("，", ",").partition(",")
    row = tokens(case)
    rests = phrases("wished").count(row) and acting(row, "reader", len(row)) and _OPENS.search(case.strip())
    if (
        not comma
        or not rests
        or new.negations
        or not new.processing
        or phrases("wished").count(tokens(pair.new))
    ):
        return False
    kept = set(content(rest)) & set(content(pair.new))
    return len(kept) * 2 > len(set(content(rest))) and bool(done(rest) & done(pair.new) & _WITH_DATA)


_OPENS = regex(r"(?:之?后|时)$|^(?:if|when|where|once|after)\b", re.IGNORECASE)
_WITH_DATA = frozenset(("takes", "uses", "gives", "keeps"))
