"""Files → documents, each from the cache where neither it nor the program has changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct

from noticepress.config import read_sidecar
from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg
from noticepress.model.notice import Document, Sidecar, VersionId
from noticepress.model.refused import why
from noticepress.model.source import Source
from noticepress.sources import Found, read
from noticepress.store.cache import Cache, key_of

from .remembering import program_stamp
from .workers import spread

Outcome = Document | tuple[Problem, ...]


class Unread(Struct, frozen=True):
    """What only has to be read."""

    lang: str
    """As its place says; empty where it has none."""
    read: Callable[[], Outcome]


def read_documents(
    root: Path, files: Sequence[Found], remembered: Cache, jobs: int
) -> tuple[list[Document], tuple[Problem, ...]]:
    """All that could be read, and all that is to be said about the files."""
    documents, problems = list[Document](), list[Problem]()
    for outcome in _outcomes(root, files, remembered, jobs):
        if isinstance(outcome, Document):
            documents.append(outcome)
            problems += told_of(outcome)
        else:
            problems += outcome
    return documents, tuple(problems)


def _outcomes(root: Path, files: Sequence[Found], remembered: Cache, jobs: int) -> list[Outcome]:
    """Those that have to be read are spread over ``jobs`` processes."""
    outcomes = dict[str, Outcome | None](
        (found.path, _remembered(root, found, remembered)) for found in files
    )
    unread = [found for found in files if outcomes[found.path] is None]
    fresh = spread(partial(read_found, root, remembered=remembered), unread, jobs)
    outcomes.update(zip((found.path for found in unread), fresh, strict=True))
    return [outcome for outcome in outcomes.values() if outcome is not None]


def read_document(data: bytes, path: str, id_: VersionId | None, sidecar: Sidecar) -> Document | Problem:
    """One version, read, parsed and annotated; ``id_`` is None for a file outside any site."""
    source = read(data, path, lang=id_.lang if id_ else None)
    return source if isinstance(source, Problem) else document_of(source, id_, sidecar)


def document_of(source: Source, id_: VersionId | None, sidecar: Sidecar) -> Document:
    """A source, parsed and annotated."""
    from noticepress.facts import annotate  # noqa: PLC0415 - a remembered document needs none of it
    from noticepress.parsing import parse  # noqa: PLC0415

    return annotate(
        parse(source, id_ or VersionId("", "", _guess_language(source.reading.text), ""), sidecar)
    )


def read_found(root: Path, found: Found, remembered: Cache) -> Document | tuple[Problem, ...]:
    """A version of a site, from the cache where neither it nor the program has changed."""
    known = known_or_unread(root, found, remembered)
    return known.read() if isinstance(known, Unread) else known


def known_or_unread(root: Path, found: Found, remembered: Cache) -> Outcome | Unread:
    """The same, but for the reading where that has to be done."""
    try:
        data, beside = _bytes(root, found)
    except OSError as error:
        return (_unreadable(found.path, error),)
    key = _key(found, data, beside)
    known = remembered.get(key, Document)
    if known is not None:
        return known
    return Unread(found.id.lang, partial(_read_fresh, found, data, beside, key, remembered))


def _remembered(root: Path, found: Found, remembered: Cache) -> Document | None:
    try:
        return remembered.get(_key(found, *_bytes(root, found)), Document)
    except OSError:  # told when it is read
        return None


def _bytes(root: Path, found: Found) -> tuple[bytes, bytes | None]:
    return (root / found.path).read_bytes(), (root / found.sidecar).read_bytes() if found.sidecar else None


def _key(found: Found, data: bytes, beside: bytes | None) -> str:
    return key_of(program_stamp(), found.path, str(found.id), data, beside or b"", str(found.sidecar))


def _read_fresh(
    found: Found, data: bytes, beside: bytes | None, key: str, remembered: Cache
) -> Document | tuple[Problem, ...]:
    source = read(data, found.path, lang=found.id.lang)
    declared = source.declared if not isinstance(source, Problem) else {}
    sidecar = read_sidecar(beside, declared, found.path)
    faults = [source] if isinstance(source, Problem) else []
    if isinstance(source, Problem) or not isinstance(sidecar, Sidecar):
        return (*faults, *(() if isinstance(sidecar, Sidecar) else sidecar))
    document = document_of(source, found.id, sidecar)
    remembered.put(key, document)
    return document


def told_of(document: Document) -> tuple[Problem, ...]:
    """Warnings and remarks about one version: its source, its sidecar, its tree."""
    version = document.version
    return (*version.source.problems, *version.sidecar.problems, *version.problems)


def _guess_language(text: str) -> str:
    """``zh`` where at least a fifth of the ink is Han, else ``en``; no place names the language."""
    sample = "".join(text[:20_000].split())
    han = sum("一" <= character <= "鿿" for character in sample)
    return "zh" if han * 5 > len(sample) else "en"


def _unreadable(path: str, error: OSError) -> Problem:
    return Problem(
        code="cannot-read",
        severity=Severity.ERROR,
        path=path,
        found=msg("the file could not be read: {said}", said=why(error)),
        expected=msg("a file that may be read"),
        hint=msg("check that it exists and that you may read it"),
    )
