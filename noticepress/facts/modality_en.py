"""Modal expressions of English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from noticepress.text.regex import regex
from noticepress.text.segment import has_chinese

from .force import Force, Mode, words_of
from .openings import openings, tree
from .tables import any_of, table

_SUBJECT = regex(r"(?:we|and|you|they|it|he|she)\s+")
_WORD = regex("[a-z]+")
_LOOK = 5
"""Characters that tell whether an expression may begin here; most words fail at the first two."""
_RANK: tuple[Mode, ...] = ("will_try", "only_if", "must", "may", "should", "will")
"""Of two readings at one place the first holds: "will do our best" is no "will"."""


def english(text: str) -> Iterator[Force]:
    """Modal expressions in order of place."""
    # lowered once: three times faster than a pattern that ignores case; "İ" alone changes the length
    low = text.lower()
    if has_chinese(text) and not any(map(_may_begin, _WORD.findall(low))):
        return  # the names in a Chinese text are no reason to make the pattern
    pattern, meaning = _expressions()
    for found in pattern.finditer(low if len(low) == len(text) else text):
        group = found.lastgroup
        if group in meaning:
            subject = _SUBJECT.match(found[0])
            yield Force(found.start() + (subject.end() if subject else 0), found.end(), *meaning[group])


@lru_cache(maxsize=1024)
def _may_begin(word: str) -> bool:
    whole, parts = _first_words()
    return word in whole or word.startswith(parts)


@cache
def _first_words() -> tuple[frozenset[str], tuple[str, ...]]:
    """First words of expressions: those known whole, and the beginnings of the others."""
    whole = frozenset(start.partition(" ")[0] for start in _beginnings() if " " in start)
    return whole, tuple(start for start in _beginnings() if " " not in start)


@cache
def _beginnings() -> frozenset[str]:
    every = [
        *table("modality")["en"]["not_modal"],
        *(p for _, _, patterns in words_of("en") for p in patterns),
    ]
    return frozenset(start for pattern in every for start in openings(pattern, _LOOK))


@cache
def _expressions() -> tuple[re.Pattern[str], dict[str, tuple[Mode, bool]]]:
    """All expressions as one pattern of named groups, denials first, and what each group means."""
    meaning: dict[str, tuple[Mode, bool]] = {}
    groups = [f"(?P<none>{any_of(table('modality')['en']['not_modal']).pattern})"]
    for mode, negated, patterns in sorted(words_of("en"), key=lambda e: (not e[1], _RANK.index(e[0]))):
        if patterns:
            group = f"{'not_' if negated else ''}{mode}"
            meaning[group] = (mode, negated)
            groups.append(f"(?P<{group}>{any_of(patterns).pattern})")
    return regex(rf"(?<![a-z0-9_'’])(?={tree(_beginnings())})(?:{'|'.join(groups)})(?![a-z0-9_])"), meaning
