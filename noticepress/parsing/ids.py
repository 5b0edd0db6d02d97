"""Ids: readable, unique, safe in a URL, and as steady as the text allows.

A number comes from the label (4.1 → ``4-1``), a name from the heading (Access → ``access``), a place among
its like from neither (``p2``, ``3``). None holds a place in the whole notice, so an edit moves only its
neighbours.
"""

from __future__ import annotations

from collections.abc import Sequence

from noticepress.model.clause import TABLE_HEADING

from .slugs import heading_slug, label_slug
from .unit import Role, Unit

_LETTERS = {
    "clause": "p",
    "section": "s",
    "part": "part",
    "record": "r",
    "meta": "meta",
    "boilerplate": "x",
    "definition": "d",
    TABLE_HEADING: "h",
}
Counts = dict[tuple[int, str], int]


def ids_of(units: Sequence[Unit], parents: Sequence[int], kinds: Sequence[str]) -> list[str]:
    """An id for each unit."""
    ids: list[str] = []
    taken: dict[str, int] = {}
    counts: Counts = {}
    for number in range(len(units)):
        anchor = _anchor(units, parents, number)
        own = _own(units, parents, kinds, number, counts)
        made = f"{ids[anchor]}-{own}" if anchor >= 0 else own
        if made in taken and parents[number] != anchor:
            made = f"{ids[parents[number]]}-{own}"
        ids.append(_unique(made, taken))
    return ids


def _anchor(units: Sequence[Unit], parents: Sequence[int], number: int) -> int:
    """The clause whose id it goes on from: numbered elements skip paragraphs without a name."""
    parent = parents[number]
    label = units[number].label
    if units[number].role is not Role.TEXT or label is None or label.bullet:
        return parent
    while parent >= 0 and units[parent].role is Role.TEXT and units[parent].label is None:
        parent = parents[parent]
    return parent


def _own(
    units: Sequence[Unit], parents: Sequence[int], kinds: Sequence[str], number: int, counts: Counts
) -> str:
    unit, kind = units[number], kinds[number]
    if unit.label and len(unit.label.path) > 1:
        return _rest_of_path(units, parents, number)
    if unit.label and unit.label.path:
        return label_slug(unit.label)
    if kind == "meta" and unit.reason == "title":
        return "title"
    slug = (
        heading_slug(unit.text.text[slice(*unit.heading)])
        if unit.heading and kind in ("section", "part", "preamble")
        else ""
    )
    if slug or kind in ("preamble", "toc"):
        return slug or {"toc": "contents"}.get(kind, kind)
    letter = _LETTERS.get(TABLE_HEADING if unit.reason == TABLE_HEADING else kind, "")
    counts[parents[number], letter] = counts.get((parents[number], letter), 0) + 1
    return f"{letter}{counts[parents[number], letter]}"


def _rest_of_path(units: Sequence[Unit], parents: Sequence[int], number: int) -> str:
    """2.1.1 under 2.1 adds ``1``; at the top it is ``2-1-1``."""
    label = units[number].label
    path = label.path if label else ()
    parent = parents[number]
    while parent >= 0:
        other = units[parent].label
        if other and other.path and other.path == path[: len(other.path)] and len(other.path) < len(path):
            return "-".join(map(str, path[len(other.path) :]))
        parent = parents[parent]
    return "-".join(map(str, path))


def _unique(made: str, taken: dict[str, int]) -> str:
    """The name, with ``-2``, ``-3`` … if it was given before."""
    name = made
    while name in taken:
        taken[made] += 1
        name = f"{made}-{taken[made]}"
    taken[name] = 1
    return name
