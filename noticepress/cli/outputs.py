"""Files that a result must not be written over: those that the command reads."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg
from noticepress.store.pins import BESIDE as PINS_BESIDE
from noticepress.store.place import SITE_FILE
from noticepress.store.reviews import BESIDE as REVIEWS_BESIDE

_READ_OF_A_SITE = ("content", "pins", "reviews", "waivers")
_READ_BESIDE = (PINS_BESIDE, REVIEWS_BESIDE)


def over_an_input(output: Path, named: Iterable[str], site: Path | None) -> Problem | None:
    """Why ``output`` is refused, where it is a file that the command reads; ``named`` are its arguments.

    A file in a folder that is named is read, too, and every source and decision of the site.
    """
    if not output.is_file() or not _is_read(output, map(Path, named), site):
        return None
    return Problem(
        code="output-is-input",
        severity=Severity.ERROR,
        path=str(output),
        found=msg("a file that this command reads, and that its result would replace"),
        expected=msg("a file of its own for the result"),
        hint=msg("name another file with -o"),
    )


def _is_read(output: Path, named: Iterable[Path], site: Path | None) -> bool:
    place = output.resolve()
    if output.name in _READ_BESIDE or any(_reaches(path, output) for path in named):
        return True
    if site is None or not place.is_relative_to(site.resolve()):
        return False
    inside = place.relative_to(site.resolve()).parts
    return inside == (SITE_FILE,) or inside[0] in _READ_OF_A_SITE


def _reaches(named: Path, output: Path) -> bool:
    """Whether the path is the file itself (a hard link of it, too), or the folder where it is a version."""
    from noticepress.sources import SUFFIXES  # noqa: PLC0415 - only where the file is there already

    try:
        held = output.suffix.lower() in SUFFIXES and named.samefile(output.resolve().parent)
        return held or named.samefile(output)
    except (OSError, ValueError):  # no path at all, but another kind of reference
        return False
