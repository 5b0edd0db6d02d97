"""An alignment as a table for spreadsheets: CSV in UTF-8 with a byte order mark."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from noticepress.messages import say
from noticepress.model.alignment import Alignment, Drift, Lines
from noticepress.model.clause import Clause

COLUMNS = (
    "left", "left_lines", "left_text", "relation", "right", "right_lines", "right_text",
    "score", "because", "drift",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
Row = tuple[str, ...]


def alignment_csv(alignment: Alignment, lang: str) -> str:
    """A row a pair or gap: the left in its order, then what only the right has; messages in ``lang``."""
    file = StringIO()
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    writer.writerows([safe(cell) for cell in row] for row in _rows(alignment, lang))
    return "\ufeff" + file.getvalue()


def _rows(alignment: Alignment, lang: str) -> Iterator[Row]:
    left, right = ({c.id: c for c in d.version.walk()} for d in (alignment.left, alignment.right))
    order = {id_: at for at, id_ in enumerate(left)}
    rows = list[tuple[int, Row]]()
    for pair in alignment.pairs:
        ends = str(pair.score), " ".join(pair.because), _told(alignment.drift, pair.left, pair.right, lang)
        sides = _side(pair.left, left), _side(pair.right, right)
        rows.append((order[pair.left[0]], (*sides[0], pair.relation, *sides[1], *ends)))
    for gap in alignment.left_only:
        told = _told(alignment.drift, (gap.id,), (), lang)
        rows.append((order[gap.id], (*_side((gap.id,), left), "", *_side((), right), "", "", told)))
    for gap in alignment.right_only:
        told = _told(alignment.drift, (), (gap.id,), lang)
        rows.append((len(order), (*_side((), left), "", *_side((gap.id,), right), "", "", told)))
    return (row for _, row in sorted(rows, key=lambda row: row[0]))


def _side(ids: Sequence[str], clauses: dict[str, Clause]) -> tuple[str, str, str]:
    found = [clauses[id_] for id_ in ids]
    said = "\n".join(" ".join(filter(None, (c.label, c.title, c.text))) for c in found)
    return " ".join(ids), _lines(tuple(clause.own_lines for clause in found)), said


def _lines(lines: Lines) -> str:
    return " ".join(f"{first}" if first == last else f"{first}-{last}" for first, last in lines)


def _told(drifts: Sequence[Drift], left: Sequence[str], right: Sequence[str], lang: str) -> str:
    own = [d for d in drifts if (tuple(d.left), tuple(d.right)) == (tuple(left), tuple(right))]
    return "\n".join(
        f"{d.severity} {d.kind}: {say(d.message, lang)} {d.left_quote} | {d.right_quote}" for d in own
    )


def safe(cell: str) -> str:
    """A spreadsheet takes a cell that begins like a formula for one; the sources are not ours."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
