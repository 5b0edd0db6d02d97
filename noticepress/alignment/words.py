"""Words that two languages share: by lexicon and glossary, and as they are printed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from msgspec import Struct

from noticepress.law import glossary, simplified

_WORD = re.compile(r"[a-z0-9]+(?:['’][a-z]+)?")
_HAN_RUN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9&.+_-]*[A-Za-z0-9]|[A-Za-z]")
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
_SUFFIX = re.compile(rf"(?<=.{{4}})(?:{'|'.join(_SUFFIXES)})$")
"""The longest that leaves four letters: a search finds the one that begins first."""
_SKIPPED = frozenset({"the", "a", "an", "of", "to", "one", "one's", "s"})
"""Words of a lexicon's wording that a text may leave out or vary."""


class Lexicon(Struct, frozen=True):
    """Which entries (by number) a wording belongs to."""

    chinese: Mapping[str, tuple[int, ...]]
    english: Mapping[tuple[str, ...], tuple[int, ...]]
    beginnings: frozenset[str]
    """First stems of the English wordings."""
    longest_chinese: int
    longest_english: int


@cache
def lexicon() -> Lexicon:
    """The general words of this room and the legal terms of the glossary."""
    chinese: defaultdict[str, list[int]] = defaultdict(list)
    english: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, (left, right) in enumerate(_rows()):
        for wording in left:
            chinese[wording].append(number)
        for wording in right:
            stems = tuple(_wording_stems(wording))
            if stems:
                english[stems].append(number)
    return Lexicon(
        {word: tuple(dict.fromkeys(rows)) for word, rows in chinese.items()},
        {stems: tuple(dict.fromkeys(rows)) for stems, rows in english.items()},
        frozenset(stems[0] for stems in english),
        max(map(len, chinese)),
        max(map(len, english)),
    )


def _rows() -> Iterator[tuple[list[str], list[str]]]:
    lines = files("noticepress.alignment").joinpath("lexicon.tsv").read_text("utf-8").splitlines()
    for line in lines:
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


def concepts(text: str) -> Iterator[str]:
    """Entries of the lexicon that a text names, in either language, overlapping ones too."""
    known = lexicon()
    yield from _chinese_concepts(text.translate(simplified()), known)
    stems = [stem(word) for word in _WORD.findall(text.lower()) if word not in _SKIPPED]
    for at, first in enumerate(stems):
        if first not in known.beginnings:
            continue
        for length in range(1, min(known.longest_english, len(stems) - at) + 1):
            yield from _named(known.english.get(tuple(stems[at : at + length]), ()))


def _chinese_concepts(text: str, known: Lexicon) -> Iterator[str]:
    for run in _HAN_RUN.findall(text):
        for at in range(len(run)):
            for length in range(1, min(known.longest_chinese, len(run) - at) + 1):
                yield from _named(known.chinese.get(run[at : at + length], ()))


def _named(rows: Iterable[int]) -> Iterator[str]:
    return (f"c{row}" for row in rows)


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
