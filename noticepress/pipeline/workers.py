"""The same work on many things, spread over processes where that is worth their start."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

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


def _run(number: int) -> object:
    work, items = _shared[-1]
    return work(items[number])
