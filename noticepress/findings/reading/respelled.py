"""Edits written anew where stretches of both sides are to be read as one, or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from noticepress.model.change import Edit

Range = tuple[int, int]


class Alike(Struct, frozen=True):
    """A stretch of the old text and one of the new that are read as ``put``."""

    old: Range
    new: Range
    put: str


class _Unit(Struct, frozen=True):
    """A character that is compared for itself, or a whole stretch."""

    key: int
    text: str


def respelled(
    edits: Sequence[Edit], alike: Sequence[Alike], dropped: tuple[Sequence[Range], Sequence[Range]]
) -> tuple[Edit, ...]:
    """The edits with stretches put alike; ``dropped`` of the old and of the new text are left out."""
    old, new, matched = _taken_apart(edits)
    olds = list(_units(old, [(one.old, one.put) for one in alike], dropped[0]))
    news = list(_units(new, [(one.new, one.put) for one in alike], dropped[1]))
    same = [pair for pair in matched if not any(_crosses(pair, one) for one in alike)]
    same += [(_key(one.old), _key(one.new)) for one in alike]
    return tuple(_joined(_laid(olds, news, dict(same))))


def sides(edits: Iterable[Edit]) -> tuple[str, str]:
    """Both texts that the edits tell of; where sentences are left out, less than those of the change."""
    old, new, _ = _taken_apart(edits)
    return old, new


def _key(stretch: Range) -> int:
    """Of a whole stretch: no place of a character."""
    return -1 - stretch[0]


def _taken_apart(edits: Iterable[Edit]) -> tuple[str, str, list[Range]]:
    """Both texts, and the places of the characters that stayed."""
    old, new, matched = "", "", list[Range]()
    for edit in edits:
        if edit.op == "equal":
            matched += [(len(old) + at, len(new) + at) for at in range(len(edit.text))]
        old += edit.text if edit.op != "insert" else ""
        new += edit.text if edit.op != "delete" else ""
    return old, new, matched


def _units(text: str, put: Sequence[tuple[Range, str]], dropped: Sequence[Range]) -> Iterator[_Unit]:
    stretches = sorted([*put, *((stretch, "") for stretch in dropped)])
    whole = {stretch for stretch, _ in put}
    at = 0
    for stretch, words in stretches:
        if stretch[0] < at:
            continue
        yield from (_Unit(place, text[place]) for place in range(at, stretch[0]))
        if stretch in whole:
            yield _Unit(_key(stretch), words)
        at = stretch[1]
    yield from (_Unit(place, text[place]) for place in range(at, len(text)))


def _crosses(pair: Range, one: Alike) -> bool:
    """The characters do not stand on the same side of the stretch, or stand in it."""
    before = pair[0] < one.old[0] and pair[1] < one.new[0]
    return not (before or (pair[0] >= one.old[1] and pair[1] >= one.new[1]))


def _laid(olds: Sequence[_Unit], news: Sequence[_Unit], same: dict[int, int]) -> Iterator[Edit]:
    places, at = {unit.key: place for place, unit in enumerate(news)}, 0
    for unit in olds:
        place = places.get(same[unit.key]) if unit.key in same else None
        if place is None or place < at:
            yield Edit("delete", unit.text)
            continue
        yield from (Edit("insert", other.text) for other in news[at:place])
        yield Edit("equal", unit.text)
        at = place + 1
    yield from (Edit("insert", other.text) for other in news[at:])


def _joined(found: Iterable[Edit]) -> Iterator[Edit]:
    for op, run in groupby(found, key=lambda edit: edit.op):
        text = "".join(edit.text for edit in run)
        if text:
            yield Edit(op, text)
