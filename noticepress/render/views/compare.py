"""The matrix of topics and texts as pages show it: every cell says something, silence too."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from noticepress.messages import shown
from noticepress.model.matrix import Aspect, Cell
from noticepress.model.message import msg
from noticepress.render.words import Told, Words, html_lang

LINES = 4
"""Aspects of a cell that are shown; the topic's page and the text itself hold the rest."""


_PRINTED = frozenset({"address", "entity", "law", "cookie"})
"""Aspects whose values stand as the text prints them."""


class Line(Struct, frozen=True):
    """One aspect in words, or without ``name`` what the text begins with."""

    name: str
    value: Told


class Block(Struct, frozen=True):
    """What one or several editions of a notice say alike."""

    languages: str
    """Of the editions; empty where all that there are say it."""
    silence: str
    """Says in words that there is nothing; empty where there is."""
    lines: tuple[Line, ...]


class CellView(Struct, frozen=True):
    """A notice on a topic."""

    blocks: tuple[Block, ...]
    href: str
    """To the first clause that speaks; empty where none does or no page holds it."""


class Column(Struct, frozen=True):
    """A notice, or one version of it."""

    name: Told
    note: Told
    href: str


class Row(Struct, frozen=True):
    """A topic."""

    name: Told
    href: str
    cells: tuple[CellView, ...]
    relation: str = ""
    """How the first text relates to the second, where there are two."""
    reasons: tuple[str, ...] = ()


class MatrixView(Struct, frozen=True, kw_only=True):
    """All that the macro of the matrix shows."""

    caption: str
    corner: str
    """Heads the first column."""
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    related: bool = False
    """Two texts, so that a last column tells how they relate."""


Edition = tuple[str, Cell | None]
"""Language and what is said in it; None for silence."""


def blocks(editions: Iterable[Edition], words: Words) -> tuple[Block, ...]:
    """Editions that state the same in one block, in the words of the reader's own if it is one of them."""
    return _together(editions, words, _stated, lambda lang, cell: cell_lines(cell, lang, words), "")


def aspect_blocks(editions: Iterable[Edition], aspect: str, words: Words) -> tuple[Block, ...]:
    """What the editions state in one respect."""

    def lines(lang: str, cell: Cell | None) -> tuple[Line, ...]:
        found = _aspect(cell, aspect)
        return (Line("", aspect_line(found, lang, words).value),) if found else ()

    def stated(cell: Cell | None) -> object:
        found = _aspect(cell, aspect)
        return found and (_mark(found),)

    return _together(editions, words, stated, lines, words.say(msg("not stated")))


def _together(
    editions: Iterable[Edition],
    words: Words,
    stated: Callable[[Cell | None], object],
    lines: Callable[[str, Cell | None], tuple[Line, ...]],
    unstated: str,
) -> tuple[Block, ...]:
    ordered = sorted(editions, key=lambda edition: (edition[0] != words.lang, edition[0]))
    alike = dict[object, list[Edition]]()
    for lang, cell in ordered:
        alike.setdefault((cell is None, stated(cell)), []).append((lang, cell))
    return tuple(
        Block(
            words.listing(words.language(lang) for lang, _ in group) if len(alike) > 1 else "",
            unstated if cell and not stated(cell) else "" if cell else words.say(msg("silent")),
            lines(*group[0]),
        )
        for group in alike.values()
        for _, cell in group[:1]
    )


def _stated(cell: Cell | None) -> object:
    """Equal for cells that state the same; what is quoted in its own language counts by being there."""
    return ("says", *sorted(map(_mark, cell.telling))) if cell else None


def _mark(aspect: Aspect) -> tuple[str, tuple[str, ...]]:
    return aspect.id, () if aspect.id in _PRINTED else tuple(sorted(aspect.keys))


def _aspect(cell: Cell | None, id_: str) -> Aspect | None:
    return next((one for one in cell.telling if one.id == id_), None) if cell else None


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
