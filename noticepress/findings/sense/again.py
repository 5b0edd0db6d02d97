"""A thing that one sentence names again and the other points back to: "the breach" and "it"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from .atoms import Atom, Word
from .parts import listed

_WORDS = 2
"""Words of a thing to which one word points back: "the booking records" is "them"."""


def named_once(
    one: Sequence[Atom], other: Sequence[Atom], row: Sequence[Word], there: Sequence[Word]
) -> tuple[list[Atom], list[Atom]]:
    """Both without what is named again in one where the other points back to it."""
    more = _pointing(there) - _pointing(row)
    if not more:
        return list(one), list(other)
    longer, shorter = (one, other) if more > 0 else (other, one)
    kept = _without_again(longer, Counter(atom.name for atom in shorter), abs(more) * _WORDS)
    return (kept, list(shorter)) if more > 0 else (list(shorter), kept)


def _pointing(row: Sequence[Word]) -> int:
    following = [*row, None][1:]
    return sum(
        word.raw in listed("pointing_back")
        and not (word.raw in listed("before_thing") and _goes_on(word, then))
        for word, then in zip(row, following, strict=True)
    )


def _goes_on(word: Word, then: Word | None) -> bool:
    """Whether a thing follows it: "such products" names them."""
    aside = ("being", "adverb")
    return (
        then is not None
        and then.clause == word.clause
        and not then.wide
        and not any(then.raw in listed(name) for name in aside)
    )


def _without_again(said: Sequence[Atom], there: Counter[str], most: int) -> list[Atom]:
    """Without the last mentions of things that the other sentence names less often, though it names them."""
    over = Counter(atom.name for atom in said if atom.kind == "word" and there[atom.name])
    left = Counter({name: times - there[name] for name, times in over.items() if times > there[name]})
    if not left or left.total() > most:
        return list(said)
    kept = list[Atom]()
    for atom in reversed(said):
        if atom.kind == "word" and left[atom.name] > 0:
            left[atom.name] -= 1
        else:
            kept.append(atom)
    return kept[::-1]
