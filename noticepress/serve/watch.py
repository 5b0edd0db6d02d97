"""Which changes of files call for a rebuild, and when they have stopped."""

from __future__ import annotations

import queue
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from noticepress.text.regex import regex

if TYPE_CHECKING:
    from watchdog.events import FileSystemEventHandler
    from watchdog.observers.api import BaseObserver, ObservedWatch

Kind = Literal["content", "theme", "settings"]
QUIET = 0.02
"""Seconds without a change after which a burst of them is over: editors write a file in several steps."""
PATIENCE = 0.5
"""Seconds after which we rebuild although files go on changing."""
LONGEST = 10
"""Seconds for which the end waits for a rebuild: a thread cut off within compiled code aborts the process."""
_KINDS: dict[str, Kind] = {
    "content": "content",
    "pins": "content",
    "reviews": "content",
    "waivers": "content",
    "themes": "theme",
    "locale": "theme",
}
_NO_INPUT = regex(
    r"""
      ^\..*                  # hidden: .git, .file.swp, .#lock, .goutputstream-X, .~lock.x#
    | .*~ | \#.*\# | 4913    # Emacs and Vim: backups, autosaves, the probe for a writable folder
    | .*\.(?:swp|swx|tmp|temp|bak|part|crdownload)
    | ___jb_(?:tmp|old)___.* | .*___jb_(?:tmp|old)___
    | ~\$.*                  # Word
    | __pycache__
    """,
    re.VERBOSE,
)


def kind_of(path: Path, root: Path) -> Kind | None:
    """What a changed path means to the site; None where it means nothing."""
    try:
        parts = path.relative_to(root).parts
    except ValueError:
        return None
    if not parts or any(_NO_INPUT.fullmatch(part) for part in parts):
        return None
    if parts == ("site.toml",):
        return "settings"
    return _KINDS.get(parts[0])


@contextmanager
def watching(root: Path, on_change: Callable[[frozenset[Kind]], None]) -> Iterator[None]:
    """While open, ``on_change`` is called in a thread of its own after each burst of changes.

    One call at a time; what changes meanwhile is the next burst.
    """
    changes: queue.Queue[Kind | None] = queue.Queue()
    observer = _observer(root, changes.put)
    caller = threading.Thread(target=_follow, args=(changes, on_change), name="rebuild", daemon=True)
    caller.start()
    try:
        yield
    finally:
        observer.stop()
        changes.put(None)
        observer.join(timeout=0.5)
        caller.join(timeout=LONGEST)


def _follow(changes: queue.Queue[Kind | None], on_change: Callable[[frozenset[Kind]], None]) -> None:
    while (first := changes.get()) is not None:
        on_change(_burst(first, changes))


def _burst(first: Kind, changes: queue.Queue[Kind | None]) -> frozenset[Kind]:
    kinds, ends = {first}, time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        try:
            kind = changes.get(timeout=QUIET)
        except queue.Empty:
            break
        if kind is None:
            changes.put(None)
            break
        kinds.add(kind)
    return frozenset(kinds)


def _observer(root: Path, put: Callable[[Kind], None]) -> BaseObserver:
    from watchdog.observers import Observer  # noqa: PLC0415
    from watchdog.observers.polling import PollingObserver  # noqa: PLC0415

    try:
        return _started(Observer(), root, put)
    except OSError:
        # No inotify watches left (fs.inotify.max_user_watches): looking twice a second is slower but works.
        return _started(PollingObserver(timeout=0.5), root, put)


def _started(observer: BaseObserver, root: Path, put: Callable[[Kind], None]) -> BaseObserver:
    """Only folders with inputs are watched to the bottom: an environment beside them may hold 10,000."""
    deep: dict[Path, ObservedWatch] = {}

    def dive(folder: Path) -> None:
        if folder in deep:
            with suppress(KeyError):  # the old folder of this name is gone, and its watch with it
                observer.unschedule(deep.pop(folder))
        deep[folder] = observer.schedule(handler, str(folder), recursive=True)

    handler = _handler(root, put, dive)
    observer.schedule(handler, str(root))
    for name in _KINDS:
        if (root / name).is_dir():
            dive(root / name)
    observer.start()
    return observer


def _handler(root: Path, put: Callable[[Kind], None], dive: Callable[[Path], None]) -> FileSystemEventHandler:
    from watchdog.events import FileSystemEvent, FileSystemEventHandler  # noqa: PLC0415

    class Classify(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            # Our own reading opens and closes files, and reading a folder may set its time.
            if event.event_type in {"opened", "closed_no_write"}:
                return
            if event.is_directory and event.event_type == "modified":
                return
            for path in (Path(str(name)) for name in (event.src_path, event.dest_path) if name):
                kind = kind_of(path, root)
                if kind is None:
                    continue
                if event.is_directory and path.parent == root and path.is_dir():
                    dive(path)
                put(kind)

    return Classify()
