"""``noticepress compare``: what each version says on each topic."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from noticepress.model.message import msg

from .language import here
from .shared import Common, common_options, emit, fail, option, output_option, tr
from .site import site_above, site_root, sound_site
from .versions import read_versions

if TYPE_CHECKING:
    from noticepress.model.matrix import Matrix
    from noticepress.model.notice import Document


@click.command(
    help=tr(
        msg(
            "Show what versions say on each topic, beside each other and across languages; "
            "without REF, the texts in force of the whole site."
        )
    )
)
@click.argument("references", metavar="[REF]...", nargs=-1)
@option(
    "--topic",
    "topics",
    metavar="T",
    multiple=True,
    help=msg("Only this topic, by id or by name (retention, 保存期限…); may be given several times."),
)
@option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "html", "csv"]),
    default="table",
    show_default=True,
    help=msg("table for the terminal, json for programs, html for reading and print, csv for spreadsheets."),
)
@output_option
@common_options
def compare(
    common: Common,
    *,
    references: tuple[str, ...],
    topics: tuple[str, ...],
    form: str,
    output: Path | None,
) -> None:
    """Lay the versions beside each other, topic by topic, and print."""
    from noticepress.model.finding import Problem  # noqa: PLC0415
    from noticepress.pipeline.topics import find_topics, topic_matrix  # noqa: PLC0415

    found = find_topics(topics)
    if problems := [problem for problem in found if isinstance(problem, Problem)]:
        fail(problems)
    asked = tuple(id_ for id_ in found if isinstance(id_, str))
    documents = _named(common, references) if references else _all_current(common)
    emit(_formatted(topic_matrix(documents, asked), form, site_above(common.site)), output)


def _named(common: Common, references: tuple[str, ...]) -> tuple[Document, ...]:
    sound_site(common.site)
    return read_versions(common, *references)


def _all_current(common: Common) -> tuple[Document, ...]:
    from noticepress.model.finding import Problem  # noqa: PLC0415
    from noticepress.pipeline.current import current_versions  # noqa: PLC0415

    found = current_versions(site_root(common.site), common.today)
    if problems := [one for one in found if isinstance(one, Problem)]:
        fail(problems)
    return tuple(one for one in found if not isinstance(one, Problem))


def _formatted(matrix: Matrix, form: str, site: Path | None) -> str:
    if form == "json":
        from noticepress.exchange.comparison import comparison_json  # noqa: PLC0415

        return comparison_json(matrix)
    if form == "csv":
        from noticepress.exchange.comparison_csv import comparison_csv  # noqa: PLC0415

        return comparison_csv(matrix, here())
    if form == "html":
        from noticepress.pipeline.called import called  # noqa: PLC0415
        from noticepress.render.compare_html import compare_html  # noqa: PLC0415

        return compare_html(matrix, here(), called(site, matrix.documents))
    from noticepress.render.compare_text import compare_text  # noqa: PLC0415

    return compare_text(matrix, here())
