"""``noticepress diff``: the change report for legal review."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from noticepress.model.message import Message, msg

from .language import here
from .reports import named_pair, report_between
from .shared import GATE_FAILED, Common, common_options, emit, file_needed, option, output_option, tell, tr
from .signatures import in_words_all, tell_signatures
from .site import site_above

if TYPE_CHECKING:
    from noticepress.model.change import ChangeReport
    from noticepress.model.finding import Finding


@click.command(
    help=tr(
        msg(
            "Report what changed between two versions, and what each change calls for. OLD alone may be "
            "git:A..B:PATH, a folder of files or vendor/notice:lang, of which the last step is meant."
        )
    )
)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="[NEW]", required=False)
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "md", "html", "docx", "csv", "sarif", "github"]),
    default="text",
    show_default=True,
    help=msg(
        "text for the terminal, json for programs, md for Markdown, html for reviewers and print, docx for "
        "Word with tracked changes, csv for spreadsheets, sarif for code scanning, github for annotations."
    ),
)
@option(
    "--fail-on",
    "gate",
    type=click.Choice(["major", "minor", "none"]),
    default="none",
    show_default=True,
    help=msg("End with exit code 1 if a change of this significance or above has not been reviewed."),
)
@output_option
@common_options
def diff(
    common: Common,
    *,
    old: str,
    new: str | None,
    form: str,
    gate: str,
    output: Path | None,
) -> None:
    """Compare, judge, print; exit code 1 where the gate is not passed."""
    if form == "docx":
        file_needed(output, form)
    judged, file = report_between(common, *((old, new) if new else named_pair(common, old)))
    if not common.quiet:
        tell_signatures(judged, file)
    emit(_formatted(judged, form, common, in_words_all(judged, file)), output)
    waiting = _waiting(judged, gate)
    if waiting:
        tell(
            msg(
                "Rows that --fail-on {gate} waits for, without a decision: {number}.",
                gate=gate,
                number=waiting,
            )
        )
        raise SystemExit(GATE_FAILED)


def _formatted(judged: ChangeReport, form: str, common: Common, signed: tuple[Message, ...]) -> str | bytes:
    match form:
        case "json" | "csv" | "sarif" | "github":
            return _for_programs(judged, form)
        case "html":
            from noticepress.render.report_html import report_html  # noqa: PLC0415

            return report_html(judged, here(), signed, _found(judged, common))
        case "docx":
            from noticepress.pipeline.redlining import report_docx  # noqa: PLC0415

            return report_docx(judged, here(), common.today)
        case "md":
            from noticepress.render.report_md import report_md  # noqa: PLC0415

            return report_md(judged, here(), signed, _found(judged, common))
        case _:
            from noticepress.render.report_text import report_text  # noqa: PLC0415

            return report_text(judged, here())


def _found(judged: ChangeReport, common: Common) -> tuple[Finding, ...]:
    """By the checks, in the newer text: for the reports that are read, not for programs, which have check."""
    from noticepress.pipeline.checking import check_newer  # noqa: PLC0415

    return check_newer(judged, site_above(common.site), common.today)


def _for_programs(judged: ChangeReport, form: str) -> str:
    if form == "json":
        from noticepress.exchange.changes import changes_json  # noqa: PLC0415

        return changes_json(judged)
    if form == "csv":
        from noticepress.exchange.changes_csv import changes_csv  # noqa: PLC0415

        return changes_csv(judged, here())
    from noticepress.exchange.changes_remarks import changes_remarks  # noqa: PLC0415
    from noticepress.exchange.github import github  # noqa: PLC0415
    from noticepress.exchange.sarif import sarif  # noqa: PLC0415

    return (sarif if form == "sarif" else github)(changes_remarks(judged), here())


def _waiting(judged: ChangeReport, gate: str) -> int:
    failing = {"major": {"major"}, "minor": {"major", "minor"}, "none": set[str]()}[gate]
    return sum(row.significance in failing and row.review is None for row in judged.changes)
