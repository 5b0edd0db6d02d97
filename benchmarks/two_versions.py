"""``diff`` of two versions, start-up included: of 30 kB, and of 2,000 clauses with 5 % edited.

    python benchmarks/two_versions.py

Prints seconds of wall clock and of processor time; the second tells more on a machine at other work.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

_DEEDS = ("collect", "share", "store", "delete", "disclose", "receive", "record", "combine")
_KINDS = ("your order history", "your delivery address", "your device identifier", "your phone number")
_ENDS = ("to deliver what you ordered", "to answer your questions", "to prevent fraud", "to keep accounts")


def main() -> None:
    """Each of the two pairs, the best of three."""
    with tempfile.TemporaryDirectory() as folder:
        for name, clauses in (("30 kB", 300), ("2,000 clauses", 2000)):
            old, new = Path(folder, "old.txt"), Path(folder, "new.txt")
            old.write_text("\n".join(_lines(clauses, edited=0)), "utf-8")
            new.write_text("\n".join(_lines(clauses, edited=20)), "utf-8")
            wall, cpu = min(_run(old, new) for _ in range(3))
            sys.stdout.write(f"{name} ({old.stat().st_size} bytes): {wall:.2f} s, processor {cpu:.2f} s\n")


def _lines(clauses: int, *, edited: int) -> Iterator[str]:
    """A heading each ten clauses; every ``edited``-th clause has another number of days."""
    for number in range(clauses):
        if number % 10 == 0:
            yield f"{number // 10 + 1}. Service number {number // 10 + 1}"
        days = 30 if edited and number % edited == 7 else 15
        deed, kind, end = (
            row[number // step % len(row)] for row, step in ((_DEEDS, 1), (_KINDS, 8), (_ENDS, 32))
        )
        yield f"({number}) We {deed} {kind} {end} in case {number * 7919 % 9973} within {days} days."


def _run(old: Path, new: Path) -> tuple[float, float]:
    began = perf_counter()
    child = subprocess.Popen(
        [sys.executable, "-m", "noticepress", "diff", str(old), str(new)], stdout=subprocess.DEVNULL
    )
    _, _, used = os.wait4(child.pid, 0)
    return perf_counter() - began, used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
