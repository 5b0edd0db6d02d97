"""Signals of sentences on what is taken and who is given what: more of it, for more, in more cases."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from noticepress.findings.reading.case import Case
from noticepress.findings.reading.frameworks import settles, tells_no_more
from noticepress.findings.reading.hunks import Hunk, hunks
from noticepress.findings.reading.readers_way import (
    about_others,
    by_readers,
    sent_to_readers,
    told_to_readers,
)
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.signal import Signal
from noticepress.findings.reading.substance import Shift, content, in_example, more_items, told_of
from noticepress.findings.words.actors import acting
from noticepress.findings.words.deeds import done, invites
from noticepress.findings.words.force import force
from noticepress.findings.words.numbers import numbers
from noticepress.findings.words.remedies import of_remedies
from noticepress.findings.words.wording import phrases, spotted, tokens
from noticepress.text.regex import regex

from .brands import only_names
from .claimed import on_occasion, told_by_itself
from .mentioned import GIVING
from .of_sentence import signal_of
from .records import by_its_column

_TELLING_LISTS = ("data", "party", "processing", "keeping", "channel")
"""Where a word of these is swapped, more than the style of a right is."""
_MUCH = 2
"""Content words by which one side of a swap has to be longer to say something else."""


def given(case: Case, pair: Pair, moved: Sequence[Shift]) -> Iterator[Signal]:
    """In a sentence on who is given what: more is given, it serves more, or it is given in more cases."""
    gives = "gives" in done(pair.new) and _BY_DEED.isdisjoint(case.change.topics[:2])
    if (invites(pair.old) and invites(pair.new)) or (of_remedies(pair.old) and of_remedies(pair.new)):
        return
    if not gives and not {*GIVING, "legal_disclosure"}.intersection(case.change.topics[:1]):
        yield from _taken(case, pair, moved)
        return
    if not gives and _readers_only(pair.new):
        return
    apart = settles(pair)
    more = (
        shift
        for shift in moved
        if shift.come
        and not shift.conditional
        and not (told_by_itself(case, shift.hunk) or on_occasion(pair.new, shift.hunk))
        and not by_its_column(case, shift.hunk)
        and not (apart and tells_no_more(shift))
        and not told_to_readers(shift.hunk.new)
    )
    if any(
        says_otherwise(shift) or (shift.qualifies and _deeds(shift)) or _more_given(shift, pair)
        for shift in more
    ):
        yield signal_of(case, pair, "fact_changed", "purpose", "unclear", "sharing")
    if (
        any((shift.unconditional and shift.gone) or closer_gone(shift) for shift in moved)
        or _sooner(pair)
        or _longer(pair)
    ):
        yield signal_of(case, pair, "permission_broadened", "any", "against_reader")


def _readers_only(text: str) -> bool:
    """What readers may do, and nobody else does anything with data: "you can also write to our dealer"."""
    read = force(text)
    alone = read.subject == "reader" and read.reader_acts and "company" not in read.actors_named
    return alone and not done(text) and not read.negations


def _longer(pair: Pair) -> bool:
    """Given or seen until something happens, and now for as long as something lasts."""
    ends = spotted("until", pair.old).total() > spotted("until", pair.new).total()
    return ends and spotted("lasting", pair.new).total() > spotted("lasting", pair.old).total()


def _sooner(pair: Pair) -> bool:
    """What had to be reached before it is given is less or is gone: "charges of more than £50"."""
    edited = [hunk for hunk in hunks(pair.edits) if numbers(hunk.old) != numbers(hunk.new)]
    return any(_reached(hunk.before[-_CLOSE:] + hunk.old) and _less(hunk) for hunk in edited)


def _reached(text: str) -> bool:
    """Whether a number stands behind the last word for what has to be reached."""
    row = tokens(text)
    at = max((place for place, _ in phrases("threshold").find(row)), default=None)
    return at is not None and bool(numbers(" ".join(row[at:])))


_CLOSE = 16
"""Characters before a changed number in which is said that it has to be reached."""


def _less(hunk: Hunk) -> bool:
    old, new = (
        sorted(map(float, filter(_NUMERIC.fullmatch, numbers(text)))) for text in (hunk.old, hunk.new)
    )
    return not hunk.new.strip() or (len(old) == len(new) == 1 and new[0] < old[0])


_NUMERIC = regex(r"\d+(?:\.\d+)?")


def _more_given(shift: Shift, pair: Pair) -> bool:
    """One thing more; another example in brackets is none, unless it names somebody."""
    return more_items(shift, pair) and not in_example(pair.new, shift.hunk)


def closer_gone(shift: Shift) -> bool:
    """What said more closely who is given something is gone: "firms that we appoint"."""
    row = tokens(shift.hunk.old.strip(" ,(（，"))
    return bool(shift.gone) and not shift.come and any(at == 0 for at, _ in phrases("qualifying").find(row))


def within_limit(pair: Pair, shift: Shift) -> bool:
    """Said more closely behind an "only": 只在门锁本地的安全芯片内. What is allowed is less, not more."""
    words = shift.hunk.new.strip()
    part = re.split("[,，;；。]", pair.new[: pair.new.find(words)])[-1]
    return force(part).limiting > 0 and not (shift.conditional or force(part + words).negations)


def _taken(case: Case, pair: Pair, moved: Sequence[Shift]) -> Iterator[Signal]:
    """In a sentence on what is taken, or what for: one more of these, whatever it is called."""
    fact = _TAKING.get(next(iter(case.change.topics), ""))
    read, was = force(pair.new), force(pair.old)
    if "takes" in done(pair.new) and not read.negations and any(map(_will_gone, moved)):
        yield signal_of(case, pair, "permission_broadened", "any", "against_reader")
    if (
        fact
        and not (read.negations or _readers_choose(pair))
        and read.excepting <= was.excepting
        and any(_one_more(case, shift, pair, fact) for shift in moved)
    ):
        yield signal_of(case, pair, "fact_added", fact, "against_reader")


def _readers_choose(pair: Pair) -> bool:
    """Nobody takes or uses anything in it; readers may do something, and no more data are named."""
    old, new = force(pair.old), force(pair.new)
    may = new.reader_acts and phrases("grants").count(tokens(pair.new)) > 0 and new.data <= old.data
    return bool(may) and _WITH_DATA.isdisjoint(done(pair.old) | done(pair.new))


_WITH_DATA = frozenset(("takes", "uses", "gives", "keeps"))


def _one_more(case: Case, shift: Shift, pair: Pair, fact: str) -> bool:
    if not more_items(shift, pair) or only_names(case, shift.hunk.new) or not _new_to(case, shift):
        return False
    hunk = shift.hunk
    if by_readers(pair.new, hunk) or sent_to_readers(pair.new, hunk) or about_others(hunk):
        return False
    return fact != "purpose" or not told_of(pair.new, shift.hunk)


def _new_to(case: Case, shift: Shift) -> bool:
    """Something that the older text did not say in another of its sentences."""
    return bool(set(shift.come) - set(content(case.change.old_text)))


def _will_gone(shift: Shift) -> bool:
    """A case is gone that rested on the reader's will: "where you have asked for it"."""
    row = tokens(shift.hunk.old)
    rests = bool(phrases("wished").count(row)) and bool(acting(row, "reader", len(row)))
    return bool(shift.gone) and not shift.come and shift.unconditional and rests


_BY_DEED = frozenset(
    (
        "definitions",
        "policy_changes",
        "legal_terms",
        "document_metadata",
        "contact",
        "scope",
        "security_incident",
    )
)
"""Topics of clauses in which a word for giving gives nothing away."""
_TAKING = {"purposes": "purpose", "data_collected": "data_type", "sensitive_data": "data_type"}


def _deeds(shift: Shift) -> bool:
    row = tokens(shift.hunk.new)
    return bool(phrases("processing").count(row) or spotted("keeping", shift.hunk.new))


def says_otherwise(shift: Shift) -> bool:
    """A swap that is more than one of synonyms."""
    if not shift.gone or not shift.come:
        return False
    if abs(len(shift.gone) - len(shift.come)) >= _MUCH or shift.conditional:
        return True
    sides = (tokens(shift.hunk.old), tokens(shift.hunk.new))
    if any(phrases(name).count(sides[0]) != phrases(name).count(sides[1]) for name in _TELLING_LISTS):
        return True
    return not spotted("all_data", shift.hunk.new) and bool(spotted("all_data", shift.hunk.old))
