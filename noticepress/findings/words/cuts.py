"""Wordings by the words that they are cut into: the install cuts them, or whoever first looks for one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path

from noticepress.law.parsed import path_of
from noticepress.text import pieces
from noticepress.text.prepared import Store, digest_of, prepared, to_keep, to_prepare

STORE = Path(__file__).with_name("cuts.kept")
Ways = Callable[[str], tuple[tuple[str, ...], ...]]
"""A wording → the rows of words by which a text may hold it."""
Wordings = tuple[tuple[str, str], ...]
"""Each with what stands for it."""
Cut = tuple[tuple[str, ...], str]
"""The words of a wording, and what stands for it."""
ByFirst = Mapping[str, tuple[Cut, ...]]
asked = dict[Wordings, Ways]()
"""Every list of wordings cut so far, for the install to cut."""


class Cuts:
    """Wordings, each with what stands for it, by the first of the words that they are cut into."""

    def __init__(self, wordings: Iterable[tuple[str, str]], ways: Ways) -> None:
        """Cut when a word of their script is first looked for: Chinese needs a dictionary."""
        self._wordings, self._ways = tuple(wordings), ways

    def that_may_begin(self, tokens: Iterable[str]) -> ByFirst:
        """Wordings of the scripts of a row of words by their first word, the longest first."""
        return self._both if _is_chinese(max(tokens, default="")) else self._other

    def from_word(self, word: str) -> tuple[Cut, ...]:
        """Those that begin with ``word``, the longest first."""
        return self.that_may_begin((word,)).get(word, ())

    def chinese_words(self) -> frozenset[str]:
        """The Chinese ones that are one word."""
        return frozenset(cut[0] for cuts in self._chinese.values() for cut, _ in cuts if len(cut) == 1)

    @cached_property
    def _chinese(self) -> ByFirst:
        return _by_first(tuple(found for found in self._wordings if _is_chinese(found[0])), self._ways)

    @cached_property
    def _other(self) -> ByFirst:
        return _by_first(tuple(found for found in self._wordings if not _is_chinese(found[0])), self._ways)

    @cached_property
    def _both(self) -> ByFirst:
        return {**self._other, **self._chinese}


def _is_chinese(wording: str) -> bool:
    return wording[:1] >= "\u2e80"  # from the radicals on


def _by_first(wordings: Wordings, ways: Ways) -> ByFirst:
    asked[wordings] = ways
    kept: ByFirst | None = _kept().get(_key(wordings))
    return cut_up(wordings, ways) if kept is None else kept


def cut_up(wordings: Wordings, ways: Ways) -> dict[str, tuple[Cut, ...]]:
    """By the first word of each way that a wording may be cut, the longest first."""
    found = defaultdict[str, set[Cut]](set)
    for wording, stands_for in wordings:
        for cut in ways(wording):
            found[cut[0]].add((cut, stands_for))
    return {first: tuple(sorted(cuts, key=lambda cut: (-len(cut[0]), cut))) for first, cuts in found.items()}


@cache
def _kept() -> Store:
    return prepared(STORE, _made_by())


@cache
def _made_by() -> tuple[bytes, list[str]]:
    """The code and data that cut wordings up, and the segmenter."""
    here = Path(__file__)
    code = (here, *(here.with_name(f"{name}.py") for name in _CUTTING), Path(str(pieces.__file__)))
    return digest_of((*code, *map(path_of, _TABLES))), _segmenter()


_CUTTING = ("wording", "alike", "parties", "turns")
_TABLES = ("wording.toml", "turns.toml", "hant.txt")
"""All that ``wording.tokens`` goes by: what is left out here is not seen to have changed."""


def _segmenter() -> list[str]:
    """Its version, from the name of the folder that says so: to ask Python for it takes 10 ms."""
    found = find_spec("rjieba")
    installed = Path(found.origin).parents[1] if found and found.origin else Path()
    return sorted(path.name for path in installed.glob("rjieba-*"))


def _key(wordings: Wordings) -> bytes:
    return blake2b("\0".join("\1".join(one) for one in wordings).encode(), digest_size=16).digest()


to_keep[STORE] = lambda: to_prepare(
    _made_by(), {_key(wordings): cut_up(wordings, ways) for wordings, ways in asked.items()}
)
