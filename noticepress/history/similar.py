"""Links by wording alone, without comparing every open clause with every other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from .pairing import Pairing
from .units import Unit

_ALIKE = 0.45
_DICE = 0.3
"""Lower bound of the symmetric part: a heading that a long clause happens to contain is not that clause."""
_TELLING_GRAMS = 24
"""N-grams of a clause, the rarest first, through which candidates are looked for."""
_COMMON = 40
"""An n-gram in more open clauses tells nothing; so a text repeated 2,000 times stays linear."""
_CANDIDATES = 8
_NEAR = 2
"""Where no n-gram tells, the open clauses so far from the same ordinal place are looked at."""


def similar_texts(pairing: Pairing) -> None:
    """Link open units whose texts are alike, the best first."""
    scored = sorted(
        _scored(pairing), key=lambda found: (-found[0], abs(found[2] - found[3]), found[2], found[3])
    )
    for _, likeness, old, new in scored:
        if pairing.free(old, new):
            pairing.link(old, new, "wording", likeness)


def _scored(pairing: Pairing) -> Iterator[tuple[float, float, int, int]]:
    """Score with what speaks for the pair beside its wording, likeness, old and new number."""
    for old, new in _candidates(pairing):
        one, other = pairing.old[old], pairing.new[new]
        likeness = pairing.likeness(old, new)
        if one.region != other.region or likeness < _ALIKE:
            continue
        if pairing.weights.dice(pairing.grams_old[old], pairing.grams_new[new]) < _DICE:
            continue
        score = likeness + 0.08 * pairing.parents_agree(old, new)
        score += 0.04 * (one.clause.label == other.clause.label) + 0.04 * (
            one.clause.kind == other.clause.kind
        )
        yield round(score, 4), likeness, old, new


def _candidates(pairing: Pairing) -> Iterator[tuple[int, int]]:
    olds, news = list(pairing.open_old()), list(pairing.open_new())
    holding = defaultdict[str, list[int]](list)
    for unit in news:
        for gram in pairing.grams_new[unit.at]:
            holding[gram].append(unit.at)
    for ordinal, unit in enumerate(olds):
        common = Counter[int]()
        for gram in _rarest(pairing, unit, holding):
            common.update(holding[gram])
        if common:
            best = sorted(common.items(), key=lambda entry: (-entry[1], abs(entry[0] - unit.at), entry[0]))
            yield from ((unit.at, at) for at, _ in best[:_CANDIDATES])
        else:
            near = news[max(0, ordinal - _NEAR) : ordinal + _NEAR + 1]
            yield from ((unit.at, other.at) for other in near)


def _rarest(pairing: Pairing, unit: Unit, holding: dict[str, list[int]]) -> list[str]:
    telling = (
        gram for gram in pairing.grams_old[unit.at] if gram in holding and len(holding[gram]) <= _COMMON
    )
    return sorted(telling, key=lambda gram: (len(holding[gram]), gram))[:_TELLING_GRAMS]
