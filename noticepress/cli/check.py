"""``noticepress check``: lints notices; and ``noticepress waive``: lets a finding be."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from noticepress.model.finding import Finding, Problem, Severity
from noticepress.model.message import msg
from noticepress.model.waiver import Waiver

from .language import here
from .shared import (
    GATE_FAILED,
    Common,
    coloured,
    common_options,
    emit,
    fail,
    option,
    output_option,
    tell,
    tell_problems,
    tr,
)
from .site import site_root, sound_site
from .versions import read_versions

if TYPE_CHECKING:
    from noticepress.model.notice import Document
    from noticepress.model.site import Site
    from noticepress.pipeline.checking import Checked


@click.command(
    help=tr(
        msg(
            "Lint notices: structure, facts, contradictions, completeness, terms, residue, drift between "
            "editions and stale translations. Without REF, every current and announced text of the site."
        )
    )
)
@click.argument("references", metavar="[REF]…", nargs=-1)
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", "github"]),
    default="text",
    show_default=True,
    help=msg(
        "text for the terminal, json for programs, sarif for code scanning, github for its annotations."
    ),
)
@option(
    "--fail-on",
    "gate",
    type=click.Choice(["error", "warning", "info"]),
    default="error",
    show_default=True,
    help=msg("End with exit code 1 if a finding is as severe as this or more and nobody let it be."),
)
@output_option
@common_options
def check(common: Common, *, references: tuple[str, ...], form: str, gate: str, output: Path | None) -> None:
    """Check, print; exit code 1 where the gate is not passed."""
    checked, findings = _found(common, references)
    emit(_formatted(findings, checked, form, colour=coloured(output)), output)
    if any(_reaches(finding.severity, gate) and not finding.waived for finding in findings):
        raise SystemExit(GATE_FAILED)


@click.command(
    help=tr(
        msg(
            "Let a finding of check be, with a reason. The decision is bound to the words that the finding "
            "rests on and lapses when they change."
        )
    )
)
@click.argument("ids", metavar="ID…", nargs=-1, required=True)
@option("--reason", metavar="TEXT", required=True, help=msg("Why."))
@option("--by", "name", metavar="NAME", required=True, help=msg("Who decides."))
@common_options
def waive(common: Common, *, ids: tuple[str, ...], reason: str, name: str) -> None:
    """Find the findings by id or its beginning; keep all of the waivers or none."""
    from noticepress.pipeline.waiving import waive as keep  # noqa: PLC0415
    from noticepress.pipeline.waiving import waiver_for  # noqa: PLC0415

    root = site_root(common.site)
    _, findings = _found(common, ())
    chosen = dict.fromkeys(_named(findings, id_) for id_ in ids)
    problems = [found for found in chosen if isinstance(found, Problem)]
    if problems:
        fail(problems)
    given = Waiver(code="", path="", clause=None, sha256="", reason=reason, by=name, date=common.today)
    for found in chosen:
        if isinstance(found, Finding) and found.waived == reason:
            tell(msg("{id} is let be already, for this reason.", id=found.id))
        elif isinstance(found, Finding):
            kept = keep(root, found, waiver_for(found, given))
            if isinstance(kept, Problem):
                fail([kept])
            if not common.quiet:
                tell(msg("Kept in {file}.", file=kept.as_posix()))


def _found(common: Common, references: Sequence[str]) -> tuple[Checked, tuple[Finding, ...]]:
    from noticepress.pipeline.checking import check_site, check_texts  # noqa: PLC0415
    from noticepress.pipeline.waiving import waived  # noqa: PLC0415
    from noticepress.store.cache import Cache  # noqa: PLC0415
    from noticepress.store.place import memory_of  # noqa: PLC0415

    if references:
        root = sound_site(common.site)
        quiet = Common(site=common.site, today=common.today, quiet=True)  # the findings tell the problems
        wanted = read_versions(quiet, *references)
        checked = check_texts(wanted, _around(common, root, wanted) if root else None, common.today)
    else:
        root = site_root(common.site)
        checked = check_site(_site(common, root), Cache(memory_of(root) / "cache"))
    findings = waived(root, checked.findings)
    if isinstance(findings, list):
        fail(findings)
    return checked, findings


def _around(common: Common, root: Path, wanted: Sequence[Document]) -> Site | None:
    """The site around the texts named, as far as it can be read; faults that do not concern them are told."""
    from noticepress.pipeline.checking import decided_in  # noqa: PLC0415
    from noticepress.pipeline.reading import read_what_can_be  # noqa: PLC0415

    read = read_what_can_be(root, common.today)
    errors = (problem for problem in read.problems if problem.severity is Severity.ERROR)
    findings = decided_in(wanted) if read.site else ()
    tell_problems(problem for problem in errors if problem.path not in findings)
    return read.site


def _site(common: Common, root: Path) -> Site:
    """The whole site; a file that cannot be read is a finding among the others."""
    from noticepress.pipeline.reading import read_what_can_be  # noqa: PLC0415

    read = read_what_can_be(root, common.today)
    if read.site is None:
        fail(read.problems)
    return read.site


def _formatted(findings: Sequence[Finding], checked: Checked, form: str, *, colour: bool) -> str:
    if form == "text":
        from noticepress.render.findings_text import findings_text  # noqa: PLC0415

        return findings_text(findings, len(checked.documents), here(), colour=colour)
    from noticepress.exchange.findings import findings_json, remarks  # noqa: PLC0415

    if form == "json":
        return findings_json(findings)
    if form == "sarif":
        from noticepress.exchange.sarif import sarif  # noqa: PLC0415

        return sarif(remarks(findings), here())
    from noticepress.exchange.github import github  # noqa: PLC0415

    return github(remarks(findings), here())


def _reaches(severity: Severity, gate: str) -> bool:
    order = list(Severity)
    return order.index(severity) <= order.index(Severity(gate))


def _named(findings: Sequence[Finding], wanted: str) -> Finding | Problem:
    found = [finding for finding in findings if finding.id.startswith(wanted)]
    if len(found) == 1:
        return found[0]
    return Problem(
        code="no-such-finding",
        severity=Severity.ERROR,
        path=wanted,
        found=msg("{count} findings begin with {wanted}", count=len(found), wanted=wanted),
        expected=msg("the id of a finding, or enough of its beginning"),
        hint=msg("See the list: noticepress check"),
    )
