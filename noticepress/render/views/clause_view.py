"""What the page shows of a clause."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from noticepress.model.notice import Document
from noticepress.render.words import Told

from .fact import FactView
from .marks import Mark
from .table import CellView
from .text import Run


class TopicLink(Struct, frozen=True):
    """A topic, and its page."""

    name: Told
    href: str


class AboutView(Struct, frozen=True, kw_only=True):
    """What is known of a clause, shown on demand."""

    summary: str
    topics: tuple[TopicLink, ...]
    facts: tuple[FactView, ...]
    marks: tuple[Mark, ...]
    """Shown unasked."""


class Tongues(Struct, frozen=True):
    """Tags of the interface and of the text, where they are not the same: what we say is marked then."""

    ours: str
    text: str
    dir: str
    """Of ours, where the text runs the other way; else empty."""


class ClauseView(Struct, frozen=True, kw_only=True):
    """A clause with its children, in groups of one shape."""

    id: str
    former: tuple[str, ...]
    """Ids of earlier versions that lead here; no clause of this version bears them."""
    shape: str
    """Names the macro that shows it: ``section paragraph item definition record toc residue meta``."""
    label: str
    heading: tuple[Run, ...]
    level: int
    """Of its heading, 2 to 6; a heading that runs into its text is none."""
    colon: str
    """What the text prints between a run-in heading and what follows it."""
    body: tuple[Run, ...]
    term: tuple[Run, ...]
    """The beginning of ``body`` that is the term defined, split off from it."""
    fields: tuple[tuple[str, str], ...]
    cells: tuple[CellView, ...]
    """Of a row of a table that is shown as one; it has nothing else to say then."""
    heads: bool
    """Whether it is the heading row of the table."""
    remark: str
    """Why it is residue; how many lines a contents list has."""
    link_name: str
    """Says where the permalink leads, for those who do not see where it stands."""
    target: str
    """Of a line of a contents list: the anchor of the clause it names, if there is one."""
    target_label: str
    """That clause's number, for paper."""
    about: AboutView | None
    tongues: Tongues | None
    groups: tuple[Group, ...]


class Group(Struct, frozen=True):
    """Neighbours that are shown together: the items of one list, or clauses one below the other."""

    shape: str
    """``list``, ``flow``, ``table`` or ``many`` (a table of more columns than fit beside each other)."""
    clauses: tuple[ClauseView, ...]


class Kept(Struct, frozen=True):
    """What other versions say of this one's clauses."""

    former: Mapping[str, list[str]]
    """Clause id → ids of earlier versions that lead there."""
    marks: Mapping[str, tuple[Mark, ...]]

    def first(self, kind: str, document: Document) -> str:
        """Id of the first clause with a mark of that kind; empty if none has one."""
        marked = {id_ for id_, marks in self.marks.items() if any(mark.kind == kind for mark in marks)}
        return next((clause.id for clause in document.version.walk() if clause.id in marked), "")
