"""XLIFF from a translator → the edition's Markdown source and its sidecar, as they would be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.finding import Problem
from noticepress.model.message import msg
from noticepress.model.notice import Document, Sidecar, TranslationOf
from noticepress.model.translation import Marked, Part, translatable
from noticepress.store.writing import write_together

from .destination import Destination, destination
from .documents import read_document
from .laying import laid
from .received import Arrival, arrival, plain, remark
from .translating import Link, links

if TYPE_CHECKING:
    from noticepress.exchange.markdown import Change

_HEADED = (ClauseKind.PART, ClauseKind.SECTION, ClauseKind.PREAMBLE)
Files = Mapping[str, bytes]
"""By path below the site."""


class Imported(Struct, frozen=True, kw_only=True):
    """What an import would write, and what has to be said of it."""

    edition: str
    """Path of the Markdown source."""
    before: Files
    """The files as they are; those that are not there yet are left out."""
    after: Files
    """Only files that would change."""
    text: bytes
    """The Markdown source as it would be."""
    there: bool
    """Whether the edition stands there already."""
    remarks: tuple[Problem, ...]
    units: int
    open: int
    """Units that are not translated, or marked as needing work."""


def import_xliff(site: Path, data: bytes, path: str, today: date) -> Imported | tuple[Problem, ...]:
    """Everything worked out and nothing written; or all that is wrong with the file."""
    came = arrival(site, data, path, today)
    if isinstance(came, tuple):
        return came
    edition = destination(site, came)
    if isinstance(edition, tuple):
        return edition
    if not came.targets:
        return (
            came.refused(msg("no unit that is translated"), msg("a translation of at least one"), _FIRST),
        )
    made, unplaced, touched = _text(site, came, edition)
    before = _bytes(site, (edition.path, edition.sidecar))
    files = {edition.path: _encoded(made, before.get(edition.path, b""))}
    if touched or edition.there or not came.open:
        files = _with_sidecar(files, before, came, edition)
        after = {name: data for name, data in files.items() if before.get(name) != data}
    else:
        after = {}
    remarks = [*came.remarks, *(_unplaced(path, id_) for id_ in unplaced)]
    if edition.document is None:
        remarks += _borrowed(path, came)
    if edition.path in after:
        remarks += _misread(files[edition.path], edition, came)
    return Imported(
        edition=edition.path,
        before=before,
        after=after,
        text=files[edition.path],
        there=edition.there,
        remarks=tuple(remarks),
        units=len(came.received.units),
        open=len(came.open),
    )


_FIRST = msg("Translate it in a translation editor first, and save it with the translations.")


def _borrowed(path: str, came: Arrival) -> Iterator[Problem]:
    from noticepress.exchange.markdown import borrowed  # noqa: PLC0415

    told = {clause.id: unit.target for clause, unit in came.targets}
    if ids := tuple(borrowed(came.source.version, told)):
        found = msg(
            "the headings of {ids} are not translated, but texts below them are; they stand in {lang}",
            ids=ids, lang=came.source.id.lang,
        )  # fmt: skip
        yield remark(path, found, msg("a translation of every heading above a translated text"), None)


def write(site: Path, imported: Imported) -> Problem | None:
    """Put the files where they belong, all or none."""
    return write_together(site, imported.after)


def _text(site: Path, came: Arrival, edition: Destination) -> tuple[str, tuple[str, ...], bool]:
    """The new text, what could not be placed, and whether any translation in it is new.

    What only lost clauses is but a copy of the earlier version.
    """
    from noticepress.exchange.markdown import edition_markdown, mended  # noqa: PLC0415

    told = {clause.id: unit.target for clause, unit in came.targets}
    if edition.document is None:
        return edition_markdown(came.source.version, told, edition.id.lang), (), True
    linked = links(site, laid(site, came.source, edition.document))
    gone = {id_ for link in linked if not link.source for id_ in link.translated}
    changes = list(_changes(linked, came.source, edition.document, told))
    made = mended(edition.document.version, changes, gone)
    return made.text, made.unplaced, made.touched


def _changes(
    linked: tuple[Link, ...], source: Document, edition: Document, told: Mapping[str, Mapping[Part, Marked]]
) -> Iterator[Change]:
    """In the order of the source; clauses that are translated together stand once, under the first."""
    from noticepress.exchange.markdown import Change  # noqa: PLC0415

    clauses = {clause.id: clause for clause in edition.version.walk()}
    answers = {link.source[0]: link.translated for link in linked if link.source}
    inner = {id_ for link in linked for id_ in link.source[1:] if link.translated}
    depths = _depths(source.version.clauses)
    for clause in translatable(source.version):
        if clause.id not in inner:
            yield Change(
                clause=clause,
                depth=depths[clause.id],
                answers=tuple(clauses[id_] for id_ in answers.get(clause.id, ())),
                told=told.get(clause.id, {}),
            )


def _depths(clauses: tuple[Clause, ...]) -> dict[str, int]:
    """How many headed clauses stand above each."""
    found, waiting = dict[str, int](), [(clause, 0) for clause in clauses]
    while waiting:
        clause, depth = waiting.pop()
        found[clause.id] = depth
        waiting += [(child, depth + (clause.kind in _HEADED)) for child in clause.children]
    return found


def _with_sidecar(files: Files, before: Files, came: Arrival, edition: Destination) -> dict[str, bytes]:
    """Which text the edition renders now: the one that was exported, once every unit is done."""
    from noticepress.config.translation_of import restated, stated, states  # noqa: PLC0415

    digest, done = came.digest, dict(files)
    held = edition.document.version.sidecar.translation_of if edition.document else None
    if digest is None or (came.open and (edition.there or held is None)):
        return done
    source = came.source.id
    status = held.status if held else "reference"
    new = TranslationOf(lang=source.lang, version=source.version, sha256=digest, status=status)
    if held and came.open:  # what is not done again still renders the earlier text
        new = held
    beside = before.get(edition.sidecar, b"").decode("utf-8-sig")
    front = edition.document.version.source.declared if edition.document else {}
    if held and "translation_of" in front:
        done[edition.path] = restated(done[edition.path].decode(), held, new).encode()
    elif held and states(beside):
        done[edition.sidecar] = restated(beside, held, new).encode()
    else:
        done[edition.sidecar] = stated(beside, new).encode()
    return done


def _misread(data: bytes, edition: Destination, came: Arrival) -> Iterator[Problem]:
    """Translations that the new source does not say when it is read again."""
    read = read_document(data, edition.path, edition.id, Sidecar())
    if isinstance(read, Problem):
        yield read
        return
    said = plain("".join(clause.content for clause in read.version.walk()))
    for clause, unit in came.targets:
        rows = [row for marked in unit.target.values() for row in marked.text.split("\n")]
        if any(plain(row) not in said for row in rows):
            found = msg("clause {id} reads otherwise when the new source is read", id=clause.id)
            yield remark(edition.path, found, msg("the translation as it came"), None)


def _unplaced(path: str, id_: str) -> Problem:
    found = msg("clause {id}: several clauses answer it, and its lines no longer tell which", id=id_)
    return remark(path, found, msg("as many lines as before"), None)


def _bytes(site: Path, paths: tuple[str, ...]) -> dict[str, bytes]:
    return {path: (site / path).read_bytes() for path in paths if (site / path).is_file()}


def _encoded(text: str, before: bytes) -> bytes:
    """With the byte order mark that the file had."""
    mark = b"\xef\xbb\xbf" if before.startswith(b"\xef\xbb\xbf") else b""
    return mark + text.encode()
