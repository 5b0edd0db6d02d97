"""The matrix of topics and texts as pages show it: every cell says something, silence too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from noticepress.messages import shown
from noticepress.model.matrix import Aspect, Cell
from noticepress.model.message import msg
from noticepress.render.words import Told, Words, html_lang

LINES = 4
"""Aspects of a cell that are shown; the topic's page and the text itself hold the rest."""


_PRINTED = frozenset({"address", "entity", "law", "cookie"})
"""Aspects whose values stand as the text prints them."""


@dataclass(frozen=True, slots=True)
class Line:
    """One aspect in words, or without ``name`` what the text begins with."""

    name: str
    value: Told


@dataclass(frozen=True, slots=True)
class Block:
    """What one or several editions of a notice say alike."""

    languages: str
    """Of the editions; empty where all that there are say it."""
    silence: str
    """Says in words that there is nothing; empty where there is."""
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class CellView:
    """A notice on a topic."""

    blocks: tuple[Block, ...]
    href: str
    """To the first clause that speaks; empty where none does or no page holds it."""


@dataclass(frozen=True, slots=True)
class Column:
    """A notice, or one version of it."""

    name: Told
    note: Told
    href: str


@dataclass(frozen=True, slots=True)
class Row:
    """A topic."""

    name: Told
    href: str
    cells: tuple[CellView, ...]
    relation: str = ""
    """How the first text relates to the second, where there are two."""
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixView:
    """All that the macro of the matrix shows."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    related: bool = False
    """Two texts, so that a last column tells how they relate."""


Edition = tuple[str, Cell | None]
"""Language and what is said in it; None for silence."""


def blocks(editions: Iterable[Edition], words: Words) -> tuple[Block, ...]:
    """Editions that say the same in one block; the reader's own language first."""
    ordered = sorted(editions, key=lambda edition: (edition[0] != words.lang, edition[0]))
    if not any(cell and cell.aspects for _, cell in ordered):
        ordered = [edition for edition in ordered if edition[1]][:1] or ordered[:1]
        return tuple(
            Block("", _silence(cell, words), cell_lines(cell, lang, words)) for lang, cell in ordered
        )
    alike = dict[tuple[str, tuple[Line, ...]], list[str]]()
    for lang, cell in ordered:
        alike.setdefault((_silence(cell, words), cell_lines(cell, lang, words)), []).append(lang)
    return tuple(
        Block(words.listing(map(words.language, langs)) if len(alike) > 1 else "", silence, lines)
        for (silence, lines), langs in alike.items()
    )


def cell_lines(cell: Cell | None, lang: str, words: Words) -> tuple[Line, ...]:
    """The main aspects of what is said in the language ``lang``; where no fact tells any, the first words."""
    if cell is None:
        return ()
    lines = tuple(aspect_line(aspect, lang, words) for aspect in cell.telling[:LINES])
    return lines or tuple(Line("", Told(shown(said, words.lang), html_lang(lang))) for said in cell.summary)


def aspect_line(aspect: Aspect, lang: str, words: Words) -> Line:
    """Values that have a key are told in the reader's language, others stand in that of the text."""
    value_lang = words.lang if aspect.keys and aspect.id not in _PRINTED else lang
    value = shown(aspect.value, words.lang)
    return Line(shown(aspect.name, words.lang), Told(value, html_lang(value_lang)))


def _silence(cell: Cell | None, words: Words) -> str:
    return "" if cell else words.say(msg("silent"))
