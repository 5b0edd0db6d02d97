"""Chinese text as words, with their places. English words need no dictionary."""

from __future__ import annotations

import re

_WIDE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")


def chinese_words(text: str) -> list[tuple[str, int, int]]:
    """Every word, number and mark with its range; together they cover the text.

    Only words of the dictionary, none guessed from letter statistics: the guess would make one word of 仅会
    or 建议您, and a modal word would be lost in it.
    """
    from rjieba import tokenize  # noqa: PLC0415 - only Chinese text pays for the dictionary

    found: list[tuple[str, int, int]] = tokenize(text, hmm=False)
    return found


def has_chinese(text: str) -> bool:
    """Whether any Chinese character stands in the text."""
    return _WIDE.search(text) is not None
