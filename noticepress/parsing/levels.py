"""Placing headings: by the format's level, by their tier, or beside the others of their section."""

from __future__ import annotations

from .numbers import place_numbered, under_prefix
from .stack import ANNEXES, Tree, family_of, pop_to_heading
from .unit import Role, Unit


def place_heading(tree: Tree, number: int) -> None:
    """Close what the heading ends; what is open last is its parent."""
    unit = tree.units[number]
    _pop_where(tree, lambda u: u.kind == "preamble")
    if unit.level:
        _place_leveled(tree, unit)
    elif unit.label is not None and unit.label.family.startswith(ANNEXES):
        tree.open.clear()
    elif unit.label is not None and unit.label.path:
        place_numbered(tree, number)
    else:
        _place_unnumbered(tree, number)


def _place_leveled(tree: Tree, unit: Unit) -> None:
    """By the format's level; of two numbered ones on the same level, by the usual order of numbering."""
    pop_to_heading(tree)
    if unit.label and len(unit.label.path) > 1 and under_prefix(tree, unit):
        return
    while tree.open:
        top = tree.units[tree.open[-1]]
        if 0 < top.level < unit.level or (top.level == unit.level and _ranks_below(unit, top)):
            return
        tree.open.pop()


_ORDER = (
    "第编",
    "第部分",
    "Part",
    "第章",
    "Chapter",
    "第节",
    "Section",
    "第条",
    "Article",
    "壹、",
    "一、",
    "I.",
    "A.",
    "(一)",
    "1.",
    "1、",
    "1 ",
    "1.1",
    "(1)",
    "1)",
    "①",
    "a.",
    "(a)",
    "a)",
)


def _ranks_below(unit: Unit, other: Unit) -> bool:
    if unit.label is None or other.label is None:
        return False
    mine, its = unit.label.family, other.label.family
    return mine in _ORDER and its in _ORDER and _ORDER.index(mine) > _ORDER.index(its)


def _place_unnumbered(tree: Tree, number: int) -> None:
    """Under the numbered section in which it stands, beside the other unnumbered ones there.

    Beside the section itself where its number is the one left out (4., no number, 6.).
    """
    if _fills_gap(tree, number):
        return
    while tree.open:
        top = tree.units[tree.open[-1]]
        if top.role is Role.HEADING and (top.level or 0 < top.tier < tree.units[number].tier):
            return
        numbered = top.role is Role.HEADING and top.label is not None
        if (
            numbered
            and not (tree.above and family_of(top) == tree.primary)
            and not _tighter(tree, top, number)
        ):
            return
        tree.open.pop()


def _tighter(tree: Tree, top: Unit, number: int) -> bool:
    """Sections like ``top`` stand closer to what is before them than the heading does.

    Or as close, while sections inside them stand closer: then it is one of the outer ones.
    """
    own, usual = tree.units[number].gap, tree.gaps.get(family_of(top))
    if usual is None or usual != own:
        return usual is not None and usual < own
    return any(gap < own and _inside(tree, family, family_of(top)) for family, gap in tree.gaps.items())


def _inside(tree: Tree, family: str, outer: str) -> bool:
    seen: set[str] = set()
    above = tree.inside.get(family)
    while above is not None and above not in seen and above != outer:
        seen.add(above)
        above = tree.inside.get(above)
    return above == outer


def _fills_gap(tree: Tree, number: int) -> bool:
    following = next(
        (u.label for u in tree.units[number + 1 : number + 80] if u.role is Role.HEADING and u.label), None
    )
    if following is None or not following.path:
        return False
    for depth in range(len(tree.open) - 1, -1, -1):
        other = tree.units[tree.open[depth]]
        if other.role is Role.HEADING and other.label and other.label.family == following.family:
            if other.label.path[:-1] != following.path[:-1] or other.label.last + 2 != following.last:
                return False
            del tree.open[depth:]
            return True
    return False


def _pop_where(tree: Tree, condition: object) -> None:
    assert callable(condition)  # noqa: S101
    while tree.open and any(condition(tree.units[n]) for n in tree.open):
        tree.open.pop()
