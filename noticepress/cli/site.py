"""The site that a command works on."""

from __future__ import annotations

from pathlib import Path

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg
from noticepress.store.place import SITE_FILE, find_site

from .shared import fail


def site_root(given: Path | None) -> Path:
    """The site's folder; ends the program with exit code 2 where there is none."""
    root = find_site(Path()) if given is None else given
    if root is None or not (root / SITE_FILE).is_file():
        fail([_no_site(given or Path())])
    return root


def site_above(given: Path | None) -> Path | None:
    """The site's folder where there is one; commands on single files do without."""
    return find_site(Path()) if given is None else site_root(given)


def sound_site(given: Path | None) -> Path | None:
    """The same for commands that judge or lay texts side by side.

    Ends the program with exit code 2 and all that is wrong with the site's settings: with defaults in their
    place another yardstick would be laid on, and nobody would be told.
    """
    root = site_above(given)
    if root is not None:
        from noticepress.pipeline.choices import settings_problems  # noqa: PLC0415

        problems = settings_problems(root)
        if any(problem.severity is Severity.ERROR for problem in problems):
            fail(problems)
    return root


def _no_site(start: Path) -> Problem:
    return Problem(
        code="no-site",
        severity=Severity.ERROR,
        path=str(start),
        found=msg("no site.toml in this folder or above it"),
        expected=msg("a site: a folder with site.toml and content/"),
        hint=msg("change into the site's folder, or name it with --site DIR"),
    )
