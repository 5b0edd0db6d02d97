"""Text made alike for finding phrases in it, with the way back to its places, and what may begin where."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from msgspec import Struct

from noticepress.law import simplified
from noticepress.text.regex import regex
from noticepress.text.remembered import KEPT
from noticepress.text.segment import has_chinese

WORDY = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")
"""What makes words, once the case is folded; all else has no word bounds."""
STEM = 3
"""Letters by which the words that a phrase with an open end may become are found."""
_GAP = regex(r"\s+")
_DOUBLE = regex(r"\s{2,}")
"""All that is loose where no Chinese is."""
_UNITS = regex(r"[a-z0-9_]+|[^a-z0-9_\s]")
_SAME_WIDTH = (
    {0xFF01 + n: 0x21 + n for n in range(94)}
    | {
        ord(odd): ord(plain)
        for odd, plain in zip("　\u00a0\u202f’‘“”‐‑–－\t\n\r\v\f", "   ''\"\"----     ", strict=True)
    }
    | dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF), 0x20)
)  # no width: as a space, none beside Chinese
_SAME_WORD = {ord("你"): "您", ord("帐"): "账"}
"""Written either way; one character each, so that offsets stay."""


class Folded(Struct, frozen=True):
    """Text made alike: lower case, simplified, ASCII width, single spaces, none beside Chinese."""

    text: str
    places: Sequence[int] | None
    """Offset in the original of each character and of the end; None where all offsets are the same."""

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The original's range of ``text[start:end]``."""
        if self.places is None:
            return start, end
        return self.places[start], self.places[end - 1] + 1


@lru_cache(maxsize=KEPT)
def fold(text: str) -> Folded:
    """``text`` made alike for matching, with the way back."""
    return _folded(text)


def all_folded(texts: Sequence[str]) -> list[str]:
    """Each as ``fold`` makes it, in two pieces: thousands of calls cost more than the work."""
    plain = iter(_folded("\0".join(filter(str.isascii, texts))).text.split("\0"))
    other = iter(_folded("\0".join(text for text in texts if not text.isascii())).text.split("\0"))
    return [next(plain if text.isascii() else other) for text in texts]


def spaced(alike: str) -> str:
    """Put together from folded pieces, without the spaces that are none beside Chinese."""
    return alike if alike.isascii() or " " not in alike else _folded(alike).text


@lru_cache(maxsize=KEPT)
def beginnings(folded: str) -> Mapping[str, Sequence[int]]:
    """Where each key of folded text stands (see ``key``); all matchers look into the same text in turn."""
    found = defaultdict[str, list[int]](list)
    for unit in _UNITS.finditer(folded):
        word, start = unit[0], unit.start()
        found[word].append(start)
        if word[0] not in WORDY:
            found[folded[start : start + 2]].append(start)
        elif len(word) >= STEM:
            found[f"{word[:STEM]}*"].append(start)
    return dict(found)


def key(phrase: str, *, is_open: bool) -> str:
    """What a text must hold where this folded phrase begins.

    Its first word, as far as the bound of the word; the first letters and a star for a word with an open end;
    the first two characters of anything else.
    """
    if phrase[0] not in WORDY:
        return phrase[:2]
    unit = _UNITS.match(phrase)
    word = unit[0] if unit else phrase
    if not is_open or len(word) < len(phrase):
        return word
    if len(word) < STEM:
        raise ValueError(f"too short to have an open end: {phrase}")
    return f"{word[:STEM]}*"


def _folded(text: str) -> Folded:
    alike = _lower(text.translate(_alike()))
    loose = _GAP if has_chinese(alike) else _DOUBLE
    if not loose.search(alike):
        return Folded(alike, None)
    kept, places, last = list[str](), array("l"), 0
    for gap in loose.finditer(alike):
        kept.append(alike[last : gap.start()])
        places.extend(range(last, gap.start()))
        if not _beside_chinese(alike, gap):
            kept.append(" ")
            places.append(gap.start())
        last = gap.end()
    kept.append(alike[last:])
    places.extend(range(last, len(alike) + 1))
    return Folded("".join(kept), places)


@cache
def _alike() -> dict[int, str]:
    return {code: chr(plain) for code, plain in _SAME_WIDTH.items()} | dict(simplified()) | _SAME_WORD


def _lower(text: str) -> str:
    low = text.lower()
    # "İ".lower() is two characters long; places must not shift
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _beside_chinese(text: str, gap: re.Match[str]) -> bool:
    before, after = text[max(gap.start() - 1, 0) : gap.start()], text[gap.end() : gap.end() + 1]
    return any("\u3400" <= c <= "\u9fff" or "\uf900" <= c <= "\ufaff" for c in (before, after) if c)
