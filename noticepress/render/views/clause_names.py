"""What clauses are called where they are listed: number and heading, else their first words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from noticepress.model.clause import Clause
from noticepress.model.notice import Document
from noticepress.text.excerpt import first_words, named

_SHOWN = 3
"""Names in one list; more are counted."""


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
        return named(clause.label, clause.title or (f"“{words}”" if words else ""))

    def list(self, ids: Iterable[str]) -> str:
        """Several clauses at once: what hangs below another one of them is told by it."""
        held = [id_ for id_ in dict.fromkeys(ids) if id_ in self._clauses]
        top = [id_ for id_ in held if not set(self._above(id_)) & set(held)]
        groups = groupby(top[:_SHOWN], key=self._section)
        told = (named(f"{above} ›" if above else "", self._joined(of)) for above, of in groups)
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


def _below(clause: Clause) -> str:
    return next((c.content for c in clause.walk() if c.content), "")
