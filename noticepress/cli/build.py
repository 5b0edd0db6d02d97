"""``noticepress build``."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from noticepress.model.finding import Severity
from noticepress.model.message import Message, msg
from noticepress.store.place import memory_of

from .shared import COULD_NOT_RUN, GATE_FAILED, Common, common_options, option, tell, tell_problems, tr
from .site import site_root

if TYPE_CHECKING:
    from noticepress.pipeline.building import Built


@click.command(help=tr(msg("Publish the site: every notice, version and change as static pages.")))
@option("--out", metavar="DIR", type=click.Path(path_type=Path), help=msg("Where to; by default public/."))
@option("--strict", is_flag=True, help=msg("Treat warnings as errors: publish nothing if there are any."))
@option("--drafts", is_flag=True, help=msg("Publish drafts (next) that are not announced, too."))
@option(
    "--internal",
    is_flag=True,
    help=msg("Publish the full legal reports and the findings, too. Not for the public."),
)
@option(
    "--jobs",
    metavar="N",
    type=click.IntRange(1),
    help=msg("How many processes do the work; by default one for each processor."),
)
@option("--clean", is_flag=True, help=msg("Forget what earlier builds remembered."))
@common_options
def build(
    common: Common,
    *,
    out: Path | None,
    strict: bool,
    drafts: bool,
    internal: bool,
    jobs: int | None,
    clean: bool,
) -> None:
    """Build and tell what happened; exit code 1 where the site was not published."""
    from noticepress.pipeline.building import Options  # noqa: PLC0415
    from noticepress.pipeline.building import build as publish_site  # noqa: PLC0415
    from noticepress.pipeline.workers import processors  # noqa: PLC0415

    root = site_root(common.site)
    if clean:
        shutil.rmtree(memory_of(root), ignore_errors=True)
    options = Options(
        root=root,
        out=(out or root / "public").absolute(),
        today=common.today,
        audience="keeper" if drafts else "public",
        internal=internal,
        tolerates=Severity.INFO if strict else Severity.WARNING,
        jobs=jobs or processors(),
    )
    built = publish_site(options)
    tell_problems(built.problems)
    if not built.published:
        _tell_why(built, options.out, strict=strict)
        raise SystemExit(GATE_FAILED if built.readable else COULD_NOT_RUN)
    if not common.quiet:
        tell(_outcome(built, str(options.out)))


def _tell_why(built: Built, out: Path, *, strict: bool) -> None:
    """What stopped it where no error did, and whether anything stands where it would have gone."""
    severities = [problem.severity for problem in dict.fromkeys(built.problems)]
    if strict and Severity.ERROR not in severities:
        count = severities.count(Severity.WARNING)
        tell(msg("With --strict warnings count as errors: that stopped it. Warnings: {count}.", count=count))
    if out.exists():
        tell(msg("Nothing was published; what stood in {folder} still stands.", folder=str(out)))
    else:
        tell(msg("Nothing was published."))


def _outcome(built: Built, folder: str) -> Message:
    if built.pages is None or built.written is None:
        return msg("Nothing has changed since the last build of {folder}.", folder=folder)
    return msg(
        "Published {pages} files in {folder}, {written} of them new or changed.",
        pages=built.pages,
        folder=folder,
        written=built.written,
    )
