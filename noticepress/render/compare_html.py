"""What versions say on each topic as one self-contained page: no script, nothing loaded."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256

from msgspec import Struct

from noticepress.messages import shown
from noticepress.model.matrix import Cell, Matrix, MatrixRow
from noticepress.model.message import msg
from noticepress.model.notice import Document, VersionId

from .addresses import STATIC
from .compare_text import RELATIONS, version_label
from .theme import find_theme
from .views.compare import CellView, Column, MatrixView, Row, blocks
from .words import Told, Words, html_lang

METHOD = msg(
    "Made from the facts found in each text; where none was found, the text’s own words stand. "
    "“Silent” means that nothing on the topic was found. This compares wording; it does not judge."
)


class _Page(Struct, frozen=True):
    title: str
    method: str
    matrix: MatrixView


def compare_html(matrix: Matrix, lang: str, called: Mapping[VersionId, str]) -> str:
    """The page, with its interface in the message language ``lang``; ``called`` is how a site names texts."""
    theme, words = find_theme(), Words(lang)
    style = dict(theme.static())[f"{STATIC}site.css"].decode()
    title = words.say(msg("What the notices say, topic by topic"))
    values = {
        "lang": html_lang(lang),
        "style": style,
        "style_hash": b64encode(sha256(style.encode()).digest()).decode(),
        "page": _Page(title, words.say(METHOD), _view(matrix, words, called)),
    }
    return theme.render("compare_alone.html", lang, values).decode()


def _view(matrix: Matrix, words: Words, called: Mapping[VersionId, str]) -> MatrixView:
    two = len(matrix.documents) == 2
    return MatrixView(
        caption=words.say(msg("Topics and what each text says on them")),
        corner=words.say(msg("Topic")),
        columns=tuple(_column(document, words, called) for document in matrix.documents),
        rows=tuple(_row(row, matrix, words, related=two) for row in matrix.rows),
        related=two,
    )


def _column(document: Document, words: Words, called: Mapping[VersionId, str]) -> Column:
    name = Told(called.get(document.id, document.version.title), html_lang(document.id.lang))
    return Column(name, Told(version_label(document), html_lang(words.lang)), "")


def _row(row: MatrixRow, matrix: Matrix, words: Words, *, related: bool) -> Row:
    name = Told(shown(row.name, words.lang), html_lang(words.lang))
    langs = (document.id.lang for document in matrix.documents)
    cells = tuple(_cell(cell, lang, words) for lang, cell in zip(langs, row.cells, strict=True))
    found = row.relations[0] if related and row.relations else None
    if found is None:
        silent = all(cell.state == "silent" for cell in row.cells)
        why = msg("both are silent") if silent else msg("not compared: one of them is silent")
        unrelated = words.say(why) if related else ""
        return Row(name, "", cells, unrelated)
    reasons = tuple(shown(reason, words.lang) for reason in found.because)
    return Row(name, "", cells, words.say(RELATIONS[found.relation]), reasons)


def _cell(cell: Cell, lang: str, words: Words) -> CellView:
    said = cell if cell.state == "says" else None
    return CellView(blocks([(lang, said)], words), "")
