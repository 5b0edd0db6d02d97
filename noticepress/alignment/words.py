"""Words that two languages share: by lexicon and glossary, and as they are printed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from noticepress.law import GLOSSARY, glossary, simplified
from noticepress.text.prepared import worked_out
from noticepress.text.regex import regex
from noticepress.text.remembered import remembered

Key = TypeVar("Key")
_WORD = regex(r"[a-z0-9]+(?:['’][a-z]+)?")
_HAN_RUN = regex(r"[\u3400-\u9fff\uf900-\ufaff]+")
_LATIN = regex(r"[A-Za-z][A-Za-z0-9&.+_-]*[A-Za-z0-9]|[A-Za-z]")
_SUFFIXES = (
    "isations",
    "izations",
    "isation",
    "ization",
    "ations",
    "ements",
    "itions",
    "ances",
    "ation",
    "ement",
    "ences",
    "ingly",
    "ities",
    "ition",
    "ments",
    "ally",
    "ance",
    "edly",
    "ence",
    "ings",
    "ions",
    "ised",
    "ises",
    "ives",
    "ized",
    "izes",
    "ment",
    "als",
    "ers",
    "ied",
    "ies",
    "ing",
    "ion",
    "ise",
    "ity",
    "ive",
    "ize",
    "ors",
    "al",
    "ed",
    "er",
    "es",
    "ly",
    "or",
    "e",
    "s",
    "y",
)
_SUFFIX = regex(rf"(?<=.{{4}})(?:{'|'.join(_SUFFIXES)})$")
"""The longest that leaves four letters: a search finds the one that begins first."""
_SKIPPED = frozenset({"the", "a", "an", "of", "to", "one", "one's", "s"})
"""Words of a lexicon's wording that a text may leave out or vary."""


_Entries = dict[Key, tuple[str, ...]]


class Lexicon(Struct, frozen=True):
    """Which entries a wording belongs to, as words: the third is ``c2``."""

    chinese: Mapping[str, tuple[str, ...]]
    english: Mapping[tuple[str, ...], tuple[str, ...]]
    characters: Mapping[str, int]
    """The greatest length of the Chinese wordings that begin with a character."""
    stems: Mapping[str, int]
    """And of the English ones that begin with a stem, in words."""


@cache
def lexicon() -> Lexicon:
    """The general words of this room and the legal terms of the glossary."""
    return Lexicon(*_tables())


_LINES = Path(__file__).with_name("lexicon.tsv")


@worked_out(Path(__file__).with_name("lexicon.kept"), (Path(__file__), _LINES, GLOSSARY))
def _tables() -> tuple[_Entries[str], _Entries[tuple[str, ...]], dict[str, int], dict[str, int]]:
    chinese, english = defaultdict[str, list[str]](list), defaultdict[tuple[str, ...], list[str]](list)
    for number, (left, right) in enumerate(_rows()):
        for wording in left:
            chinese[wording].append(f"c{number}")
        for wording in right:
            stems = tuple(_wording_stems(wording))
            if stems:
                english[stems].append(f"c{number}")
    return (
        {word: tuple(dict.fromkeys(rows)) for word, rows in chinese.items()},
        {stems: tuple(dict.fromkeys(rows)) for stems, rows in english.items()},
        longest(chinese),
        longest(english),
    )


def longest(wordings: Iterable[Sequence[str]]) -> dict[str, int]:
    """By what wordings begin with, the greatest length of any of them."""
    found = dict[str, int]()
    for wording in wordings:
        found[wording[0]] = max(len(wording), found.get(wording[0], 0))
    return found


def _rows() -> Iterator[tuple[list[str], list[str]]]:
    for line in _LINES.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            left, _, right = line.partition("\t")
            yield left.split(","), right.split(",")
    for row in glossary():
        yield [row.zh], re.sub(r"\([^)]*\)", "", row.en).split(";")


def _wording_stems(wording: str) -> Iterator[str]:
    return (stem(word) for word in _WORD.findall(wording.lower()) if word not in _SKIPPED)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A crude stem: ``disclosed``, ``disclosure`` and ``discloses`` come out alike; wrong ones do no harm."""
    word = word.removesuffix("'s").removesuffix("’s").replace("isation", "ization")
    # regulations → regul, then nothing left to take
    return _SUFFIX.sub("", _SUFFIX.sub("", word))


@remembered
def concepts(text: str) -> Iterator[str]:
    """Entries of the lexicon that a text names, in either language, overlapping ones too."""
    known = lexicon()
    for run in _HAN_RUN.findall(text.translate(simplified())):
        for at, first in enumerate(run):
            for end in range(at + 1, min(at + known.characters.get(first, 0), len(run)) + 1):
                yield from known.chinese.get(run[at:end], ())
    stems = [stem(word) for word in _WORD.findall(text.lower()) if word not in _SKIPPED]
    for at, first in enumerate(stems):
        for end in range(at + 1, min(at + known.stems.get(first, 0), len(stems)) + 1):
            yield from known.english.get(tuple(stems[at:end]), ())


def printed(text: str) -> Iterator[str]:
    """What no translation changes: Latin words and names, numbers in digits."""
    for word in _LATIN.findall(text):
        yield f"x{word.lower()}"
    for number in re.findall(r"\d+(?:\.\d+)*", text):
        yield f"n{number}"


def own_words(text: str, lang: str) -> Iterator[str]:
    """Words by which texts of one language are compared: pairs of Chinese characters, English stems."""
    if lang.startswith("zh"):
        for run in _HAN_RUN.findall(text.translate(simplified())):
            yield from (f"w{run[at : at + 2]}" for at in range(len(run) - 1))
    yield from (f"w{stem(word)}" for word in _WORD.findall(text.lower()))
