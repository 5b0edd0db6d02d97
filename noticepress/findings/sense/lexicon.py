"""What each wording stands for: one look-up per language, made when it is first asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from pathlib import Path
from typing import Literal, get_args

from msgspec import Struct

from noticepress.findings.words import alike
from noticepress.law.parsed import path_of
from noticepress.text.prepared import worked_out

from . import lemma as lemmas
from .lemma import lemma
from .tables import LANGUAGES, Lang, lexicon_table

Kind = Literal[
    "verb",  # who does it is watched
    "adverb",  # it may stand before or after its deed
    "word",
    "modal",
    "not",
    "limit",
    "except",
    "universal",
    "before",  # what stands before it is its scope: 注册后
    "marker",  # what stands after it is its scope: after you register
    "lead",  # to whom, from whom, by whom
    "or",
    "we",
    "you",
    "our",
    "your",
    "optional",  # may be there or not
    "empty",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
LONGEST = 12
"""Words, or Chinese characters, of the longest wording."""


class Concept(Struct, frozen=True):
    """What a group of equal wordings has in common."""

    name: str
    kind: Kind


@cache
def lexicon(lang: Lang) -> Mapping[str, tuple[Concept, ...]]:
    """Key of a wording (see ``key``) → the concepts it may stand for, in the order of the file."""
    stand_for, by_key = _tables()[lang]
    concepts = [Concept(*named) for named in stand_for]
    return {wording: tuple(concepts[number] for number in numbers) for wording, numbers in by_key.items()}


_Named = tuple[str, Kind]
_Table = tuple[tuple[_Named, ...], dict[str, tuple[int, ...]]]
"""Concepts, and by the key of a wording the numbers of those it may stand for."""
_FILES = (
    Path(__file__),
    *(Path(str(module.__file__)) for module in (alike, lemmas)),
    *(path_of(f"{name}.toml") for name in ("equal_en", "equal_zh", "wording")),
)


@worked_out(Path(__file__).with_name("lexicon.kept"), _FILES)
def _tables() -> dict[Lang, _Table]:
    return {lang: _table(lang) for lang in LANGUAGES}


def _table(lang: Lang) -> _Table:
    numbers, found = dict[_Named, int](), dict[str, dict[int, None]]()
    for named, wording in _wordings(lang):
        found.setdefault(key(wording, lang), {})[numbers.setdefault(named, len(numbers))] = None
    return tuple(numbers), {wording: tuple(those) for wording, those in found.items()}


def _wordings(lang: Lang) -> Iterator[tuple[_Named, str]]:
    table = lexicon_table(lang)
    for kind in KINDS:
        for line in table.get(kind, ()):
            wordings = [one.strip() for one in line.split("|")]
            yield from (((wordings[0], kind), form) for wording in wordings for form in _optional(wording))


def _optional(wording: str) -> Iterator[str]:
    """``in (the) case`` is written for two wordings."""
    if "(" not in wording:
        yield wording
        return
    parts = wording.replace(")", "(").split("(")
    choices = [(part, "") if at % 2 else (part,) for at, part in enumerate(parts)]
    yield from ("".join(chosen) for chosen in product(*choices))


def key(wording: str, lang: Lang) -> str:
    """As a wording is looked up: English words by their keys, without articles; Chinese as it is."""
    if lang == "zh":
        return wording.replace("你", "您").replace("帐", "账")
    words = wording.casefold().replace("-", " ").split()
    return " ".join(lemma(word) for word in words if word not in ARTICLES)


ARTICLES = frozenset(("a", "an", "the"))
