"""The unit that is being put together, line by line."""

from __future__ import annotations

import re

from msgspec import Struct, field

from noticepress.text.regex import regex

from .labels import bullet_and_label
from .shape import ends_function_word
from .unit import Label, Line
from .wrapping import Wrapping

_OPENERS = "(（[【《“‘「『"
_CLOSERS = ")）]】》”’」』"
_INLINE_NUMBER = regex(r"[(（](\d{1,2}|[a-z])[)）]")
HEAD = 400


class Opened(Struct):
    """The unit being put together."""

    lines: list[Line]
    label: Label | None
    depth: int
    quotes: int
    length: int
    head: str = ""
    """How it begins; no decision needs more of it."""
    counted: set[str] = field(default_factory=set)
    """Numbers in brackets in the middle of it: an enumeration inside the sentence."""


def opened(line: Line, wrapping: Wrapping) -> Opened:
    """A unit that begins with the line."""
    state = Opened([], opening_label(line, wrapping), 0, 0, 0)
    extend(state, line)
    return state


def opening_label(line: Line, wrapping: Wrapping) -> Label | None:
    """The label that the line begins with, as far as the line alone can tell."""
    found = bullet_and_label(line.text)
    for label in found:
        if (
            not label.weak
            or (label.bullet and label.printed in "lo" and wrapping.letters)
            or label.length == len(line.text)
        ):
            return label
    return None


def extend(state: Opened, line: Line) -> None:
    """Take the line in."""
    text = line.text
    state.counted.update(m[1] for m in _INLINE_NUMBER.finditer(text) if state.lines or m.start())
    state.lines.append(line)
    state.length += len(text)
    if len(state.head) < HEAD:
        state.head = f"{state.head} {text}".strip()[:HEAD]
    state.depth += sum(map(text.count, _OPENERS)) - sum(map(text.count, _CLOSERS))
    state.depth = max(0, state.depth)
    state.quotes += text.count('"')


def label_alone(state: Opened) -> bool:
    """Only a label stands there so far."""
    return (
        len(state.lines) == 1 and state.label is not None and state.label.length >= len(state.lines[0].text)
    )


def strong_start(line: Line, wrapping: Wrapping) -> bool:
    """The line begins with a label that needs no run to be one."""
    label = opening_label(line, wrapping)
    return (
        label is not None and (not label.weak or label.length == len(line.text)) and not split_word(line.text)
    )


def split_word(text: str) -> bool:
    """A single letter that may be the front of a word broken over lines (``L`` / ``egal``)."""
    return len(text) == 1 and text.isupper()


def begins_anew(state: Opened, line: Line, wrapping: Wrapping) -> bool:
    """The line begins with a label of its own, not with the next part of an enumeration in a sentence."""
    label = opening_label(line, wrapping)
    if label is None or split_word(line.text):
        return False
    if _refers(state, label):
        return False
    if label.bullet or label.path[-1] == 1 or state.label == label:
        return True
    return not (label.printed[0] in "(（" and str(label.path[-1] - 1) in state.counted)


def _refers(state: Opened, label: Label) -> bool:
    """``… as told in`` / ``Section 2.3. You may …``: a sentence stops before the place that it speaks of."""
    names_place = (label.family[0].isalpha() and len(label.family) > 2) or len(label.path) > 1
    before = state.lines[-1].text
    return names_place and ends_function_word(before) and not re.search(r"\b(?:and|or)\s*$", before)
