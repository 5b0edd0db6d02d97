"""Normal forms for comparing, and the way back to the text as it stands."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_HALF = {0xFF01 + n: 0x21 + n for n in range(94)} | {0x3000: 0x20}
_QUOTES = {
    ord(odd): plain for odd, plain in zip("‘’‚‛“”„‟「」『』‐‑‒–—―−", '\'\'\'\'""""""""-------', strict=True)
}
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Normal:
    """A normal form; ``places[i]`` is the offset in the original of its character i, the last one the end."""

    text: str
    places: Sequence[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The range of the original that ``text[start:end]`` came from."""
        return self.places[start], self.places[end]


def half_width(text: str) -> str:
    """Full-width letters, digits and punctuation in ASCII, character by character: offsets stay."""
    return text.translate(_HALF)


def normal(text: str) -> Normal:
    """NFKC, case folded, quotes and dashes plain, any white space one space, none at the ends."""
    kept, places = list[str](), list[int]()
    for at, char in enumerate(text):
        for plain in _comparable(char):
            if plain != " " or (kept and kept[-1] != " "):
                kept.append(plain)
                places.append(at)
    if kept and kept[-1] == " ":
        kept.pop()
        places.pop()
    return Normal("".join(kept), (*places, len(text)))


def squeezed(text: str) -> str:
    """Every run of white space one space, none at the ends."""
    return _SPACE.sub(" ", text).strip()


def _comparable(char: str) -> str:
    if char.isascii():
        return " " if char.isspace() else char.lower()
    plain = unicodedata.normalize("NFKC", char).translate(_QUOTES).casefold()
    return " " if plain.isspace() else plain
