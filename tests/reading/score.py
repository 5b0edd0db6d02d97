"""How well the parser reads: right trees against parsed ones.

``python tests/reading/score.py [dev|blind|held] [--diff NAME]``. What counts as the same:
``POLICY.md``.
"""

from __future__ import annotations

import argparse
import difflib
import re
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from noticepress.model.notice import Version

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))
LINE = re.compile(r"( *)(\w+) @(\d+)-(\d+) \|(.*)", re.DOTALL)
SETS = ["dev", "blind", "held"]
UNJUDGED = {"boilerplate", "toc"}
"""Kinds whose parent is nobody's business: they stand where the page put them."""
CJK = r"[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]"


@dataclass(frozen=True, slots=True)
class Node:
    """A line of an outline; ``parent`` is the index of another, -1 at the top."""

    kind: str
    first: int
    label: str
    heading: str
    text: str
    parent: int
    line: str


@dataclass(frozen=True, slots=True)
class Score:
    """Of one notice. ``line_accuracy`` is the share of matched nodes that begin on the right line."""

    nodes_expected: int
    nodes_found: int
    nodes_matched: int
    f1: float
    parent_accuracy: float
    line_accuracy: float = 1.0

    @property
    def product(self) -> float:
        """The figure that thresholds are put on."""
        return self.f1 * self.parent_accuracy


def _collapsed(text: str) -> str:
    return re.sub(rf" (?={CJK})|(?<={CJK}) ", "", re.sub(r"\s+", " ", text).strip())


def _label(text: str) -> str:
    return re.sub(r"[\s.、)）:：]+$", "", re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)))


def nodes(outline: str) -> list[Node]:
    """The nodes of an outline text, in order. Raises ValueError for a line that is none."""
    found: list[Node] = []
    open_at: list[int] = []
    for line in filter(str.strip, outline.split("\n")):
        match = LINE.fullmatch(line)
        if not match and found:
            continue  # a text may hold line breaks; its first line is enough to tell it
        if not match:
            raise ValueError(f"no outline line: {line!r}")
        depth = len(match[1]) // 2
        label, heading, text = _columns(match[5])
        if match[2] == "boilerplate":  # residue in mid-list is nobody's parent and ends no list
            found.append(Node(match[2], int(match[3]), label, heading, text, -1, line))
            continue
        del open_at[depth:]
        found.append(
            Node(match[2], int(match[3]), label, heading, text, open_at[-1] if open_at else -1, line)
        )
        open_at.append(len(found) - 1)
    return found


def _columns(rest: str) -> tuple[str, str, str]:
    label, heading, text = f"{rest} ".split("| ", 2)
    return label.strip(), heading.strip(), text.strip()


def _shape(node: Node) -> tuple[str, ...]:
    """What must be equal but for a text that the outline cut."""
    if node.kind in {"record", "boilerplate"}:
        return (node.kind,)
    if node.kind == "toc":
        return (node.kind, _heading(node.heading) or _heading(node.text))
    kind = "section" if node.kind == "preamble" and node.heading else node.kind
    return (kind, _label(node.label), _heading(node.heading))


def _heading(text: str) -> str:
    return re.sub(r"[\s:：.。]+$", "", _collapsed(text))


def _prefix(node: Node) -> tuple[str, bool]:
    """The text that counts, and whether the outline cut it."""
    cut = node.text.endswith("…")
    text = _collapsed(node.text.removesuffix("…"))
    if node.kind == "definition":
        return re.sub(r"[\W_]+", "", text)[:30], cut
    if node.kind == "boilerplate":
        return re.sub(r"\s+", "", text)[:10], cut
    return text[:40], cut


def same(expected: Node, actual: Node, *, lines: bool) -> bool:
    """Whether a parsed node is the right one (its place in the tree aside)."""
    if _shape(expected) != _shape(actual) or (lines and expected.first != actual.first):
        return False
    if expected.kind in {"record", "toc"}:
        return True
    (left, left_cut), (right, right_cut) = _prefix(expected), _prefix(actual)
    shared = min(len(left), len(right))
    return left == right or (shared >= 20 and (left_cut or right_cut) and left[:shared] == right[:shared])


def align(expected: list[Node], actual: list[Node], *, lines: bool) -> dict[int, int]:
    """Expected index → actual index: the longest common run in order."""
    rows, columns = len(expected), len(actual)
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    equal = [[same(e, a, lines=lines) for a in actual] for e in expected]
    for i in reversed(range(rows)):
        for j in reversed(range(columns)):
            best[i][j] = 1 + best[i + 1][j + 1] if equal[i][j] else max(best[i + 1][j], best[i][j + 1])
    pairs, i, j = {}, 0, 0
    while i < rows and j < columns:
        if equal[i][j] and best[i][j] == 1 + best[i + 1][j + 1]:
            pairs[i] = j
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def _parent_is_right(i: int, expected: list[Node], actual: list[Node], pairs: dict[int, int]) -> bool:
    parent = expected[i].parent
    return actual[pairs[i]].parent == (-1 if parent < 0 else pairs.get(parent, -2))


def score(expected_outline: str, actual_outline: str, *, lines: bool = True) -> Score:
    """Score of a parsed outline against the right one; ``lines=False`` where places do not decide."""
    expected, actual = nodes(expected_outline), nodes(actual_outline)
    pairs = align(expected, actual, lines=lines)
    judged = [i for i in pairs if expected[i].kind not in UNJUDGED]
    right = sum(_parent_is_right(i, expected, actual, pairs) for i in judged)
    placed = sum(expected[i].first == actual[j].first for i, j in pairs.items())
    return Score(
        nodes_expected=len(expected),
        nodes_found=len(actual),
        nodes_matched=len(pairs),
        f1=2 * len(pairs) / max(1, len(expected) + len(actual)),
        parent_accuracy=right / max(1, len(judged)),
        line_accuracy=placed / max(1, len(pairs)),
    )


def language(name: str) -> str:
    """The tag that a fixture's name begins with."""
    return next(tag for tag in ("zh-Hant", "zh", "en") if name.lower().startswith(f"{tag.lower()}-"))


def source_of(folder: Path) -> Path:
    """The fixture's source file."""
    return next(folder.glob("source.*"))


def version_of(folder: Path) -> Version:
    """A fixture, parsed. Raises ValueError where its source cannot be read."""
    from noticepress.model.notice import Sidecar, VersionId  # noqa: PLC0415
    from noticepress.model.source import Source  # noqa: PLC0415
    from noticepress.parsing import parse  # noqa: PLC0415
    from noticepress.sources import read  # noqa: PLC0415

    path = source_of(folder)
    tag = language(folder.name)
    source = read(path.read_bytes(), path.name, lang=tag)
    if not isinstance(source, Source):
        raise ValueError(str(source))  # noqa: TRY004 - the file is wrong, not the call
    return parse(source, VersionId("", "", tag, "undated"), Sidecar())


def parsed(folder: Path) -> str:
    """The outline that noticepress makes of a fixture."""
    from noticepress.exchange.outline import outline  # noqa: PLC0415

    return outline(version_of(folder))


def lines_decide(folder: Path) -> bool:
    """Places decide for the formats whose lines are what one sees."""
    return source_of(folder).suffix in {".txt", ".md"}


def folders(chosen: str) -> list[Path]:
    """Fixtures of a set, by name."""
    return sorted(p.parent for p in (HERE / chosen).glob("*/tree.txt"))


def score_of(folder: Path) -> Score:
    """Score of a fixture."""
    right = (folder / "tree.txt").read_text("utf-8")
    return score(right, parsed(folder), lines=lines_decide(folder))


def differences(folder: Path) -> list[str]:
    """Expected nodes without a partner (-), parsed ones without (+), wrong parents (^)."""
    expected = nodes((folder / "tree.txt").read_text("utf-8"))
    actual = nodes(parsed(folder))
    pairs = align(expected, actual, lines=lines_decide(folder))
    wrong = {
        i
        for i in pairs
        if expected[i].kind not in UNJUDGED and not _parent_is_right(i, expected, actual, pairs)
    }
    left = [f"= {n.line.strip()}" if i in pairs else n.line for i, n in enumerate(expected)]
    partner = {j: i for i, j in pairs.items()}
    right = [left[partner[j]] if j in partner else n.line for j, n in enumerate(actual)]
    said = [d for d in difflib.ndiff(left, right, charjunk=None) if d[0] in "+-"]
    return said + [f"^ {expected[i].line.strip()}   instead: {actual[pairs[i]].line}" for i in sorted(wrong)]


def table(chosen: str) -> str:
    """A row per fixture."""
    rows = [
        f"{'fixture':<28}{'nodes':>6}{'found':>6}{'match':>6}{'f1':>7}{'parent':>8}{'lines':>7}{'product':>9}"
    ]
    for folder in folders(chosen):
        try:
            s = score_of(folder)
        except Exception as error:  # noqa: BLE001 - one fixture must not hide the others
            rows.append(f"{folder.name:<28} {type(error).__name__}: {str(error)[:80]}")
            continue
        rows.append(
            f"{folder.name:<28}{s.nodes_expected:>6}{s.nodes_found:>6}{s.nodes_matched:>6}"
            f"{s.f1:>7.3f}{s.parent_accuracy:>8.3f}{s.line_accuracy:>7.3f}{s.product:>9.3f}"
        )
    return "\n".join(rows)


def main(arguments: list[str]) -> None:
    """Print tables, or one fixture's differences."""
    options = argparse.ArgumentParser(description="Score the parser on the reading fixtures.")
    options.add_argument("set", nargs="?", choices=SETS)
    options.add_argument("--diff", metavar="NAME")
    chosen = options.parse_args(arguments)
    sets = [chosen.set] if chosen.set else SETS
    for name in sets:
        for line in (
            [d for f in folders(name) if f.name == chosen.diff for d in differences(f)]
            if chosen.diff
            else [name, table(name)]
        ):
            print(line)  # noqa: T201 - a command line


if __name__ == "__main__":
    main(sys.argv[1:])
