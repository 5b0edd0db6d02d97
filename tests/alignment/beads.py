"""Editions written side by side, one bead a line, and what an alignment of them finds."""

from __future__ import annotations

from pathlib import Path

from qinghe import document

from noticepress.model.alignment import Alignment
from noticepress.model.notice import Document

BEADS = Path(__file__).with_name("beads")
Bead = tuple[tuple[int, ...], tuple[int, ...]]


def rows(name: str) -> list[tuple[list[str], list[str]]]:
    """Chinese, tab, English; ``¶`` stands between the clauses of a merge or split, nothing for a gap."""
    lines = (BEADS / f"{name}.tsv").read_text("utf-8").splitlines()
    sides = (line.partition("\t") for line in lines)
    return [(_clauses(left), _clauses(right)) for left, _, right in sides]


def _clauses(said: str) -> list[str]:
    return [clause.strip() for clause in said.split("¶") if clause.strip()]


def editions(made: list[tuple[list[str], list[str]]], name: str = "x") -> tuple[Document, Document]:
    """The two texts, a clause a paragraph."""
    left, right = texts(made)
    return document("zh", left, vendor=name), document("en", right, vendor=name)


def texts(made: list[tuple[list[str], list[str]]]) -> tuple[str, str]:
    """Both texts as Markdown."""
    left, right = ("\n\n".join(clause for row in made for clause in row[side]) + "\n" for side in (0, 1))
    return left, right


def gold(made: list[tuple[list[str], list[str]]]) -> set[Bead]:
    """Beads by numbers of paragraphs; gaps are left out."""
    found, at = set[Bead](), [0, 0]
    for row in made:
        runs = [tuple(range(at[side], at[side] + len(row[side]))) for side in (0, 1)]
        at = [at[side] + len(row[side]) for side in (0, 1)]
        if all(runs):
            found.add((runs[0], runs[1]))
    return found


def links(aligned: Alignment) -> set[Bead]:
    """The same of an alignment: every second line of the texts is empty."""
    return {(_numbers(pair.left_lines), _numbers(pair.right_lines)) for pair in aligned.pairs}


def _numbers(lines: tuple[tuple[int, int], ...]) -> tuple[int, ...]:
    return tuple(sorted({(first - 1) // 2 for first, _ in lines}))


def f1(wanted: set[Bead], found: set[Bead]) -> float:
    """Of exact beads."""
    return 2 * len(wanted & found) / (len(wanted) + len(found) or 1)
