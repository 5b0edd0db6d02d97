"""What site.toml chooses by name, and whether there is such a thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from noticepress.config.names import in_script
from noticepress.config.toml import line_of, read_toml
from noticepress.model.finding import Problem, Severity
from noticepress.model.message import Message, msg
from noticepress.model.notice import Settings
from noticepress.sources import Found
from noticepress.store.place import SITE_FILE

from .comparing import DEFAULT_REGIMES
from .remembering import settings_of

_DEFAULT = "default"


def settings_problems(root: Path) -> tuple[Problem, ...]:
    """All that is wrong with the site's settings by themselves: a slip must not pass as a choice."""
    settings, problems = settings_of(root)
    return (*problems, *unknown_choices(root, settings))


def unknown_choices(root: Path, settings: Settings | None) -> Iterator[Problem]:
    """A theme without a folder, regimes that no rule belongs to; also where more is wrong with the file."""
    if settings and settings.theme == _DEFAULT and _regimes(settings) <= set(DEFAULT_REGIMES):
        return  # as most sites: then neither the file nor the law need be read
    try:
        table = read_toml((root / SITE_FILE).read_bytes(), SITE_FILE)
    except OSError:
        return
    if not isinstance(table, Problem):
        yield from _unknown_theme(root, table.get("theme", _DEFAULT))
        yield from _unknown_regimes(root, _table(table.get("vendor")))


def unread_folders(settings: Settings, files: Iterable[Found]) -> Iterator[Problem]:
    """Folders of a language that readers choose under another tag: they would be told that it has no text."""
    for lang in sorted({found.id.lang for found in files} - set(settings.languages)):
        same = next((tag for tag in settings.languages if in_script(tag) == in_script(lang)), None)
        if same:
            yield Problem(
                code="language-of-folder",
                severity=Severity.WARNING,
                path=f"content/{lang}",
                found=msg(
                    "texts in “{folder}”, here another language than “{tag}”: whoever reads the site in "
                    "“{tag}” is told that there is no such text",
                    folder=lang,
                    tag=same,
                ),
                expected=msg("the folder content/{tag}, as the site’s languages name it", tag=same),
                hint=msg(
                    "Rename content/{folder} to content/{tag}, or put “{folder}” into languages in "
                    "site.toml.",
                    folder=lang,
                    tag=same,
                ),
            )


def _regimes(settings: Settings) -> set[str]:
    return {name for vendor in settings.vendors.values() for name in vendor.regimes}


def _unknown_theme(root: Path, name: object) -> Iterator[Problem]:
    themes = root / "themes"
    held = [folder.name for folder in themes.iterdir() if folder.is_dir()] if themes.is_dir() else []
    if isinstance(name, str) and name not in {_DEFAULT, *held}:
        found = msg("theme = “{name}”, and no folder themes/{name}", name=name)
        yield _unknown(root, "unknown-theme", ("theme",), found, tuple(sorted({_DEFAULT, *held})))


def _unknown_regimes(root: Path, vendors: Mapping[str, object]) -> Iterator[Problem]:
    from noticepress.law import topics  # noqa: PLC0415 - only where regimes are chosen

    known = tuple(topics().regimes)
    for vendor, table in vendors.items():
        chosen = _table(table).get("regimes")
        for name in chosen if isinstance(chosen, list) else ():
            if isinstance(name, str) and name not in known:
                found = msg("“{name}” among the regimes of {vendor}", name=name, vendor=vendor)
                yield _unknown(root, "unknown-regime", ("vendor", vendor, "regimes"), found, known)


def _table(value: object) -> Mapping[str, object]:
    """What else may stand there is told where the file is read."""
    return value if isinstance(value, dict) else {}


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
