"""What no rule cleared and no rule flagged, but may matter: a person decides.

A silent miss costs more than a false flag (invariant 6 of the design).
"""

from __future__ import annotations

from .reading.case import Case
from .reading.signal import Signal
from .words.wording import modes, phrases, tokens

_HARMLESS = frozenset(("date", "law", "security_measure"))
"""Kinds of facts that may change without a question: where their loss hurts, the direction tells."""
_FORCE = ("negation", "limiting", "excepting", "consent", "entitled", "prompt")
_NAMED = ("protecting", "party")
"""What is done for the reader, and by or for whom: there another word is another thing."""
_STEM = 5
"""Letters by which inflected words are the same: ``deleted`` is ``delete``."""
_NO_FORCE = ("not_", "vague")


def may_matter(case: Case, found: tuple[Signal, ...]) -> bool:
    """Whether a change that set off no rule touches a fact, the reader's standing or a sentence's force."""
    telling = any(change.kind not in _HARMLESS for change in case.change.facts)
    return telling or any(signal.direction == "against_reader" for signal in found) or _force_changed(case)


def _force_changed(case: Case) -> bool:
    """Other words that deny, limit, except, allow or oblige, another deed or party in a sentence."""
    return any(_weights(pair.old) != _weights(pair.new) for pair in case.pairs)


def _weights(sentence: str) -> tuple[object, ...]:
    row = tokens(sentence)
    listed = [phrases(name) for name in _FORCE]
    listed += [words for mode, words in modes().items() if mode not in _NO_FORCE]
    named = sorted(word[:_STEM] for name in _NAMED for _, word in phrases(name).find(row))
    return (*(words.count(row) for words in listed), *named)
