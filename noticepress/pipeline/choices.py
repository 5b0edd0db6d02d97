"""What site.toml chooses by name, and whether there is such a thing: a slip must not pass as a choice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from noticepress.config.toml import line_of
from noticepress.law import topics
from noticepress.model.finding import Problem, Severity
from noticepress.model.message import Message, msg
from noticepress.model.notice import Settings
from noticepress.store.place import SITE_FILE

_DEFAULT = "default"


def unknown_choices(root: Path, settings: Settings) -> Iterator[Problem]:
    """A theme without a folder, regimes that no rule belongs to."""
    themes = root / "themes"
    if settings.theme != _DEFAULT and not (themes / settings.theme).is_dir():
        held = (
            sorted(folder.name for folder in themes.iterdir() if folder.is_dir()) if themes.is_dir() else []
        )
        found = msg("theme = “{name}”, and no folder themes/{name}", name=settings.theme)
        yield _unknown(root, "unknown-theme", ("theme",), found, tuple(sorted({_DEFAULT, *held})))
    known = tuple(topics().regimes)
    for vendor in settings.vendors.values():
        for name in vendor.regimes:
            if name not in known:
                found = msg("“{name}” among the regimes of {vendor}", name=name, vendor=vendor.id)
                yield _unknown(root, "unknown-regime", ("vendor", vendor.id, "regimes"), found, known)


def _unknown(root: Path, code: str, keys: tuple[str, ...], found: Message, known: tuple[str, ...]) -> Problem:
    line = line_of((root / SITE_FILE).read_text("utf-8-sig"), keys) or 1
    return Problem(
        code=code,
        severity=Severity.ERROR,
        path=SITE_FILE,
        lines=(line, line),
        found=found,
        expected=msg("one of: {keys}", keys=known),
        hint=msg("Correct the name."),
    )
