"""Whole processes on the clock, start-up included.

On a machine at other work the wall tells little: the processor's time of the process and its children counts,
beside that of a Python that does nothing.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Seconds of processor and of wall clock, megabytes of the largest process, exit code."""

    used: float
    wall: float
    memory: int
    code: int

    def __str__(self) -> str:
        failed = f"  exit code {self.code}" if self.code else ""
        return f"{self.wall:6.2f} s, processor {self.used:6.2f} s, {self.memory:4} MB{failed}"


def noticepress(*arguments: str) -> Run:
    """A command, its output thrown away."""
    return _run([sys.executable, "-m", "noticepress", *arguments])


def bare() -> Run:
    """A Python that does nothing, the best of five."""
    return min(_run([sys.executable, "-c", "pass"]) for _ in range(5))


def tell(what: str, run: Run) -> None:
    """A line of output."""
    sys.stdout.write(f"{what:<40}{run}\n")
    sys.stdout.flush()


def _run(command: Sequence[str]) -> Run:
    began = perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    wall = perf_counter() - began
    return Run(used.ru_utime + used.ru_stime, wall, used.ru_maxrss // 1024, child.returncode)
