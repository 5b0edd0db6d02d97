"""Where a sentence was rewritten, and it is in doubt whether a "not" that came or went turns it round.

"If you disagree" is "if you do not agree": counting the words that deny tells nothing where what they stood
before has changed as well. What such a pair sets off is put to a person.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from noticepress.findings.reading.case import Case
from noticepress.findings.reading.hunks import hunks
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.signal import Signal
from noticepress.findings.reading.substance import conditions, content
from noticepress.findings.sense import as_much, differing, left_over
from noticepress.findings.sense.atoms import Atom
from noticepress.findings.sense.same import CONDITIONS
from noticepress.findings.words.force import Force, force
from noticepress.findings.words.numbers import numbers
from noticepress.findings.words.wording import phrases, spotted, tokens, without
from noticepress.text.regex import regex

from .anew import counted, hardly_more, polished
from .in_doubt import in_doubt
from .itself import does_nothing, said_of_words
from .silent import Silent

_REWRITTEN = 2
"""Edited places from which a sentence counts as rewritten."""
_LITTLE = 0.4
"""Share of its content that may stand in other words."""
_COUNTED = (
    ("modality_weaker_duty", "any"), ("permission_broadened", "any"), ("exemption_added", "any"),
    ("fact_changed", "right_procedure"),
)  # fmt: skip
"""Signals of a sentence as a whole."""
_UNLESS = regex(r"\bunless\b", re.IGNORECASE)
"""Not unless you log in; if you do not log in, not."""
_WISHES = regex(r"\b(?:wish|want|prefer|like|rather)\b", re.IGNORECASE)
_UNWILLING = regex(
    r"\bif\s+you\s+(?:do\s+not|don't|no\s+longer)\s+(?:wish|want)\s+to\b|\bif\s+you\s+would\s+(?:rather|prefer)\s+not\s+to\b",
    re.IGNORECASE,
)
_WISH_ZH = regex(
    r"(?:如果|如|若|倘若|假如|当)您?(?:不再|不)?(?:希望|想要|想|愿意|愿|欲|需要|打算)(?:再|继续)?(?=[^，。；]{2,30}[，,])"
)
"""如您不希望继续接收推送，请关闭: who turns it off does not want it."""
_MEASURED = (
    "negations", "limiting", "excepting", "consent", "barred", "choices", "unharmed", "waived", "numbers",
    "hedged", "firm", "prompt", "lawful", "roles",
)  # fmt: skip


def sure(case: Case, found: Iterable[Signal]) -> Iterator[Signal]:
    """Without what only the number of certain words in a rewritten sentence tells of."""
    if case.pairs and all(map(_hardly_differs, case.pairs)):
        yield from _of_facts(case, found)
        return
    flipped = {_sides(pair) for pair in case.pairs if in_doubt(pair)}
    worded = {_sides(pair) for pair in case.pairs if says_as_much(pair)}
    anew = polished(case)
    free = {_sides(pair) for pair in case.pairs if _free_now(pair)}
    idle = {_sides(pair) for pair in case.pairs if does_nothing(case, pair)}
    silent = Silent(case)
    served = set() if _purposes(case) else worded | {_sides(pair) for pair in case.pairs if hardly_more(pair)}
    for signal in found:
        sides = (signal.old, signal.new)
        if silent.tells_nothing(signal):
            continue
        if signal.kind == "negation_flipped" and sides in flipped:
            continue
        if counted(signal) and sides in free:
            continue
        if (counted(signal) and sides in anew) or (said_of_words(signal) and sides in idle):
            continue
        if (signal.kind, signal.fact) in _COUNTED and sides in worded:
            continue
        if (signal.kind, signal.fact) == ("fact_changed", "purpose") and sides in served:
            continue
        yield signal


def _free_now(pair: Pair) -> bool:
    """What cost something costs nothing, and nothing else is said: "we charge no fee"."""
    before, after = (tokens(text) for text in (pair.old, pair.new))
    paid = phrases("fee").count(without(before, "no_fee")) > phrases("fee").count(without(after, "no_fee"))
    free = paid and phrases("no_fee").count(after) > 0 and not numbers(pair.new)
    return free and not force(pair.new).modes["may"] and differing(pair.old, pair.new)[1].total() <= 1


def _purposes(case: Case) -> bool:
    return any(change.kind in ("purpose", "recipient") for change in case.change.facts)


def _of_facts(case: Case, found: Iterable[Signal]) -> Iterator[Signal]:
    """Those that rest on a value that changed, not on words that were counted."""
    told = {fact.quote for change in case.change.facts for fact in (change.old, change.new) if fact}
    for signal in found:
        if signal.kind.startswith(_OF_FACTS) and (signal.old in told or signal.new in told):
            yield signal


_OF_FACTS = ("fact_", "number_")


def _hardly_differs(pair: Pair) -> bool:
    """Put otherwise in several places; in the normal form nothing is left but small words and stray letters.

    从该第三方处取得 is 从该第三方获取; 标明 and 注明 share a letter.
    """
    if len(hunks(pair.edits)) < _REWRITTEN or not (pair.old.strip() and pair.new.strip()):
        return False
    if _default_turned(pair):
        return False
    left = left_over(pair.old, pair.new)
    if left is None or not all(map(_slight, (*left[0], *left[1]))):
        return False
    stray = [sum(atom.kind in ("word", "verb") for atom in side) for side in left]
    return max(stray) <= (_STRAY if min(stray) else 1)


_STRAY = 2
"""Words of no weight and letters of words that no list knows, on each side."""


def _slight(atom: Atom) -> bool:
    """A small word, a condition that a sentence may open without, a letter, a word of no weight."""
    if atom.kind in ("lead", "optional", "or") or atom.name in CONDITIONS:
        return True
    word = atom.plain.replace(" ", "")
    if atom.kind not in ("word", "verb"):
        return False
    if any(spotted(name, said) for name in _OF_WEIGHT for said in (word, atom.name)):
        return False
    letter = len(word) == 1 and word >= "\u2e80"
    return (letter or atom.length > 1) and not any(word in phrases(name) for name in ("weighty", "vague"))


_OF_WEIGHT = (
    "processing", "protecting", "data", "party", "keeping", "erasing", "telling", "consent", "channel", "fee",
    "firm", "prompt", "hedged", "lessening", "sharpening", "lasting", "protected", "exercise", "opt_out",
    "negation", "limiting", "excepting", "parity", "until", "conditional", "automated", "method", "liability",
    "universal", "somewhere", "incident", "regulator",
)  # fmt: skip


def _sides(pair: Pair) -> tuple[str, str]:
    return pair.old.strip(), pair.new.strip()


def says_as_much(pair: Pair) -> bool:
    """Written anew with as many words of force, and what little went has something else in its place.

    "This address will be sent to and stored by us" is "We receive and store this address".
    """
    if len(hunks(pair.edits)) < _REWRITTEN or not pair.new.strip():
        return False
    if _default_turned(pair):
        return False
    before, after = _offered(*_one_wish(pair))
    old, new = force(before), force(after)
    if old.excepting != new.excepting and as_much(
        _UNLESS.sub("if not", before), _UNLESS.sub("if not", after)
    ):
        return True
    if any(getattr(old, name) != getattr(new, name) for name in _MEASURED) or new.vague > old.vague:
        return False
    if as_much(before, after):
        return True
    erased = [spotted("erasing", text).total() for text in (before, after)]
    less = erased[1] < erased[0] or _less_owed(old, new)
    less = less or spotted("urging", after).total() > spotted("urging", before).total()
    less = less or (new.protecting < old.protecting and old.subject == "company")
    return not less and _little_else(before, after)


def _default_turned(pair: Pair) -> bool:
    """On until readers switch it off, or off until they switch it on: the same words in other places."""
    return spotted("by_default", pair.old).total() != spotted("by_default", pair.new).total()


def _little_else(old: str, new: str) -> bool:
    """What little went has something else in its place."""
    before, after = Counter(_but_choices(old)), Counter(_but_choices(new))
    gone, come = (before - after).total(), (after - before).total()
    if conditions(old) != conditions(new) or (gone > 0) != (come > 0):
        return False
    return max(gone, come) <= _LITTLE * before.total()


def _but_choices(text: str) -> Iterator[str]:
    """Its content without the words for saying no: there are as many of them in both versions."""
    return (word for word in content(text) if word.lstrip("=") not in phrases("opt_out"))


def _one_wish(pair: Pair) -> tuple[str, str]:
    """Who opts out does not wish for it: a "not" before a wish that one version tells of denies nothing."""
    if not pair.old.isascii():
        return _WISH_ZH.sub("", pair.old), _WISH_ZH.sub("", pair.new)
    wishes = [_WISHES.search(text) for text in (pair.old, pair.new)]
    choosing = all(force(text).choices for text in (pair.old, pair.new))
    if choosing and sum(wish is not None for wish in wishes) == 1:
        return _UNWILLING.sub("to", pair.old), _UNWILLING.sub("to", pair.new)
    return pair.old, pair.new


def _offered(old: str, new: str) -> tuple[str, str]:
    """A way to do something is told of what readers may do: "another way to stop this is to leave"."""
    offers = [spotted("offered", text).total() > 0 for text in (old, new)]
    if offers[0] == offers[1]:
        return old, new
    return tuple(text if offers[at] else _YOU_MAY.sub("", text) for at, text in enumerate((old, new)))  # type: ignore[return-value]


_YOU_MAY = regex(r"\byou\s+(?:may|can|could|are\s+able\s+to)\b", re.IGNORECASE)


def _less_owed(old: Force, new: Force) -> bool:
    """Another modal word than "will", which a plain statement does without; or no longer all or any."""
    fewer = new.universal < old.universal and not old.negations
    return fewer or {**old.modes, "will": 0} != {**new.modes, "will": 0}
