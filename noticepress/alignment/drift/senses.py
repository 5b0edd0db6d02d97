"""What the words of a text can mean, in Chinese and English: senses that a translation has to keep.

The tables of ``senses/`` hold one sense a line, in a file for each class: kinds of data, parties, acts, aims,
places, times, degrees and manners, channels, and plain words that answer others and are not asked for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, TypeVar

from msgspec import Struct

from noticepress.alignment import words
from noticepress.alignment.words import longest, stem
from noticepress.law import GLOSSARY, glossary, simplified
from noticepress.text.prepared import worked_out
from noticepress.text.regex import regex

Lang = Literal["zh", "en"]
Class = Literal[
    "data", "party", "act", "aim", "place", "time", "degree", "channel", "doing", "thing", "plain", "known"
]
CLASSES: tuple[Class, ...] = (
    "party", "data", "act", "aim", "place", "time", "degree", "channel", "doing", "thing", "plain", "known",
)  # fmt: skip
Senses = frozenset[int]
Key = TypeVar("Key")
NONE: Senses = frozenset()
SKIPPED = frozenset({"the", "a", "an", "of", "to"})
"""Words that no term is told by."""

_VERBAL = regex(r"(?<=.{4})(?<!^form)(?<!^priv)(?<!^comb)at$|(?<=.{2}if)ic$|(?<=[ai]b)l$")
"""What is left of a verb where its noun has lost it, or the reverse: "navigate", "notify", "reasonably"."""
_DOUBLED = regex(r"(?<=.{3}([bdfgmnprtl]))\1$")
"""As in "permitted"."""
_HISSING = regex(r"(?<=ss)(?:es|ed|ing|ion|ions)$")
"""Endings of a word whose own last letters look like one: "access", "address"."""
_PLURAL = regex(r"[aeo]ys$")
"""A plural whose last letter is of the word itself: "surveys", not "policies"."""
WORD = regex(r"[A-Za-z0-9]+(?:['’.-][A-Za-z0-9]+)*")
HAN_RUN = regex(r"[\u3400-\u9fff]+")
_GROUPS: frozenset[Class] = frozenset({"data", "party", "act", "aim", "place", "channel"})
"""Classes whose senses are all opposed to each other."""
NAMED: frozenset[Class] = frozenset({"data", "party", "place", "aim"})
"""Classes of what an edition names, and cannot leave out."""


class Table(Struct, frozen=True):
    """Which senses a wording has, and the group that all its senses belong to."""

    chinese: Mapping[str, Senses]
    english: Mapping[tuple[str, ...], Senses]
    beginnings: Mapping[str, int]
    """The greatest number of words of the English wordings that begin with a stem."""
    characters: Mapping[str, int]
    """The greatest length of the Chinese wordings that begin with a character."""
    groups: Mapping[str, str]
    """Of each wording as it is printed, English ones in lower case and the singular; empty where in doubt."""
    classes: Mapping[str, Class]
    """Of each group."""
    kinds: tuple[Class, ...]
    """Of each sense by number."""


@cache
def table() -> Table:
    """All senses, those of the general lexicon and of the glossary as answers alone."""
    return Table(*_tables())


_ROOM = Path(__file__).parents[1]
_LINES = {kind: _ROOM / "drift" / "senses" / f"{kind}.tsv" for kind in CLASSES} | {"": _ROOM / "lexicon.tsv"}
_Entries = dict[Key, Senses]


@worked_out(
    Path(__file__).with_name("senses.kept"),
    (Path(__file__), Path(words.__file__), *_LINES.values(), GLOSSARY),
)
def _tables() -> tuple[
    _Entries[str],
    _Entries[tuple[str, ...]],
    dict[str, int],
    dict[str, int],
    dict[str, str],
    dict[str, Class],
    tuple[Class, ...],
]:
    chinese, english = defaultdict[str, list[int]](list), defaultdict[tuple[str, ...], list[int]](list)
    groups, classes, kinds = dict[str, str](), dict[str, Class](), list[Class]()
    for number, (kind, group, left, right) in enumerate(_rows()):
        classes.setdefault(group, kind)
        kinds.append(kind)
        for wording in left:
            chinese[wording].append(number)
        answers = [tuple(_words(wording)) for wording in right]
        for said in answers:
            if said:
                english[tuple(map(stem_of, said))].append(number)
        if kind != "known":
            verbs = (f"~{stem_of(word)}" for word in right[:3] if kind == "act" and " " not in word)
            for wording in (*left, *(" ".join(map(_one_of, said)) for said in answers), *verbs):
                groups[wording] = _one(groups.get(wording, group), group, classes)
    return (
        {word: frozenset(numbers) for word, numbers in chinese.items()},
        {stems: frozenset(numbers) for stems, numbers in english.items()},
        longest(english),
        longest(chinese),
        groups,
        classes,
        tuple(kinds),
    )


def _one(before: str, group: str, classes: Mapping[str, Class]) -> str:
    """The group of a wording of several senses: in doubt between names it is the first."""
    if before == group:
        return before
    kinds = {classes.get(before), classes[group]}
    if kinds <= NAMED or kinds == {"act", "doing"}:
        return before
    return ""


def _rows() -> Iterator[tuple[Class, str, list[str], list[str]]]:
    for kind in CLASSES:
        for left, right, group in _lines(_LINES[kind].read_text("utf-8")):
            asked = kind if kind in _GROUPS else group
            yield kind, asked, left, right
    for left, right, _ in _lines(_LINES[""].read_text("utf-8")):
        yield "known", "", left, right
    for entry in glossary():
        yield "known", "", [entry.zh], re.sub(r"\([^)]*\)", "", entry.en).split(";")


def _lines(text: str) -> Iterator[tuple[list[str], list[str], str]]:
    for line in text.splitlines():
        if line and not line.startswith("#"):
            left, right, *group = line.split("\t")
            yield left.split(","), right.split(","), "".join(group)


def singular(wording: str) -> str:
    """Lower case, without the endings of the plural and of possession."""
    return " ".join(map(_one_of, _words(wording)))


@lru_cache(maxsize=20_000)
def _one_of(word: str) -> str:
    word = word.replace("’", "'").removesuffix("'").removesuffix("'s")
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _words(text: str) -> Iterator[str]:
    return (word for word in WORD.findall(text.lower()) if word not in SKIPPED)


@lru_cache(maxsize=20_000)
def stem_of(word: str) -> str:
    """As for likeness, and the plural of short words: ``days`` is ``day``."""
    word = word.replace("’", "'").removesuffix("'s").removesuffix("'")
    if 3 < len(word) < 6 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    word = _HISSING.sub("", word)
    if word.endswith("ss"):
        return word
    found = _VERBAL.sub("", stem(word[:-1] if _PLURAL.search(word) else word))
    once = _DOUBLED.sub("", found)
    return found if once == found else stem(once)


@lru_cache(maxsize=512)
def meant(text: str, lang: Lang) -> Senses:
    """All that a text can mean, words inside words too."""
    known, found = table(), set[int]()
    if lang == "zh":
        for run in HAN_RUN.findall(text.translate(simplified()).replace("帐", "账")):
            for at, first in enumerate(run):
                for end in range(at + 1, min(at + known.characters.get(first, 0), len(run)) + 1):
                    if senses := known.chinese.get(run[at:end]):
                        found.update(senses if end - at > 1 or _stands_alone(run, at) else NONE)
        return frozenset(found)
    stems = [stem_of(word) for word in _words(text)]
    for word in _words(text):
        for part in word.split("-") if "-" in word else ():  # "account-related" says 相关
            found.update(known.english.get((stem_of(part),), NONE))
    for at, first in enumerate(stems):
        for end in range(at + 1, min(at + known.beginnings.get(first, 0), len(stems)) + 1):
            found.update(known.english.get(tuple(stems[at:end]), NONE))
    return frozenset(found)


def _stands_alone(run: str, at: int) -> bool:
    """Whether a character is no part of a word of two: 记录 says nothing of 录."""
    known = table().chinese
    return run[at : at + 2] not in known and (at == 0 or run[at - 1 : at + 1] not in known)


@cache
def small_words(lang: Lang) -> frozenset[str]:
    """Characters and words that may stand for anything or nothing."""
    text = Path(__file__).with_name("senses").joinpath("small.txt").read_text("utf-8")
    chinese, english = [line for line in text.splitlines() if not line.startswith("#")]
    return frozenset(chinese) if lang == "zh" else frozenset(english.split())
