"""What each wording stands for: one look-up per language, made when it is first asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import Literal, get_args

from msgspec import Struct

from .lemma import lemma
from .tables import Lang, lexicon_table

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
    found = dict[str, dict[Concept, None]]()
    for concept, wording in _wordings(lang):
        found.setdefault(key(wording, lang), {})[concept] = None
    return {wording: tuple(concepts) for wording, concepts in found.items()}


def _wordings(lang: Lang) -> Iterator[tuple[Concept, str]]:
    table = lexicon_table(lang)
    for kind in KINDS:
        for line in table.get(kind, ()):
            wordings = [one.strip() for one in line.split("|")]
            concept = Concept(wordings[0], kind)
            yield from ((concept, form) for wording in wordings for form in _optional(wording))


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
