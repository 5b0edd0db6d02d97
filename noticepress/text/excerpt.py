"""A few words of a text that stand for it in a list."""

from __future__ import annotations

_FIRST_WORDS = 36
"""Columns of an excerpt; a Chinese character takes two."""
_WIDE = "\u2e80"
"""From here on characters fill two columns."""


def named(label: str | None, name: str) -> str:
    """A name after its number. Full-width marks bring their space with them: ``一、我们``, ``2.1 我们``."""
    if not label or not name:
        return label or name
    return f"{label}{name}" if label[-1] >= _WIDE else f"{label} {name}"


def first_words(text: str, width: int = _FIRST_WORDS) -> str:
    """As many as stand in ``width`` columns, cut between words."""
    line, columns = " ".join(text.split()), 0
    for place, character in enumerate(line):
        columns += 2 if character >= _WIDE else 1
        if columns > width:
            return _cut(line[:place], character) + "…"
    return line


def _cut(head: str, follows: str) -> str:
    if follows >= _WIDE or follows == " " or " " not in head:
        return head.rstrip()
    return head.rpartition(" ")[0].rstrip()
