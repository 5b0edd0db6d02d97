"""What all commands share: options, where output goes, how problems are told, exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, date, datetime
from functools import wraps
from pathlib import Path
from typing import NoReturn, TypeVar

import click
from msgspec import Struct

from noticepress.messages import say
from noticepress.model.finding import Problem, Severity
from noticepress.model.message import Message, msg
from noticepress.model.refused import why

from .arguments import Day, Tongue
from .language import here

DONE, GATE_FAILED, COULD_NOT_RUN, INTERRUPTED = 0, 1, 2, 130

Command = TypeVar("Command", bound=Callable[..., object])


def tr(message: Message) -> str:
    """The message in the language of this process."""
    return say(message, here())


def option(*names: str, help: Message, **rest: object) -> Callable[[Command], Command]:  # noqa: A002
    """A click option whose help is a message."""
    return click.option(*names, help=tr(help), **rest)  # type: ignore[arg-type]


class Common(Struct, frozen=True, kw_only=True):
    """What every command is told."""

    site: Path | None
    today: date
    quiet: bool


def common_options(command: Callable[..., None]) -> Callable[..., None]:
    """Options that every command has; the command gets them as one ``Common`` before its own."""

    @wraps(command)
    def run(
        *,
        site: Path | None,
        as_of: datetime | None,
        quiet: bool,
        lang: str | None,  # noqa: ARG001 - read before click runs: help is in that language too
        no_color: bool,
        **own: object,
    ) -> None:
        if no_color or os.environ.get("NO_COLOR"):
            click.get_current_context().color = False
        command(Common(site=site, today=_today(as_of), quiet=quiet), **own)

    for decorate in _COMMON:
        run = decorate(run)
    return run


def output_option(command: Command) -> Command:
    """``-o FILE`` for commands that print a result."""
    text = msg("Write to this file instead of standard output.")
    return option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path), help=text)(command)


def coloured(output: Path | None) -> bool:
    """Whether a result for people may carry colour."""
    return output is None and click.get_current_context().color is not False and sys.stdout.isatty()


def _today(as_of: datetime | None) -> date:
    """The one place that reads the clock: ``--as-of``, else SOURCE_DATE_EPOCH, else now."""
    if as_of is not None:
        return as_of.date()
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    with suppress(ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(int(epoch), tz=UTC).date()
    return datetime.now().astimezone().date()


def tell(message: Message) -> None:
    """A line to the person, on standard error."""
    click.echo(tr(message), err=True)


def tell_problems(problems: Iterable[Problem]) -> None:
    """Every problem once, errors first, with what was found, expected and what to try."""
    order = list(Severity)
    for problem in sorted(dict.fromkeys(problems), key=lambda p: (order.index(p.severity), p.path)):
        click.echo(_told(problem), err=True)


def fail(problems: Iterable[Problem], code: int = COULD_NOT_RUN) -> NoReturn:
    """Tell the problems and end with ``code``."""
    tell_problems(problems)
    raise SystemExit(code)


def emit(result: str | bytes, output: Path | None) -> None:
    """The result itself, text as UTF-8: to ``output``, whole or not at all, or to standard output."""
    data = result.encode("utf-8") if isinstance(result, str) else result
    if output is None:
        _print(data)
        return
    fresh = output.with_name(f".{output.name}.new")
    try:
        fresh.write_bytes(data)
        fresh.replace(output)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        fail([_cannot_write(output, error)])
    except BaseException:  # Ctrl-C leaves no half-written file
        fresh.unlink(missing_ok=True)
        raise


def file_needed(output: Path | None, form: str) -> None:
    """Ends the program where a format that no terminal shows has no file to go to."""
    if output is None:
        raise click.UsageError(tr(msg("{form} needs a file: name it with -o FILE.", form=form)))


def _print(data: bytes) -> None:
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:  # the reader has seen enough: ``noticepress inspect … | head``
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(DONE) from None


def _told(problem: Problem) -> str:
    names = {
        Severity.ERROR: msg("error"),
        Severity.WARNING: msg("warning"),
        Severity.INFO: msg("info"),
    }
    colours = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
    head = click.style(
        f"{tr(names[problem.severity])}[{problem.code}]", fg=colours[problem.severity], bold=True
    )
    where = problem.path + (f":{problem.lines[0]}" if problem.lines else "")
    rows = (
        (msg("found"), problem.found),
        (msg("expected"), problem.expected),
        (msg("try"), problem.hint),
    )
    colon = tr(msg("{name}: ", name="{name}"))
    return "\n".join(
        [f"{head} {where}", *(f"  {colon.format(name=tr(name))}{tr(text)}" for name, text in rows)]
    )


def _cannot_write(output: Path, error: OSError) -> Problem:
    return Problem(
        code="cannot-write",
        severity=Severity.ERROR,
        path=str(output),
        found=msg("the file could not be written: {said}", said=why(error)),
        expected=msg("a folder that exists and may be written to"),
        hint=msg("name another file with -o"),
    )


_COMMON = (
    option("--no-color", is_flag=True, help=msg("No colour; NO_COLOR is obeyed too.")),
    option("--quiet", is_flag=True, help=msg("Only problems, no progress.")),
    option("--lang", metavar="TAG", type=Tongue(), help=msg("Language of messages: zh or en.")),
    option(
        "--site",
        metavar="DIR",
        type=click.Path(path_type=Path),
        help=msg("The site's folder; by default the one at or above here that holds site.toml."),
    ),
    option(
        "--as-of",
        metavar="DATE",
        type=Day(),
        help=msg("Take this day for today, as YYYY-MM-DD."),
    ),
)
