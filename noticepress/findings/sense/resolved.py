"""Words with several meanings, given the one that both sentences share."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from .atoms import Atom
from .lexicon import Concept


def resolved(one: Sequence[Atom], other: Sequence[Atom]) -> tuple[list[Atom], list[Atom]]:
    """Every word with the one meaning that it shares with a word of the other sentence.

    Words that both have mean the same in both. What no word of the other shares and may be left out, is.
    """
    first, second = list(one), list(other)
    meant = dict[tuple[int, int], Concept]()
    open_words = _open(first, second)
    at_hand = _by_meaning(second, open_words[1])
    for here in open_words[0]:
        near = [free for c in first[here].means if (free := _free(at_hand.get(c), meant))]
        if near:
            there = min(near)[1]
            common = next(c for c in first[here].means if c in second[there].means)
            meant[0, here] = meant[1, there] = common
    sides = ((0, first, frozenset(open_words[0])), (1, second, frozenset(open_words[1])))
    return tuple(  # type: ignore[return-value]
        [
            replace(atom, means=(meant.get((side, at), atom.means[0]),))
            for at, atom in enumerate(row)
            if (side, at) in meant or at not in lone or not _may_lack(atom)
        ]
        for side, row, lone in sides
    )


Ranked = deque[tuple[int, int]]
"""Words by rank, each with its place."""


def _free(words: Ranked | None, meant: Mapping[tuple[int, int], Concept]) -> tuple[int, int] | None:
    """The first that has no meaning yet; what has one never loses it."""
    while words and (1, words[0][1]) in meant:
        words.popleft()
    return words[0] if words else None


def _by_meaning(side: Sequence[Atom], places: Sequence[int]) -> dict[Concept, Ranked]:
    """Each meaning with the words that may have it."""
    found = defaultdict[Concept, Ranked](deque)
    for rank, at in enumerate(places):
        for concept in side[at].means:
            found[concept].append((rank, at))
    return found


def _open(one: Sequence[Atom], other: Sequence[Atom]) -> tuple[list[int], list[int]]:
    """The places of words that the other sentence does not have, those with the fewest meanings first."""
    return _lone(one, Counter(atom.plain for atom in other)), _lone(
        other, Counter(atom.plain for atom in one)
    )


def _lone(side: Sequence[Atom], there: Counter[str]) -> list[int]:
    left, lone = Counter(there), list[int]()
    for at, atom in enumerate(side):
        if left[atom.plain]:
            left[atom.plain] -= 1
        else:
            lone.append(at)
    return sorted(lone, key=lambda at: len(side[at].means))


def _may_lack(atom: Atom) -> bool:
    return any(concept.kind == "optional" for concept in atom.means)
