"""Modal expressions of English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .force import Force, Mode, words_of
from .openings import openings, tree
from .tables import any_of, table

_SUBJECT = re.compile(r"(?:we|and|you|they|it|he|she)\s+")
_LOOK = 5
"""Characters that tell whether an expression may begin here; most words fail at the first two."""
_RANK: tuple[Mode, ...] = ("will_try", "only_if", "must", "may", "should", "will")
"""Of two readings at one place the first holds: "will do our best" is no "will"."""


def english(text: str) -> Iterator[Force]:
    """Modal expressions in order of place."""
    pattern, meaning = _expressions()
    # lowered once: three times faster than a pattern that ignores case; "İ" alone changes the length
    low = text.lower()
    for found in pattern.finditer(low if len(low) == len(text) else text):
        group = found.lastgroup
        if group in meaning:
            subject = _SUBJECT.match(found[0])
            yield Force(found.start() + (subject.end() if subject else 0), found.end(), *meaning[group])


@cache
def _expressions() -> tuple[re.Pattern[str], dict[str, tuple[Mode, bool]]]:
    """All expressions as one pattern of named groups, denials first, and what each group means."""
    meaning: dict[str, tuple[Mode, bool]] = {}
    every: list[str] = table("modality")["en"]["not_modal"]
    groups = [f"(?P<none>{any_of(every).pattern})"]
    for mode, negated, patterns in sorted(words_of("en"), key=lambda e: (not e[1], _RANK.index(e[0]))):
        if patterns:
            group = f"{'not_' if negated else ''}{mode}"
            meaning[group] = (mode, negated)
            groups.append(f"(?P<{group}>{any_of(patterns).pattern})")
            every = every + patterns
    first = tree({start for pattern in every for start in openings(pattern, _LOOK)})
    return re.compile(rf"(?<![a-z0-9_'’])(?={first})(?:{'|'.join(groups)})(?![a-z0-9_])"), meaning
