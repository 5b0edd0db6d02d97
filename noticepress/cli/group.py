"""The command itself: its version, its help and its subcommands."""

from __future__ import annotations

import click

from noticepress import __version__
from noticepress.model.message import msg

from .align import align
from .arguments import Tongue
from .build import build
from .check import check, waive
from .compare import compare
from .diff import diff
from .explain import explain
from .export import export
from .history import history
from .import_ import import_
from .inspect import inspect
from .language import here
from .library_words import teach_library
from .pin import pin
from .review import review
from .serve import serve
from .shared import INTERRUPTED, option, tell, tr

teach_library(here())


class Interruptible(click.Group):
    """Commands that end with one line and 130 on Ctrl-C, as shells expect (128 and the signal's number)."""

    def invoke(self, ctx: click.Context) -> object:
        """What the command gives back, which is nothing."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("", err=True)  # the terminal has printed ^C
            tell(msg("Interrupted."))
            raise SystemExit(INTERRUPTED) from None


@click.group(
    cls=Interruptible,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help=tr(msg("Compile privacy notices: clauses, facts, changes and pages, in Chinese and English.")),
)
@option("--lang", metavar="TAG", type=Tongue(), help=msg("Language of messages: zh or en."))
@click.version_option(__version__, message="noticepress %(version)s", help=tr(msg("Show the version.")))
def cli(lang: str | None) -> None:
    """The ``noticepress`` command; ``--lang`` may stand before a command or after it."""


_COMMANDS = (
    build, serve, check, waive, inspect, align, compare, diff, history, explain, review, pin, export,
    import_,
)  # fmt: skip
for command in _COMMANDS:
    cli.add_command(command)
