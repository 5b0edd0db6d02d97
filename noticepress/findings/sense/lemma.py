"""English words without their inflection: ``collects``, ``collected``, ``collecting`` are one key.

Inflection only. A stemmer of the Porter kind takes derivation off, too, and makes one of ``provider`` and
``provide``, ``operator`` and ``operate``: who does it and what is done are not the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from noticepress.findings.words.alike import one_spelling
from noticepress.text.regex import regex

from .tables import lexicon_table

_KEPT = ("ss", "us", "is", "eed", "thing")
_SIBILANT = ("sses", "shes", "ches", "xes", "zzes")
_DOUBLED = frozenset(f"{letter}{letter}" for letter in "bdgmnprt")


@lru_cache(maxsize=16384)
def lemma(word: str) -> str:
    """The key of a word in lower case; a key is no word, it is only compared with others."""
    spelt = one_spelling(word.removesuffix("'s").removesuffix("'"))
    if not spelt.isascii() or not spelt.isalpha():
        return spelt
    known = _irregular().get(spelt)
    return _ended(known or _uninflected(spelt))


def _uninflected(word: str) -> str:
    if len(word) < 4 or word.endswith(_KEPT):
        return word
    if word.endswith(("ies", "ied")):
        return f"{word[:-3]}y"
    if word.endswith(_SIBILANT):
        return word[:-2]
    if word.endswith("s"):
        return word[:-1]
    for ending in ("ing", "ed"):
        bare = word.removesuffix(ending)
        if bare != word and any(vowel in bare for vowel in "aeiouy"):
            return _whole(bare)
    return word


def _whole(bare: str) -> str:
    """``stopp`` is stop; ``not`` of "noted" is note, since a short verb would double its last."""
    if bare[-2:] in _DOUBLED:
        return bare[:-1]
    return f"{bare}e" if _SHORT.fullmatch(bare) else bare


_SHORT = regex("[^aeiou]?[aeiouy][^aeiouwxy]")


def _ended(word: str) -> str:
    """``store`` and ``stor`` of "stored" alike; short words stay: note is not "not"."""
    cut = word.endswith("e") and len(word) > len("note") and word not in _KEEPS_E
    return word[:-1] if cut else word


_KEEPS_E = frozenset(("quite", "plane", "theme", "these", "there", "where", "those", "whose", "breathe"))
"""Without it they would be other words."""


@cache
def _irregular() -> Mapping[str, str]:
    """``kept`` → ``keep``."""
    rows = (row.partition("=") for row in lexicon_table("en")["irregular"])
    return {form.strip(): base.strip() for base, _, forms in rows for form in forms.split(",")}
