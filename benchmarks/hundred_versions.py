"""A notice with 100 versions: how long its history and its site take cold, and when one more version comes.

    python benchmarks/hundred_versions.py [VERSIONS] [CLAUSES]

Writes a site into a temporary folder, runs ``noticepress history`` and, with the cache it left forgotten,
``noticepress build`` as a person would, start-up included, and
prints seconds of wall clock and of processor, and peak memory.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from clock import noticepress, tell

_SUBJECTS = ("your order history", "your delivery address", "your device identifier", "your phone number")
_PURPOSES = (
    "to deliver what you ordered",
    "to answer your questions",
    "to prevent fraud",
    "to keep accounts",
)
_FIRST = date(2015, 1, 1)


def main(versions: int = 100, clauses: int = 150) -> None:
    """Measure cold, unchanged, and with one version added."""
    with tempfile.TemporaryDirectory() as folder:
        site, where = Path(folder), ("--site", folder)
        (site / "site.toml").write_text('title = "T"\nlanguages = ["en"]\n', "utf-8")
        for number in range(versions):
            _write(site, number, clauses)
        for added, command in enumerate((("history", "acme/privacy"), ("build", "--quiet"))):
            shutil.rmtree(site / ".noticepress", ignore_errors=True)
            tell(f"{command[0]}: {versions + added} versions, cold", noticepress(*command, *where))
            tell(f"{command[0]}: again, nothing changed", noticepress(*command, *where))
            _write(site, versions + added, clauses)
            tell(f"{command[0]}: one version added", noticepress(*command, *where))


def _write(site: Path, number: int, clauses: int) -> None:
    path = site / "content" / "en" / "acme" / "privacy" / f"{_FIRST + timedelta(days=30 * number)}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n\n".join(_text(number, clauses)) + "\n", "utf-8")


def _text(number: int, clauses: int) -> Iterator[str]:
    """Each version changes a period of two clauses and has one clause more or fewer."""
    yield "# Privacy Policy"
    for at in range(clauses + number % 2):
        if at % 10 == 0:
            yield f"## {at // 10 + 1}. Part {at // 10 + 1} of what we do with data"
        days = 30 + (number if at in {number % clauses, (number * 7) % clauses} else 0) + at % 60
        yield (
            f"We keep {_SUBJECTS[at % 4]} for {days} days in ledger {at}, {_PURPOSES[at // 4 % 4]}; "
            f"after that we delete it or remove what names you, as section {at % 15 + 1} says."
        )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
