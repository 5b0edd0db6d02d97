"""Files written whole or not at all, one or several together."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from noticepress.model.finding import Problem

from .entries import not_kept


def write_whole(path: Path, data: bytes) -> None:
    """``data`` in the file ``path``, or in what a link of this name leads to; else the file stays as it was.

    Into what is no file (a device, a pipe) it is written through: its name must go on standing for it.
    Raises OSError.
    """
    if _is_stream(path):
        with path.open("ab") as stream:
            stream.write(data)
        return
    place, fresh = _places(path)
    try:
        fresh.write_bytes(data)
        _put(fresh, place)
    finally:
        _clear([fresh])


def write_together(root: Path, files: Mapping[str, bytes]) -> Problem | None:
    """All of ``files``, by path below ``root``, or none: each beside its place first, then put there."""
    places = {path: _places(root / path) for path in files}
    try:
        for path, data in files.items():
            place, fresh = places[path]
            place.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(data)
        for place, fresh in places.values():
            _put(fresh, place)
    except OSError as error:
        return not_kept(", ".join(files), error)
    finally:
        _clear(fresh for _, fresh in places.values())
    return None


def _is_stream(path: Path) -> bool:
    """Devices and pipes; and files that are open already (``/dev/stdout``), which others may write to."""
    folder = Path(os.path.realpath(path.parent))
    if folder == Path("/dev") or folder.is_relative_to("/proc"):
        return True
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return False


def _places(path: Path) -> tuple[Path, Path]:
    """The file itself, behind links, and one beside it that becomes it."""
    place = Path(os.path.realpath(path))
    return place, place.with_name(f".{place.name}.new")


def _put(fresh: Path, place: Path) -> None:
    if place.exists():
        fresh.chmod(stat.S_IMODE(place.stat().st_mode))
    fresh.replace(place)


def _clear(made: Iterable[Path]) -> None:
    for fresh in made:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
