"""``diff`` of two versions, start-up included: of 24 to 30 kB, and of 2,000 clauses with 5 % edited.

    python benchmarks/two_versions.py [RUNS]

Prints the best of some runs: seconds of wall clock and of processor time. The site's own notice with a draft
stands for notices as they are written, in either language; made-up clauses stand for long ones.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from clock import bare, noticepress, tell

_CONTENT = Path(__file__).parents[1] / "content"
_DEEDS = ("collect", "share", "store", "delete", "disclose", "receive", "record", "combine")
_KINDS = ("your order history", "your delivery address", "your device identifier", "your phone number")
_ENDS = ("to deliver what you ordered", "to answer your questions", "to prevent fraud", "to keep accounts")


def main(runs: int = 3) -> None:
    """Each pair, the best of ``runs``."""
    tell("bare Python", bare())
    with tempfile.TemporaryDirectory() as folder:
        for name, old, new in (*_real(Path(folder)), *_made(Path(folder))):
            size = max(old.stat().st_size, new.stat().st_size)
            best = min(noticepress("diff", str(old), str(new)) for _ in range(runs))
            tell(f"{name} ({size:,} bytes)", best)


def _real(folder: Path) -> Iterator[tuple[str, Path, Path]]:
    """The notice that has a draft, copied to where no site is and nothing is remembered."""
    for lang, suffix in (("en", "md"), ("zh", "txt")):
        old, new = folder / f"undated-{lang}.{suffix}", folder / f"next-{lang}.{suffix}"
        for copy, name in ((old, "undated"), (new, "next")):
            copy.write_bytes((_CONTENT / lang / "delun" / "privacy" / f"{name}.{suffix}").read_bytes())
        yield f"a notice and its draft, {lang}", old, new


def _made(folder: Path) -> Iterator[tuple[str, Path, Path]]:
    for clauses in (330, 2000):
        old, new = folder / f"old-{clauses}.txt", folder / f"new-{clauses}.txt"
        old.write_text("\n".join(_lines(clauses, edited=0)), "utf-8")
        new.write_text("\n".join(_lines(clauses, edited=20)), "utf-8")
        yield f"{clauses:,} clauses", old, new


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


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
