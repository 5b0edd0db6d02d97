"""A site without any text: its first build may say so; one whose texts are gone must not replace the last."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg
from noticepress.model.site import Site

NOTHING_TO_READ = frozenset({"no-content", "no-texts-left"})
"""Codes of problems with which a build could not even begin."""


def emptied(site: Site, out: Path) -> Problem | None:
    """What is wrong with a site that has no text to publish; ``out`` is where the last one stands."""
    if any(notice.editions for notice in site.notices):
        return None
    return _left(out) if _has_texts(out) else _none_yet()


def _has_texts(out: Path) -> bool:
    """Whether the site that was published there has a text; its own list of versions says so."""
    with suppress(OSError, ValueError, AttributeError):
        return bool(json.loads((out / "versions.json").read_bytes()).get("notices"))
    return False


def _left(out: Path) -> Problem:
    return Problem(
        code="no-texts-left",
        severity=Severity.ERROR,
        path="content",
        found=msg("no text for readers, while the site that was published last has some"),
        expected=msg("at least one text that is in force or announced"),
        hint=msg(
            "Put the files back where they were. To publish a site without any text, delete {folder} first.",
            folder=str(out),
        ),
    )


def _none_yet() -> Problem:
    return Problem(
        code="no-texts-yet",
        severity=Severity.WARNING,
        path="content",
        found=msg("no text for readers"),
        expected=msg("at least one text that is in force or announced"),
        hint=msg("Put the first one into content/<language>/<vendor>/<notice>/<version>.txt."),
    )
