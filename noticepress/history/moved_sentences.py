"""Sentences of one text that stand in another place of it now: they are no words taken out and put in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from operator import itemgetter

from msgspec import Struct

from noticepress.model.change import Edit, EditOp
from noticepress.text.pieces import words
from noticepress.text.regex import regex

from .order import heaviest_rising
from .runs import weight

_SENTENCE = regex(
    r"[^。！？；;!?\n.]+(?:[.](?!\s|$)[^。！？；;!?\n.]*)*(?:[。！？；;!?\n]+|[.]+(?=\s|$)|$)\s*"
)
_LONG_ENOUGH = 6
"""Weight of a sentence from which on a reader is told that it has moved."""
_ALIKE = 0.5
"""Share of common words (Dice) by which a sentence that changed is known again."""
_STAYS = 3
"""A sentence that changed can't be told as moved, so it rather stays where it was."""
_MOST = 60
"""Sentences up to which those that changed are looked for, too."""


class Stretch(Struct, frozen=True):
    """Characters ``start`` to ``end`` of a text."""

    start: int
    end: int


class Piece(Struct, frozen=True):
    """A text taken out of another; ``at`` is the offset in what is left of that."""

    at: int
    text: str


class _Place(Struct, frozen=True):
    at: int
    stretch: Stretch
    said: str


class _Side(Struct):
    """One of two texts: what its moves and edits are called, what waits to be put in, characters read."""

    op: EditOp
    edit: EditOp
    waiting: list[Piece]
    done: int = 0


def moved_sentences(old: str, new: str) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Stretches of both texts that hold the same sentences in another order; none where the order is kept."""
    ours, theirs = list(_places(old)), list(_places(new))
    links = _equal(ours, theirs)
    if not links or _side_by_side(links, len(ours), len(theirs)):
        return (), ()
    alike = _alike(ours, theirs, links)
    order = sorted({**alike, **links}.items())
    weights = [len(ours[at].said) * (_STAYS if at in alike else 1) for at, _ in order]
    kept = set(heaviest_rising([to for _, to in order], weights))
    gone = [link for n, link in enumerate(order) if n not in kept and link[0] in links]
    return (
        _apart(old, [ours[at].stretch for at, _ in gone]),
        _apart(new, [theirs[to].stretch for _, to in sorted(gone, key=itemgetter(1))]),
    )


def without(text: str, stretches: Iterable[Stretch]) -> str:
    """The text with the stretches, which are in order, taken out."""
    return "".join(_rest(text, stretches))


def woven(found: Iterable[Edit], old: Sequence[Piece], new: Sequence[Piece]) -> Iterator[Edit]:
    """Edits of the rest of two texts, and at its place in them each piece that moved."""
    sides = (_Side("move_from", "delete", [*old]), _Side("move_to", "insert", [*new]))
    for edit in (*found, Edit("equal", "")):
        touched = [side for side in sides if edit.op in (side.op, side.edit, "equal")]
        yield from _cut(edit, touched)


def _cut(edit: Edit, sides: Sequence[_Side]) -> Iterator[Edit]:
    text = edit.text
    while near := [side for side in sides if side.waiting and side.waiting[0].at <= side.done + len(text)]:
        first = min(near, key=lambda side: side.waiting[0].at - side.done)
        length = first.waiting[0].at - first.done
        if length:
            yield Edit(edit.op, text[:length])
        yield Edit(first.op, first.waiting.pop(0).text)
        text = _read(text, length, sides)
    if text:
        yield Edit(edit.op, text)
    _read(text, len(text), sides)


def _read(text: str, length: int, sides: Sequence[_Side]) -> str:
    for side in sides:
        side.done += length
    return text[length:]


def pieces(text: str, stretches: Sequence[Stretch]) -> tuple[Piece, ...]:
    """What the stretches hold, and where in the rest of the text each of them is missing."""
    before = accumulate((stretch.end - stretch.start for stretch in stretches), initial=0)
    return tuple(
        Piece(stretch.start - taken, text[stretch.start : stretch.end])
        for stretch, taken in zip(stretches, before, strict=False)
    )


def _rest(text: str, stretches: Iterable[Stretch]) -> Iterator[str]:
    done = 0
    for stretch in stretches:
        yield text[done : stretch.start]
        done = stretch.end
    yield text[done:]


def _places(text: str) -> Iterator[_Place]:
    """Each sentence, with the space behind it."""
    for at, match in enumerate(_SENTENCE.finditer(text)):
        yield _Place(at, Stretch(*match.span()), match[0].strip())


def _apart(text: str, stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The last sentence of a text takes the space before it along, unless the one before goes, too."""
    if not stretches or stretches[-1].end < len(text):
        return tuple(stretches)
    *others, last = stretches
    start = len(text[: last.start].rstrip())
    alone = not others or others[-1].end < last.start
    return (*others, Stretch(start, last.end) if alone else last)


def _equal(ours: Sequence[_Place], theirs: Sequence[_Place]) -> dict[int, int]:
    """Sentences that stand once in each."""
    here, there = Counter(place.said for place in ours), {place.said: place.at for place in theirs}
    twice = Counter(place.said for place in theirs)
    return {
        place.at: there[place.said]
        for place in ours
        if here[place.said] == 1 and twice[place.said] == 1 and weight(words(place.said)) >= _LONG_ENOUGH
    }


def _side_by_side(links: dict[int, int], ours: int, theirs: int) -> bool:
    """In order, and with as many sentences between them on both sides: nothing has moved past them."""
    row = [(-1, -1), *sorted(links.items()), (ours, theirs)]
    return all(b[0] - a[0] == b[1] - a[1] for a, b in pairwise(row))


def _alike(ours: Sequence[_Place], theirs: Sequence[_Place], links: dict[int, int]) -> dict[int, int]:
    left = [place for place in ours if place.at not in links]
    open_ = {place.at: _bag(place) for place in theirs if place.at not in set(links.values())}
    found = dict[int, int]()
    if len(left) > _MOST or len(open_) > _MOST:
        return found
    for place in left:
        bag = _bag(place)
        best = max(open_, key=lambda at: (_dice(bag, open_[at]), -at), default=None)
        if best is not None and _dice(bag, open_[best]) >= _ALIKE:
            found[place.at] = best
            del open_[best]
    return found


def _bag(place: _Place) -> Counter[str]:
    return Counter(word for word in words(place.said) if weight([word]))


def _dice(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0
