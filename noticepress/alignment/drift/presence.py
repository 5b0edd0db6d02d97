"""Clauses missing or extra, out of order, merged, split, or left in the other language."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain

from noticepress.alignment.units import Region, Unit, content, size, units
from noticepress.model.alignment import Alignment, Drift, Gap
from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.finding import Severity
from noticepress.model.message import Language, Message, msg
from noticepress.model.notice import Document
from noticepress.text.regex import regex

from .laid import Laid, body, drift_of, opening
from .side import Side
from .unsaid_sentences import unsaid_sentences

_HAN = regex(r"[\u3400-\u9fff\uf900-\ufaff]")
_CODE = regex(r"[{}<>\[\]\"=|;\\/_$]")
_CODED = 12
"""A line in which one character in so many is of these is a program's."""
_PROSE_LEAST = 5
_SENTENCE = 8
"""Words of a sentence, or characters, that are no name or quotation in the other language."""
_NUMBERED = regex(r"[0-9A-Za-z一二三四五六七八九十]|[①-⑳]")
_RANKED = regex(
    r"重大(?:变[更化动]|修[改订]|调整|事项)|实质性?(?:变[更化]|修)|依次|按(?:下列|以下|如下)?顺序|先后|优先"
    r"|\b(?:material|major|significant|substantial) (?:\w+ )?(?:change|amend|revis|update)"
    r"|\bin (?:this|that|the following) order"
    r"|\bpriorit",
    re.IGNORECASE,
)
"""What stands above a list in which the order counts."""
_PROSE = regex(r"(?<![\w@./-])[a-z]{2,}(?![\w@/-]|\.\w)")
"""English words of running text: lower case, no part of an address."""


def gap_drifts(alignment: Alignment) -> Iterator[Drift]:
    """Clauses of one edition that the other lacks, each once with all below it."""
    for clause, region, lines in _tops(alignment.left, alignment.left_only, alignment.right):
        yield Drift(
            kind="missing",
            severity=_severity(region),
            left=(clause.id,),
            right=(),
            left_lines=(lines,),
            right_lines=(),
            left_quote=opening(content(clause)),
            right_quote="",
            message=_lacking(alignment.right),
        )
    for clause, region, lines in _tops(alignment.right, alignment.right_only, alignment.left):
        yield Drift(
            kind="extra",
            severity=_severity(region),
            left=(),
            right=(clause.id,),
            left_lines=(),
            right_lines=(lines,),
            left_quote="",
            right_quote=opening(content(clause)),
            message=_lacking(alignment.left),
        )


def _lacking(document: Document) -> Message:
    return msg("The {lang} edition has no counterpart of this clause.", lang=Language(document.id.lang))


def sentence_drifts(rows: tuple[Laid, ...]) -> Iterator[Drift]:
    """Sentences of a pair that the other edition lacks; how its sentences are cut is no drift."""
    for row in body(rows):
        if row.left.lang == row.right.lang:
            continue
        alone = ((ours.text, theirs.text) for ours, theirs in row.alone)
        for ours, theirs in chain(alone, unsaid_sentences(row)):
            lacking = row.right.lang if ours else row.left.lang
            text = msg("The {lang} edition has no counterpart of this sentence.", lang=Language(lacking))
            quotes = opening(ours), opening(theirs)
            yield drift_of(row, "missing" if ours else "extra", Severity.WARNING, quotes, text)


def form_drifts(rows: tuple[Laid, ...]) -> Iterator[Drift]:
    """Order, merges and splits: what the translator did with the clauses."""
    yield from _out_of_order(rows)
    for row in body(rows):
        ours, theirs = len(row.left.clauses), len(row.right.clauses)
        quotes = opening(row.left.text), opening(row.right.text)
        if ours > theirs:
            text = msg("{number} clauses of one edition are one clause in the other.", number=ours)
            yield drift_of(row, "merged", Severity.INFO, quotes, text)
        elif theirs > ours:
            text = msg("{number} clauses of one edition are one clause in the other.", number=theirs)
            yield drift_of(row, "split", Severity.INFO, quotes, text)


def untranslated_drifts(rows: tuple[Laid, ...]) -> Iterator[Drift]:
    """Clauses that stand in both editions in one language; told once where that is most of an edition."""
    for at in ("left", "right"):
        foreign = [row for row in rows if row.left.lang != row.right.lang and _foreign(getattr(row, at))]
        if len(foreign) > 3 and len(foreign) > len(rows) / 2:
            yield _whole(foreign, getattr(foreign[0], at).lang)
            continue
        yield from _in_part(rows, at, {row.pair.left for row in foreign})
        for row in foreign:
            quotes = opening(row.left.text), opening(row.right.text)
            lang = getattr(row, at).lang
            text = msg("This clause of the {lang} edition is not in its language.", lang=Language(lang))
            yield drift_of(row, "untranslated", Severity.ERROR, quotes, text)


def _in_part(rows: tuple[Laid, ...], at: str, told: set[tuple[str, ...]]) -> Iterator[Drift]:
    """Sentences left in the other language in clauses that else are translated."""
    for row in body(rows):
        if row.left.lang == row.right.lang or row.pair.left in told:
            continue
        side = getattr(row, at)
        said = (pair[at == "right"] for pair in (*row.answered, *row.alone))
        if kept := next((one for one in said if _is_foreign(one.text, side.lang, least=_SENTENCE)), None):
            other = opening((row.right if at == "left" else row.left).text)
            quotes = (opening(kept.text), other) if at == "left" else (other, opening(kept.text))
            text = msg(
                "A sentence of this clause of the {lang} edition is not in its language.",
                lang=Language(side.lang),
            )
            yield drift_of(row, "untranslated", Severity.ERROR, quotes, text)


def _whole(rows: Sequence[Laid], lang: str) -> Drift:
    return Drift(
        kind="untranslated",
        severity=Severity.ERROR,
        left=tuple(id_ for row in rows for id_ in row.pair.left),
        right=tuple(id_ for row in rows for id_ in row.pair.right),
        left_lines=tuple(lines for row in rows for lines in row.pair.left_lines),
        right_lines=tuple(lines for row in rows for lines in row.pair.right_lines),
        left_quote=opening(rows[0].left.text),
        right_quote=opening(rows[0].right.text),
        message=msg(
            "Clauses of the {lang} edition that are not in its language: {number}.",
            number=len(rows),
            lang=Language(lang),
        ),
    )


def _foreign(side: Side) -> bool:
    """Prose in the other language: names, addresses, quoted terms and lines of code are none."""
    return _is_foreign(side.text, side.lang, least=_PROSE_LEAST)


def _is_foreign(text: str, lang: str, *, least: int) -> bool:
    if len(_CODE.findall(text)) * _CODED > len(text):
        return False
    han, prose = len(_HAN.findall(text)), len(_PROSE.findall(text))
    if lang == "zh":
        return prose >= least and han < prose
    return han > least and han > size(text) / 2


def _tops(
    document: Document, gaps: Sequence[Gap], other: Document
) -> Iterator[tuple[Clause, Region, tuple[int, int]]]:
    """Gaps that hang under none, with their lines; those that the keeper declared for this language not."""
    gone, declared = {gap.id for gap in gaps}, set(document.version.sidecar.only_here)
    rows, aside = units(document), _aside(other)
    for unit in rows:
        above = [parent.clause.id for parent in _above(unit, rows)]
        if unit.clause.id not in gone or unit.region in aside or declared & {unit.clause.id, *above}:
            continue
        if not above or above[0] not in gone:
            whole = all(clause.id in gone for clause in unit.clause.walk())
            yield unit.clause, unit.region, unit.clause.lines if whole else unit.clause.own_lines


def _aside(other: Document) -> frozenset[Region]:
    """What the other edition need not have; the list of contents only where it has one itself."""
    has_contents = any(unit.region == "toc" for unit in units(other))
    return frozenset(("boilerplate",)) if has_contents else frozenset(("boilerplate", "toc"))


def _above(unit: Unit, rows: Sequence[Unit]) -> Iterator[Unit]:
    while unit.parent >= 0:
        unit = rows[unit.parent]
        yield unit


def _severity(region: Region) -> Severity:
    return {"body": Severity.ERROR, "toc": Severity.WARNING}.get(region, Severity.INFO)


def _out_of_order(rows: tuple[Laid, ...]) -> Iterator[Drift]:
    """Pairs off the longest run that both editions have in order."""
    listed = list(body(rows))
    places = [row.right.clauses[0].own[0].start if row.right.clauses[0].own else 0 for row in listed]
    kept = _rising(places)
    for at, row in enumerate(listed):
        if at not in kept:
            text = msg("This clause stands in another place of the order.")
            quotes = opening(row.left.text), opening(row.right.text)
            severity = Severity.INFO if _is_plain_item(row, listed[:at]) else Severity.WARNING
            yield drift_of(row, "order", severity, quotes, text)


def _is_plain_item(row: Laid, before: Sequence[Laid]) -> bool:
    """Whether it is an item without label of a list whose order says nothing; all its items are there.

    Labels rank items, or other clauses refer to them; so may the order of what counts as a major change.
    """
    if not all(_is_bare(clause) for side in (row.left, row.right) for clause in side.clauses):
        return False
    above = next((one for one in reversed(before) if one.left.clauses[0].kind is not ClauseKind.ITEM), None)
    return above is None or not any(_RANKED.search(side.text) for side in (above.left, above.right))


def _is_bare(clause: Clause) -> bool:
    return clause.kind is ClauseKind.ITEM and not _NUMBERED.search(clause.label or "")


def _rising(places: Sequence[int]) -> set[int]:
    """Numbers of a longest rising run."""
    ends, tails, before = list[int](), list[int](), list[int]()
    for at, place in enumerate(places):
        rank = bisect_left(ends, place)
        before.append(tails[rank - 1] if rank else -1)
        ends[rank:] = [place, *ends[rank + 1 :]]
        tails[rank:] = [at, *tails[rank + 1 :]]
    kept, at = set[int](), tails[-1] if tails else -1
    while at >= 0:
        kept.add(at)
        at = before[at]
    return kept
