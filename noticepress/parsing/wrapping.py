"""Whether and how the document breaks its lines, told from all of it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from msgspec import Struct

from noticepress.model.source import BlockKind
from noticepress.text.regex import regex

from .labels import bullet_and_label
from .shape import ends_colon, ends_sentence, has_han, latin_words, mostly_han, width
from .unit import Line

_FRAGMENT = regex(r"[\"'“”‘’()（）\[\]【】,.;，。；]+")
ENOUGH = 20_000
"""Lines that tell how a document is wrapped; more say the same."""
NARROWEST_HAN = 36
"""Columns; shorter lines of Chinese are lines of their own, however alike, unless scraps show a wrap."""


class Wrapping(Struct, frozen=True):
    """How the document's lines are broken: 0 where they are not, else the columns of a full line."""

    columns: int
    letters: bool
    """``l`` alone on a line is a Wingdings bullet that was read as text."""
    ragged: bool = False
    """Lines also end early, where markup stood in the source that the text was taken from."""


def wrapping_of(lines: Sequence[Line]) -> Wrapping:
    """Hard-wrapped when many lines go on in the next one in the middle of a sentence."""
    letters = _letter_bullets(lines)
    plain = [line for line in lines[:ENOUGH] if line.block.kind is BlockKind.LINE]
    pairs = [(a, b) for a, b in itertools.pairwise(plain) if not b.gap]
    if len(pairs) < 2:
        return Wrapping(0, letters)
    widths = sorted(width(line.text) for line in plain)
    full = widths[int(len(widths) * 0.9)]
    running = [(a.text, b.text) for a, b in pairs if _runs_on(a.text, b.text, full)]
    long = sum(width(a.text) >= 0.7 * full for a, _ in pairs)
    if full < NARROWEST_HAN and has_han(plain[0].text) and not _narrow(pairs, widths[-1], full):
        return Wrapping(0, letters)
    if not 20 <= full <= 180 or len(running) < max(2, min(0.25 * len(pairs), 0.4 * long)):
        return Wrapping(0, letters)
    early = sum(not is_full(a, b, full) for a, b in running)
    return Wrapping(full, letters, ragged=early * 4 > len(running))


def _narrow(pairs: Sequence[tuple[Line, Line]], widest: int, full: int) -> bool:
    """Short lines of Chinese are wrapped if none is longer and some leave but a scrap for the next."""
    scraps = sum(
        width(b.text) <= 0.4 * full and ends_sentence(b.text) and _runs_on(a.text, b.text, full)
        for a, b in pairs
    )
    return widest <= full + 6 and scraps >= 2


def _letter_bullets(lines: Sequence[Line]) -> bool:
    """Whether ``l`` alone on a line (a Wingdings bullet read as text) is a bullet here."""
    return sum(line.text in ("l", "o") for line in lines[:20000]) >= 2 or (
        sum(bool(re.match(r"l[ \u00a0\t]+\S", line.text)) for line in lines[:20000]) >= 2
    )


def _runs_on(first: str, second: str, full: int) -> bool:
    if _FRAGMENT.fullmatch(first) or _FRAGMENT.fullmatch(second):
        return True
    if ends_sentence(first) or ends_colon(first):
        return False
    if mostly_han(first) and mostly_han(second):
        return full - 5 <= width(first) <= full + 5 and not _starts_labelled(second)
    return second[:1].islower() and len(latin_words(first)) >= 3 and not _starts_labelled(second)


def _starts_labelled(text: str) -> bool:
    return any(not label.weak for label in bullet_and_label(text))


def is_full(previous: str, text: str, columns: int) -> bool:
    """The next line's first word did not fit any more."""
    first = text[:1] if has_han(text[:1]) else text.split(maxsplit=1)[0]
    joint = 0 if has_han(text[:1]) else 1
    slack = 4 if has_han(previous[-1:]) else 0
    return width(previous) + joint + width(first) + slack > columns * 0.94
