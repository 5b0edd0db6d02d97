"""What all commands share: options, where output goes, how problems are told, exit codes."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterable, Mapping
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
from noticepress.store.place import find_site
from noticepress.store.writing import write_whole

from .arguments import Day, Tongue
from .language import here
from .outputs import over_an_input

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
        _keep_inputs(site, own)
        command(Common(site=site, today=_today(as_of), quiet=quiet), **own)

    for decorate in _COMMON:
        run = decorate(run)
    return run


def _keep_inputs(site: Path | None, own: Mapping[str, object]) -> None:
    """Ends the program before it has done anything where its result would replace what it reads."""
    output = own.get("output")
    if not isinstance(output, Path):
        return
    arguments = (p.name for p in click.get_current_context().command.params if isinstance(p, click.Argument))
    values = (own.get(name or "") for name in arguments)
    named = (str(one) for value in values for one in (value if isinstance(value, tuple) else (value,)))
    refused = over_an_input(output, named, site or find_site(Path()))
    if refused:
        fail([refused])


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
    _aside(tr(message))


def tell_problems(problems: Iterable[Problem]) -> None:
    """Every problem once, errors first, with what was found, expected and what to try."""
    order = list(Severity)
    for problem in sorted(dict.fromkeys(problems), key=lambda p: (order.index(p.severity), p.path)):
        _aside(_told(problem))


def _aside(text: str) -> None:
    with suppress(OSError):  # nobody can be told that nothing can be told; the exit code stays
        click.echo(text, err=True)


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
    try:
        write_whole(output, data)
    except BrokenPipeError:
        raise SystemExit(DONE) from None
    except OSError as error:
        fail([_cannot_write(output, error)])


def file_needed(output: Path | None, form: str) -> None:
    """Ends the program where a format that no terminal shows has no file to go to."""
    if output is None:
        raise click.UsageError(tr(msg("{form} needs a file: name it with -o FILE.", form=form)))


def _print(data: bytes) -> None:
    if sys.stdout is None:
        fail([_cannot_print(OSError(errno.EBADF, os.strerror(errno.EBADF)))])
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:  # the reader has seen enough: ``noticepress inspect … | head``
        _close_output()
        raise SystemExit(DONE) from None
    except OSError as error:
        _close_output()
        fail([_cannot_print(error)])


def _close_output() -> None:
    """What is left in it goes nowhere: at its end Python would try to write it once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


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


def _cannot_print(error: OSError) -> Problem:
    return Problem(
        code="cannot-write",
        severity=Severity.ERROR,
        path="stdout",
        found=msg("the result could not be written to standard output: {said}", said=why(error)),
        expected=msg("an output that takes the whole result"),
        hint=msg("write to a file with -o FILE"),
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
