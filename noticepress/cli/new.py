"""``noticepress new``."""

from __future__ import annotations

import click

from noticepress.model.message import msg

from .shared import Common, common_options, fail, tell, tr
from .site import site_root


@click.command(
    help=tr(
        msg(
            "Begin a text: the next version of a notice as a copy of its newest, or the first one of a new "
            "notice with a heading for each topic that the regimes chosen ask for. NOTICE is vendor/notice, "
            "with an optional @version (else next, a draft that no reader sees) and :lang."
        )
    )
)
@click.argument("notice", metavar="NOTICE")
@common_options
def new(common: Common, *, notice: str) -> None:
    """Write the file and say where it is; what is there is never overwritten."""
    from noticepress.pipeline.beginning import Begun, begin  # noqa: PLC0415

    begun = begin(site_root(common.site), notice, common.today)
    if not isinstance(begun, Begun):
        fail(begun)
    if common.quiet:
        return
    if begun.copied:
        tell(msg("Written: {path}, a copy of {copied}.", path=begun.path, copied=begun.copied))
    else:
        tell(msg("Written: {path}.", path=begun.path))
