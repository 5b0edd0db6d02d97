"""``noticepress history``: every step of a series of versions, judged."""

from __future__ import annotations

from pathlib import Path

import click

from noticepress.model.finding import Problem
from noticepress.model.message import msg

from .language import here
from .shared import Common, common_options, emit, fail, option, output_option, tr
from .site import sound_site


@click.command(
    help=tr(
        msg(
            "List the steps from version to version, each with its significance: of a file in git "
            "(git:REV:PATH, git:A..B:PATH), a folder of files, or a notice of the site (vendor/notice:lang)."
        )
    )
)
@click.argument("series", metavar="SERIES")
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help=msg("text for the terminal, json for programs."),
)
@output_option
@common_options
def history(common: Common, *, series: str, form: str, output: Path | None) -> None:
    """Read all, judge each step, print."""
    from noticepress.pipeline.series import versions_of  # noqa: PLC0415
    from noticepress.pipeline.stepping import steps_of  # noqa: PLC0415

    site = sound_site(common.site)
    versions = versions_of(series, site)
    if isinstance(versions, Problem):
        fail([versions])
    steps = steps_of(versions, site, common.today)
    if isinstance(steps, tuple):
        fail(steps)
    if form == "json":
        from noticepress.exchange.steps import steps_json  # noqa: PLC0415

        emit(steps_json(steps), output)
        return
    from noticepress.render.steps_text import steps_text  # noqa: PLC0415

    emit(steps_text(steps, here()), output)
