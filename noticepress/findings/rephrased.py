"""Where a sentence was rewritten, and it is in doubt whether a "not" that came or went turns it round.

"If you disagree" is "if you do not agree": counting the words that deny tells nothing where what they stood
before has changed as well. What such a pair sets off is put to a person.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from .case import Case
from .force import Force, force
from .hunks import Hunk, hunks
from .sense import left_over
from .sense.atoms import Atom
from .sense.same import CONDITIONS
from .sentences import Pair
from .signal import Signal
from .substance import conditions, content
from .wording import phrases, spotted

_REWRITTEN = 2
"""Edited places from which a sentence counts as rewritten."""
_LITTLE = 0.4
"""Share of its content that may stand in other words."""
_FORCE = ("modality_weaker_duty", "permission_broadened")
_MEASURED = (
    "negations", "limiting", "excepting", "consent", "barred", "choices", "unharmed", "waived", "numbers",
    "hedged", "firm", "prompt", "lawful", "roles", "vague",
)  # fmt: skip


def sure(case: Case, found: Iterable[Signal]) -> Iterator[Signal]:
    """Without what only the number of certain words in a rewritten sentence tells of."""
    if case.pairs and all(map(_hardly_differs, case.pairs)):
        yield from _of_facts(case, found)
        return
    flipped = {_sides(pair) for pair in case.pairs if _in_doubt(pair)}
    worded = {_sides(pair) for pair in case.pairs if _says_as_much(pair)}
    for signal in found:
        sides = (signal.old, signal.new)
        if signal.kind == "negation_flipped" and sides in flipped:
            continue
        if signal.kind in _FORCE and signal.fact == "any" and sides in worded:
            continue
        yield signal


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
    if atom.kind not in ("word", "verb") or any(spotted(name, word) for name in _OF_WEIGHT):
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


def _in_doubt(pair: Pair) -> bool:
    edited = hunks(pair.edits)
    return len(edited) >= _REWRITTEN and not any(map(_flips, edited))


def _flips(hunk: Hunk) -> bool:
    """A "not" came or went before words that stayed: "covers" and "does not cover"."""
    if force(hunk.old).negations == force(hunk.new).negations:
        return False
    return Counter(content(hunk.old)) == Counter(content(hunk.new))


def _says_as_much(pair: Pair) -> bool:
    """Written anew with as many words of force, and what little went has something else in its place.

    "This address will be sent to and stored by us" is "We receive and store this address".
    """
    if len(hunks(pair.edits)) < _REWRITTEN or not pair.new.strip():
        return False
    old, new = force(pair.old), force(pair.new)
    if any(getattr(old, name) != getattr(new, name) for name in _MEASURED) or _less_owed(old, new):
        return False
    before, after = Counter(content(pair.old)), Counter(content(pair.new))
    gone, come = (before - after).total(), (after - before).total()
    if conditions(pair.old) != conditions(pair.new) or (gone > 0) != (come > 0):
        return False
    return max(gone, come) <= _LITTLE * before.total()


def _less_owed(old: Force, new: Force) -> bool:
    """Another modal word than "will", which a plain statement does without; or no longer all or any."""
    fewer = new.universal < old.universal and not old.negations
    return fewer or {**old.modes, "will": 0} != {**new.modes, "will": 0}
