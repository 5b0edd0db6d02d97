"""How single edits are judged: F1 of "major", and cosmetic edits that were flagged.

    python benchmarks/single_edits.py tests/findings/edits_fifth.toml [more.toml | folder]

A folder holds notices and their edits (``*.toml``): ``file``, ``old``, ``new`` and what a reviewer calls it,
``expect``. Prints each edit that came out otherwise than labelled, then the figures.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "findings"))
from test_edits import OWN, judged, rules, significance

LEVELS = ("cosmetic", "minor", "major")


def main() -> None:
    """Judge every edit of the files named."""
    table = Counter[tuple[str, str]]()
    unseen = 0
    for path in (found for name in sys.argv[1:] for found in rounds(Path(name))):
        notices = OWN if path.resolve().parent == OWN.parent else path.parent
        for edit in tomllib.loads(path.read_text("utf-8"))["edit"]:
            report = judged(Path(edit["file"]).stem, edit["old"], edit["new"], notices)
            found = significance(report)
            unseen += not report.changes and not report.cleared
            table[edit["expect"], found] += 1
            if found != edit["expect"]:
                say(f"{edit['expect']:8} → {found:8} {edit['file']}: {edit['old']!r} → {edit['new']!r}")
                say(f"    {', '.join(sorted(rules(report)))} open {report.verdict.open}")
    figures(table, unseen)


def rounds(path: Path) -> list[Path]:
    """The files of edits that a path stands for."""
    return sorted(path.glob("*.toml")) if path.is_dir() else [path]


def figures(table: Counter[tuple[str, str]], unseen: int) -> None:
    """Precision, recall and F1 of "major"; shares of the cosmetic ones."""
    hit = table["major", "major"]
    called = sum(n for (_, found), n in table.items() if found == "major")
    labelled = sum(n for (expected, _), n in table.items() if expected == "major")
    cosmetic = sum(n for (expected, _), n in table.items() if expected == "cosmetic")
    kept = table["cosmetic", "cosmetic"]
    say(f"\n{sum(table.values())} edits, {unseen} without any row")
    say("labelled ↓ found →  " + "  ".join(f"{level:>8}" for level in LEVELS))
    for level in LEVELS:
        say(f"{level:>18}  " + "  ".join(f"{table[level, found]:8}" for found in LEVELS))
    precision, recall = hit / called if called else 1, hit / labelled if labelled else 1
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0
    say(f"major: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")
    if cosmetic:
        called = table["cosmetic", "major"] / cosmetic
        say(f"cosmetic: {(cosmetic - kept) / cosmetic:.1%} not cleared, {called:.1%} called major")


def say(line: str) -> None:
    """A line of output."""
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
