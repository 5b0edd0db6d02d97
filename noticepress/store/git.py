"""Reading versions out of git."""

from __future__ import annotations

import os.path
from pathlib import Path

from msgspec import Struct

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg


class Commit(Struct, frozen=True, kw_only=True):
    """A commit that changed a file, and what the file was called in it."""

    id: str
    day: str
    """When it was committed, as YYYY-MM-DD."""
    path: str
    """From the repository's top."""


class Blob(Struct, frozen=True, kw_only=True):
    """A file of a commit."""

    data: bytes
    path: str
    """From the repository's top as it was given; one from a folder with that folder before it."""


def read_at(folder: Path, revision: str, path: str) -> bytes | Problem:
    """The bytes of ``blob_at``."""
    found = blob_at(folder, revision, path)
    return found.data if isinstance(found, Blob) else found


def blob_at(folder: Path, revision: str, path: str) -> Blob | Problem:
    """The file ``path`` (relative to ``folder``, or to the repository's top) as it was at ``revision``."""
    shown = f"git:{revision}:{path}"
    if revision.startswith("-"):
        return _problem(shown, _NO_OPTION)
    said = ""
    for name, place in ((f"./{path}", os.path.normpath(folder.resolve() / path)), (path, path)):
        data = _git(folder, "cat-file", "blob", f"{revision}:{name}")
        if isinstance(data, bytes):
            return Blob(data=data, path=place)
        said = data
    return _problem(shown, said)


def commits_of(folder: Path, revisions: str, path: str) -> tuple[Commit, ...] | Problem:
    """Commits of ``revisions`` (one, or ``A..B``) that changed ``path``, oldest first; through renames."""
    shown = f"git:{revisions}:{path}"
    if revisions.startswith("-"):
        return _problem(shown, _NO_OPTION)
    found = b""
    for name in (f"./{path}", f":(top){path}"):
        told = _git(folder, *_LOG, revisions, "--", name)
        if isinstance(told, str):
            return _problem(shown, told)
        found = found or told
    return tuple(
        reversed([_commit(row) for row in found.decode("utf-8", "surrogateescape").split("\x01")[1:]])
    )


def commit_at(folder: Path, revision: str) -> str | Problem:
    """The id of the commit that ``revision`` names now."""
    told = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return _problem(f"git:{revision}", told) if isinstance(told, str) else told.decode().strip()


def _commit(row: str) -> Commit:
    head, _, path = row.partition("\n")
    id_, day = head.rstrip("\0").split("\t")
    return Commit(id=id_, day=day, path=path.strip("\0\n"))


def _git(folder: Path, *arguments: str) -> bytes | str:
    """What git printed, or the last line of what it complained of."""
    import subprocess  # noqa: PLC0415 - only where a version is read from git

    try:
        done = subprocess.run(  # noqa: S603 - no shell, and no revision begins with a hyphen
            ["git", "-C", str(folder), *arguments],  # noqa: S607
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        return "git is not installed"
    if done.returncode == 0:
        return done.stdout
    lines = done.stderr.decode("utf-8", "backslashreplace").strip().splitlines()
    return lines[-1] if lines else "no such file"


_LOG = ("log", "--follow", "--diff-filter=d", "--name-only", "-z", "--format=%x01%H%x09%cs")
_NO_OPTION = "a revision does not begin with a hyphen"


def _problem(shown: str, said: str) -> Problem:
    return Problem(
        code="git-cannot-read",
        severity=Severity.ERROR,
        path=shown,
        found=msg("git could not read it: {said}", said=said),
        expected=msg("a revision and a path that git knows, as git:REV:PATH"),
        hint=msg("list the path's revisions with: git log --oneline -- PATH"),
    )
