"""The command itself: its version, its help and its subcommands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module

import click

from noticepress import __version__
from noticepress.model.message import msg

from .arguments import Tongue
from .language import here
from .library_words import teach_library
from .shared import INTERRUPTED, option, tell, tr

_PLACES = {
    "align": ("align", "align"),
    "build": ("build", "build"),
    "check": ("check", "check"),
    "compare": ("compare", "compare"),
    "diff": ("diff", "diff"),
    "explain": ("explain", "explain"),
    "export": ("export", "export"),
    "history": ("history", "history"),
    "import": ("import_", "import_"),
    "inspect": ("inspect", "inspect"),
    "new": ("new", "new"),
    "pin": ("pin", "pin"),
    "review": ("review", "review"),
    "serve": ("serve", "serve"),
    "waive": ("check", "waive"),
}
"""Name of each command → the module that has it, and what it is called there."""

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


class _Commands(Mapping[str, click.Command]):
    """Each is imported when it is called for: together they cost more time than many a command's own work."""

    def __getitem__(self, name: str) -> click.Command:
        module, own_name = _PLACES[name]
        command: click.Command = getattr(import_module(f".{module}", __package__), own_name)
        return command

    def __iter__(self) -> Iterator[str]:
        return iter(_PLACES)

    def __len__(self) -> int:
        return len(_PLACES)


@click.group(
    cls=Interruptible,
    commands=_Commands(),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help=tr(msg("Compile privacy notices: clauses, facts, changes and pages, in Chinese and English.")),
)
@option("--lang", metavar="TAG", type=Tongue(), help=msg("Language of messages: zh or en."))
@click.version_option(__version__, message="noticepress %(version)s", help=tr(msg("Show the version.")))
def cli(lang: str | None) -> None:
    """The ``noticepress`` command; ``--lang`` may stand before a command or after it."""
