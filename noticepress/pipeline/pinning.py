"""Pins of two versions: read from their files, written there, and how they stand."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import Message, msg
from noticepress.model.notice import Document, Notice, VersionId
from noticepress.model.pin import Pin, PinnedClause, PinSide
from noticepress.store.entries import append, read_file
from noticepress.store.pins import BESIDE, HEAD, pins_of

_WORDS = 80
"""Code points of a clause that stand in the file; its digest binds the rest."""


class PinFile(Struct, frozen=True, kw_only=True):
    """A file of pins, there or to be made."""

    path: Path
    shown: str


def pin_files(site: Path | None, left: Document, right: Document) -> tuple[PinFile, ...]:
    """In the site's ``pins``; beside the sources where they belong to no site. The left's first."""
    found = list[PinFile]()
    for document in (left, right):
        if site and document.id.vendor:
            found.append(pin_file(site, document.id))
        else:
            path = Path(document.version.source.path).with_name(BESIDE)
            found.append(PinFile(path=path, shown=path.as_posix()))
    return tuple(dict.fromkeys(found))


def pin_file(site: Path, notice: VersionId) -> PinFile:
    """That of a notice of a site, of which any version is named."""
    path = pins_of(site, notice)
    return PinFile(path=path, shown=path.relative_to(site).as_posix())


def pins_in(files: Iterable[PinFile]) -> tuple[Pin, ...] | list[Problem]:
    """All pins of the files in their order, or all that is wrong with them."""
    pins, problems = list[Pin](), list[Problem]()
    for file in files:
        data = read_file(file.path, file.shown)
        if isinstance(data, Problem):
            problems.append(data)
        elif data:
            from noticepress.config.pins import read_pins  # noqa: PLC0415 - pydantic takes its time

            read = read_pins(data, file.shown)
            if isinstance(read, list):
                problems += read
            else:
                pins += read
    return problems or tuple(pins)


def pins_of_notices(
    site: Path, notices: Iterable[Notice]
) -> tuple[dict[str, tuple[Pin, ...]], tuple[Problem, ...]]:
    """The pins of each notice by ``vendor/notice``, and what is wrong with the files."""
    found, problems = dict[str, tuple[Pin, ...]](), list[Problem]()
    for notice in notices:
        outcome = pins_in((pin_file(site, VersionId(notice.vendor.id, notice.id, "", "")),))
        if isinstance(outcome, list):
            problems += outcome
        elif outcome:
            found[notice.name] = outcome
    return found, tuple(problems)


def pinned_side(document: Document, ids: Iterable[str]) -> PinSide | Problem:
    """Clauses by id, bound to their words and digests."""
    from noticepress.alignment.pins import digest  # noqa: PLC0415
    from noticepress.alignment.units import units  # noqa: PLC0415

    known = {unit.clause.id: unit for unit in units(document)}
    wanted = list(ids)
    unknown = tuple(id_ for id_ in wanted if id_ not in known)
    if unknown:
        return _unknown(document, unknown)
    clauses = tuple(
        PinnedClause(quote=known[id_].content[:_WORDS].strip(), digest=digest(known[id_]), id=id_)
        for id_ in wanted
    )
    named = document.id
    edition = f"{named.vendor}/{named.notice}:{named.lang}" if named.vendor else named.lang
    return PinSide(clauses=clauses, edition=edition)


def add_pin(file: PinFile, pin: Pin) -> Problem | None:
    """Add a pin at the end of the file."""
    from noticepress.config.pins import pin_entry  # noqa: PLC0415

    return append(file.path, pin_entry(pin), file.shown, HEAD)


def _unknown(document: Document, ids: tuple[str, ...]) -> Problem:
    found: Message = msg("no clause with the id {ids}", ids=ids)
    return Problem(
        code="no-such-clause",
        severity=Severity.ERROR,
        path=document.version.source.path,
        found=found,
        expected=msg("ids of clauses, several with commas between them, or - for none"),
        hint=msg("See them with noticepress inspect, or in align --format json."),
    )
