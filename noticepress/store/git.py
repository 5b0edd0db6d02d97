"""Reading versions out of git."""

from __future__ import annotations

import subprocess
from pathlib import Path

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg


def read_at(folder: Path, revision: str, path: str) -> bytes | Problem:
    """The file ``path`` (relative to the repository's top, or to ``folder``) as it was at ``revision``."""
    shown = f"git:{revision}:{path}"
    if revision.startswith("-"):
        return _problem(shown, "a revision does not begin with a hyphen")
    for name in (f"./{path}", path):
        try:
            done = subprocess.run(  # noqa: S603 - no shell, and the revision is no option
                ["git", "-C", str(folder), "cat-file", "blob", f"{revision}:{name}"],  # noqa: S607
                capture_output=True,
                check=False,
            )
        except FileNotFoundError:
            return _problem(shown, "git is not installed")
        if done.returncode == 0:
            return done.stdout
    lines = done.stderr.decode("utf-8", "backslashreplace").strip().splitlines()
    return _problem(shown, lines[-1] if lines else "no such file")


def _problem(shown: str, said: str) -> Problem:
    return Problem(
        code="git-cannot-read",
        severity=Severity.ERROR,
        path=shown,
        found=msg("git could not read it: {said}", said=said),
        expected=msg("a revision and a path that git knows, as git:REV:PATH"),
        hint=msg("list the path's revisions with: git log --oneline -- PATH"),
    )
