"""The cells of a table's row, each as a passage of its own behind the name of what it states.

Nothing that is said in a cell goes on in the next one: a telephone number ends where its cell does. The name
in front stands nowhere in that cell's source, as a label that HTML generates does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct

from noticepress.model.clause import Clause, TableCell
from noticepress.model.passage import Passage, join

from .columns import kinds_named
from .tables import pattern

Heads = Mapping[int, str]
"""Column → its name, of the table that is open."""
_CONTACTS = ("email", "phone", "url")


class CellText(Struct, frozen=True):
    """A cell behind its name; the first ``lead`` characters are the name."""

    passage: Passage
    lead: int
    kinds: frozenset[str]


def heads_of(clause: Clause) -> Heads:
    """The names that a heading row gives the columns."""
    return {column: passage.text for column, passage in _parts(clause, clause.cells)}


def cells_of(clause: Clause, heads: Heads) -> Iterator[CellText]:
    """The cells of a record in order."""
    if clause.heads_table:
        yield from (CellText(passage, 0, frozenset()) for _, passage in _parts(clause, clause.cells))
        return
    cells = list(_parts(clause, clause.cells or clause.loose))
    left = min(column for column, _ in cells)
    fields, name, first = clause.fields or {}, "", ""
    for column, passage in cells:
        if column == left:
            first = passage.text
            name = first if first in fields and not clause.cells else ""
        yield _named(passage, _name_of(clause, column, passage, heads) if clause.cells else name, first)


def _parts(clause: Clause, cells: Sequence[TableCell]) -> Iterator[tuple[int, Passage]]:
    """Column and text of each cell; paragraphs of one cell go together."""
    for column, group in groupby(cells, lambda cell: cell.column):
        held = list(group)
        yield column, clause.body.part(held[0].start, held[-1].end)


def _name_of(clause: Clause, column: int, passage: Passage, heads: Heads) -> str:
    """Of its column; of a merged cell the field that has its words."""
    if column in heads:
        return heads[column]
    return next((name for name, value in (clause.fields or {}).items() if value == passage.text), "")


def _named(passage: Passage, name: str, first: str) -> CellText:
    """Behind the name; where the row begins with a label of a contact, behind that."""
    kinds = kinds_named(name) if name != passage.text else frozenset[str]()
    if first != passage.text and any(
        pattern("contacts", "label", kind).fullmatch(first) for kind in _CONTACTS
    ):
        name = first
    if not name or name == passage.text:
        return CellText(passage, 0, kinds)
    whole = join((Passage(name, ()), passage), [": "])
    return CellText(whole, len(whole.text) - len(passage.text), kinds)
