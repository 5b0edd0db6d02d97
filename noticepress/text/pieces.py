"""Texts as the words that a person would mark: whole numbers, addresses, English and Chinese words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .late import late
from .placeholders import FORM
from .regex import regex

_WIDE = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_LETTER = rf"[^\W\d_{_WIDE}]"
_TOKEN = regex(
    rf"""
    (?P<whole>
        [A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+        # e-mail address
      | (?:https?://|www\.)[^\s，。；、）)】》”"'<>]*[^\s，。；、）)】》”"'<>.,;:!?]  # link
      | \+?[0-9０-９](?:[0-9０-９]|[-.,:/](?=[0-9０-９]))*%?           # number, date, telephone
      | {_LETTER}+(?:['’-]{_LETTER}+)*
      | {FORM}
    )
  | (?P<wide>[{_WIDE}]+)            # Chinese, cut into words below
  | (?P<space>[^\S\n]+)
  | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_NUMERAL = late(r"([〇零一二两三四五六七八九十百千万]+)(?=[个年月日天周小时工作%％]|$)")


_ADVERB = late("([还也都就仍均亦则并])(会|将|可|可以|可能|须|应|应当|必须|不|不会|不得|不能|能|未)")
"""还会 and 将会 are one word each to the segmenter; for a reader 会 is the same word in both."""
_UNABLE = late("(无法)(..+)")
"""So is 无法控制: who is unable to is as in 无法保证, which is two."""


def words(text: str) -> list[str]:
    """The text cut into words, numbers, marks and spaces; joined they make the text again."""
    return list(_words(text))


def known_words(text: str) -> list[str]:
    """The same with Chinese cut into words of the dictionary only; what it does not know, into characters.

    A guessed word may hold a small word of grammar (所载), and is guessed otherwise in another sentence.
    """
    found = ((match.lastgroup, match[0]) for match in _TOKEN.finditer(text))
    return [word for kind, piece in found for word in (_known(piece) if kind == "wide" else [piece])]


def _known(chinese: str) -> list[str]:
    from rjieba import cut  # noqa: PLC0415 - as below

    words: list[str] = cut(chinese, False)  # noqa: FBT003
    return words


def _words(text: str) -> Iterator[str]:
    for found in _TOKEN.finditer(text):
        if found.lastgroup == "wide":
            yield from _chinese(found[0])
        else:
            yield found[0]


def _chinese(text: str) -> list[str]:
    from rjieba import cut  # noqa: PLC0415 - only changed Chinese clauses pay for the dictionary

    pieces = list[str]()
    for word in cut(text):
        adverb = _ADVERB.fullmatch(word) or _UNABLE.fullmatch(word)
        if adverb:
            pieces += adverb.groups()
            continue
        numeral = _NUMERAL.match(word)
        # 十五个 is one word to the segmenter; the number alone is what changes
        pieces += [word[: numeral.end()], word[numeral.end() :]] if numeral else [word]
    return [piece for piece in pieces if piece]
