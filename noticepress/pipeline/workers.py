"""The same work on many things, spread over processes where that is worth their start."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar, cast

from noticepress.store.pickles import dumps, loads

Item = TypeVar("Item")
Result = TypeVar("Result")
_FEWEST = 4
"""Things for each process that are worth its start, some 50 ms with what it imports."""
_DEAF = (signal.SIGINT, signal.SIG_IGN)
_shared: list[tuple[Callable[[object], object], Sequence[object]]] = []
"""What forked processes find in their memory: neither closures nor whole sites go through a pipe."""


def processors() -> int:
    """How many of the machine's processors we may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # only Linux tells
        return os.cpu_count() or 1


def spread(
    work: Callable[[Item], Result], items: Sequence[Item], jobs: int, together: int = 1
) -> Iterator[Result]:
    """``work`` of each item, in their order; here if they are few, ``jobs`` is 1 or processes cannot fork.

    A process takes as many neighbours at once as ``together`` says.
    In the other processes ``work`` must not rest on threads that run in this one: they are not there.
    """
    if jobs == 1 or len(items) < _FEWEST * jobs or not hasattr(os, "fork"):
        yield from map(work, items)
        return
    import multiprocessing  # noqa: PLC0415 - most commands need none

    _shared.append((work, items))  # type: ignore[arg-type]  # of one call at a time
    try:
        # Ctrl-C goes to every process of the terminal; this one ends the others
        with multiprocessing.get_context("fork").Pool(jobs, signal.signal, _DEAF) as pool:
            yield from pool.imap(_run, range(len(items)), chunksize=together)
    finally:
        _shared.pop()


def side_by_side(
    work: Callable[[Item], Result], items: Sequence[Item], meanwhile: Callable[[], object] | None = None
) -> list[Result]:
    """``work`` of each of a few things, each but the first in a process of its own; it makes our own values.

    Here if there are no processors for it, or where one of the processes fails: it fails here again, or not.
    ``meanwhile`` is done here after the first, where the others may still be at work.
    """
    apart = items[1:] if 1 < len(items) <= processors() and hasattr(os, "fork") else ()
    begun = [_begun(work, item) for item in apart]
    done = [work(item) for item in items[: len(items) - len(apart)]]
    if begun and meanwhile:
        meanwhile()
    return [*done, *(_ended(*process, work, item) for process, item in zip(begun, apart, strict=True))]


def _begun(work: Callable[[Item], object], item: Item) -> tuple[int, int]:
    """The number of a forked process, and where its result can be read."""
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return process, reading
    try:  # nothing of what this process was about may go on here
        os.close(reading)  # else it would wait for itself to read, once the other process is gone
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(dumps(work(item)))
    finally:
        os._exit(0)


def _ended(process: int, reading: int, work: Callable[[Item], Result], item: Item) -> Result:
    with os.fdopen(reading, "rb") as pipe:
        data = pipe.read()
    os.waitpid(process, 0)
    try:
        found: Any = loads(data)
    except Exception:  # noqa: BLE001 - half a result may raise anything
        return work(item)
    return cast("Result", found)


def _run(number: int) -> object:
    work, items = _shared[-1]
    return work(items[number])
