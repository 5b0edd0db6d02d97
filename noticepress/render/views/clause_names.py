"""What clauses are called where they are listed: number and heading, else their first words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from noticepress.model.clause import Clause
from noticepress.model.notice import Document

_FIRST_WORDS = 36
"""Columns of an excerpt; a Chinese character takes two."""
_SHOWN = 3
"""Names in one list; more are counted."""
_WIDE = "\u2e80"
"""From here on characters fill two columns."""


class ClauseNames:
    """The names of the clauses of one version, by id."""

    def __init__(self, document: Document) -> None:
        self._clauses = {clause.id: clause for clause in document.version.walk()}
        self._comma = "、" if document.id.lang.startswith(("zh", "ja")) else ", "
        self._parents = {
            child.id: clause.id for clause in self._clauses.values() for child in clause.children
        }

    def name(self, id_: str) -> str:
        """Number and heading, else the first words in quotation marks; both where a number says little."""
        clause = self._clauses[id_]
        words = first_words(clause.content or _below(clause))
        return _after(clause.label, clause.title or (f"“{words}”" if words else ""))

    def list(self, ids: Iterable[str]) -> str:
        """Several clauses at once: what hangs below another one of them is told by it."""
        held = [id_ for id_ in dict.fromkeys(ids) if id_ in self._clauses]
        top = [id_ for id_ in held if not set(self._above(id_)) & set(held)]
        groups = groupby(top[:_SHOWN], key=self._section)
        told = (_after(f"{above} ›" if above else "", self._joined(of)) for above, of in groups)
        return self._comma.join(told) + (f" … (+{len(top) - _SHOWN})" if len(top) > _SHOWN else "")

    def _joined(self, ids: Iterable[str]) -> str:
        return self._comma.join(map(self.name, ids))

    def _section(self, id_: str) -> str:
        """The nearest clause above that has a heading, by name."""
        return next((self.name(a) for a in self._above(id_) if self._clauses[a].title), "")

    def _above(self, id_: str) -> Iterator[str]:
        while (parent := self._parents.get(id_)) is not None:
            yield parent
            id_ = parent


def _after(label: str | None, name: str) -> str:
    """Full-width marks bring their space with them: ``一、我们``, but ``2.1 我们``."""
    if not label or not name:
        return label or name
    return f"{label}{name}" if label[-1] >= _WIDE else f"{label} {name}"


def first_words(text: str, width: int = _FIRST_WORDS) -> str:
    """As many as stand in ``width`` columns, cut between words."""
    line, columns = " ".join(text.split()), 0
    for place, character in enumerate(line):
        columns += 2 if character >= _WIDE else 1
        if columns > width:
            return _cut(line[:place], character) + "…"
    return line


def _cut(head: str, follows: str) -> str:
    if follows >= _WIDE or follows == " " or " " not in head:
        return head.rstrip()
    return head.rpartition(" ")[0].rstrip()


def _below(clause: Clause) -> str:
    return next((c.content for c in clause.walk() if c.content), "")
