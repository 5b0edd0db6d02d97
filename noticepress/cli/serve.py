"""``noticepress serve``: the live preview."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from noticepress.model.finding import Problem
from noticepress.model.message import Message, msg

from .shared import Common, common_options, fail, option, tell, tr
from .site import site_root

if TYPE_CHECKING:
    from noticepress.model.site import Site
    from noticepress.serve.rebuild import Rebuilt


@click.command(
    help=tr(msg("Preview the site: rebuild on change, reload the browser, show errors in the page."))
)
@option("--host", default="127.0.0.1", show_default=True, help=msg("Address to listen on."))
@option(
    "--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help=msg("Port to listen on.")
)
@option("--open", "open_browser", is_flag=True, help=msg("Open the page in a browser."))
@common_options
def serve(
    common: Common,
    *,
    host: str,
    port: int,
    open_browser: bool,
) -> None:
    """Serve until interrupted."""
    from noticepress.serve import run  # noqa: PLC0415

    root = site_root(common.site)
    said = _silence if common.quiet else tell
    ended = run(root, _rebuilder(root, common.today), host, port, open_browser=open_browser, tell=said)
    if isinstance(ended, Problem):
        fail([ended])


def _silence(_: Message) -> None:
    """Problems stand in the page; progress is not told."""


def _rebuilder(root: Path, today: date) -> Callable[[], Rebuilt]:
    """A function that reads the site, drafts included, and renders it in memory."""
    from noticepress.pipeline.building import units_of  # noqa: PLC0415
    from noticepress.pipeline.printing import Reprinting  # noqa: PLC0415
    from noticepress.pipeline.reading import read_site  # noqa: PLC0415
    from noticepress.pipeline.template_faults import template_problem  # noqa: PLC0415
    from noticepress.render.theme import TemplateUnusableError  # noqa: PLC0415
    from noticepress.serve.rebuild import Rebuilt  # noqa: PLC0415

    reprint = Reprinting()

    def rebuild() -> Rebuilt:
        read = read_site(root, today, audience="keeper")
        try:
            pages = reprint(list(units_of(root, _previewed(root, read.site)))) if read.site else {}
        except TemplateUnusableError as fault:
            return Rebuilt(pages={}, problems=(*read.problems, template_problem(fault, root)))
        return Rebuilt(pages=pages, problems=read.problems)

    return rebuild


def _previewed(root: Path, site: Site) -> Site:
    """The site as the preview serves it: with findings, and not below the path of its public address."""
    from noticepress.pipeline.keeping import for_keeper  # noqa: PLC0415

    return for_keeper(root, replace(site, settings=replace(site.settings, base_url=None)))
