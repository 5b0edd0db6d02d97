"""The page of commands and their options: ``python -m noticepress.cli.reference``.

Printed in the language of this process; ``docs/commands.md`` and ``docs/commands.zh.md`` are made with it
and a test compares them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from noticepress.model.message import msg

from .group import cli
from .shared import tr

EXIT_CODES = (
    msg("0: done"),
    msg("1: a gate failed (--fail-on, --strict), or the site could not be published"),
    msg("2: could not run: wrong usage, nothing readable, or no place for the result"),
)


def reference() -> str:
    """The whole page as Markdown."""
    lines = [f"# {tr(msg('Commands'))}", "", tr(msg("Made by the program; do not edit by hand.")), ""]
    for name, command in sorted(cli.commands.items()):
        lines += _page(name, command)
    lines += [f"## {tr(msg('Exit codes'))}", "", *(f"- {tr(code)}" for code in EXIT_CODES), ""]
    return "\n".join(lines)


def _page(name: str, command: click.Command) -> Iterator[str]:
    context = click.Context(command, info_name=f"noticepress {name}", max_content_width=100)
    yield from (f"## `{name}`", "", command.help or "", "", "```")
    yield " ".join([f"noticepress {name}", *command.collect_usage_pieces(context)])
    yield from ("```", "")
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            record = parameter.get_help_record(context)
            yield f"- `{record[0]}`: {record[1]}" if record else ""
    yield ""
    if isinstance(command, click.Group):
        for below, part in sorted(command.commands.items()):
            yield from _page(f"{name} {below}", part)


if __name__ == "__main__":
    sys.stdout.write(reference())
