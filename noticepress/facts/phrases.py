"""Phrases by how they begin: spelled out by the install, or when a text holds their first word."""

from __future__ import annotations

import marshal
from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, Protocol

from noticepress.text.prepared import Store, digest_of, prepared, to_keep, to_prepare

from . import folding, spelling
from .spelling import by_opening, spellings

NEXT = 3
"""Characters after an opening by which phrases are told apart before they are compared."""
STORE = Path(__file__).with_name("phrases.kept")
asked = dict[tuple[str, ...], None]()
"""Every list of phrases named so far, for the install to spell out."""

Phrase = tuple[str, bool, tuple[int, int, int], tuple[int, ...]]
"""A spelling without the star; whether its last word may go on; the pattern that has it first and its
place there, as numbers; the numbers of all patterns that have it."""
Begun = tuple[int, Sequence[Phrase], dict[str, list[Phrase]]]
"""Phrases that begin alike: how many characters they share; those that end before what tells them apart; the
others by the characters that come next."""


class Phrases(Protocol):
    """A list of patterns, by the openings (see ``folding.key``) of their spellings."""

    def openings(self) -> AbstractSet[str]:
        """All of them."""

    def begun(self, opening: str) -> Begun:
        """The spellings that begin with one of them."""


def phrases(patterns: Sequence[str]) -> Phrases:
    """Folded patterns as the install spelled them out; where it did not, when they are asked for."""
    asked[tuple(patterns)] = None
    kept = _spelled_out().get(_key(patterns))
    return _Kept(kept) if kept is not None else _Waiting(patterns)


def spelled_out(lists: Iterable[Sequence[str]]) -> bytes:
    """What the install writes for these lists."""
    return to_prepare(_made_by(), {_key(patterns): _all(_Waiting(patterns)) for patterns in lists})


def _all(waiting: _Waiting) -> dict[str, bytes]:
    """Each opening's phrases by themselves: a text needs one in ten of them."""
    begun: dict[str, Any] = {opening: waiting.begun(opening) for opening in waiting.openings()}
    return {opening: marshal.dumps(phrases) for opening, phrases in begun.items()}


class _Kept:
    def __init__(self, by_opening: dict[str, bytes]) -> None:
        self._by_opening = by_opening

    def openings(self) -> AbstractSet[str]:
        return self._by_opening.keys()

    def begun(self, opening: str) -> Begun:
        found: Begun = marshal.loads(self._by_opening[opening])  # noqa: S302 - ours, as the modules beside it
        return found


class _Waiting:
    def __init__(self, patterns: Sequence[str]) -> None:
        self._waiting = defaultdict[str, list[tuple[int, int, str]]](list)
        for at, pattern in enumerate(patterns):
            for way, (opening, narrower) in enumerate(by_opening(pattern)):
                self._waiting[opening].append((at, way, narrower))

    def openings(self) -> AbstractSet[str]:
        return self._waiting.keys()

    def begun(self, opening: str) -> Begun:
        after = len(opening.rstrip("*"))
        short, longer = list[Phrase](), defaultdict[str, list[Phrase]](list)
        for phrase in self._spelled(opening):
            more = phrase[0][after : after + NEXT]
            (short if len(more) < NEXT else longer[more]).append(phrase)
        return after, short, dict(longer)

    def _spelled(self, opening: str) -> list[Phrase]:
        ranks = defaultdict[str, list[tuple[int, int, int]]](list)
        for at, way, pattern in self._waiting[opening]:
            for place, form in enumerate(spellings(pattern)):
                ranks[form].append((at, way, place))
        return [
            (form.rstrip("*"), form.endswith("*"), those[0], tuple(at for at, _, _ in those))
            for form, those in ranks.items()
        ]


@cache
def _spelled_out() -> Store:
    return prepared(STORE, _made_by())


@cache
def _made_by() -> bytes:
    """Of the code that spells phrases out: what other code made is not trusted."""
    return digest_of(Path(str(module.__file__)) for module in (folding, spelling))


def _key(patterns: Sequence[str]) -> bytes:
    return blake2b("\0".join(patterns).encode(), digest_size=16).digest()


to_keep[STORE] = lambda: spelled_out(asked)
