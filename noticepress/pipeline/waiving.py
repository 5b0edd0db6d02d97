"""Reading and adding to what people let be."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from noticepress.model.finding import Finding, Problem, Severity
from noticepress.model.message import msg
from noticepress.model.waiver import Waiver
from noticepress.store.entries import append, read_file
from noticepress.store.waivers import FOLDER, HEAD, waivers_of

_REMINDER = 60
"""Code points of a finding's words that stand in the file."""


def waivers_in(site: Path) -> tuple[Waiver, ...] | list[Problem]:
    """All waivers of a site, or all that is wrong with the files."""
    found, problems = list[Waiver](), list[Problem]()
    for path in sorted((site / FOLDER).rglob("*.toml")):
        read = _read(path, path.relative_to(site).as_posix())
        if isinstance(read, list):
            problems += read
        else:
            found += read
    return problems or tuple(found)


def waived(site: Path | None, findings: Iterable[Finding]) -> tuple[Finding, ...] | list[Problem]:
    """The findings with what people let be."""
    from noticepress.findings.waived import with_waivers  # noqa: PLC0415

    known = waivers_in(site) if site else ()
    return known if isinstance(known, list) else with_waivers(findings, known)


def waive(site: Path, finding: Finding, given: Waiver) -> Path | Problem:
    """Add a waiver; the file it went to, relative to the site. ``given`` tells who, when and why."""
    from noticepress.config.waivers import waiver_entry  # noqa: PLC0415

    named = PurePosixPath(finding.path).parts
    if len(named) < 5 or named[0] != "content":  # content/lang/vendor/notice/version.txt
        return _no_place(finding)
    path = waivers_of(site, named[2], named[3])
    shown = path.relative_to(site).as_posix()
    quote = " ".join(item.quote for item in finding.evidence)[:_REMINDER]
    return append(path, waiver_entry(given, quote), shown, HEAD) or Path(shown)


def waiver_for(finding: Finding, like: Waiver) -> Waiver:
    """``like`` bound to the words of a finding."""
    from noticepress.findings.waived import words_digest  # noqa: PLC0415

    return Waiver(
        code=finding.code,
        path=finding.path,
        clause=finding.clause,
        sha256=words_digest(finding),
        reason=like.reason,
        by=like.by,
        date=like.date,
    )


def _read(path: Path, shown: str) -> tuple[Waiver, ...] | list[Problem]:
    from noticepress.config.waivers import read_waivers  # noqa: PLC0415 - pydantic takes its time

    data = read_file(path, shown)
    return [data] if isinstance(data, Problem) else read_waivers(data, shown)


def _no_place(finding: Finding) -> Problem:
    return Problem(
        code="no-place-for-waiver",
        severity=Severity.ERROR,
        path=finding.path,
        found=msg("a file outside the site's content"),
        expected=msg("a finding about a text of the site"),
        hint=msg("Waivers are kept in the site's folder waivers/."),
    )
