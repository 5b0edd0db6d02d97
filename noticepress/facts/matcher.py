"""Finding many phrases in one pass: an Aho-Corasick automaton over folded text, with word bounds."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from itertools import product
from typing import TYPE_CHECKING

from msgspec import Struct

from noticepress.law import simplified
from noticepress.text.remembered import KEPT
from noticepress.text.segment import has_chinese

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

CJK = "\u3400-\u9fff\uf900-\ufaff"
_LOOSE = re.compile(rf"\s{{2,}}|(?<=[{CJK}])\s+|\s+(?=[{CJK}])")
_DOUBLE = re.compile(r"\s{2,}")
"""All that is loose in ASCII, found ten times sooner."""
_PIECES = re.compile(r"\{([^{}]*)\}|\(([^()]*)\)|([^{}()]+)")
_SEVERAL = re.compile(r"[{}()]|\*(?!$)|^ | {2}| $")
"""What tells that a pattern may be spelled otherwise than it is written; four in five may not."""
_SPACES = re.compile(" {2,}")
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
_WORDY = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")
_INNER_ENDINGS = ("", "s", "d", "ed", "ing")


class Hit(Struct, frozen=True):
    """A phrase, by its index, and where it stands in the text searched."""

    phrase: int
    start: int
    end: int


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


def _folded(text: str) -> Folded:
    alike = _lower(text.translate(_alike()))
    loose = _DOUBLE if alike.isascii() else _LOOSE
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


def expand(pattern: str) -> tuple[str, ...]:
    """Every spelling of ``phone {number|no}(s)``: alternatives in braces, optional ones in parentheses.

    A ``*`` inside (``take* effect``) stands for the plain endings of a verb; at the end it is the matcher's.
    """
    if not _SEVERAL.search(pattern):
        return (pattern,)
    pieces = [
        braced.split("|")
        if braced is not None
        else ["", *optional.split("|")]
        if optional is not None
        else [plain]
        for braced, optional, plain in ((found[1], found[2], found[3]) for found in _PIECES.finditer(pattern))
    ]
    spelled = [_SPACES.sub(" ", "".join(parts)).strip() for parts in product(*pieces)]
    return tuple(dict.fromkeys(form for phrase in spelled for form in _inner_forms(phrase)))


class Matcher:
    """Finds phrases as whole words in any text; Chinese has no word bounds to check."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = tuple(phrases)

    def find(self, folded: Folded) -> Iterator[Hit]:
        """Every occurrence, overlapping ones too; offsets in ``folded.text``."""
        if has_chinese(folded.text):
            yield from self._chinese.find(folded.text)
        yield from self._others.find(folded.text)

    @cached_property
    def _chinese(self) -> _Phrases:
        """Some thousands, which texts of other languages need not wait for."""
        return _Phrases({at: phrase for at, phrase in enumerate(self._phrases) if has_chinese(phrase)})

    @cached_property
    def _others(self) -> _Phrases:
        return _Phrases({at: phrase for at, phrase in enumerate(self._phrases) if not has_chinese(phrase)})


class _Phrases:
    """Numbered phrases, ready to be found."""

    __slots__ = ("_automaton", "_left", "_numbers", "_open", "_right")

    def __init__(self, written: Mapping[int, str]) -> None:
        from ahocorasick_rs import AhoCorasick  # noqa: PLC0415 - only where facts are looked for

        folded = _all_folded([phrase.rstrip("*") for phrase in written.values()])
        self._numbers = tuple(written)
        self._open = tuple(phrase.endswith("*") for phrase in written.values())
        self._left = tuple(phrase[0] in _WORDY for phrase in folded)
        self._right = tuple(phrase[-1] in _WORDY for phrase in folded)
        self._automaton: AhoCorasick = AhoCorasick(folded)

    def find(self, text: str) -> Iterator[Hit]:
        """Every occurrence in folded text."""
        size, left, right = len(text), self._left, self._right
        for at, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if start and left[at] and text[start - 1] in _WORDY:
                continue
            if end < size and right[at] and text[end] in _WORDY:
                if not self._open[at]:
                    continue
                end = _end_of_word(text, end)  # noqa: PLW2901 - the hit grows to the word's end
            yield Hit(self._numbers[at], start, end)


def _end_of_word(text: str, end: int) -> int:
    while end < len(text) and text[end] in _WORDY:
        end += 1
    return end


def covered(hits: Iterable[Hit]) -> Iterator[tuple[Hit, Hit]]:
    """Each hit with the longest one that it lies in, itself where there is none; in order of the place."""
    cover = Hit(-1, -1, -1)
    for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
        if hit.end > cover.end:
            cover = hit
        yield hit, cover


def _all_folded(texts: Sequence[str]) -> list[str]:
    """Each as ``fold`` makes it. ASCII goes in one piece: thousands of calls cost more than the work."""
    plain = iter(_folded("\0".join(filter(str.isascii, texts))).text.split("\0"))
    return [next(plain) if text.isascii() else _folded(text).text for text in texts]


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


def _inner_forms(phrase: str) -> tuple[str, ...]:
    if "*" not in phrase[:-1]:
        return (phrase,)
    stem, star = (phrase[:-1], "*") if phrase.endswith("*") else (phrase, "")
    *inner, last = stem.split("*")
    tail = last + star
    return tuple(
        "".join(part + ending for part, ending in zip(inner, endings, strict=True)) + tail
        for endings in product(_INNER_ENDINGS, repeat=len(inner))
    )
