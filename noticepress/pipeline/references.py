"""Which version a command names: a path, ``vendor/notice@version:lang``, or ``git:REV:PATH``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path, PurePosixPath

from noticepress.config import read_sidecar
from noticepress.model.finding import Problem, Severity
from noticepress.model.message import Message, msg
from noticepress.model.notice import Document, Sidecar, VersionId
from noticepress.model.refused import why
from noticepress.model.when import NEXT, has_come, version_date, version_order
from noticepress.sources import Found, discover
from noticepress.store.cache import Cache
from noticepress.store.place import find_site, memory_of
from noticepress.text.regex import regex

from .documents import Outcome, Unread, known_or_unread, read_document, read_found
from .remembering import settings_of
from .repositories import blob
from .workers import side_by_side

_NAMED = regex(r"(?P<vendor>[^/@:\s]+)/(?P<notice>[^/@:\s]+)@(?P<version>[^:/]+)(?::(?P<lang>[\w-]+))?")


def resolve(reference: str, site: Path | None, today: date) -> Outcome:
    """The document that ``reference`` names, or why there is none."""
    named = _named(reference, site, today)
    return named.read() if isinstance(named, Unread) else named


def resolve_all(
    references: Sequence[str], site: Path | None, today: date, meanwhile: Callable[[], object] | None = None
) -> list[Outcome]:
    """Of each reference; what has to be read is read side by side.

    ``meanwhile`` is done here while another process still reads.
    """
    named = [_named(reference, site, today) for reference in references]
    unread = [outcome for outcome in named if isinstance(outcome, Unread)]
    if len(unread) > 1:  # what all need is loaded once, before their ways part
        import noticepress.facts  # noqa: PLC0415
        import noticepress.parsing  # noqa: F401, PLC0415
    quickest_first = sorted(range(len(unread)), key=lambda at: unread[at].lang.startswith("zh"))
    done = side_by_side(lambda at: unread[at].read(), quickest_first, meanwhile)
    read = dict(zip(quickest_first, done, strict=True))
    return [read[unread.index(one)] if isinstance(one, Unread) else one for one in named]


def _named(reference: str, site: Path | None, today: date) -> Outcome | Unread:
    if reference.startswith("git:"):
        return _from_git(reference, site)
    path = Path(reference)
    if path.exists():
        return _from_path(path, site)
    named = _NAMED.fullmatch(reference)
    if not named:
        return (_nothing(reference, msg("no file of this name, and not the form of a reference")),)
    if site is None:
        return (_nothing(reference, msg("a reference into a site, but no site.toml here or above")),)
    return _from_site(reference, named.groupdict(), site, today)


def _from_path(path: Path, site: Path | None) -> Outcome | Unread:
    home = site or find_site(path.parent)
    found = _place_in_site(path, home) if home else None
    if home and found:
        return known_or_unread(home, found, Cache(memory_of(home) / "cache"))
    if path.is_dir():
        return (_nothing(str(path), msg("a folder, not a file")),)
    try:
        data = path.read_bytes()
    except OSError as error:
        return (_nothing(str(path), msg("the file could not be read: {said}", said=why(error))),)
    return Unread("", partial(_read_alone, data, path.as_posix(), None))


def _place_in_site(path: Path, site: Path) -> Found | None:
    try:
        inside = path.resolve().relative_to(site.resolve()).as_posix()
    except ValueError:
        return None
    return next((found for found in discover(site).files if str(found.path) == inside), None)


def _from_git(reference: str, site: Path | None) -> Outcome | Unread:
    _, revision, path = [*reference.split(":", 2), ""][:3]
    if not revision or not path:
        return (_nothing(reference, msg("a git reference without its revision or its path")),)
    found = blob(site, revision, path)
    if isinstance(found, Problem):
        return (found,)
    id_ = _id_of(found.path, revision)
    return Unread(id_.lang if id_ else "", partial(_read_alone, found.data, path, id_))


def _id_of(path: str, revision: str) -> VersionId | None:
    parts = PurePosixPath(path).parts
    if len(parts) < 5 or parts[-5] != "content":  # content/lang/vendor/notice/version.txt
        return None
    lang, vendor, notice, name = parts[-4:]
    return VersionId(vendor, notice, lang, f"{PurePosixPath(name).stem}~{revision}")


def _read_alone(data: bytes, path: str, id_: VersionId | None) -> Outcome:
    document = read_document(data, path, id_, Sidecar())
    if isinstance(document, Problem):
        return (document,)
    sidecar = read_sidecar(None, document.version.source.declared, path)
    if not isinstance(sidecar, Sidecar) or sidecar == Sidecar():
        return document
    again = read_document(data, path, id_, sidecar)
    return (again,) if isinstance(again, Problem) else again


def _from_site(reference: str, named: dict[str, str | None], site: Path, today: date) -> Outcome | Unread:
    files = [
        f for f in discover(site).files if (f.id.vendor, f.id.notice) == (named["vendor"], named["notice"])
    ]
    if not files:
        return (_nothing(reference, msg("the site has no such notice")),)
    editions = [
        sorted((f for f in files if f.id.lang == lang), key=lambda f: version_order(f.id.version))
        for lang in sorted({f.id.lang for f in files})
        if named["lang"] in {None, lang}
    ]
    if not editions:
        return (_nothing(reference, no_language(str(named["lang"]), files)),)
    held = [f for edition in editions if (f := _choose(edition, str(named["version"]), today, site))]
    if not held:
        versions = tuple(dict.fromkeys(f.id.version for edition in editions for f in edition))
        return (_nothing(reference, msg("no such version; there are: {versions}", versions=versions)),)
    return _original(reference, held, site)


def no_language(lang: str, files: Sequence[Found]) -> Message:
    """That a notice, whose files these are, has no text in ``lang``; and in which it has."""
    languages = tuple(sorted({found.id.lang for found in files}))
    return msg("the notice is not there in {lang}; it is in: {languages}", lang=lang, languages=languages)


def _original(reference: str, held: list[Found], site: Path) -> Outcome | Unread:
    """Of the same version in several languages: the authoritative one, else the only one not translated."""
    prevails = _authoritative(site, held[0]) if len(held) > 1 else None
    if isinstance(prevails, tuple):
        return prevails
    held = [f for f in held if f.id.lang == prevails] or held
    memory = Cache(memory_of(site) / "cache")
    if len(held) == 1:
        return known_or_unread(site, held[0], memory)
    read = [read_found(site, found, memory) for found in held]
    originals = [r for r in read if isinstance(r, tuple) or r.version.sidecar.translation_of is None]
    if len(originals) == 1:
        return originals[0]
    languages = tuple(found.id.lang for found in held)
    found = msg("the notice exists in several languages: {languages}", languages=languages)
    return (_nothing(reference, found),)


def _authoritative(site: Path, found: Found) -> str | tuple[Problem, ...] | None:
    settings, problems = settings_of(site)
    if settings is None:
        return problems
    stated = settings.notices.get(f"{found.id.vendor}/{found.id.notice}")
    return stated.authoritative if stated else None


def _choose(edition: list[Found], wanted: str, today: date, site: Path) -> Found | None:
    if wanted not in {"current", "previous"}:
        return next((f for f in edition if f.id.version == wanted), None)
    held = [f for f in edition if _applies(f, today, site)]
    back = 1 if wanted == "current" else 2
    return held[-back] if len(held) >= back else None


def _applies(found: Found, today: date, site: Path) -> bool:
    """By the name of its file; a ``next`` has to be read, as its day stands inside or beside it."""
    if found.id.version != NEXT:
        return (version_date(found.id.version) or date.min) <= today
    document = read_found(site, found, Cache(memory_of(site) / "cache"))
    return isinstance(document, Document) and has_come(document, today)


def _nothing(reference: str, found: Message) -> Problem:
    return Problem(
        code="no-such-version",
        severity=Severity.ERROR,
        path=reference,
        found=found,
        expected=msg("a file, vendor/notice@version with an optional :lang, or git:REV:PATH"),
        hint=msg(
            "for example: draft.docx, acme/privacy@2025-03-01:en, acme/privacy@current, git:HEAD~1:privacy.md"
        ),
    )
