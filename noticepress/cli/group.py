"""The command itself: its version, its help and its subcommands."""

from __future__ import annotations

import click

from noticepress import __version__
from noticepress.model.message import msg

from .align import align
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
from .shared import option, tr

teach_library(here())


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help=tr(msg("Compile privacy notices: clauses, facts, changes and pages, in Chinese and English.")),
)
@option("--lang", metavar="TAG", help=msg("Language of messages: zh or en."))
@click.version_option(__version__, message="noticepress %(version)s", help=tr(msg("Show the version.")))
def cli(lang: str | None) -> None:
    """The ``noticepress`` command; ``--lang`` may stand before a command or after it."""


_COMMANDS = (
    build, serve, check, waive, inspect, align, compare, diff, history, explain, review, pin, export,
    import_,
)  # fmt: skip
for command in _COMMANDS:
    cli.add_command(command)
