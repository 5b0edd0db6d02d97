"""``noticepress export``: what is handed on to others."""

from __future__ import annotations

from pathlib import Path

import click

from noticepress.model.message import msg

from .language import here
from .reports import report_between
from .shared import Common, common_options, emit, fail, file_needed, option, output_option, tell, tr
from .site import site_above, sound_site
from .versions import read_versions


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


@export.command(
    help=tr(
        msg(
            "Draft what readers are told of a step, in Chinese and English, for each channel that the older "
            "version promised: made of the rows that were accepted, and of no others."
        )
    )
)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help=msg("text to copy from, json for programs."),
)
@output_option
@common_options
def announcement(common: Common, *, old: str, new: str, form: str, output: Path | None) -> None:
    """Compare, judge, draft."""
    from noticepress.render.announcement import announcements, draft_text  # noqa: PLC0415

    report, _ = report_between(common, old, new)
    if form == "json":
        from noticepress.exchange.announcement import announcement_json  # noqa: PLC0415

        emit(announcement_json(d for lang in _DRAFTED for d in announcements(report, lang)), output)
        return
    emit(draft_text(report, _DRAFTED, here()), output)


_DRAFTED = ("zh", "en")


@export.command(
    help=tr(
        msg(
            "Lay out a version for translation into a language that it does not exist in yet, as XLIFF 2.1. "
            "For one that exists, use align SOURCE TRANSLATION --format xliff."
        )
    )
)
@click.argument("reference", metavar="REF")
@option(
    "--to", "target", metavar="LANG", required=True, help=msg("The language to translate into, as zh or en.")
)
@output_option
@common_options
def xliff(common: Common, *, reference: str, target: str, output: Path | None) -> None:
    """Every clause a unit, none translated."""
    from noticepress.exchange.xliff import xliff as written  # noqa: PLC0415
    from noticepress.pipeline.translating import not_there_yet, untranslated  # noqa: PLC0415

    sound_site(common.site)
    (source,) = read_versions(common, reference)
    refused = not_there_yet(site_above(common.site), source, target)
    if refused:
        fail([refused])
    emit(written(untranslated(source, target)), output)


@export.command(
    help=tr(
        msg(
            "Write a catalogue of the interface for the language TAG (ja, zh-Hant, ar …), to be translated "
            "with any gettext editor. What the file already holds is kept."
        )
    )
)
@click.argument("tag", metavar="TAG")
@output_option
@common_options
def catalogue(common: Common, *, tag: str, output: Path | None) -> None:
    """The messages of today, with the translations there are."""
    from noticepress.config.names import is_language  # noqa: PLC0415
    from noticepress.messages.coverage import begun, unsaid  # noqa: PLC0415

    if not is_language(tag):
        raise click.BadParameter(tr(msg("“{tag}” is no language tag.", tag=tag)))
    before = output.read_bytes() if output and output.exists() else None
    if output:
        output.parent.mkdir(parents=True, exist_ok=True)
    data = begun(tag, before)
    emit(data, output)
    if not common.quiet:
        tell(msg("Messages left to translate: {count}.", count=unsaid(data)))
