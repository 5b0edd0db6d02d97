"""``noticepress import``: what others hand back."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

import click

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import Message, msg
from noticepress.model.refused import why

from .shared import GATE_FAILED, Common, common_options, emit, fail, option, tell, tell_problems, tr
from .site import site_root

if TYPE_CHECKING:
    from noticepress.pipeline.importing import Imported


@click.group("import", help=tr(msg("Take in what others hand back.")))
def import_() -> None:
    """``noticepress import``."""


@import_.command(
    help=tr(
        msg(
            "Take in a translation from an XLIFF file: write the edition's Markdown source and state in its "
            "sidecar which text it renders. What is there is not overwritten without --force: what would "
            "change is shown."
        )
    )
)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@option("--force", is_flag=True, help=msg("Overwrite an edition that is there."))
@option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help=msg("Write the Markdown to this file, and nothing else anywhere."),
)
@common_options
def xliff(common: Common, *, file: Path, force: bool, output: Path | None) -> None:
    """Work out, show or write; exit code 1 where something would have been overwritten."""
    from noticepress.pipeline.importing import import_xliff, write  # noqa: PLC0415

    root = site_root(common.site)
    imported = import_xliff(root, _read(file), file.as_posix(), common.today)
    if isinstance(imported, tuple):
        fail(imported)
    tell_problems(imported.remarks)
    if output is not None:
        emit(imported.text, output)
        return
    if not imported.after:
        tell(_unchanged(imported))
        _open(imported)
        return
    if set(imported.after) & set(imported.before) and not force:
        emit("".join(_diff(imported)), None)
        tell(msg("Nothing was written. To overwrite: --force; to write elsewhere: -o FILE."))
        raise SystemExit(GATE_FAILED)
    problem = write(root, imported)
    if problem:
        fail([problem])
    if not common.quiet:
        _told(imported)


def _told(imported: Imported) -> None:
    for path in imported.after:
        tell(msg("Kept in {file}.", file=path))
    _open(imported)


def _unchanged(imported: Imported) -> Message:
    if imported.there:
        return msg("Nothing to change: {path} says this already.", path=imported.edition)
    return msg(
        "Nothing to change: no unit is translated anew, so {path} is not written.", path=imported.edition
    )


def _open(imported: Imported) -> None:
    if imported.open:
        told = msg("{open} of {units} units still have to be done.", open=imported.open, units=imported.units)
        tell(told)


def _diff(imported: Imported) -> Iterator[str]:
    for path, data in imported.after.items():
        before = imported.before.get(path, b"").decode("utf-8", "replace").splitlines(keepends=True)
        after = data.decode("utf-8", "replace").splitlines(keepends=True)
        for row in unified_diff(before, after, path, path):
            yield row if row.endswith("\n") else row + "\n"


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        fail(
            [
                Problem(
                    code="cannot-read",
                    severity=Severity.ERROR,
                    path=str(file),
                    found=msg("the file could not be read: {said}", said=why(error)),
                    expected=msg("a file that may be read"),
                    hint=msg("check that it exists and that you may read it"),
                )
            ]
        )
