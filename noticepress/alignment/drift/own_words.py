"""What a notice itself says for a word: words left over together in clause after clause answer each other.

A translator who says 骚扰 by "spam" does so each time; what stands in no table is learned from the editions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import product

from msgspec import Struct

_LEAST = 2
"""Sentences in which two words have to be left over together."""
_SHARE = 0.6
"""Share of the sentences with either in which both are, by the measure of Dice."""


class Own(Struct, frozen=True, eq=False):
    """Words of one edition, and the words of the other that stand for them; both in lower case.

    Each is its own, so that what rests on it can be remembered by it.
    """

    known: Mapping[str, frozenset[str]]

    def answers(self, word: str, other: str) -> bool:
        """Whether a text of the other edition says what stands for a word."""
        said = self.known.get(word.lower())
        return said is not None and any(one in other.lower() for one in said)


NO_OWN = Own({})


def own_words(over: Iterable[tuple[frozenset[str], frozenset[str]]]) -> Own:
    """From the words left over on both sides of each pair of sentences."""
    sides, together = (Counter[str](), Counter[str]()), Counter[tuple[str, str]]()
    for ours, theirs in over:
        sides[0].update(ours)
        sides[1].update(theirs)
        together.update(product(ours, theirs))
    known = dict[str, set[str]]()
    for (one, other), times in together.items():
        if times >= _LEAST and 2 * times >= _SHARE * (sides[0][one] + sides[1][other]):
            known.setdefault(one, set()).add(other)
            known.setdefault(other, set()).add(one)
    return Own({word: frozenset(said) for word, said in known.items()})
