"""``noticepress inspect``."""

from __future__ import annotations

from pathlib import Path

import click

from noticepress.model.message import msg

from .language import here
from .shared import Common, coloured, common_options, emit, option, output_option, tr
from .versions import read_versions

_STYLES = {
    "quiet": {"dim": True},
    "label": {"bold": True},
    "heading": {"bold": True},
    "name": {"fg": "cyan"},
}


@click.command(
    help=tr(msg("Show one version as parsed: clauses, topics, facts and where every character went."))
)
@click.argument("reference", metavar="REF")
@option(
    "--format",
    "form",
    type=click.Choice(["tree", "json"]),
    default="tree",
    show_default=True,
    help=msg("tree for people, json for programs."),
)
@option(
    "--why", metavar="LINE", type=click.IntRange(1), help=msg("Show which rules decided about this line.")
)
@output_option
@common_options
def inspect(
    common: Common,
    *,
    reference: str,
    form: str,
    why: int | None,
    output: Path | None,
) -> None:
    """Print the tree, the JSON, or the rules that decided about a line."""
    (document,) = read_versions(common, reference)
    if form == "json":
        from noticepress.exchange.document import document_json  # noqa: PLC0415

        emit(document_json(document), output)
        return
    from noticepress.render.inspect_text import inspect_text, why_text  # noqa: PLC0415

    colour = coloured(output)

    def styled(style: str, text: str) -> str:
        return click.style(text, **_STYLES[style]) if colour and text else text  # type: ignore[arg-type]

    shown = inspect_text(document, here(), styled) if why is None else why_text(document, why, here())
    emit(shown, output)
