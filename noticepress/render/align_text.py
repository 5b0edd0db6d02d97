"""Two versions laid against each other, as a table for a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from noticepress.messages import say
from noticepress.model.alignment import Alignment, Drift, Pair
from noticepress.model.clause import Clause
from noticepress.model.finding import Severity
from noticepress.model.message import Message, msg
from noticepress.model.notice import Document

from .drift_words import KINDS
from .pin_text import lapsed_lines
from .views.relating import reasons

_WIDE = 34
"""Columns of a clause's first words on each side."""
_RELATIONS = {
    "same": "=",
    "narrower": "<",
    "broader": ">",
    "related": "~",
    "contradicts": "≠",
}
_SEVERITIES = {Severity.ERROR: msg("error"), Severity.WARNING: msg("warning"), Severity.INFO: msg("info")}
LEGEND = msg("= same  < left says less  > left says more  ~ related  ≠ contradicts  – no counterpart")


def align_text(alignment: Alignment, lang: str) -> str:
    """The table in the message language ``lang``: a row per pair or gap, then the drift."""
    rows = [say(msg("Left: {version}", version=_name(alignment.left)), lang)]
    rows.append(say(msg("Right: {version}", version=_name(alignment.right)), lang))
    rows += ["! " + say(note, lang) for note in alignment.notes]
    rows += lapsed_lines(alignment, lang)
    rows += ["", *_table(alignment, lang), "", say(LEGEND, lang), "", say(_counts(alignment), lang)]
    for drift in alignment.drift:
        rows += ["", *_drift(drift, lang)]
    return "\n".join(rows) + "\n"


def _name(document: Document) -> str:
    source = document.version.source
    return f"{document.id} ({source.path})" if document.id.vendor else source.path


def _counts(alignment: Alignment) -> Message:
    return msg(
        "{pairs} pairs, {left} only left, {right} only right; drift: {drift}",
        pairs=len(alignment.pairs),
        left=len(alignment.left_only),
        right=len(alignment.right_only),
        drift=len(alignment.drift),
    )


def _table(alignment: Alignment, lang: str) -> Iterator[str]:
    """In the order of the left; what only the right has stands after its forerunner."""
    ours = {clause.id: clause for clause in alignment.left.version.walk()}
    theirs = {clause.id: clause for clause in alignment.right.version.walk()}
    gaps = {gap.id: gap.others for gap in (*alignment.left_only, *alignment.right_only)}
    for left, right, pair in _rows(alignment):
        sign = _RELATIONS[pair.relation] if pair else "–"
        tail = f"  {_reasons(pair, lang)}" if pair else ""
        others = pair.others if pair else gaps[(*left, *right)[0]]
        doubt = "  ? " + ", ".join(f"{o.id} {o.score:.2f}" for o in others) if others else ""
        yield f"{_cell(left, ours)} {sign} {_cell(right, theirs)}{tail}{doubt}".rstrip()


def _reasons(pair: Pair, lang: str) -> str:
    alone = f" ({say(msg('structure alone'), lang)})" if pair.structural else ""
    because = " · ".join(say(reason, lang) for reason in reasons(pair))
    return f"{pair.score:.2f} {because}{alone}"


def _rows(alignment: Alignment) -> list[tuple[Sequence[str], Sequence[str], Pair | None]]:
    order = {clause.id: at for at, clause in enumerate(alignment.left.version.walk())}
    right = {clause.id: at for at, clause in enumerate(alignment.right.version.walk())}
    place = {right[pair.right[0]]: order[pair.left[0]] for pair in alignment.pairs}
    rows: list[tuple[tuple[int, int], tuple[Sequence[str], Sequence[str], Pair | None]]] = [
        ((order[pair.left[0]], -1), (pair.left, pair.right, pair)) for pair in alignment.pairs
    ]
    rows += [((order[gap.id], -1), ((gap.id,), (), None)) for gap in alignment.left_only]
    before = -1
    lost = {right[gap.id]: gap for gap in alignment.right_only}
    for at in range(len(right)):
        before = place.get(at, before)
        if at in lost:
            rows.append(((before, at), ((), (lost[at].id,), None)))
    return [row for _, row in sorted(rows, key=lambda row: row[0])]


def _cell(ids: Sequence[str], clauses: dict[str, Clause]) -> str:
    if not ids:
        return " " * (_WIDE + 9)
    clause = clauses[ids[0]]
    first, last = clause.own_lines[0], clauses[ids[-1]].own_lines[1]
    lines = f"{first}" if first == last else f"{first}–{last}"
    said = " ".join(f"{clause.label or ''} {clause.title or ''} {clause.text}".split())
    more = f" +{len(ids) - 1}" if len(ids) > 1 else ""
    return f"{lines:>8} {_fitted(said, _WIDE - len(more))}{more}"


def _fitted(text: str, columns: int) -> str:
    """Cut and padded to terminal columns; a Chinese character takes two."""
    shown, used = "", 0
    for character in text:
        wide = 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if used + wide > columns - 1:
            shown, used = shown + "…", used + 1
            break
        shown, used = shown + character, used + wide
    return shown + " " * (columns - used)


def _drift(drift: Drift, lang: str) -> Iterator[str]:
    kind, severity = say(KINDS[drift.kind], lang), say(_SEVERITIES[drift.severity], lang)
    places = " | ".join(
        ", ".join([*(f"{a}" if a == b else f"{a}–{b}" for a, b in lines[:6]), *(["…"] if lines[6:] else [])])
        or "–"
        for lines in (drift.left_lines, drift.right_lines)
    )
    yield f"{severity} · {kind} · {places}: {say(drift.message, lang)}"
    for sign, quote in (("<", drift.left_quote), (">", drift.right_quote)):
        if quote:
            yield f"  {sign} {quote}"
