"""``noticepress pin``: what a reviewer decides on links between clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from noticepress.model.finding import Problem
from noticepress.model.message import msg
from noticepress.model.pin import Pin, PinSide

from .arguments import Closing
from .language import here
from .shared import Common, common_options, emit, fail, option, tell, tr
from .site import site_above, sound_site
from .versions import read_versions

if TYPE_CHECKING:
    from noticepress.model.notice import Document
    from noticepress.model.pin import PinLink

NONE = "-"
"""Stands for no clause: the other side has no counterpart."""


@click.command(
    help=tr(
        msg(
            "Show what is pinned between two versions. With ids of clauses on both sides (commas between "
            "several, - for none), decide on a link: fix (they answer each other), forbid (they do not) or "
            "confirm (the program's link is right)."
        )
    )
)
@click.argument("left", metavar="LEFT")
@click.argument("right", metavar="RIGHT")
@click.argument("ours", metavar="[IDS", required=False)
@click.argument("theirs", metavar="IDS", required=False)
@click.argument(
    "link",
    metavar="fix|forbid|confirm]",
    cls=Closing,
    type=click.Choice(["fix", "forbid", "confirm"]),
    required=False,
)
@option("--by", "name", metavar="NAME", default="", help=msg("Who decides."))
@option("--reason", metavar="TEXT", default="", help=msg("Why."))
@common_options
def pin(
    common: Common,
    *,
    left: str,
    right: str,
    ours: str | None,
    theirs: str | None,
    link: PinLink | None,
    name: str,
    reason: str,
) -> None:
    """List or decide."""
    if ours and not link:
        raise click.UsageError(tr(msg("Name clauses of both sides and say fix, forbid or confirm.")))
    sound_site(common.site)
    documents = read_versions(common, left, right)
    if not (ours and theirs and link):
        _list(common, documents)
        return
    sides = [_side(document, ids) for document, ids in zip(documents, (ours, theirs), strict=True)]
    if not any(side.clauses for side in sides):
        raise click.UsageError(tr(msg("Name a clause of one side at least.")))
    made = Pin(link=link, left=sides[0], right=sides[1], by=name, date=common.today, reason=reason)
    _keep(common, documents, made)


def _side(document: Document, ids: str) -> PinSide:
    from noticepress.pipeline.pinning import pinned_side  # noqa: PLC0415

    wanted = () if ids == NONE else tuple(filter(None, ids.split(",")))
    side = pinned_side(document, wanted)
    if isinstance(side, Problem):
        fail([side])
    return side


def _keep(common: Common, documents: tuple[Document, ...], made: Pin) -> None:
    from noticepress.pipeline.pinning import add_pin, pin_files, pins_in  # noqa: PLC0415

    files = pin_files(site_above(common.site), *documents)
    known = pins_in(files)  # nothing is added to a file that cannot be read
    if isinstance(known, list):
        fail(known)
    problem = add_pin(files[0], made)
    if problem:
        fail([problem])
    if not common.quiet:
        tell(msg("Kept in {file}.", file=files[0].shown))


def _list(common: Common, documents: tuple[Document, ...]) -> None:
    from noticepress.pipeline.laying import aligned_with_pins  # noqa: PLC0415
    from noticepress.render.pin_text import pin_text  # noqa: PLC0415

    aligned = aligned_with_pins(site_above(common.site), *documents)
    if isinstance(aligned, list):
        fail(aligned)
    emit(pin_text(aligned, here()), None)
