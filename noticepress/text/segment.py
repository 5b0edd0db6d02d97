"""Chinese text as words, with their places and kinds. English words need no dictionary."""

from __future__ import annotations

from functools import lru_cache

from .regex import regex

_WIDE = regex(r"[\u3400-\u9fff\uf900-\ufaff]")


def chinese_words(text: str) -> list[tuple[str, int, int]]:
    """Every word, number and mark with its range; together they cover the text.

    Only words of the dictionary, none guessed from letter statistics: the guess would make one word of 仅会
    or 建议您, and a modal word would be lost in it.
    """
    from rjieba import tokenize  # noqa: PLC0415 - only Chinese text pays for the dictionary

    found: list[tuple[str, int, int]] = tokenize(text, hmm=False)
    return found


@lru_cache(maxsize=4096)
def word_kind(word: str) -> str:
    """The part of speech that a word mostly is: a tag of jieba (``v`` verb, ``n`` noun, ``d`` adverb …)."""
    from rjieba import tag  # noqa: PLC0415 - as above

    tags: list[tuple[str, str]] = tag(word, hmm=False)
    return tags[0][1] if len(tags) == 1 else ""


def has_chinese(text: str) -> bool:
    """Whether any Chinese character stands in the text."""
    return not text.isascii() and _WIDE.search(text) is not None
