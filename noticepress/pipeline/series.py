"""A git history, a folder of files, a notice of the site → references to its versions, in order."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from msgspec import Struct

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import Message, msg
from noticepress.model.refused import why
from noticepress.model.when import NEXT, version_order
from noticepress.sources import SUFFIXES, Found, discover
from noticepress.store.git import Blob, commit_at, read_at
from noticepress.text.regex import regex

from .references import no_language
from .repositories import blob, commits, earlier_name

_NOTICE = regex(r"(?P<vendor>[^/@:\s]+)/(?P<notice>[^/@:\s]+)(?::(?P<lang>[\w-]+))?")
_DAY = regex(r"(?<!\d)((?:19|20)\d\d)([-._]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_DIGITS = regex(r"(\d+)")
_SHORT = 10
"""Digits of a commit id that a listing shows."""


class Named(Struct, frozen=True, kw_only=True):
    """A version in a series: what a listing calls it, and the reference by which it is read."""

    name: str
    reference: str
    path: Path | None = None
    """Of a file; None in git."""
    found: Found | None = None
    """Where it stands in the site; None outside one."""


def versions_of(reference: str, site: Path | None) -> tuple[Named, ...] | Problem:
    """All versions that ``reference`` means, oldest first.

    ``git:REV:PATH`` or ``git:A..B:PATH`` (every commit that changed the file; of a range the file at A goes
    first), a folder of files (by date in the name, else by name), or ``vendor/notice`` with an optional
    ``:lang``.
    """
    if reference.startswith("git:"):
        return _of_git(reference, site)
    if Path(reference).is_dir():
        return _of_folder(Path(reference))
    return _of_notice(reference, site)


def pair_of(reference: str, site: Path | None) -> tuple[str, str] | Problem:
    """Two versions named at once: both ends of a git range, or the last step of a folder or a notice."""
    if reference.startswith("git:"):
        ends = _ends(reference)
        if isinstance(ends, Problem):
            return ends
        older, newer, path = ends
        if older is None:
            return _refused(reference, msg("one version, where two are to be compared"))
        return f"git:{older}:{_at_older(site, older, newer, path)}", f"git:{newer}:{path}"
    found = _alone(reference) or versions_of(reference, site)
    if isinstance(found, Problem):
        return found
    if len(found) < 2:
        return _refused(reference, msg("one version, where two are to be compared"))
    return found[-2].reference, found[-1].reference


def _at_older(site: Path | None, older: str, newer: str, path: str) -> str:
    """The file's name at the older end of a range, where it was another one."""
    if isinstance(blob(site, older, path), Blob):
        return path
    told = commits(site, f"{older}..{newer}", path)
    return path if isinstance(told, Problem) else earlier_name(*told, newer, path)


def _alone(reference: str) -> Problem | None:
    if Path(reference).is_file():
        return _refused(reference, msg("one file; name the newer version, too"))
    return None


def _of_git(reference: str, site: Path | None) -> tuple[Named, ...] | Problem:
    ends = _ends(reference)
    if isinstance(ends, Problem):
        return ends
    older, newer, path = ends
    told = commits(site, f"{older}..{newer}" if older else newer, path)
    if isinstance(told, Problem):
        return told
    folder, found = told
    first = _base(folder, older, earlier_name(folder, found, newer, path)) if older else ()
    rest = (
        Named(name=f"{commit.id[:_SHORT]} ({commit.day})", reference=f"git:{commit.id}:{commit.path}")
        for commit in found
    )
    return (*first, *rest) or _refused(reference, msg("no commit that changed this file"))


def _base(folder: Path, revision: str, path: str) -> tuple[Named, ...]:
    """The file at the older end of a range, if it was there; by the commit's id, as a branch moves on."""
    commit = commit_at(folder, revision)
    if isinstance(commit, Problem) or isinstance(read_at(folder, commit, path), Problem):
        return ()
    return (Named(name=revision, reference=f"git:{commit}:{path}"),)


def _ends(reference: str) -> tuple[str | None, str, str] | Problem:
    """``git:A..B:PATH`` → A, B, PATH; A is None where one revision is named, an end left out is HEAD."""
    revisions, _, path = reference.removeprefix("git:").partition(":")
    if not revisions or not path:
        return _refused(reference, msg("a git reference without its revision or its path"))
    if "..." in revisions:
        return _refused(reference, msg("three dots; the range is written A..B"))
    older, dots, newer = revisions.partition("..")
    return (older or "HEAD", newer or "HEAD", path) if dots else (None, revisions, path)


def _of_folder(folder: Path) -> tuple[Named, ...] | Problem:
    try:
        files = [path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES and path.is_file()]
    except OSError as error:
        return _refused(str(folder), msg("the folder could not be read: {said}", said=why(error)))
    named = [path for path in files if not path.name.startswith((".", "~$"))]  # Word's lock files
    ordered = sorted(named, key=lambda path: _file_order(path.stem))
    return tuple(Named(name=path.name, reference=path.as_posix(), path=path) for path in ordered) or _refused(
        str(folder), msg("a folder without a file that can be read")
    )


def _file_order(stem: str) -> tuple[date, tuple[tuple[int, str], ...]]:
    """By the date in a name, undated ones first and ``next`` last; then by name, 9 before 10."""
    day = date.max if stem == NEXT else _day_in(stem)
    parts = _DIGITS.split(stem.casefold())
    return day, tuple((int(part), "") if part.isdecimal() else (0, part) for part in parts)


def _day_in(stem: str) -> date:
    found = _DAY.search(stem)
    try:
        return date(int(found[1]), int(found[3]), int(found[4])) if found else date.min
    except ValueError:  # 2023-02-30
        return date.min


def _of_notice(reference: str, site: Path | None) -> tuple[Named, ...] | Problem:
    asked = _NOTICE.fullmatch(reference)
    if not asked:
        return _refused(reference, msg("no folder of this name, and not the form of a notice"))
    if site is None:
        return _refused(reference, msg("a reference into a site, but no site.toml here or above"))
    names = asked["vendor"], asked["notice"]
    files = [file for file in discover(site).files if (file.id.vendor, file.id.notice) == names]
    if not files:
        return _refused(reference, msg("the site has no such notice"))
    found = [file for file in files if asked["lang"] in {None, file.id.lang}]
    if not found:
        return _refused(reference, no_language(asked["lang"], files))
    languages = tuple(sorted({file.id.lang for file in found}))
    if len(languages) > 1:
        return _refused(
            reference, msg("the notice exists in several languages: {languages}", languages=languages)
        )
    ordered = sorted(found, key=lambda file: version_order(file.id.version))
    return tuple(
        Named(name=file.id.version, reference=str(file.id), path=site / file.path, found=file)
        for file in ordered
    )


def _refused(reference: str, found: Message) -> Problem:
    return Problem(
        code="no-such-versions",
        severity=Severity.ERROR,
        path=reference,
        found=found,
        expected=msg("git:A..B:PATH, a folder of files, or vendor/notice with an optional :lang"),
        hint=msg("for example: git:v1.0..HEAD:privacy.md, archive/privacy/, acme/privacy:en"),
    )
