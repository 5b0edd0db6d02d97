"""Runs of equal and of differing words; equal words that only part two edits are taken into them."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from noticepress.text.regex import regex

_SENTENCE_END = regex(r"[。！？；;!?\n]|[.](?=\s|$)")
_WORD = regex(r"\w")
_SMALL_WORDS = frozenset(
    re.split(
        " ",
        "的 了 和 与 及 或 在 对 为 将 会 等 您 我们 并 以 所 中 之 其 于 由 "
        "a an the of to and or in on for with by as at is are be we you your our it that this",
    )
)
"""Words that carry nothing alone: equal islands made of them are absorbed into the edits around them."""


class Run(Struct):
    """Equal words (``old`` is ``new``), or old words against new ones."""

    old: list[str]
    new: list[str]
    equal: bool = False


def same(tokens: Sequence[str]) -> Run:
    """A run of equal words."""
    return Run(list(tokens), list(tokens), equal=True)


def joined(runs: Sequence[Run]) -> list[Run]:
    """Neighbouring runs of one kind made one; empty ones dropped."""
    done = list[Run]()
    for run in runs:
        if not run.old and not run.new:
            continue
        if done and done[-1].equal == run.equal:
            done[-1].old += run.old
            done[-1].new += run.new
        else:
            done.append(Run(list(run.old), list(run.new), equal=run.equal))
    return done


def weight(tokens: Sequence[str]) -> int:
    """Letters and Chinese characters, an English word counting 2; small words and marks nothing."""
    total = 0
    for token in tokens:
        if _WORD.search(token) and token.casefold() not in _SMALL_WORDS:
            total += 2 if token.isascii() else min(len(token), 4)
    return total


class _Place(Struct):
    """A run among its neighbours, with what its words weigh."""

    run: Run
    old: int
    new: int
    before: int | None
    after: int | None


def absorb_islands(runs: Sequence[Run]) -> list[Run]:
    """Equal words between two edits that are less than either edit become part of one edit.

    The smallest first, so that an edit grown by one island may take in the next. Edits only grow, so an
    island stays one: a run is looked at again only when a neighbour has changed.
    """
    places = {at: _Place(run, *_weights(run), at - 1, at + 1) for at, run in enumerate(joined(runs))}
    if not places:
        return []
    places[0].before = places[len(places) - 1].after = None
    waiting = [(places[at].old, at) for at in places if _is_island(places, at)]
    heapq.heapify(waiting)
    while waiting:
        _, at = heapq.heappop(waiting)
        if at in places and places[at].run.equal:
            for near in _absorb(places, at):
                heapq.heappush(waiting, (places[near].old, near))
    return [place.run for place in places.values()]


def _weights(run: Run) -> tuple[int, int]:
    old = weight(run.old)
    return old, old if run.equal else weight(run.new)


def _absorb(places: dict[int, _Place], at: int) -> Iterator[int]:
    """Make one edit of an island and its neighbours; the equal runs beside that are islands now."""
    here = places.pop(at)
    left, right = (places[near] for near in (here.before, here.after) if near is not None)
    end = here.after
    for part in (here, right):
        left.run.old += part.run.old
        left.run.new += part.run.new
        left.old += part.old
        left.new += part.new
    left.after = right.after
    if end is not None:
        del places[end]
    if right.after is not None:
        places[right.after].before = here.before
    for near in (left.before, left.after):
        if near is not None and _is_island(places, near):
            yield near


def _is_island(places: dict[int, _Place], at: int) -> bool:
    here = places[at]
    if not here.run.equal or here.before is None or here.after is None:
        return False
    island = here.run.old
    if any(_SENTENCE_END.search(token) for token in island):
        return False
    before, after = places[here.before], places[here.after]
    replaced = all(place.run.old and place.run.new for place in (before, after))
    least = min(max(before.old, before.new), max(after.old, after.new))
    if not "".join(island).strip():
        return replaced
    if here.old == 0:  # a comma or 的 between two replaced phrases; between two single words it stays
        return replaced and least >= 2
    return replaced and here.old <= 3 and here.old * 2 <= least
