"""What is told of translations that are taken to be faithful: ``python benchmarks/false_alarms.py FOLDER``.

FOLDER holds pairs ``NAME.zh.md`` and ``NAME.en.md``, such as notices that projects publish in both languages.
Prints for each pair how many clauses were linked and left over, and every drift above information: each is
either a false alarm or a difference that the translator made, which the reader of the list has to tell.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from noticepress.model.alignment import Alignment
from noticepress.model.finding import Severity
from noticepress.model.notice import Document, Sidecar, VersionId
from noticepress.pipeline.aligning import alignment
from noticepress.pipeline.documents import read_document


def main() -> None:
    """Align every pair of the folder named."""
    total = Counter[Severity]()
    folder = Path(sys.argv[1])
    names = sorted(path.name.removesuffix(".zh.md") for path in folder.glob("*.zh.md"))
    for name in names:
        total += told(name, aligned(folder, name))
    say(f"{len(names)} pairs: {total[Severity.ERROR]} errors, {total[Severity.WARNING]} warnings")


def aligned(folder: Path, name: str) -> Alignment:
    """Both editions of a pair, laid against each other."""
    return alignment(*(edition(folder / f"{name}.{lang}.md", lang) for lang in ("zh", "en")))


def edition(path: Path, lang: str) -> Document:
    """One side of a pair."""
    read = read_document(path.read_bytes(), path.name, VersionId("x", "privacy", lang, "undated"), Sidecar())
    if isinstance(read, Document):
        return read
    raise SystemExit(f"{path}: {read.code}")


def told(name: str, found: Alignment) -> Counter[Severity]:
    """Print a pair, and count."""
    drift = [one for one in found.drift if one.severity is not Severity.INFO]
    say(f"{name}: {len(found.pairs)} linked, {len(found.left_only)} and {len(found.right_only)} left over")
    for one in drift:
        say(f"  {one.severity} {one.kind} {one.left_lines} {one.left_quote!r} | {one.right_quote!r}")
    return Counter(one.severity for one in drift)


def say(line: str) -> None:
    """A line of output."""
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
