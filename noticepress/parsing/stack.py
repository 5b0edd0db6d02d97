"""What is open while the tree is built, and what every placing rule asks of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from .shape import leads
from .unit import Role, Unit

TOP = -1
ANNEXES = ("附件", "附录", "附錄", "附表", "Annex", "Appendix", "Schedule", "Exhibit")
"""Families of labels that close everything before them, and number what they hold anew."""
DEEPEST = 220
"""Levels; what would stand deeper stands there. Nobody nests so far, and each step looks at all of it."""


class Tree(Struct):
    """The tree so far (``parents``), what is open in it, and what the document as a whole tells."""

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


def pop_to_heading(tree: Tree) -> None:
    """Close everything below the innermost heading, be it one that runs into its paragraph."""
    while tree.open:
        top = tree.units[tree.open[-1]]
        if top.role is Role.HEADING or (
            top.role is Role.TEXT and top.heading and not top.item and governs(top)
        ):
            return
        tree.open.pop()


def leads_here(tree: Tree) -> bool:
    """What is open last ends in a colon."""
    if not tree.open:
        return False
    top = tree.units[tree.open[-1]]
    return top.role is Role.TEXT and leads(top.text.text)


def family_of(unit: Unit) -> str:
    """The family of its label; empty without one."""
    return unit.label.family if unit.label else ""


def is_decimal(family: str) -> bool:
    """Whether 2.1 may stand under a label of the family with number 2."""
    return family[:1] in "1-§" or family in ("第条", "第章", "Article", "Section", "Part", "Clause")


def governs(unit: Unit) -> bool:
    """An article or decimal holds all paragraphs until the next one; 1、 or (a) ends with its list."""
    label = unit.label
    if (
        label is not None
        and unit.heading
        and not unit.item
        and label.family in ("1.", "1、", "一、", "I.", "A.")
    ):
        return True  # "3. Contact. Write to us." is a section, and what follows stands in it
    return label is not None and (
        label.family in ("第条", "Article", "Section")
        or (len(label.path) > 1 and is_decimal(label.family))
        or label.family[0] == "§"
    )
