"""Ids: readable, unique, safe in a URL, and as steady as the text allows.

A number comes from the label (4.1 → ``4-1``), a name from the heading (Access → ``access``), a place among its
like from neither (``p2``, ``3``).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from .cues import words
from .unit import Role, Unit

SLUG_WORDS = 4


def ids_of(units: Sequence[Unit], parents: Sequence[int], kinds: Sequence[str]) -> list[str]:
    """An id for each unit."""
    ids: list[str] = []
    taken: dict[str, int] = {}
    counts: dict[tuple[int, str], int] = {}
    for number, unit in enumerate(units):
        anchor = _anchor(units, parents, number)
        prefix = ids[anchor] if anchor >= 0 else ""
        own = _own(units, parents, kinds, number, counts)
        if unit.label and len(unit.label.path) > 1:
            own = _decimal_rest(units, parents, number)
        made = "-".join(part for part in (prefix, own) if part)
        if made in taken and parents[number] != anchor and parents[number] >= 0:
            made = f"{ids[parents[number]]}-{own}"
        ids.append(_unique(made, taken))
    return ids


def _anchor(units: Sequence[Unit], parents: Sequence[int], number: int) -> int:
    """The clause whose id it goes on from: labelled elements skip paragraphs that have no name of their own."""
    parent = parents[number]
    unit = units[number]
    if unit.role is not Role.TEXT or unit.label is None or unit.label.bullet:
        return parent
    while parent >= 0 and units[parent].role is Role.TEXT and units[parent].label is None:
        parent = parents[parent]
    return parent


def _own(
    units: Sequence[Unit], parents: Sequence[int], kinds: Sequence[str], number: int, counts: dict[tuple[int, str], int]
) -> str:
    unit, kind = units[number], kinds[number]
    if unit.label and unit.label.path:
        return label_slug(unit.label.printed)
    if kind in ("section", "preamble", "part") and (slug := heading_slug(unit)):
        return slug
    if kind == "preamble":
        return "preamble"
    letter = {"clause": "p", "section": "s", "part": "part", "toc": "contents", "record": "r", "meta": "meta", "boilerplate": "x", "definition": "d"}.get(kind, "")
    if kind == "meta" and unit.reason == "title":
        return "title"
    counts[parents[number], letter] = counts.get((parents[number], letter), 0) + 1
    count = counts[parents[number], letter]
    return letter if kind == "toc" and count == 1 else f"{letter}{count}"


def label_slug(printed: str) -> str:
    """``2.1.`` → ``2-1``, ``（一）`` → ``1`` of its run is not tried: the printed sign stays if it is ASCII."""
    plain = unicodedata.normalize("NFKC", printed)
    plain = "".join(_numeral(char) for char in plain)
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-") or "n"


def _numeral(char: str) -> str:
    return char


def heading_slug(unit: Unit) -> str:
    """The words of a Latin heading that carry meaning; empty for any other."""
    if not unit.heading:
        return ""
    text = unicodedata.normalize("NFKD", unit.text.text[slice(*unit.heading)])
    found = [w.lower() for w in re.findall(r"[A-Za-z0-9]+", text.replace("’", "").replace("'", ""))]
    strong = [w for w in found if w not in words("function_words") and w not in ("you", "do", "does", "what", "i")]
    return "-".join((strong or found)[:SLUG_WORDS])


def _decimal_rest(units: Sequence[Unit], parents: Sequence[int], number: int) -> str:
    path = units[number].label.path  # type: ignore[union-attr]
    parent = parents[number]
    while parent >= 0:
        label = units[parent].label
        if label and label.path and label.path == path[: len(label.path)]:
            return "-".join(map(str, path[len(label.path) :]))
        parent = parents[parent]
    return "-".join(map(str, path))


def _unique(made: str, taken: dict[str, int]) -> str:
    """The name, with ``-2``, ``-3`` … if it was given before."""
    name = made or "n"
    while name in taken:
        taken[made] = taken.get(made, 1) + 1
        name = f"{made or 'n'}-{taken[made]}"
    taken[name] = 1
    return name
