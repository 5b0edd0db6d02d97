"""``site.toml`` → Settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg
from noticepress.model.notice import NoticeSettings, Settings, Vendor

from .check import problems_of
from .names import is_language, is_safe
from .toml import line_of, read_toml

if TYPE_CHECKING:
    from .schema import NoticeTable, SiteTable, VendorTable

FILE = "site.toml"
REGIMES = ("pipl", "gdpr")
"""What a notice is held against where site.toml names nothing else."""


def load_settings(root: Path) -> tuple[Settings | None, tuple[Problem, ...]]:
    """The settings of the site at ``root``; None when a problem of severity error is among the problems.

    All problems are reported together. Vendors that appear only as folders under ``content/`` are called by
    their id.
    """
    try:
        data = (root / FILE).read_bytes()
    except OSError:
        return None, (_missing(),)
    table = read_toml(data, FILE)
    if isinstance(table, Problem):
        return None, (table,)
    site, problems = _checked(table, data.decode("utf-8-sig"))
    if site is None:
        return None, problems
    return _resolved(site, root), problems


def _checked(table: Mapping[str, object], text: str) -> tuple[SiteTable | None, tuple[Problem, ...]]:
    from pydantic import ValidationError  # noqa: PLC0415

    from .schema import SiteTable  # noqa: PLC0415

    def locate(keys: tuple[str, ...]) -> int | None:
        return line_of(text, keys)

    try:
        site = SiteTable.model_validate(table)
    except ValidationError as error:
        return None, tuple(problems_of(error, SiteTable, FILE, locate))
    problems = tuple(_contradictions(site, text))
    return (None if any(problem.severity is Severity.ERROR for problem in problems) else site), problems


def _contradictions(site: SiteTable, text: str) -> Iterator[Problem]:
    for name, notice in site.notice.items():
        if (notice.lead_days is None) != (notice.lead_basis is None):
            line = line_of(text, ("notice", name, "lead_days")) or 1
            yield Problem(
                code="lead-without-basis",
                severity=Severity.ERROR,
                path=FILE,
                lines=(line, line),
                found=msg("only one of lead_days and lead_basis for {notice}", notice=name),
                expected=msg('both, such as lead_days = 30 and lead_basis = "custom"'),
                hint=msg("A lead time that the notice or the law gives needs no setting: take both out."),
            )


def _resolved(site: SiteTable, root: Path) -> Settings:
    languages = tuple(site.languages)
    ids = sorted(
        {*site.vendor, *(name.partition("/")[0] for name in site.notice), *_folders(root / "content")}
    )
    return Settings(
        title=_named(site.title, languages, root.resolve().name),
        base_url=site.base_url.rstrip("/") + "/" if site.base_url else None,
        languages=languages,
        theme=site.theme,
        vendors={id_: _vendor(id_, site.vendor.get(id_), languages) for id_ in ids},
        notices={name: _notice(notice, languages) for name, notice in sorted(site.notice.items())},
        facing=None if site.compare.pairs is None else tuple((a, b) for a, b in site.compare.pairs),
    )


def _vendor(id_: str, table: VendorTable | None, languages: tuple[str, ...]) -> Vendor:
    names = _named(table.name if table else None, languages, id_)
    if table is None:
        return Vendor(id=id_, name=names, regimes=REGIMES)
    chose = "regimes" in table.model_fields_set
    return Vendor(id=id_, name=names, regimes=tuple(table.regimes), chose_regimes=chose)


def _notice(table: NoticeTable, languages: tuple[str, ...]) -> NoticeSettings:
    return NoticeSettings(
        kind=table.kind,
        title=_named(table.title, languages, None),
        authoritative=table.authoritative,
        lead_days=table.lead_days,
        lead_basis=table.lead_basis,
    )


def _named(
    names: Mapping[str, str] | None, languages: tuple[str, ...], default: str | None
) -> Mapping[str, str]:
    """One text for all languages is laid out under each of them."""
    if names is None:
        return dict.fromkeys(languages, default) if default else {}
    return dict.fromkeys(languages, names[""]) if "" in names else dict(names)


def _folders(content: Path) -> Iterator[str]:
    """Vendors that have a folder, whatever else is wrong with what is in it."""
    for language in content.iterdir() if content.is_dir() else ():
        if language.is_dir() and is_language(language.name):
            yield from (entry.name for entry in language.iterdir() if entry.is_dir() and is_safe(entry.name))


def _missing() -> Problem:
    return Problem(
        code="no-settings",
        severity=Severity.ERROR,
        path=FILE,
        found=msg("no site.toml that can be read"),
        expected=msg("a site.toml at the top of the site"),
        hint=msg("Run the command inside a site, name the site with --site, or create the file."),
    )
