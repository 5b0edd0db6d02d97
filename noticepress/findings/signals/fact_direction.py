"""Which way a changed fact goes for the reader: longer or shorter, more or less, welcome or not."""

from __future__ import annotations

import re

from noticepress.findings.reading.bearing import RIGHTS
from noticepress.findings.reading.canonical import CONTACTS
from noticepress.findings.reading.case import Case
from noticepress.findings.reading.hunks import Hunk, hunks
from noticepress.findings.reading.links import where_led
from noticepress.findings.reading.masked import without_mail
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.words.alike import one_script
from noticepress.findings.words.deeds import deeds, done
from noticepress.findings.words.force import Force, force
from noticepress.findings.words.numbers import numbers
from noticepress.findings.words.wording import phrases, spotted, tokens, without
from noticepress.model.change import Direction, FactChange
from noticepress.model.fact import Age, Amount, Day, Fact, Period
from noticepress.text.regex import regex

_WELCOME = frozenset(
    ("right", "right_procedure", "security_measure", "change_notice_channel", "major_change_definition")
)
"""More of these is for the reader; less is against the reader. Of the rest it is the other way round."""
_NEUTRAL = frozenset(("contact", "controller", "date", "complaint_channel", "governing_law", "legal_basis"))
_DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.0, "year": 365.0}
_WORKING = 1.4
"""Calendar days to a working day: seven to five."""


def trend_of(change: FactChange) -> str | None:
    """Whether a number grew or shrank."""
    old, new = _size(change.old), _size(change.new)
    if old is None or new is None or old == new:
        return None
    return "increase" if new > old else "decrease"


def _size(fact: Fact | None) -> float | None:
    match fact.value if fact else None:
        case Period(number=number, unit=unit, day_kind=kind):
            return number * _DAYS[unit] * (_WORKING if kind == "working" else 1)
        case Age(years=years):
            return years
        case Day(date=date):
            return date.toordinal()  # kept until then
        case Amount(number=number):
            return number
        case _:
            return None


def _first_counts(case: Case, change: FactChange) -> bool:
    """It is one end more of a time that ends with whatever comes first."""
    told = [pair.new for pair in case.pairs if change.new and change.new.quote in pair.new]
    return bool(told) and all(spotted("soonest", text) for text in told)


def _end_told(case: Case, change: FactChange) -> bool:
    """So far nothing was said of an end, and now it is erased within that time."""
    said = [pair for pair in case.pairs if change.new and change.new.quote in pair.new]
    return bool(said) and all(pair.old.strip() and end_told(pair) for pair in said)


def _sooner_over(case: Case, change: FactChange) -> bool:
    """An end that was not told before, or one end less; else a time more, or no limit told any more."""
    if change.change == "added":
        return _first_counts(case, change) or _end_told(case, change)
    return _tail_gone(case, change)


def _tail_gone(case: Case, change: FactChange) -> bool:
    """A time that came on top of another is gone: 存续期间及终止后六个月."""
    fact = change.old
    gone = [
        (pair, hunk) for pair in case.pairs for hunk in hunks(pair.edits) if fact and fact.quote in hunk.old
    ]
    return bool(gone) and all(
        on_top(hunk.old) and not hunk.new.strip() and bool(phrases("term").count(tokens(pair.new)))
        for pair, hunk in gone
    )


def on_top(words: str) -> bool:
    """Whether a time comes on top of another: 及其后十年, "and for a further year"."""
    return _ON_TOP.match(one_script(words.strip())) is not None


_ON_TOP = regex(
    r"(?:以及|及其?|和|与|并在|另加|加上|(?:and|plus)\s+(?:for\s+)?(?:a\s+)?(?:further|another|additional)?)",
    re.IGNORECASE,
)


def end_told(pair: Pair) -> bool:
    """Erased within a time, in a part that keeps nothing; no time and no erasing was told before."""
    if numbers(pair.old) or spotted("erasing", pair.old) or not pair.old.strip():
        return False
    timed = [part for part in _PART.split(pair.new) if numbers(part)]
    told = [{deed.kind for deed in deeds(part) if not deed.denied} for part in timed]
    return bool(told) and all("erases" in kinds and "keeps" not in kinds for kinds in told)


_PART = regex("[,，;；。]")


def _owed_by_reader(case: Case, change: FactChange) -> bool:
    """Readers have to do something within the time, or whoever asks has to wait that long."""
    told = [pair.new for pair in case.pairs if change.new and change.new.quote in pair.new]
    return not told or any(force(text).actors[mode, "reader"] for text in told for mode in ("must", "should"))


def direction_of(case: Case, change: FactChange, name: str, trend: str | None) -> Direction:
    """Of a changed fact that stands for the type ``name``."""
    if name in _NEUTRAL:
        return "for_reader" if name in _REACHING and one_way_more(case, change) else "neutral"
    if name == "age_threshold" or _not_told_which(case, change, trend):
        return "unclear"
    if name == "retention_period" and until_erased(case, change):
        return "against_reader" if trend == "increase" else "for_reader"
    if name == "retention_period" and change.change != "changed":
        return "for_reader" if _sooner_over(case, change) else "against_reader"
    if change.kind == "deadline" and change.change == "added" and not _owed_by_reader(case, change):
        return "for_reader"  # so far nothing was said of how soon
    more = change.change == "added" or trend == "increase"
    welcome = (name in _WELCOME and not costs(change)) or _is_head_start(change) or time_to_act(case, change)
    return "for_reader" if more == welcome else "against_reader"


def until_erased(case: Case, change: FactChange) -> bool:
    """How long readers have to be away before their account is erased: their data are kept until then."""
    fact = change.new
    if change.kind not in ("deadline", "duration") or change.change != "changed" or fact is None:
        return False
    told = [pair.new for pair in case.pairs if fact.quote in pair.new]
    return bool(told) and all(
        spotted("gone_quiet", text) and phrases("deed.erases").count(tokens(text)) for text in told
    )


def _not_told_which(case: Case, change: FactChange, trend: str | None) -> bool:
    """No longer or shorter, no more or less: something else, or a reason that is told no more."""
    other = change.change == "changed" and (trend is None or _other_days(change))
    return other or _reason_untold(case, change) or _in_place_of(case, change)


def _reason_untold(case: Case, change: FactChange) -> bool:
    """A purpose is no longer told, and what is done for it stays, for no purpose that is told."""
    gone = change.old
    if change.kind != "purpose" or gone is None or change.new:
        return False
    said = [pair for pair in case.pairs if gone.quote in pair.old and pair.new.strip()]
    return any(_HANDLED & done(pair.new) and not _says_why(case, pair) for pair in said)


def _says_why(case: Case, pair: Pair) -> bool:
    return any(fact.kind == "purpose" for fact in case.new.standing(case.change.new, pair.new))


_HANDLED = frozenset(("takes", "uses", "gives", "keeps"))


def _in_place_of(case: Case, change: FactChange) -> bool:
    """A way to complain or to use a right that took the place of another, known by its name alone."""
    come = change.new
    if change.kind != "right_procedure" or come is None or change.old:
        return False
    held = [
        hunk for pair in case.pairs for hunk in hunks(pair.edits) if hunk.new.strip() and _meets(hunk, come)
    ]
    return bool(held) and all(_NAME.search(hunk.old.strip()) for hunk in held)


def _meets(hunk: Hunk, fact: Fact) -> bool:
    return hunk.new.strip() in fact.quote or fact.quote in hunk.new


_NAME = regex(r"[A-Z]\w+|\S[局委会院部署厅所]$|协会$")
"""How the name of an authority is written, or how it ends."""


def one_way_more(case: Case, change: FactChange) -> bool:
    """A further way to reach the company or whoever answers for it, beside all those that there were.

    Not one that readers must take now, nor where any other went with it.
    """
    if change.change != "added" or change.new is None or change.kind not in CONTACTS:
        return False
    told = [pair for pair in case.pairs if change.new.quote in pair.new]
    if any(map(_only_so, told)) or any(other.old and other.kind in _WAYS for other in case.change.facts):
        return False
    led = frozenset(where_led(case.old, case.change.old)) <= frozenset(where_led(case.new, case.change.new))
    return led and case.old.reached <= case.new.reached


def _only_so(pair: Pair) -> bool:
    """Readers have to do it this way, or something that may have been another way gave way to it."""
    read = force(pair.new)
    gone = "".join(edit.text for edit in pair.edits if edit.op == "delete")
    another = any(map(str.isdigit, gone)) or without_mail(gone) != gone
    return bool(another or read.limiting or read.modes["must"] or read.barred)


_REACHING = ("contact", "complaint_channel")
_WAYS = (*CONTACTS, "response_channel", "right_procedure")


def costs(change: FactChange) -> bool:
    """A way to use a right that only says what it costs."""
    fact = change.new or change.old
    return fact is not None and phrases("fee").count(without(tokens(fact.quote), "no_fee")) > 0


def time_to_act(case: Case, change: FactChange) -> bool:
    """Readers have that long to do something about their data: "if you do not object within 30 days"."""
    if change.kind not in ("deadline", "duration") or change.old is None:
        return False
    said = [pair.old for pair in case.pairs if change.old.quote in pair.old]
    about_rights = not RIGHTS.isdisjoint((*case.change.topics[:1], *case.section_topics))
    return any(_readers_turn(force(text)) or (about_rights and _only_readers_act(text)) for text in said)


def _only_readers_act(text: str) -> bool:
    """Readers ask for something: "you can appeal within ten days"; nobody answers or sends them anything."""
    acting = {who for _, who in force(text).actors}
    return acting == {"reader"} and not phrases("receiving").count(tokens(text))


def _readers_turn(read: Force) -> bool:
    theirs = read.reader_acts and "company" not in read.actors_named and (read.choices or read.consent)
    return bool(theirs) and not read.protecting


def _other_days(change: FactChange) -> bool:
    """Calendar days in the place of working days, or the other way round."""
    sides = [fact.value for fact in (change.old, change.new) if fact and isinstance(fact.value, Period)]
    return len({side.day_kind for side in sides if side.unit == "day"}) > 1


def _is_head_start(change: FactChange) -> bool:
    """Fifteen days before a service stops: there more days are better."""
    fact = change.old or change.new
    return (
        fact is not None
        and isinstance(fact.value, Period)
        and fact.value.bound == "at_least"
        and fact.kind != "retention"
    )
