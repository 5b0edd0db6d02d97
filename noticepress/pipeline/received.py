"""XLIFF that came back, held against the source as it is now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from noticepress.config.names import canonical_language, is_language
from noticepress.exchange.xliff import Received, ReceivedUnit, read_xliff
from noticepress.exchange.xliff.writing import unit_id
from noticepress.model.clause import Clause
from noticepress.model.finding import Problem, Severity
from noticepress.model.message import Message, msg
from noticepress.model.notice import Document
from noticepress.model.translation import parts, translatable

from .references import resolve

_SAME_SITE = msg("Import it into the site that it was exported from.")


class Arrival(Struct, frozen=True, kw_only=True, dict=True):
    """A file that can be taken in, and the version that it translates."""

    path: str
    received: Received
    source: Document

    @cached_property
    def known(self) -> dict[str, Clause]:
        """Clauses of the source by the id of their unit."""
        return {unit_id(clause.id): clause for clause in translatable(self.source.version)}

    @cached_property
    def targets(self) -> tuple[tuple[Clause, ReceivedUnit], ...]:
        """Units with a translation, and the clauses that they translate."""
        units = self.received.units
        return tuple((self.known[u.id], u) for u in units if u.id in self.known and u.target)

    @cached_property
    def open(self) -> tuple[ReceivedUnit, ...]:
        """Units that are not translated, or marked as needing work."""
        return tuple(unit for unit in self.received.units if not (unit.done or unit.merged))

    @property
    def same_source(self) -> bool:
        """Whether the source still is what was exported, as far as its digest tells."""
        return self.received.sha256 in {None, self.source.version.source.sha256}

    @cached_property
    def remarks(self) -> tuple[Problem, ...]:
        """What a person should look at before the translation is put in force."""
        strays = () if self.same_source else tuple(self._strays())
        return (*self.changed, *strays, *self._empty(), *self._torn(), *self._lost())

    @cached_property
    def changed(self) -> tuple[Problem, ...]:
        """Units whose source is no longer what was translated: they need a review."""
        return tuple(self._changed())

    @property
    def digest(self) -> str | None:
        """Of the text that the units translate: the source's own where none of it changed."""
        if self.same_source and not self.changed:
            return self.source.version.source.sha256
        if not self.changed and not tuple(self._strays()):
            return self.source.version.source.sha256
        return self.received.sha256

    @cached_property
    def errors(self) -> tuple[Problem, ...]:
        """What keeps the file out, all together."""
        strays = self._strays() if self.same_source else ()
        return (*self._languages(), *(replace(problem, severity=Severity.ERROR) for problem in strays))

    def refused(self, found: Message, expected: Message, hint: Message) -> Problem:
        """A reason not to take it in."""
        return refused(self.path, found, expected, hint)

    def _languages(self) -> Iterator[Problem]:
        ours = self.source.id.lang
        if self.received.source_lang != ours:
            found = msg("source language {lang}", lang=self.received.source_lang)
            yield self.refused(found, msg("{lang}, the language of the source", lang=ours), _SAME_SITE)
        if self.received.target_lang == ours:
            found = msg("source and target in one language, {lang}", lang=ours)
            yield self.refused(found, msg("another target language"), _SAME_SITE)
        yield from self._target_language()

    def _target_language(self) -> Iterator[Problem]:
        """One that can name a folder; where a translation was exported, its own."""
        came, (_, _, wanted) = self.received.target_lang, (self.received.target or "").rpartition(":")
        found = msg("target language {lang}", lang=came)
        if not is_language(came) or came != canonical_language(came):
            hint = msg("Write the tag into trgLang as the folder in content/ has it, such as en or zh-Hant.")
            yield self.refused(found, msg("a language tag in its usual letters"), hint)
        elif wanted and came != wanted:
            hint = msg("Put it back, or export the source anew: noticepress export xliff SOURCE --to LANG")
            yield self.refused(
                found, msg("{lang}, the language of the translation exported", lang=wanted), hint
            )

    def _strays(self) -> Iterator[Problem]:
        """Units that no clause has, that stand twice, and clauses without a unit."""
        seen = set[str]()
        for unit in self.received.units:
            if unit.id in seen:
                yield remark(self.path, msg("unit {id} twice", id=unit.id), _AS_EXPORTED, unit.line)
            elif unit.id not in self.known:
                found = msg("unit {id}, which no clause of the source has", id=unit.id)
                yield remark(self.path, found, _AS_EXPORTED, unit.line)
            seen.add(unit.id)
        missing = tuple(id_ for id_ in self.known if id_ not in seen)
        if missing:
            yield remark(self.path, msg("no unit {ids}", ids=missing), msg("a unit for each clause"), None)

    def _changed(self) -> Iterator[Problem]:
        for clause, unit in self.targets:
            now = {part: plain(marked.text) for part, marked in parts(clause).items()}
            if {part: plain(marked.text) for part, marked in unit.source.items()} != now:
                found = msg("the source of unit {id} has changed since the export", id=unit.id)
                yield remark(self.path, found, msg("a review of this unit"), unit.line)

    def _empty(self) -> Iterator[Problem]:
        for unit in self.received.units:
            if unit.empty and not unit.merged:
                found = msg("unit {id} is marked as translated, and its translation is empty", id=unit.id)
                yield remark(self.path, found, msg("a translation, or the state initial"), unit.line)

    def _torn(self) -> Iterator[Problem]:
        for clause, unit in self.targets:
            lines = unit.target["text"].text.count("\n") + 1 if "text" in unit.target else 0
            if clause.cells and lines != len(clause.cells):
                found = msg(
                    "unit {id}: {lines} lines for {cells} cells of a table row",
                    id=unit.id, lines=lines, cells=len(clause.cells),
                )  # fmt: skip
                yield remark(self.path, found, msg("a line for each cell"), unit.line)

    def _lost(self) -> Iterator[Problem]:
        for _, unit in self.targets:
            if unit.lost:
                found = msg("unit {id}: its translation lacks the marks {marks}", id=unit.id, marks=unit.lost)
                yield remark(self.path, found, msg("every mark of the source"), unit.line)


_AS_EXPORTED = msg("units as they were exported")


def arrival(site: Path, data: bytes, path: str, today: date) -> Arrival | tuple[Problem, ...]:
    """The file with the text that it translates, or all that is wrong with it."""
    received = read_xliff(data, path)
    if isinstance(received, Problem):
        return (received,)
    named = received.source or str(site / received.original.partition("#")[0])
    source = resolve(named, site, today)
    if isinstance(source, tuple):
        found = msg("a translation of {source}", source=named)
        return (refused(path, found, msg("a text of this site"), _SAME_SITE), *source)
    came = Arrival(path=path, received=received, source=source)
    return came.errors or came


def plain(text: str) -> str:
    """Without white space: editors fold it."""
    return "".join(text.split())


def refused(path: str, found: Message, expected: Message, hint: Message) -> Problem:
    """A file that is not taken in."""
    return Problem(
        code="xliff-refused", severity=Severity.ERROR, path=path, found=found, expected=expected, hint=hint
    )


def remark(path: str, found: Message, expected: Message, line: int | None) -> Problem:
    """Something about a unit."""
    return Problem(
        code="xliff-unit",
        severity=Severity.WARNING,
        path=path,
        lines=(line, line) if line else None,
        found=found,
        expected=expected,
        hint=msg("Export the units anew and compare: noticepress align SOURCE TRANSLATION --format xliff"),
    )
