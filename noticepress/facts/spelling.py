"""How the phrases of word lists are written: alternatives, what may be left out, endings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from noticepress.text.regex import regex

from .folding import all_folded, key, spaced

_PIECES = regex(r"\{([^{}]*)\}|\(([^()]*)\)|([^{}()]+)")
_SEVERAL = regex(r"[{}()]|\*(?!$)|^ | {2}| $")
"""What tells that a pattern may be spelled otherwise than it is written; four in five may not."""
_SPACES = regex(" {2,}")
_INNER_ENDINGS = ("", "s", "d", "ed", "ing")
_OPENING = regex(r"[a-z0-9_]+(?=$|[^a-z0-9_{}()*])|[^a-z0-9_{}()*\s][^{}()*\s]")
"""A first word that is whole, or two characters of a script without words."""
_LEFT, _RIGHT = "\ue000", "\ue001"
"""Brackets of the wording itself, wide ones in the lists: folded they would look like the pattern's own."""
_FORK = regex(r"\{([^{}]*)\}|\(([^()]*)\)|\*(?= *[^{}() ])")


def expand(pattern: str) -> tuple[str, ...]:
    """Every spelling of ``phone {number|no}(s)``: alternatives in braces, optional ones in parentheses.

    A ``*`` inside (``take* effect``) stands for the plain endings of a verb; at the end it is the matcher's.
    """
    if not _SEVERAL.search(pattern):
        return (pattern,)
    spelled = dict.fromkeys(map("".join, product(*_pieces(pattern))))
    alike = [_SPACES.sub(" ", form).strip() if " " in form else form for form in spelled]
    if "*" in pattern[:-1]:
        alike = [form for phrase in alike for form in _inner_forms(phrase)]
    return tuple(dict.fromkeys(alike))


def folded_patterns(patterns: Iterable[str]) -> list[str]:
    """Patterns made alike as texts are."""
    return all_folded("\0".join(patterns).replace("（", _LEFT).replace("）", _RIGHT).split("\0"))


def spellings(pattern: str) -> Iterator[str]:
    """Every spelling of a folded pattern, folded."""
    return (_own_brackets(spaced(form)) for form in expand(pattern))


def by_opening(pattern: str) -> Iterator[tuple[str, str]]:
    """A folded pattern as one or several, each with the key (see ``key``) of all its spellings.

    ``{store|keep} {it|them}`` becomes ``store {it|them}`` and ``keep {it|them}``.
    """
    found = _OPENING.match(pattern)
    if found:
        yield _own_brackets(found[0]), pattern
        return
    known = "".join(
        piece[0] for piece in _PIECES.finditer(pattern)
    )  # a bracket without its other half is none
    fork = _FORK.search(known)
    if not fork:
        yield key(_own_brackets(known).rstrip("*"), is_open=known.endswith("*")), known
        return
    before, after = known[: fork.start()], known[fork.end() :]
    for way in _ways(fork):
        yield from by_opening(spaced(_SPACES.sub(" ", before + way + after).strip()))


def _own_brackets(wording: str) -> str:
    return wording if wording.isascii() else wording.replace(_LEFT, "(").replace(_RIGHT, ")")


def _ways(fork: re.Match[str]) -> Sequence[str]:
    braced, optional = fork.groups()
    if braced is not None:
        return tuple(braced.replace("(", _LEFT).replace(")", _RIGHT).split("|"))
    return _INNER_ENDINGS if optional is None else ("", *optional.split("|"))


def _pieces(pattern: str) -> list[Sequence[str]]:
    return [
        braced.split("|")
        if braced is not None
        else ["", *optional.split("|")]
        if optional is not None
        else [plain]
        for braced, optional, plain in ((found[1], found[2], found[3]) for found in _PIECES.finditer(pattern))
    ]


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
