"""Signals of content that came into a sentence or went out of it, by what the sentence is to its reader.

No list can hold all that may be put into a right, a promise or a definition. What counts is where it is
put: a qualifier in a right narrows it, a case in a promise limits it, an item taken out of what is ruled out
allows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from noticepress.findings.reading.bearing import (
    SAFEKEEPING,
    asks_consent,
    defines_major,
    gave_consent,
    is_right,
    led_by_right,
    permission,
    promises,
    rules_out,
)
from noticepress.findings.reading.case import Case
from noticepress.findings.reading.denials import before_denial, excepts, reached
from noticepress.findings.reading.holds import more_exact, told_exactly
from noticepress.findings.reading.hunks import listed
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.signal import Signal
from noticepress.findings.reading.substance import APART, Shift, conditions, one_case_more, shifts
from noticepress.findings.words.burdens import asks_less
from noticepress.findings.words.deeds import advises, done
from noticepress.findings.words.force import Force, force
from noticepress.findings.words.led_on import leads_on
from noticepress.findings.words.wording import phrases, spotted, tokens
from noticepress.text.regex import regex

from .claimed import narrower
from .given import closer_gone, given, within_limit
from .means import terms_signals
from .of_rights import right_signals
from .of_sentence import signal_of, weaker
from .silence import turned_to_silence


def narrowing_signals(case: Case) -> Iterator[Signal]:
    """Signals of every sentence that stands in both versions and says something else."""
    for pair in case.pairs:
        if not (pair.old.strip() and pair.new.strip()):
            continue
        leads = leads_on(pair.old) and leads_on(pair.new) and not led_by_right(case)
        if not (leads or asks_less(pair.old, pair.new) or (advises(pair.old) and advises(pair.new))):
            yield from _of_sentence(case, pair)


def _of_sentence(case: Case, pair: Pair) -> Iterator[Signal]:
    moved = shifts(pair)
    old, new = force(pair.old), force(pair.new)
    if defines_major(case, pair):
        yield from _definition(case, pair, moved)
        return
    if is_right(case, pair):
        yield from right_signals(case, pair, moved)
    elif rules_out(pair.old):
        yield from _ruled_out(case, pair, moved)
    elif promises(case, old):
        yield from _promise(case, pair, moved, old, new)
    elif permission(new):
        yield from _permission(case, pair, moved)
    denied_anew = rules_out(pair.new) and (new.negations > old.negations or any(s.come for s in moved))
    if not (is_right(case, pair) or rules_out(pair.old) or denied_anew):
        yield from given(case, pair, moved)
    if _erased_less(pair, moved, old, new):
        yield weaker(case, pair)
    yield from _less_wholly(case, pair, moved)
    yield from terms_signals(case, pair, moved)


def _definition(case: Case, pair: Pair, moved: Sequence[Shift]) -> Iterator[Signal]:
    """What counts as major is said more closely, or is something else."""
    hedged = force(pair.new).hedged > force(pair.old).hedged
    if hedged or any(
        shift.qualifies or (shift.gone and (shift.come or _item_gone(shift, pair))) for shift in moved
    ):
        yield signal_of(
            case, pair, "fact_changed", "major_change_definition", "against_reader", "policy_changes"
        )


def _item_gone(shift: Shift, pair: Pair) -> bool:
    """An item of a list inside the sentence: with it goes what kept it apart."""
    if not shift.gone or shift.come:
        return False
    fewer = len(APART.findall(pair.new)) < len(APART.findall(pair.old))
    return fewer or listed(shift.hunk) is not None


def _ruled_out(case: Case, pair: Pair, moved: Sequence[Shift]) -> Iterator[Signal]:
    """Less is ruled out: in some cases, for some data, or one thing less."""
    if force(pair.new).negations < force(pair.old).negations:
        return  # told as a "not" that went
    closer = any(
        shift.qualifies
        and (_in_case(pair, shift) or excepts(shift.hunk.new) or reached(pair.new, shift.hunk.new))
        and not (_denies_more(shift) or within_limit(pair, shift) or _time_of_deed(case, pair, shift))
        for shift in moved
    )
    gone = (shift for shift in moved if reached(pair.old, shift.hunk.old) and not _of_whatever(shift))
    if closer or any(_item_gone(shift, pair) for shift in gone):
        yield signal_of(case, pair, "permission_broadened", "any", "against_reader")


def _time_of_deed(case: Case, pair: Pair, shift: Shift) -> bool:
    """How soon something is done, in a part of the sentence that denies nothing."""
    words = shift.hunk.new.strip()
    timed = any(
        f.new and not f.old and f.kind == "deadline" and f.new.quote == words for f in case.change.facts
    )
    part = next((part for part in _PART.split(pair.new) if words in part), "")
    return timed and not force(part).negations


_PART = regex("[,，;；。]")


def _denies_more(shift: Shift) -> bool:
    """Of all of it, or of one more: "neither we nor our host can read them"."""
    more = force(shift.hunk.new).negations > force(shift.hunk.old).negations and not shift.conditional
    return more or any(phrases(name).count(tokens(shift.hunk.new)) for name in ("nor", "universal"))


def _in_case(pair: Pair, shift: Shift) -> bool:
    """A case in which alone it is ruled out, not one of what else the sentence says."""
    told = before_denial(pair.new, shift.hunk.new) or not force(pair.new).negations
    return shift.conditional and told


def _of_whatever(shift: Shift) -> bool:
    """In the place of what said it more closely stands that it holds of all: 任何营销."""
    return bool(spotted("universal", shift.hunk.new)) and not spotted("universal", shift.hunk.old)


def _promise(case: Case, pair: Pair, moved: Sequence[Shift], old: Force, new: Force) -> Iterator[Signal]:
    """It holds in some cases only, for some data only, or the deed itself is gone."""
    cases = (
        shift
        for shift in moved
        if shift.come and shift.conditional and not (one_case_more(pair, shift) or _asked_first(shift, pair))
    )
    limited = conditions(pair.new) > conditions(pair.old) and any(
        not _adds_deed(case, shift, pair) for shift in cases
    )
    undone = new.protecting < old.protecting and any(_deed_gone(shift, new) for shift in moved)
    if limited or undone:
        yield weaker(case, pair)


def _asked_first(shift: Shift, pair: Pair) -> bool:
    """Readers have to agree before something is done with their data: 经您同意后，我们会分析."""
    agreed = force(shift.hunk.new).consent > 0 and not (shift.gone or force(shift.hunk.new).negations)
    read = force(pair.new)
    used = bool(_USED & done(pair.new)) or (read.data > 0 and read.protecting <= read.masked)
    return agreed and used and not _FOR_READER & done(pair.new)


def _adds_deed(case: Case, shift: Shift, pair: Pair) -> bool:
    """The case belongs to something more that is done for the reader, or to a time now told by a number."""
    read = force(shift.hunk.new)
    deeds = read.protecting > force(shift.hunk.old).protecting
    more = read.actors_named[:1] == ("company",) and read.modes["will"] and not read.negations
    return (
        ((deeds or more) and not shift.gone)
        or more_exact(force(pair.old), force(pair.new))
        or told_exactly(case.change.facts)
    )


def _erased_less(pair: Pair, moved: Sequence[Shift], old: Force, new: Force) -> bool:
    """The company deletes or tells less than before, or does so no longer at once."""
    if _FOR_READER.isdisjoint(done(pair.old) & done(pair.new)):
        return False
    less = "erases" in done(pair.new) and not old.negations and any(map(_joined_gone, moved))
    return less or (new.soon < old.soon and not new.numbers - old.numbers)


def _joined_gone(shift: Shift) -> bool:
    """One of several things of which the sentence says the same."""
    return bool(shift.gone) and not shift.come and _JOINS.search(shift.hunk.old) is not None


_JOINS = regex(r"[、和与及]|\band\b")
_FOR_READER = frozenset(("erases", "tells"))


def _less_wholly(case: Case, pair: Pair, moved: Sequence[Shift]) -> Iterator[Signal]:
    """What is no permission holds for some only, or as a rule only; or agreement is asked for no more."""
    old, new = force(pair.old), force(pair.new)
    asked_less = asks_consent(pair.old) and not asks_consent(pair.new) and not new.negations
    gave = gave_consent(pair.old) and not gave_consent(pair.new) and not new.consent
    asked_less = asked_less or (gave and not new.negations and bool(_USED & done(pair.new)))
    if asked_less or turned_to_silence(pair):
        yield signal_of(case, pair, "permission_broadened", "any", "against_reader")
    hedged = new.hedged > old.hedged and not more_exact(old, new)
    if permission(old) and not promises(case, old) and not (hedged and new.universal < old.universal):
        return
    aside = not hedged and (old.attitude > 0 or old.negations > 0)
    fewer_taken = narrower(pair) and not promises(case, old)
    partly = new.universal < old.universal and bool(moved or hedged) and not (aside or fewer_taken)
    kept = bool(spotted("erasing", pair.old)) and not spotted("erasing", pair.new) and bool(moved)
    ours = old.subject == "company" or any(who == "company" for _, who in old.actors)
    ours = ours or (
        old.negations > 0 and not _readers_do(old) and bool(_EFFECTS.intersection(case.change.topics[:1]))
    )
    ours = ours or bool(SAFEKEEPING.intersection(case.change.topics[:1]))
    if partly or kept or (hedged and ours):
        yield weaker(case, pair)


def _readers_do(read: Force) -> bool:
    return any(who == "reader" for _, who in read.actors)


_EFFECTS = frozenset(("automated_decisions", "cookies", "sharing", "third_party_services", "marketing"))
"""Topics of clauses in which a denial holds for whatever is done, whoever is named."""
_USED = frozenset(("takes", "uses", "gives", "keeps"))


def _deed_gone(shift: Shift, new: Force) -> bool:
    """Something else is done in its place, or nothing; one deed less of several is told by its fact."""
    done = phrases("protecting")
    fewer = done.count(tokens(shift.hunk.old)) > done.count(tokens(shift.hunk.new))
    return bool(shift.gone) and fewer and (bool(shift.come) or not new.protecting)


def _permission(case: Case, pair: Pair, moved: Sequence[Shift]) -> Iterator[Signal]:
    """A case on which it depended is gone; its purposes or data are left open."""
    if any(shift.gone and not shift.come and (shift.unconditional or closer_gone(shift)) for shift in moved):
        yield signal_of(case, pair, "permission_broadened", "any", "against_reader")
