"""Two texts side by side, clause by clause: what is common to languages and versions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.message import Message, msg
from noticepress.model.notice import Document
from noticepress.render.addresses import Linker, address
from noticepress.render.words import Told

from .text import Run, runs

FURNITURE = frozenset({ClauseKind.TOC, ClauseKind.BOILERPLATE})
"""Kinds of clauses that say nothing of their own."""
_HEADED = frozenset({ClauseKind.PART, ClauseKind.SECTION, ClauseKind.PREAMBLE})
_NAME = 24
"""Characters of a clause's name."""
Ids = tuple[str, ...]


class Part(Struct, frozen=True, kw_only=True):
    """A clause of one side."""

    label: str
    heading: tuple[Run, ...]
    level: int
    """Of its heading, 2 to 6; 0 where it has none, or one that runs into its text."""
    body: tuple[Run, ...]
    href: str
    """To the clause on the page of its own text."""


class Column(Struct, frozen=True):
    """One of the two texts."""

    lang: str
    name: Told
    note: str
    href: str


class Remark(Struct, frozen=True, kw_only=True):
    """What a row is marked with, in words: a drift, or what was changed."""

    anchor: str
    grade: str
    """Id, for styling: ``major minor open cosmetic``; empty where none is told."""
    grade_name: str
    said: str
    quotes: tuple[str, str]
    """The words on either side; empty where there are none."""
    href: str = ""
    """To more about it."""
    next: str = ""
    """Anchor of the remark after it; empty at the last."""


class Pair(Struct, frozen=True, kw_only=True):
    """A row: clauses that answer each other, or one side and a gap told in words."""

    anchor: str
    first: tuple[Part, ...]
    second: tuple[Part, ...]
    gap: str
    """Says that the empty side has no counterpart; empty where both sides speak."""
    remarks: tuple[Remark, ...]
    relation: str = ""
    """How the first relates to the second and what the link rests on, where that is not plain."""
    near: tuple[tuple[str, str], ...] = ()
    """Other clauses of the second text that might be meant, and where they stand: the link is in doubt."""
    same: bool = False
    """Both sides are the same text, so that a narrow screen shows it once."""
    quiet: bool = False
    """Of no interest to a reader who wants to see the others alone."""


class SideView(Struct, frozen=True, kw_only=True):
    """All that ``side.html`` shows."""

    title: str
    status: tuple[str, ...]
    columns: tuple[Column, Column]
    shape: str
    """``even``, or ``wide-first``, ``wide-second``: Latin script takes more room than Chinese."""
    pairs: tuple[Pair, ...]
    first_remark: str
    links: tuple[tuple[str, str], ...]
    """Name and address."""
    alone: str
    """Offers in words to show nothing but the rows that are not quiet."""


class Shelf:
    """The clauses of one side by id, with what is needed to show them."""

    __slots__ = ("_clauses", "_furniture", "_levels", "_link", "_place", "ids")

    def __init__(
        self, document: Document, link: Linker, furniture: frozenset[ClauseKind] = FURNITURE
    ) -> None:
        id_ = document.id
        self._place, self._link = address(id_.lang, id_.vendor, id_.notice, id_.version), link
        self._clauses, self._levels, self._furniture = dict[str, Clause](), dict[str, int](), set[str]()
        waiting = [(clause, 2, False) for clause in reversed(document.version.clauses)]
        while waiting:
            clause, level, inside = waiting.pop()
            inside = inside or clause.kind in furniture
            self._clauses[clause.id], self._levels[clause.id] = clause, level
            if inside:
                self._furniture.add(clause.id)
            below = level + _is_section(clause)
            waiting += [(child, below, inside) for child in reversed(clause.children)]
        self.ids = tuple(self._clauses)

    def speaks(self, ids: Ids) -> bool:
        """Whether one of the clauses is more than a list of contents or residue."""
        return any(id_ not in self._furniture for id_ in ids)

    def words(self, id_: str) -> tuple[str, str, str]:
        """What the clause says: label, heading, text."""
        clause = self._clauses[id_]
        return clause.label or "", clause.title or "", clause.text

    def name(self, id_: str) -> str:
        """What to call the clause in a sentence: its label, else how it begins."""
        label, title, text = self.words(id_)
        said = label or title or text
        return said if len(said) <= _NAME else f"{said[: _NAME - 1].rstrip()}…"

    def parts(self, ids: Ids) -> tuple[Part, ...]:
        """The clauses, ready to be shown."""
        return tuple(self._part(self._clauses[id_]) for id_ in ids)

    def redlined(self, ids: Ids, marked: tuple[Run, ...]) -> tuple[Part, ...]:
        """The clauses as one, their text with the marks of a redline."""
        first = self.parts(ids[:1])
        return tuple(replace(part, heading=(), level=0, body=marked) for part in first)

    def _part(self, clause: Clause) -> Part:
        return Part(
            label=clause.label or "",
            heading=runs(clause.title or "", clause.heading_emphasis),
            level=min(self._levels[clause.id], 6) if _is_section(clause) else 0,
            body=runs(clause.text, clause.emphasis),
            href=self._link(f"{self._place}#{clause.id}"),
        )


def _is_section(clause: Clause) -> bool:
    return bool(clause.heading) and clause.kind in _HEADED


def weave(
    first: Sequence[str], second: Sequence[str], links: Iterable[tuple[Ids, Ids]]
) -> list[tuple[Ids, Ids]]:
    """Links and what none holds, in the order of ``first``; strays of ``second`` after their forerunner."""
    place = {id_: at for at, id_ in enumerate(first)}
    held = [link for link in links if link[0] and link[1]]
    ours, theirs = {id_ for link in held for id_ in link[0]}, {id_ for link in held for id_ in link[1]}
    rows = [((place[link[0][0]], -1), link) for link in held]
    rows += [((place[id_], -1), ((id_,), ())) for id_ in first if id_ not in ours]
    rows += _strays(second, theirs, {link[1][0]: place[link[0][0]] for link in held})
    return [link for _, link in sorted(rows, key=lambda row: row[0])]


def _strays(
    second: Sequence[str], linked: set[str], places: dict[str, int]
) -> Iterator[tuple[tuple[int, int], tuple[Ids, Ids]]]:
    before = -1
    for at, id_ in enumerate(second):
        before = places.get(id_, before)
        if id_ not in linked:
            yield (before, at), ((), (id_,))


def chained(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """Each remark with the way to the next one."""
    held = list(pairs)
    anchors = [remark.anchor for pair in held for remark in pair.remarks]
    following = dict(zip(anchors, [*anchors[1:], ""], strict=False))
    return tuple(
        replace(pair, remarks=tuple(replace(r, next=following[r.anchor]) for r in pair.remarks))
        for pair in held
    )


def first_remark(pairs: Iterable[Pair]) -> str:
    """The anchor to begin with; empty where nothing is remarked."""
    return next((remark.anchor for pair in pairs for remark in pair.remarks), "")


def counted(pairs: Sequence[Pair]) -> Message:
    """How much of two texts faces each other."""
    gaps = sum(bool(pair.gap) for pair in pairs)
    return msg(
        "Rows with both texts: {pairs}; without counterpart: {gaps}; differences found: {remarks}.",
        pairs=len(pairs) - gaps,
        gaps=gaps,
        remarks=sum(len(pair.remarks) for pair in pairs),
    )
