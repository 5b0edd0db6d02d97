"""Unicode's isolates (UAX 9): a part of a sentence that may run the other way disturbs nothing around it."""

from __future__ import annotations

import unicodedata

_LEFT_TO_RIGHT, _RIGHT_TO_LEFT, _END = "\u2066", "\u2067", "\u2069"


def isolated(text: str) -> str:
    """``text`` within isolates, in the direction of its first letter outside isolates of its own.

    Where it has none: a sentence of the right-to-left language that consists of parts runs as that does (the
    "first strong" isolate of Unicode would turn it), a number with its signs from left to right.
    """
    depth = 0
    for character in text:
        match unicodedata.bidirectional(character):
            case "LRI" | "RLI" | "FSI":
                depth += 1
            case "PDI":
                depth -= 1
            case "L" if not depth:
                return left_to_right(text)
            case "R" | "AL" if not depth:
                return _right_to_left(text)
    return _right_to_left(text) if _END in text else left_to_right(text)


def left_to_right(text: str) -> str:
    """``text`` as a run from left to right."""
    return f"{_LEFT_TO_RIGHT}{text}{_END}"


def _right_to_left(text: str) -> str:
    return f"{_RIGHT_TO_LEFT}{text}{_END}"
