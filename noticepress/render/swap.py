"""Pages → the published folder, by one swap.

The new site is built in ``.<name>.new`` beside the old one, files whose bytes are the same are hard-linked
from it (so their time stays), and both folders change names in one step of the kernel (``renameat2`` with
``RENAME_EXCHANGE``; elsewhere two renames, of which an interrupted first one is undone by the next build).
Until then the old site is not touched; what older builds left behind goes with the old folder.
"""

from __future__ import annotations

import ctypes
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from msgspec import Struct

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import Message, msg
from noticepress.model.refused import why

MARKER = ".noticepress"
"""Tells a folder that we may replace from one that we must not touch."""
_MARKER_TEXT = b"Published by noticepress. The next build replaces this whole folder.\n"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
"""Both from linux/fcntl.h and linux/fs.h."""


class Published(Struct, frozen=True):
    """How many files the site has, and how many of them are new or changed, or are gone since last time."""

    pages: int
    written: int
    removed: int


def publish(pages: Iterable[tuple[str, bytes | None]], out: Path) -> Published | Problem:
    """Replace ``out`` by these pages, or leave it as it is and say why.

    None in the place of a page's bytes: as it stands in ``out``.

    Raises ValueError for a path that leads out of the site or occurs twice: a mistake of ours.
    """
    out = Path(os.path.abspath(out)).resolve()  # noqa: PTH100 - a link's target is what gets replaced
    refused = _refused(out)
    if refused:
        return refused
    fresh = out.with_name(f".{out.name}.new")
    try:
        _undo_half_swap(out)
        with _alone(fresh):
            return _swap_in(pages, fresh, out)
    except BlockingIOError:
        return _problem(
            "build-running",
            out,
            msg("another build is publishing there"),
            msg("one build at a time"),
            msg("Wait for it to end, or stop it."),
        )
    except OSError as error:
        return _failed(out, error)


def _swap_in(pages: Iterable[tuple[str, bytes | None]], fresh: Path, out: Path) -> Published:
    seen, written = set[str](), 0
    for path, data in pages:
        _claim(path, seen)
        written += _place(fresh, out, path, data)
    _place(fresh, out, MARKER, _MARKER_TEXT)
    before = sum(1 for p in out.rglob("*") if p.is_file() and p.name != MARKER) if out.is_dir() else 0
    kept = len(seen) - sum(1 for path in seen if not (out / path).is_file())
    _exchange(fresh, out)
    return Published(pages=len(seen), written=written, removed=before - kept)


def _claim(path: str, seen: set[str]) -> None:
    parts = path.split("/")
    if (
        path in seen
        or path == MARKER
        or "\\" in path
        or "\0" in path
        or any(p in {"", ".", ".."} for p in parts)
    ):
        raise ValueError(f"no path for a page, or a second page there: {path!r}")
    seen.add(path)


def _place(fresh: Path, out: Path, path: str, data: bytes | None) -> int:
    """Put one file into the new tree; 1 if it had to be written."""
    new, old = fresh / path, out / path
    new.parent.mkdir(parents=True, exist_ok=True)
    if data is None or _holds(old, data):
        with suppress(OSError):  # a file system without hard links
            os.link(old, new)
            return 0
    new.write_bytes(old.read_bytes() if data is None else data)
    return data is not None


def _holds(file: Path, data: bytes) -> bool:
    try:
        return not file.is_symlink() and file.stat().st_size == len(data) and file.read_bytes() == data
    except OSError:
        return False


@contextmanager
def _alone(fresh: Path) -> Iterator[None]:
    """An empty folder of our own, gone at the end whatever happens.

    Raises BlockingIOError while another build has it.
    """
    import fcntl  # noqa: PLC0415

    fresh.parent.mkdir(parents=True, exist_ok=True)
    fresh.mkdir(exist_ok=True)
    lock = os.open(fresh, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        try:
            for leftover in fresh.iterdir():
                _remove(leftover)
            yield
        finally:
            _clear(fresh)
    finally:
        os.close(lock)


def _clear(folder: Path) -> None:
    try:
        shutil.rmtree(folder, ignore_errors=True)
    except KeyboardInterrupt:  # Ctrl-C while we clear up: nothing half-made may stay
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


def _exchange(fresh: Path, out: Path) -> None:
    if not out.exists():
        fresh.rename(out)
        return
    libc = ctypes.CDLL(None, use_errno=True)
    swap = getattr(libc, "renameat2", None)
    if swap and swap(_AT_FDCWD, os.fsencode(fresh), _AT_FDCWD, os.fsencode(out), _RENAME_EXCHANGE) == 0:
        return
    aside = _aside(out)
    out.rename(aside)
    try:
        fresh.rename(out)
    except OSError:
        aside.rename(out)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def _aside(out: Path) -> Path:
    return out.with_name(f".{out.name}.old")


def _undo_half_swap(out: Path) -> None:
    """A build killed between the two renames leaves the good site under its second name."""
    aside = _aside(out)
    if not (aside / MARKER).is_file():
        return
    if out.exists():
        shutil.rmtree(aside)
    else:
        aside.rename(out)


def _refused(out: Path) -> Problem | None:
    if out == Path(out.anchor) or out == Path.home() or (out / "site.toml").exists():
        found = msg("a folder that holds other things than a published site")
    elif out.exists() and not out.is_dir():
        found = msg("a file, not a folder")
    elif _is_foreign(out):
        found = msg("a folder with files that this program did not publish")
    else:
        return None
    return _problem(
        "output-not-ours",
        out,
        found,
        msg("an empty or new folder, or one that noticepress has published to"),
        msg("Choose another folder with --out, or empty this one yourself."),
    )


def _is_foreign(out: Path) -> bool:
    try:
        return out.is_dir() and not (out / MARKER).is_file() and any(out.iterdir())
    except OSError:
        return True


def _failed(out: Path, error: OSError) -> Problem:
    return _problem(
        "output-not-writable",
        out,
        msg("the site could not be written: {reason}", reason=why(error)),
        msg("a folder that can be replaced, and room on the disk"),
        msg("Free some space, mend the permissions, or choose another folder. The last site stands."),
    )


def _problem(code: str, out: Path, found: Message, expected: Message, hint: Message) -> Problem:
    return Problem(
        code=code, severity=Severity.ERROR, path=str(out), found=found, expected=expected, hint=hint
    )
