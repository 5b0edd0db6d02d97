"""A site's own catalogues: where they stand, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg

CATALOGUES = "locale"
"""Folder of a site that holds catalogues of its own, in gettext's order."""


def catalogue_problems(root: Path) -> tuple[Problem, ...]:
    """Of every catalogue of the site: one that cannot be read would stop all pages in its language."""
    return tuple(
        problem
        for path in sorted((root / CATALOGUES).glob("*/LC_MESSAGES/noticepress.po"))
        for problem in _problems(path, path.relative_to(root).as_posix())
    )


def _problems(path: Path, name: str) -> Iterator[Problem]:
    from noticepress.messages.coverage import catalogue_faults  # noqa: PLC0415

    for line, said in catalogue_faults(path):
        yield Problem(
            code="broken-catalogue",
            severity=Severity.ERROR,
            path=name,
            lines=(line, line) if line else None,
            found=said,
            expected=msg("gettext's format, with the same names in braces as in the English message"),
            hint=msg("Mend the line, or take the words out: what has none appears in English."),
        )
