"""``noticepress align``: two versions laid against each other."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg

from .language import here
from .shared import Common, common_options, emit, fail, option, output_option, tell, tr
from .site import site_above, sound_site
from .versions import read_versions

if TYPE_CHECKING:
    from noticepress.model.alignment import Alignment
    from noticepress.model.notice import Document


@click.command(
    help=tr(msg("Lay two versions against each other, two languages or two vendors, and show what drifted."))
)
@click.argument("left", metavar="LEFT")
@click.argument("right", metavar="RIGHT")
@option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "html", "csv", "tmx", "xliff"]),
    default="table",
    show_default=True,
    help=msg(
        "table for the terminal, json for programs, html side by side, csv for spreadsheets; of two editions "
        "of one notice, tmx for translation memories and xliff for translation editors."
    ),
)
@output_option
@common_options
def align(common: Common, *, left: str, right: str, form: str, output: Path | None) -> None:
    """Align and print; drift is told, not judged."""
    from noticepress.pipeline.aligning import load_alignment  # noqa: PLC0415
    from noticepress.pipeline.laying import aligned_with_pins  # noqa: PLC0415

    site = sound_site(common.site)
    versions = read_versions(common, left, right, meanwhile=load_alignment)
    aligned = aligned_with_pins(site, *versions)
    if isinstance(aligned, list):
        fail(aligned)
    if form in _EDITIONS_ONLY:
        emit(_for_translators(common, aligned, form), output)
    else:
        emit(_formatted(aligned, form, site_above(common.site)), output)


_EDITIONS_ONLY = ("tmx", "xliff")


def _for_translators(common: Common, aligned: Alignment, form: str) -> str:
    left, right = aligned.left.id, aligned.right.id
    if (left.vendor, left.notice) != (right.vendor, right.notice) or left.lang == right.lang:
        fail([_no_editions(aligned, form)])
    if form == "tmx":
        from noticepress.exchange.tmx import tmx  # noqa: PLC0415

        return tmx(aligned)
    of = aligned.left.version.sidecar.translation_of
    if of is not None and of.lang == right.lang and not common.quiet:
        tell(
            msg(
                "{left} is a translation of {right}: to renew it, name the source first.",
                left=str(left),
                right=str(right),
            )
        )
    from noticepress.exchange.xliff import xliff  # noqa: PLC0415
    from noticepress.pipeline.translating import translation  # noqa: PLC0415

    return xliff(translation(site_above(common.site), aligned))


def _called(document: Document) -> str:
    """As commands take it: a version of a site by its name, any other text by its path."""
    return str(document.id) if document.id.vendor else document.version.source.path


def _no_editions(aligned: Alignment, form: str) -> Problem:
    return Problem(
        code="no-editions",
        severity=Severity.ERROR,
        path=f"--format {form}",
        found=msg("{left} and {right}", left=_called(aligned.left), right=_called(aligned.right)),
        expected=msg("two editions of one notice, in two languages"),
        hint=msg("For other texts use --format json, html or csv."),
    )


def _formatted(aligned: Alignment, form: str, site: Path | None) -> str:
    if form == "json":
        from noticepress.exchange.alignment import alignment_json  # noqa: PLC0415

        return alignment_json(aligned)
    if form == "csv":
        from noticepress.exchange.alignment_csv import alignment_csv  # noqa: PLC0415

        return alignment_csv(aligned, here())
    if form == "html":
        from noticepress.pipeline.called import called  # noqa: PLC0415
        from noticepress.render.align_html import align_html  # noqa: PLC0415

        return align_html(aligned, here(), called(site, (aligned.left, aligned.right)))
    from noticepress.render.align_text import align_text  # noqa: PLC0415

    return align_text(aligned, here())
