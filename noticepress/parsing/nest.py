"""Units → tree: which clause each one stands under.

A stack of what is open. Numbering finds its level in the document itself: a family that was seen inside
another one belongs inside it, a run that goes on closes what stood between. Parents are never invented.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from noticepress.model.source import BlockKind

from .shape import ends_colon
from .unit import Label, Role, Unit

TOP = -1
DEEPEST = 220
"""Levels; what would stand deeper stands there. Nobody nests so far, and every step looks through what is open."""


@dataclass(slots=True)
class _Tree:
    units: Sequence[Unit]
    above: bool
    """Unnumbered headings stand above the numbered ones."""
    going_on: Sequence[int]
    """Unit → the next unit of its run, or 0."""
    headings: Sequence[int]
    """Unit → how many headings stand before it."""
    primary: str | None
    """The family of the first numbered heading."""
    gaps: Mapping[str, float]
    """Family of numbered headings → the blank lines before most of them."""
    parents: list[int] = field(default_factory=list)
    open: list[int] = field(default_factory=list)
    inside: dict[str, str | None] = field(default_factory=dict)
    """Family of a heading → family of the numbered clause that it was first seen in."""
    lead: int = TOP
    """The paragraph that leads into the unmarked list being read."""
    toc: int = TOP


def parents_of(units: Sequence[Unit]) -> list[int]:
    """For each unit the number of the one that it stands under; -1 at the top."""
    tree = _Tree(
        units, _stand_above(units), _runs_ahead(units), _headings_before(units), _primary(units), _gaps(units)
    )
    for number in range(len(units)):
        tree.parents.append(_place(tree, number))
    return _in_order(units, tree.parents)


def _in_order(units: Sequence[Unit], parents: list[int]) -> list[int]:
    """Residue in the middle stands beside what comes next, so that the tree keeps the order of the text."""
    found, following = list(parents), TOP
    for number in range(len(units) - 1, -1, -1):
        if units[number].role in (Role.META, Role.RESIDUE):
            found[number] = following if following < number else TOP
        else:
            following = parents[number]
    return found


def _place(tree: _Tree, number: int) -> int:
    unit = tree.units[number]
    if unit.role in (Role.META, Role.RESIDUE):
        return _aside(tree, number)
    if unit.role is Role.ENTRY:
        return tree.toc
    if unit.role is Role.TOC:
        tree.toc = number
        return _push_under_heading(tree, number)
    if unit.block.kind is not BlockKind.ITEM and _inside_item(tree, number):
        return _push(tree, number)
    if (
        unit.block.kind is BlockKind.ITEM
        and unit.label is not None
        and unit.label.family.endswith(f"@{unit.block.level}")
    ):
        _place_item(tree, unit)
    elif unit.role is Role.HEADING:
        _place_heading(tree, number)
    elif unit.label is not None and not unit.label.bullet:
        _place_numbered(tree, number)
    elif unit.label is not None:
        _place_bullet(tree, number)
    else:
        _place_paragraph(tree, number)
    return _push(tree, number)


def _push(tree: _Tree, number: int) -> int:
    del tree.open[DEEPEST:]
    parent = tree.open[-1] if tree.open else TOP
    unit = tree.units[number]
    if unit.role is Role.HEADING and unit.label and unit.label.path and unit.label.family not in tree.inside:
        tree.inside[unit.label.family] = _enclosing_family(tree)
    tree.open.append(number)
    return parent


def _push_under_heading(tree: _Tree, number: int) -> int:
    _pop_to_heading(tree)
    parent = tree.open[-1] if tree.open else TOP
    del number
    return parent


def _enclosing_family(tree: _Tree) -> str | None:
    for number in reversed(tree.open):
        label = tree.units[number].label
        if label and label.path:
            return label.family
    return None


def _aside(tree: _Tree, number: int) -> int:
    """Metadata and residue end nothing if the text goes on behind them; metadata at the end closes all."""
    after = next((u for u in tree.units[number + 1 : number + 60] if u.is_text), None)
    if after is None:
        tree.open.clear()
    return TOP


def _pop_to_heading(tree: _Tree) -> None:
    while tree.open and tree.units[tree.open[-1]].role is not Role.HEADING:
        tree.open.pop()


def _inside_item(tree: _Tree, number: int) -> bool:
    """A block inside a list element of the format; what stands behind the list closes it."""
    first = next((d for d, n in enumerate(tree.open) if tree.units[n].block.kind is BlockKind.ITEM), None)
    if first is None:
        return False
    unit = tree.units[number]
    for depth in range(len(tree.open) - 1, first - 1, -1):
        element = tree.units[tree.open[depth]]
        indented = unit.block.indent > element.block.indent and unit.block.kind is not BlockKind.LINE
        numbered = element.label is not None and not element.label.bullet
        goes_on = tree.going_on[tree.open[depth]] if numbered else 0
        between = goes_on > number and tree.headings[goes_on] == tree.headings[number]
        between = between or (element.role is Role.HEADING and tree.open[depth] == number - 1)
        if element.block.kind is BlockKind.ITEM and unit.role is not Role.HEADING and (indented or between):
            del tree.open[depth + 1 :]
            return True
    del tree.open[first:]
    return False


def _place_item(tree: _Tree, unit: Unit) -> None:
    """A list element of the format: its depth is known."""
    while tree.open:
        top = tree.units[tree.open[-1]]
        if top.block.kind is BlockKind.ITEM:
            if top.block.level < unit.block.level:
                return
        elif top.role is Role.HEADING or top.label is not None or ends_colon(top.text.text):
            return
        tree.open.pop()


def _place_heading(tree: _Tree, number: int) -> None:
    unit = tree.units[number]
    _pop_where(tree, lambda u: u.kind == "preamble")
    if unit.level:
        _place_leveled(tree, unit)
    elif unit.label is not None and unit.label.family.startswith(_ANNEXES):
        tree.open.clear()
    elif unit.label is not None and unit.label.path:
        _place_numbered(tree, number)
    else:
        _place_unnumbered(tree, number)


_ANNEXES = ("附件", "附录", "附錄", "附表", "Annex", "Appendix", "Schedule", "Exhibit")


def _place_leveled(tree: _Tree, unit: Unit) -> None:
    """By the format's level; of two numbered ones on the same level, by the usual order of numbering."""
    _pop_to_heading(tree)
    if unit.label and len(unit.label.path) > 1 and _under_prefix(tree, unit):
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


def _place_unnumbered(tree: _Tree, number: int) -> None:
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
        if numbered and not (tree.above and _family(top) == tree.primary) and not _tighter(tree, top, number):
            return
        tree.open.pop()


def _family(unit: Unit) -> str:
    return unit.label.family if unit.label else ""


def _tighter(tree: _Tree, top: Unit, number: int) -> bool:
    """Sections like ``top`` stand closer together than the heading does to what is before it."""
    return _family(top) in tree.gaps and tree.gaps[_family(top)] < tree.units[number].gap


def _fills_gap(tree: _Tree, number: int) -> bool:
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


def _place_numbered(tree: _Tree, number: int) -> None:
    unit = tree.units[number]
    if _under_prefix(tree, unit) or _beside(tree, unit, going_on=True):
        return
    _close_deeper_decimals(tree, unit)
    if unit.label and unit.label.last != 1 and _beside(tree, unit, going_on=False):
        return
    if _leads_here(tree) and unit.role is not Role.HEADING:
        return
    if _beside(tree, unit, going_on=False) or _learnt(tree, unit):
        return
    _open_new(tree, unit)


def _under_prefix(tree: _Tree, unit: Unit) -> bool:
    """2.1 goes under an open 2, whatever stands between."""
    label = unit.label
    if label is None or len(label.path) < 2 or label.family[0] not in "1-§":
        return False
    for depth in range(len(tree.open) - 1, -1, -1):
        other = tree.units[tree.open[depth]].label
        if other and _decimal(other.family) and other.path == label.path[:-1]:
            del tree.open[depth + 1 :]
            return True
    return False


def _decimal(family: str) -> bool:
    return family[:1] in "1-§" or family in ("第条", "第章", "Article", "Section", "Part", "Clause")


def _beside(tree: _Tree, unit: Unit, *, going_on: bool) -> bool:
    """Beside the newest open clause of its family; ``going_on``: only as the next of its run."""
    label = unit.label
    if label is None:
        return False
    for depth in range(len(tree.open) - 1, -1, -1):
        other = tree.units[tree.open[depth]].label
        if other is None or other.family != label.family:
            continue
        if not going_on or (other.path[:-1] == label.path[:-1] and other.last + 1 == label.last):
            del tree.open[depth:]
            return True
    return False


def _close_deeper_decimals(tree: _Tree, unit: Unit) -> None:
    """4. after 2.3 closes it, though no 2. was printed above."""
    label = unit.label
    if label is None or unit.role is not Role.HEADING or not _decimal(label.family):
        return
    for depth, number in enumerate(tree.open):
        other = tree.units[number].label
        if (
            other
            and other.family[0] in "1-"
            and len(other.path) > len(label.path)
            and other.path[0] < label.path[0]
        ):
            del tree.open[depth:]
            return


def _leads_here(tree: _Tree) -> bool:
    """What is open last ends in a colon."""
    if not tree.open:
        return False
    top = tree.units[tree.open[-1]]
    return top.role is Role.TEXT and ends_colon(top.text.text)


def _learnt(tree: _Tree, unit: Unit) -> bool:
    """Inside the family that it was first seen in."""
    family = unit.label.family if unit.label else ""
    if family not in tree.inside or unit.role is not Role.HEADING:
        return False
    outer = tree.inside[family]
    if outer is None:
        if unit.role is Role.HEADING and not tree.above and family == tree.primary:
            tree.open.clear()
            return True
        return False
    for depth in range(len(tree.open) - 1, -1, -1):
        other = tree.units[tree.open[depth]].label
        if other and other.family == outer:
            del tree.open[depth + 1 :]
            return True
    return False


def _open_new(tree: _Tree, unit: Unit) -> None:
    """A numbering that begins: under the section, or the numbered or leading clause, that is open."""
    while tree.open:
        top = tree.units[tree.open[-1]]
        if top.role is Role.HEADING:
            if unit.role is Role.HEADING and _steps_aside(tree, unit, top):
                tree.open.pop()
                continue
            return
        if unit.role is not Role.HEADING and top.label and top.label.path:
            return
        tree.open.pop()


def _steps_aside(tree: _Tree, unit: Unit, top: Unit) -> bool:
    """An unnumbered heading before the main numbering is its neighbour, not its parent."""
    main = unit.label is not None and unit.label.family == tree.primary
    return main and top.label is None and not top.level and not tree.above


def _place_bullet(tree: _Tree, number: int) -> None:
    unit = tree.units[number]
    if _leads_here(tree) and not _same_bullet(tree, unit):
        return
    for depth in range(len(tree.open) - 1, -1, -1):
        other = tree.units[tree.open[depth]]
        if other.role is Role.HEADING:
            break
        if (
            other.label
            and other.label.bullet
            and _rank(unit) <= _rank(other)
            and not _deeper_glyph(tree, unit, depth)
        ):
            del tree.open[depth:]
            if not _same_list(tree, unit, other):
                continue
            return
    while tree.open:
        top = tree.units[tree.open[-1]]
        if top.role is Role.HEADING or top.label is not None or ends_colon(top.text.text):
            return
        tree.open.pop()


def _same_list(tree: _Tree, unit: Unit, other: Unit) -> bool:
    del tree
    return _rank(unit) == _rank(other)


def _same_bullet(tree: _Tree, unit: Unit) -> bool:
    top = tree.units[tree.open[-1]].label
    return bool(
        top
        and unit.label
        and top.bullet
        and top.family == unit.label.family
        and _rank(unit) <= _rank(tree.units[tree.open[-1]])
    )


def _rank(unit: Unit) -> int:
    """How deep a bullet stands: by its format, else by its indent."""
    return unit.block.level * 100 if unit.block.kind is BlockKind.ITEM else unit.block.indent


def _deeper_glyph(tree: _Tree, unit: Unit, depth: int) -> bool:
    """Another glyph that was not open yet, at the same indent, begins a list inside the list."""
    other = tree.units[tree.open[depth]]
    if _rank(unit) < _rank(other) or unit.label is None or other.label is None:
        return False
    if unit.block.kind is BlockKind.ITEM or unit.label.family == other.label.family:
        return False
    number = len(tree.parents)
    back = tree.going_on[tree.open[depth]]
    inside = ends_colon(other.text.text) or (back > number and tree.headings[back] == tree.headings[number])
    return inside and all(_family(tree.units[n]) != unit.label.family for n in tree.open[:depth])


def _place_paragraph(tree: _Tree, number: int) -> None:
    unit = tree.units[number]
    if unit.item and _to_lead(tree, number):
        return
    if unit.role is not Role.RECORD and _goes_on_inside(tree, number):
        return
    if unit.role is Role.RECORD:
        if tree.open and tree.units[tree.open[-1]].role is Role.RECORD:
            tree.open.pop()
            return
        if _leads_here(tree):
            return
    _pop_to_heading(tree)


def _to_lead(tree: _Tree, number: int) -> bool:
    """Under the paragraph that leads into the unmarked list: the last one open that is no such element itself."""
    before = tree.units[number - 1]
    if not before.item and not _leads_here(tree):
        _pop_to_heading(tree)
    if not before.item or (ends_colon(before.text.text) and tree.open and tree.open[-1] == number - 1):
        tree.lead = tree.open[-1] if tree.open else TOP
    if tree.lead not in tree.open:
        return False
    del tree.open[tree.open.index(tree.lead) + 1 :]
    return True


def _goes_on_inside(tree: _Tree, number: int) -> bool:
    """Between two elements of a numbered list a paragraph belongs to the first."""
    for depth in range(len(tree.open) - 1, -1, -1):
        element = tree.open[depth]
        if tree.units[element].role is Role.HEADING:
            return False
        following = tree.going_on[element]
        if _governs(tree.units[element]):
            del tree.open[depth + 1 :]
            return True
        if (label := tree.units[element].label) is not None and label.bullet:
            continue
        if following > number and tree.headings[following] == tree.headings[number]:
            del tree.open[depth + 1 :]
            return True
    return False


def _governs(unit: Unit) -> bool:
    """An article or decimal holds all paragraphs until the next one; 1、 or (a) ends with its list."""
    label = unit.label
    return label is not None and (
        label.family in ("第条", "Article", "Section")
        or (len(label.path) > 1 and _decimal(label.family))
        or label.family[0] == "§"
    )


def _pop_where(tree: _Tree, condition: object) -> None:
    assert callable(condition)  # noqa: S101
    while tree.open and any(condition(tree.units[n]) for n in tree.open):
        tree.open.pop()


def _runs_ahead(units: Sequence[Unit]) -> list[int]:
    following = [0] * len(units)
    newest: dict[tuple[str, tuple[int, ...]], int] = {}
    for number, unit in enumerate(units):
        if unit.label is None or (unit.role is not Role.TEXT and unit.block.kind is not BlockKind.ITEM):
            continue
        key = (unit.label.family, unit.label.path[:-1])
        before = newest.get(key)
        if before is not None and _next_in_run(units[before].label, unit.label):
            following[before] = number
        newest[key] = number
    return following


def _next_in_run(before: Label | None, after: Label) -> bool:
    return after.bullet or (before is not None and not before.bullet and before.last + 1 == after.last)


def _headings_before(units: Sequence[Unit]) -> list[int]:
    counts, count = [], 0
    for unit in units:
        counts.append(count)
        count += unit.role is Role.HEADING
    return counts


def _gaps(units: Sequence[Unit]) -> dict[str, float]:
    found: dict[str, list[int]] = {}
    for unit in units:
        if unit.role is Role.HEADING and unit.label and unit.block.kind is BlockKind.LINE:
            found.setdefault(unit.label.family, []).append(unit.gap)
    return {family: median(gaps) for family, gaps in found.items() if len(gaps) > 1}


def _primary(units: Sequence[Unit]) -> str | None:
    labels = (u.label for u in units if u.role is Role.HEADING and u.label and u.label.path)
    return next((label.family for label in labels), None)


def _stand_above(units: Sequence[Unit]) -> bool:
    """Unnumbered headings head the numbered ones: the numbering begins again under another of them.

    Or two of them stand before the numbering and others behind, but none inside its run.
    """
    primary = _primary(units)
    before = starts = inside = pending = 0
    fresh, newest = False, 0
    for unit in units:
        if unit.role is not Role.HEADING or unit.level or unit.kind == "preamble":
            continue
        if unit.label is None:
            fresh = True
            before += not newest
            pending += bool(newest)
        elif unit.label.family == primary and unit.label.path:
            starts += fresh and unit.label.last == 1
            inside += bool(pending) and unit.label.last == newest + 1
            fresh, newest, pending = False, unit.label.last, 0
    return starts >= 2 or (before >= 2 and pending > 0 and not inside)
