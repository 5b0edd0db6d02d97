"""What every annotator is, and how a match in a clause's text becomes a fact with its place in the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.fact import Fact, FactKind, FactValue
from noticepress.model.notice import Version
from noticepress.model.passage import Passage, Span, join
from noticepress.model.source import Source
from noticepress.text.regex import regex

from .cells import Heads, cells_of, heads_of
from .labels import label_before

Topics = Mapping[str, tuple[str, ...]]
"""Clause id → topic ids, the main one first."""
Annotator = Callable[[Version, Topics], Iterable[Fact]]
"""Finds facts of some kinds. It looks at clauses one by one or at the whole version, and keeps no state."""

_BRIEF = 60
"""Characters of a line that holds a contact and little else."""
_LINE_END = regex(r"\r\n|\r|\n")
_SILENT = frozenset({ClauseKind.TOC, ClauseKind.BOILERPLATE})


class Stretch(Struct, frozen=True):
    """A heading or body that may hold facts: the clause and one of its passages."""

    version: Version
    clause: Clause
    passage: Passage
    lead: int = 0
    """Characters in front that name what a cell states and stand nowhere in it."""
    kinds: frozenset[str] = frozenset()
    """Of a cell: the kinds of facts that its column states by its name."""

    @property
    def text(self) -> str:
        """The reading text that offsets of a match count in."""
        return self.passage.text

    def fact(self, kind: FactKind, value: FactValue, start: int, end: int, *, by: str) -> Fact | None:
        """The fact at ``text[start:end]``, found by the annotator ``by``.

        None when no character of the range stands in the source (a label that HTML generates).
        """
        start = max(start, self.lead)
        try:
            span = self.passage.span(start, end)
        except ValueError:
            return None
        source = self.version.source
        quote = (
            self.text[start:end] if source.media_type == "text/html" else source.text[span.start : span.end]
        )
        lines = lines_of(source, span)
        return Fact(
            clause=self.clause.id, kind=kind, value=value, quote=quote, lines=lines, span=span, found_by=by
        )


def stretches(version: Version) -> tuple[Stretch, ...]:
    """Every heading and body in document order, but for the list of contents and residue of web pages.

    Of a table every cell is one.
    """
    return _kept(_Same(version))


class _Same(Struct, frozen=True, eq=False):
    """A version as a key by identity: all annotators read the same one in turn."""

    version: Version

    def __hash__(self) -> int:
        return id(self.version)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.version is self.version


@lru_cache(maxsize=1)
def _kept(same: _Same) -> tuple[Stretch, ...]:
    return tuple(_stretches(same.version))


def _stretches(version: Version) -> Iterator[Stretch]:
    silent: set[str] = set()
    announced: dict[str, str] = {}
    heads: Heads = {}
    for clause in version.walk():
        if clause.kind in _SILENT or clause.id in silent:
            silent.update(child.id for child in clause.children)
            continue
        heads = heads_of(clause) if clause.heads_table else heads
        if clause.heading and not clause.body and _announces(clause.heading.text):
            announced.update((child.id, clause.heading.text) for child in clause.children)
        if clause.cells or clause.loose:
            for cell in cells_of(clause, heads):
                yield Stretch(version, clause, cell.passage, cell.lead, cell.kinds)
            continue
        yield from _said(version, clause, announced.get(clause.id, ""))


def _said(version: Version, clause: Clause, above: str) -> Iterator[Stretch]:
    """Heading and body; a body behind a heading that announces a contact ("Telephone") stays behind it.

    ``above`` is such a heading over the clause.
    """
    label = above if not clause.heading and len(clause.text) <= _BRIEF else ""
    if clause.heading:
        yield Stretch(version, clause, clause.heading)
        label = clause.heading.text if _announces(clause.heading.text) else ""
    if clause.body and label:
        behind = join((Passage(label, ()), clause.body), [": "])
        yield Stretch(version, clause, behind, len(behind.text) - len(clause.text))
    elif clause.body:
        yield Stretch(version, clause, clause.body)


def _announces(heading: str) -> bool:
    """Whether it ends in a label of a contact."""
    return label_before(f"{heading}: ", len(heading) + 2) is not None


def lines_of(source: Source, span: Span) -> tuple[int, int]:
    """First and last line of a range; lines count from 1 and end at LF, CRLF or CR."""
    starts = _line_starts(source.text)
    return bisect_right(starts, span.start), bisect_right(starts, max(span.start, span.end - 1))


@lru_cache(maxsize=2)
def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(found.end() for found in _LINE_END.finditer(text)))
