"""Signals of content that came into a sentence or went out of it, by what the sentence is to its reader.

No list can hold all that may be put into a right, a promise or a definition. What counts is where it is
put: a qualifier in a right narrows it, a case in a promise limits it, an item taken out of what is ruled out
allows it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from noticepress.model.change import Direction

from .bearing import (
    RIGHTS,
    asks_consent,
    defines_major,
    is_right,
    keeps_for_a_time,
    permission,
    promises,
    rules_out,
    tells_of_incident,
)
from .case import Case
from .force import Force, force
from .hunks import listed
from .mentioned import GIVING
from .sentences import Pair
from .signal import Signal
from .substance import Shift, shifts
from .wording import meaning, phrases, spotted, tokens

_TELLING_LISTS = ("data", "party", "processing", "keeping", "channel")
"""Where a word of these is swapped, more than the style of a right is."""
_NAME = re.compile(r"[\u4e00-\u9fff]|(?<!^)[A-Z]\w|^[A-Z]\w+$")
"""Part of a name: of a state, a court."""
_APART = re.compile(r"[、,，;；和与及或]|\b(?:and|or|nor)\b")
_MUCH = 2
"""Content words by which one side of a swap has to be longer to say something else."""


def narrowing_signals(case: Case) -> Iterator[Signal]:
    """Signals of every sentence that stands in both versions and says something else."""
    for pair in case.pairs:
        if pair.old.strip() and pair.new.strip():
            yield from _of_sentence(case, pair)


def _of_sentence(case: Case, pair: Pair) -> Iterator[Signal]:
    moved = shifts(pair)
    old, new = force(pair.old), force(pair.new)
    if defines_major(case, pair):
        yield from _definition(case, pair, moved)
        return
    if is_right(case, pair):
        yield from _right(case, pair, moved)
    elif rules_out(pair.old):
        yield from _ruled_out(case, pair, moved)
    elif promises(case, old):
        yield from _promise(case, pair, moved, old, new)
    elif permission(new):
        yield from _permission(case, pair, moved)
    if not (is_right(case, pair) or rules_out(pair.old) or rules_out(pair.new)):
        yield from _given(case, pair, moved)
    yield from _less_wholly(case, pair, moved)
    yield from _told(case, pair)
    yield from _asked_for(case, pair)
    yield from _kept(case, pair, moved)
    yield from _between_parties(case, pair, moved)
    if sum(spotted("optional", pair.old).values()) > sum(spotted("optional", pair.new).values()):
        yield _signal(case, pair, "fact_changed", "necessity", "against_reader", "legal_basis")


def _signal(case: Case, pair: Pair, kind: str, fact: str, direction: Direction, *topics: str) -> Signal:
    return Signal(
        kind=kind,
        fact=fact,
        old=pair.old.strip(),
        new=pair.new.strip(),
        direction=direction,
        topics=(*case.change.topics, *topics),
    )


def _weaker(case: Case, pair: Pair, *topics: str) -> Signal:
    return _signal(case, pair, "modality_weaker_duty", "any", "against_reader", *topics)


def _definition(case: Case, pair: Pair, moved: Sequence[Shift]) -> Iterator[Signal]:
    """What counts as major is said more closely, or is something else."""
    hedged = force(pair.new).hedged > force(pair.old).hedged
    if hedged or any(
        shift.qualifies or (shift.gone and (shift.come or _item_gone(shift, pair))) for shift in moved
    ):
        yield _signal(
            case, pair, "fact_changed", "major_change_definition", "against_reader", "policy_changes"
        )


def _item_gone(shift: Shift, pair: Pair) -> bool:
    """An item of a list inside the sentence: with it goes what kept it apart."""
    if not shift.gone or shift.come:
        return False
    fewer = len(_APART.findall(pair.new)) < len(_APART.findall(pair.old))
    return fewer or listed(shift.hunk) is not None


def _right(case: Case, pair: Pair, moved: Sequence[Shift]) -> Iterator[Signal]:
    old, new = force(pair.old), force(pair.new)
    closer = new.hedged > old.hedged or new.limiting > old.limiting
    if closer or any(shift.qualifies for shift in moved) or any(map(_part_gone, moved)):
        yield _weaker(case, pair, "rights_procedure")
    elif any(map(_says_otherwise, moved)):
        yield _signal(case, pair, "fact_changed", "right_procedure", "unclear", "rights_procedure")
        yield _weaker(case, pair, "rights_procedure")


def _part_gone(shift: Shift) -> bool:
    """Content went, and it was no case that limited the right."""
    return bool(shift.gone) and not shift.come and not shift.unconditional


def _says_otherwise(shift: Shift) -> bool:
    """A swap that is more than one of synonyms."""
    if not shift.gone or not shift.come:
        return False
    if abs(len(shift.gone) - len(shift.come)) >= _MUCH or shift.conditional:
        return True
    sides = (tokens(shift.hunk.old), tokens(shift.hunk.new))
    if any(phrases(name).count(sides[0]) != phrases(name).count(sides[1]) for name in _TELLING_LISTS):
        return True
    return not spotted("all_data", shift.hunk.new) and bool(spotted("all_data", shift.hunk.old))


def _ruled_out(case: Case, pair: Pair, moved: Sequence[Shift]) -> Iterator[Signal]:
    """Less is ruled out: in some cases, for some data, or one thing less."""
    if force(pair.new).negations < force(pair.old).negations:
        return  # told as a "not" that went
    narrower = any(shift.qualifies and not spotted("universal", shift.hunk.new) for shift in moved)
    if narrower or any(_item_gone(shift, pair) for shift in moved):
        yield _signal(case, pair, "permission_broadened", "any", "against_reader")


def _promise(case: Case, pair: Pair, moved: Sequence[Shift], old: Force, new: Force) -> Iterator[Signal]:
    """It holds in some cases only, for some data only, or the deed itself is gone."""
    limited = any(shift.come and shift.conditional for shift in moved)
    undone = new.protecting < old.protecting and any(_deed_gone(shift, new) for shift in moved)
    if limited or undone:
        yield _weaker(case, pair)


def _less_wholly(case: Case, pair: Pair, moved: Sequence[Shift]) -> Iterator[Signal]:
    """What is no permission holds for some only, or as a rule only; or agreement is asked for no more."""
    old, new = force(pair.old), force(pair.new)
    if asks_consent(pair.old) and not asks_consent(pair.new) and not new.negations:
        yield _signal(case, pair, "permission_broadened", "any", "against_reader")
    hedged = new.hedged > old.hedged
    if permission(old) and not promises(case, old) and not (hedged and new.universal < old.universal):
        return
    partly = new.universal < old.universal and bool(moved or hedged)
    kept = bool(spotted("erasing", pair.old)) and not spotted("erasing", pair.new) and bool(moved)
    ours = old.subject == "company" or any(who == "company" for _, who in old.actors)
    if partly or kept or (hedged and ours):
        yield _weaker(case, pair)


def _deed_gone(shift: Shift, new: Force) -> bool:
    """Something else is done in its place, or nothing; one deed less of several is told by its fact."""
    done = phrases("protecting")
    fewer = done.count(tokens(shift.hunk.old)) > done.count(tokens(shift.hunk.new))
    return bool(shift.gone) and fewer and (bool(shift.come) or not new.protecting)


def _permission(case: Case, pair: Pair, moved: Sequence[Shift]) -> Iterator[Signal]:
    """A case on which it depended is gone; its purposes or data are left open."""
    if any(shift.gone and not shift.come and shift.unconditional for shift in moved):
        yield _signal(case, pair, "permission_broadened", "any", "against_reader")


def _given(case: Case, pair: Pair, moved: Sequence[Shift]) -> Iterator[Signal]:
    """In a sentence on who is given what: more is given, it serves more, or it is given in more cases."""
    if GIVING.isdisjoint(case.change.topics[:1]):
        return
    more = (shift for shift in moved if shift.come and not shift.conditional)
    if any(
        _says_otherwise(shift) or (shift.qualifies and _deeds(shift)) or _more_items(shift, pair)
        for shift in more
    ):
        yield _signal(case, pair, "fact_changed", "purpose", "unclear", "sharing")
    if any(shift.unconditional and shift.gone for shift in moved):
        yield _signal(case, pair, "permission_broadened", "any", "against_reader")


def _deeds(shift: Shift) -> bool:
    row = tokens(shift.hunk.new)
    return bool(phrases("processing").count(row) or spotted("keeping", shift.hunk.new))


def _more_items(shift: Shift, pair: Pair) -> bool:
    return not shift.gone and len(_APART.findall(pair.new)) > len(_APART.findall(pair.old))


def _told(case: Case, pair: Pair) -> Iterator[Signal]:
    """Readers learn of an incident by fewer or other means."""
    if tells_of_incident(case, pair.old) and _means(pair.old) - _means(pair.new):
        yield _signal(case, pair, "fact_removed", "incident_notice", "against_reader", "security_incident")


def _asked_for(case: Case, pair: Pair) -> Iterator[Signal]:
    """Rights are used by other means than before."""
    if RIGHTS.isdisjoint((*case.change.topics[:1], *case.section_topics)):
        return
    if _means(pair.old) - _means(pair.new):
        yield _signal(case, pair, "fact_changed", "right_procedure", "unclear")
        yield _weaker(case, pair)


def _means(text: str) -> Counter[str]:
    """The means named, each in one spelling."""
    found = Counter[str]()
    for word, times in spotted("channel", text).items():
        found[meaning((word.replace("-", "").removesuffix("s"),))[0]] += times
    return found


def _kept(case: Case, pair: Pair, moved: Sequence[Shift]) -> Iterator[Signal]:
    """Something more is kept, or for a time without an end."""
    if not keeps_for_a_time(case, pair.old):
        return
    if spotted("keeping", pair.old) and not spotted("keeping", pair.new) and _is_time(case, pair.old):
        yield _signal(case, pair, "fact_removed", "retention_period", "unclear", "retention")
    if _names(pair.old) - _names(pair.new) and not _names(pair.new) - _names(pair.old):
        yield _signal(case, pair, "fact_removed", "storage_location", "against_reader", "storage_location")
    longer = spotted("lasting", pair.new) - spotted("lasting", pair.old)
    also = any(shift.come and not shift.gone and spotted("keeping", shift.hunk.new) for shift in moved)
    if longer or also:
        yield _signal(case, pair, "fact_changed", "retention_period", "against_reader", "retention")


def _names(text: str) -> set[str]:
    """Capitalised words inside a sentence: of a place, where data are kept."""
    return set(re.findall(r"(?<=[a-z,] )[A-Z][a-z]+", text))


def _is_time(case: Case, text: str) -> bool:
    stated = any(fact.kind == "retention" for fact in case.old.standing(case.change.old, text))
    return stated or bool(spotted("lasting", text))


def _between_parties(case: Case, pair: Pair, moved: Sequence[Shift]) -> Iterator[Signal]:
    """Who answers for damage, by which law and before whom."""
    if not moved:
        return
    if phrases("liability").count(tokens(pair.old)):
        yield _signal(case, pair, "exemption_added", "liability", "against_reader", "legal_terms")
    if spotted("dispute", pair.old) and any(shift.gone and _NAME.search(shift.hunk.old) for shift in moved):
        yield _signal(case, pair, "fact_changed", "governing_law", "unclear", "legal_terms")
