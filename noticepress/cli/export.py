"""``noticepress export``: what is handed on to others."""

from __future__ import annotations

from pathlib import Path

import click

from noticepress.model.message import msg

from .reports import report_between
from .shared import Common, common_options, emit, fail, file_needed, output_option, tr
from .site import site_above


@click.group(help=tr(msg("Hand results on to others.")))
def export() -> None:
    """``noticepress export``."""


@export.command(
    help=tr(
        msg(
            "Pack what a change report rests on into one zip: both sources, the report, decisions, signed "
            "reports, digests. The same input gives the same bytes."
        )
    )
)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@output_option
@common_options
def evidence(common: Common, *, old: str, new: str, output: Path | None) -> None:
    """Compare, judge, pack; the zip is written whole or not at all."""
    from noticepress.pipeline.evidence import Sides  # noqa: PLC0415
    from noticepress.pipeline.evidence import evidence as packed  # noqa: PLC0415

    file_needed(output, "evidence")
    report, file = report_between(common, old, new)
    data = packed(report, file, Sides(old=old, new=new, site=site_above(common.site)))
    if isinstance(data, tuple):
        fail(data)
    emit(data, output)
