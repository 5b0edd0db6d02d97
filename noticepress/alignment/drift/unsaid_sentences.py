"""A sentence of which the other edition says hardly a word, where it has fewer sentences at that place.

Lengths alone do not tell it: a translator's clause may be as long without a short sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from .cutting import units
from .laid import Laid
from .left import is_small, left
from .sentences import cut
from .side import Said, Side

_LEAST = 3
"""Words of a sentence that surely says something of its own."""
_MOSTLY = 0.6
"""Share of its words that the other edition lacks."""
_HARDLY = 0.35
"""Share of words that those beside it may lack."""


class _Sentence(Struct, frozen=True):
    text: str
    words: int
    lost: int

    @property
    def share(self) -> float:
        return self.lost / self.words if self.words else 0.0


def unsaid_sentences(row: Laid) -> Iterator[tuple[str, str]]:
    """The one sentence of a pair that has no answer, with nothing on the other side."""
    for ours, theirs in row.answered:
        sides = _measured(ours, row.left, row.right, row), _measured(theirs, row.right, row.left, row)
        if text := _unsaid(*sides):
            yield text, ""
        elif text := _unsaid(*reversed(sides)):
            yield "", text


def _measured(said: Said, side: Side, other: Side, row: Laid) -> list[_Sentence]:
    found = list[_Sentence]()
    for text in cut(said.text):
        over = left(text, side.lang, f"{other.lead}\n{other.text}", other.lang, row.own)
        words = sum(not is_small(unit, side.lang) for unit in units(text, side.lang))
        found.append(_Sentence(text, words, len(over.lost) + len(over.dark)))
    return found


def _unsaid(own: Sequence[_Sentence], beside: Sequence[_Sentence]) -> str:
    if len(own) <= len(beside):
        return ""
    lone = [one for one in own if one.words >= _LEAST and one.share >= _MOSTLY]
    rest = [one for one in own if one not in lone]
    if len(lone) != 1 or any(one.share > _HARDLY for one in rest):
        return ""
    return lone[0].text if sum(one.lost for one in beside) < lone[0].lost else ""
