"""How much text there is, as translators count it for a quote."""

from __future__ import annotations

import re

from .regex import regex

_WIDE = r"\u3000-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—"
_CHARACTER_OR_WORD = regex(rf"[{_WIDE}]|[^\s{_WIDE}]+")


def characters(text: str) -> int:
    """As word processors count Chinese: a character or full-width mark is one, a run of others is one.

    ``我们将在15个工作日内回复。`` is 13.
    """
    return len(_CHARACTER_OR_WORD.findall(text))


def words(text: str) -> int:
    """Runs of anything but white space that hold a letter or a digit."""
    return sum(any(character.isalnum() for character in run) for run in text.split())


_SENTENCE = regex(r".*?(?:[。！？]+[”’」』）)]*|[.!?]+[”’\")\]]*(?=\s+[A-Z0-9“‘\"(\[])|\n|$)\s*", re.DOTALL)


def sentences(text: str) -> list[str]:
    """Chinese and English sentences, without the white space around them."""
    return [piece.strip() for piece in _SENTENCE.findall(text) if piece.strip()]
