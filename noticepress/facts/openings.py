"""How the texts that a simple regular expression matches can begin: a cheap look before a costly match."""

from __future__ import annotations

from collections.abc import Iterable


def openings(pattern: str, size: int = 2) -> frozenset[str]:
    """The first ``size`` characters of every possible match; fewer where it may be any character.

    Reads letters, spaces, ``(?:…|…)`` and ``?``; at any other sign it stops, and what it has is the answer.
    """
    if not size or not pattern:
        return frozenset([""])
    if pattern.startswith("(?:"):
        end = _closing(pattern)
        rest = pattern[end + 1 :]
        if rest[:1] in {"*", "+", "{"}:
            return frozenset([""])
        optional = rest.startswith("?")
        rest = rest.lstrip("?")
        ways = [option + rest for option in _options(pattern[3:end])] + ([rest] if optional else [])
        return frozenset(found for way in ways for found in openings(way, size))
    if not (pattern[0].isalnum() or pattern[0] == " ") or pattern[1:2] in {"*", "+", "{"}:
        return frozenset([""])
    rest = pattern[1:].removeprefix("?")
    found = {pattern[0] + more for more in openings(rest, size - 1)}
    return frozenset(found | openings(rest, size) if pattern[1:2] == "?" else found)


def tree(beginnings: Iterable[str]) -> str:
    """A pattern for any of the beginnings, each character tried once; a space is any white space."""
    longer: dict[str, list[str]] = {}
    for beginning in beginnings:
        if not beginning:
            return ""
        longer.setdefault(beginning[0], []).append(beginning[1:])
    branches = ((r"\s" if first == " " else first) + tree(rest) for first, rest in sorted(longer.items()))
    return f"(?:{'|'.join(branches)})"


def _closing(pattern: str) -> int:
    depth = 0
    for place, char in enumerate(pattern):
        depth += (char == "(") - (char == ")")
        if not depth:
            return place
    raise ValueError(f"unbalanced: {pattern}")


def _options(inside: str) -> list[str]:
    depth, options, start = 0, list[str](), 0
    for place, char in enumerate(inside):
        depth += (char == "(") - (char == ")")
        if char == "|" and not depth:
            options.append(inside[start:place])
            start = place + 1
    return [*options, inside[start:]]
