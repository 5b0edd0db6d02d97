"""Clauses left over at one place of both sides: linked by structure where it is plain, else by meaning."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from .bead import Scorer
from .encoder import Encoder
from .ladder import Bead
from .units import Unit

_MEANT = 0.4
"""Cosine from which two clauses at one place are linked; of chance pairs, 5 in 100 reach 0.35."""

_FAR = 0.2
"""Cosine under which two clauses do not say the same: 5 in 100 true pairs of notices are under 0.4."""
_SENTENCE = 10.0
"""Chinese characters from which a text is long enough to be compared by meaning."""
_WORDLESS = 0.05


def settle(
    beads: Sequence[Bead], scorer: Scorer, encoder: Callable[[], Encoder]
) -> tuple[list[Bead], frozenset[Bead]]:
    """The beads with leftovers linked, and which of them meaning alone has linked.

    ``encoder`` is called, and so loaded, only if leftovers face each other that structure does not settle.
    """
    asked = [bead for bead in beads if _is_doubtful(bead, scorer)]
    texts = [*_texts(asked, scorer), *_left_over(beads, scorer)]
    if texts:
        encoder().read(texts)  # all in one go
    beads, held = _confirmed(beads, asked, scorer, encoder)
    twins = {bead.left[0]: bead.right[0] for bead in _twins(beads, scorer)}
    found = _linked(beads, twins)
    meant = _by_meaning(found, scorer, encoder)
    return _linked(found, meant), held | {Bead((i,), (j,)) for i, j in meant.items()}


def _texts(beads: Sequence[Bead], scorer: Scorer) -> Iterator[str]:
    """What the first clauses of each say."""
    for bead in beads:
        yield scorer.left[bead.left[0]].content
        yield scorer.right[bead.right[0]].content


def _left_over(beads: Sequence[Bead], scorer: Scorer) -> Iterator[str]:
    """What the leftovers say that meaning will be asked of; parts of doubtful beads may join them."""
    twins = {bead.left[0]: bead.right[0] for bead in _twins(beads, scorer)}
    for lost, new in _windows(_linked(beads, twins), scorer):
        yield from (scorer.left[i].content for i in lost)
        yield from (scorer.right[j].content for j in new)


def _confirmed(
    beads: Sequence[Bead], asked: Sequence[Bead], scorer: Scorer, encoder: Callable[[], Encoder]
) -> tuple[list[Bead], frozenset[Bead]]:
    """Sentences that stand at one place but share no words are parted where their meanings are far apart."""
    if not asked or not encoder().knows:
        return list(beads), frozenset()
    far = {bead for bead in asked if _meaning(bead, scorer, encoder()) < _FAR}
    parted = [
        part
        for bead in beads
        for part in ((Bead(bead.left, ()), Bead((), bead.right)) if bead in far else (bead,))
    ]
    return parted, frozenset(asked) - far


def _is_doubtful(bead: Bead, scorer: Scorer) -> bool:
    if len(bead.left) != 1 or len(bead.right) != 1:
        return False
    a, b = scorer.left[bead.left[0]], scorer.right[bead.right[0]]
    return (
        a.leaf
        and b.leaf
        and a.region == "body"
        and min(a.size, b.size) >= _SENTENCE
        and scorer.alike(a.at, b.at) < _WORDLESS
    )


def _meaning(bead: Bead, scorer: Scorer, encoder: Encoder) -> float:
    texts = scorer.left[bead.left[0]].content, scorer.right[bead.right[0]].content
    return encoder.similarities([texts[0]], [texts[1]])[0][0]


def _linked(beads: Sequence[Bead], links: dict[int, int]) -> list[Bead]:
    if not links:
        return list(beads)
    taken = set(links.values())
    kept = [
        Bead(bead.left, (links[bead.left[0]],)) if not bead.right and bead.left[0] in links else bead
        for bead in beads
        if bead.left or bead.right[0] not in taken
    ]
    return sorted(kept, key=lambda bead: bead.left[0] if bead.left else 10**9)


def _twins(beads: Sequence[Bead], scorer: Scorer) -> Iterator[Bead]:
    """Headings of one kind and depth whose neighbours on both sides answer each other."""
    facing = _facing(beads)
    facing[-1], facing[len(scorer.left)] = frozenset({-1}), frozenset({len(scorer.right)})
    new = {bead.right[0] for bead in beads if not bead.left}
    for bead in beads:
        if bead.right or not bead.left:
            continue
        i = bead.left[0]
        for j in sorted(new):
            beside = j - 1 in facing.get(i - 1, ()) and j + 1 in facing.get(i + 1, ())
            if beside and not scorer.barred(i, j) and _heads_alike(scorer.left[i], scorer.right[j]):
                yield Bead((i,), (j,))
                break


def _heads_alike(a: Unit, b: Unit) -> bool:
    """Whether they are headings of one kind, or lead lists under one label: "6.3 There are three:" may be."""
    if a.clause.children and b.clause.children and a.marks & b.marks:
        return a.region == b.region == "body"
    return (
        a.region == b.region == "body"
        and a.clause.kind == b.clause.kind
        and None not in (a.clause.heading, b.clause.heading)
        and bool(a.clause.children) == bool(b.clause.children)
        and (not a.marks or not b.marks or bool(a.marks & b.marks))
    )


def _by_meaning(beads: Sequence[Bead], scorer: Scorer, encoder: Callable[[], Encoder]) -> dict[int, int]:
    links = dict[int, int]()
    for lost, new in _windows(beads, scorer):
        table = encoder().similarities(
            [scorer.left[i].content for i in lost], [scorer.right[j].content for j in new]
        )
        ranked = sorted(
            (-table[row][column], i, j)
            for row, i in enumerate(lost)
            for column, j in enumerate(new)
            if table[row][column] >= _MEANT and _comparable(i, j, scorer)
        )
        for _, i, j in ranked:
            if i not in links and j not in links.values():
                links[i] = j
    return links


def _windows(beads: Sequence[Bead], scorer: Scorer) -> Iterator[tuple[list[int], list[int]]]:
    """Leftovers of both sides between the same two links."""
    facing = _facing(beads)
    new = sorted(bead.right[0] for bead in beads if not bead.left and _asked(scorer.right[bead.right[0]]))
    lost = sorted(bead.left[0] for bead in beads if not bead.right and _asked(scorer.left[bead.left[0]]))
    windows = dict[tuple[int, int], list[int]]()
    for i in lost:
        before = next((max(facing[at]) for at in range(i - 1, -1, -1) if at in facing), -1)
        after = next((min(facing[at]) for at in range(i + 1, len(scorer.left)) if at in facing), None)
        windows.setdefault((before, len(scorer.right) if after is None else after), []).append(i)
    for (before, after), members in windows.items():
        inside = [j for j in new if before < j < after]
        ours = [i for i in members if any(_comparable(i, j, scorer) for j in inside)]
        if ours:
            yield ours, [j for j in inside if any(_comparable(i, j, scorer) for i in ours)]


def _asked(unit: Unit) -> bool:
    return unit.region == "body"


def _comparable(i: int, j: int, scorer: Scorer) -> bool:
    """Headings answer headings, if no reviewer keeps them apart."""
    a, b = scorer.left[i].clause.heading, scorer.right[j].clause.heading
    return (a is None) == (b is None) and not scorer.barred(i, j)


def _facing(beads: Sequence[Bead]) -> dict[int, frozenset[int]]:
    return {i: frozenset(bead.right) for bead in beads if bead.left and bead.right for i in bead.left}
