"""What the last build read and wrote, so that an unchanged site is known by looking at file times alone."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

Stamps = Mapping[str, tuple[int, int]]
"""Path → size in bytes and modification time in nanoseconds."""


def stamps(folders: Iterable[Path]) -> dict[str, tuple[int, int]]:
    """Size and time of every file in or below the given folders and of the given files."""
    found: dict[str, tuple[int, int]] = {}
    for folder in folders:
        for path, state in _files(str(folder)):
            found[path] = (state.st_size, state.st_mtime_ns)
    return found


def read_manifest(path: Path) -> object:
    """What was written by ``write_manifest``; None where there is none or it cannot be read."""
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None


def write_manifest(path: Path, manifest: object) -> None:
    """Write it whole or not at all; a manifest that cannot be written only costs the next run time."""
    fresh = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(manifest), "utf-8")
        fresh.replace(path)
    except OSError:
        return


def as_json(found: Stamps) -> dict[str, list[int]]:
    """Stamps in the form in which JSON gives them back, for comparison."""
    return {path: list(stamp) for path, stamp in sorted(found.items())}


def _files(path: str) -> Iterator[tuple[str, os.stat_result]]:
    try:
        entries = list(os.scandir(path))
    except NotADirectoryError:
        yield path, os.stat(path)  # noqa: PTH116 - thousands of files: no Path objects
        return
    except OSError:
        return
    for entry in entries:
        if entry.name == "__pycache__":
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path)
            continue
        with suppress(OSError):  # a link that leads nowhere, a file just gone
            yield entry.path, entry.stat()
