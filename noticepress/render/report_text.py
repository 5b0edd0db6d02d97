"""The change report for a terminal: verdict first, then a row per change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from noticepress.messages import say
from noticepress.model.change import ChangeReport, ClearedChange, Edit, Ground, JudgedChange
from noticepress.model.message import msg

from . import report_words as words
from .cells import Bounds, bounds, celled
from .decision_words import decisions
from .plan_words import plan_lines
from .views import names
from .words import Words

_AROUND = 40
"""Code points of unchanged text shown beside an edit."""
_MARKS = {"delete": ("[-", "-]"), "insert": ("{+", "+}"), "move_from": ("[<", "<]"), "move_to": ("{>", ">}")}


def report_text(report: ChangeReport, lang: str) -> str:
    """The report in the message language ``lang``; edits as ``[-gone-]`` and ``{+come+}``."""
    rows, cells = (
        [*(say(line, lang) for line in words.head(report)), "", *_verdict(report, lang)],
        bounds(report),
    )
    for number, row in enumerate(report.changes, start=1):
        rows += ["", *_row((number, row), report, cells, lang)]
    if report.cleared:
        rows += ["", *_cleared(report.cleared, cells, lang)]
    return "\n".join([*rows, "", say(words.DISCLAIMER, lang)]) + "\n"


def _verdict(report: ChangeReport, lang: str) -> Iterator[str]:
    verdict = report.verdict
    grade = names.significance(verdict.significance, Words(lang))
    told = (msg("Verdict: {significance}", significance=grade), words.counts(report))
    yield " · ".join(say(part, lang) for part in told)
    for owed in verdict.duties:
        duty = say(words.duty_name(owed.duty), lang)
        ground = say(words.regime_name(owed.ground), lang)
        rules = msg("{about}: {details}", about=f"{duty} — {ground}", details=", ".join(owed.because))
        yield f"  {say(rules, lang)}"
    yield from ("  ! " + say(note, lang) for note in verdict.notes)
    plan = ["  " + line for line in plan_lines(report, lang)]
    yield from ["", *plan] if plan else []


def _row(numbered: tuple[int, JudgedChange], report: ChangeReport, cells: Bounds, lang: str) -> Iterator[str]:
    number, row = numbered
    change = row.change
    ops = ", ".join(names.op(op, Words(lang)) for op in change.ops)
    where = " → ".join(place for place in (words.place(change.old), words.place(change.new)) if place)
    topics = " · ".join(say(words.topic_name(topic), lang) for topic in change.topics[:2])
    significance = names.significance(row.significance, Words(lang))
    yield (
        f"{number}. {significance} · {ops} · {where}" + (f" · {topics}" if topics else "") + f"  #{change.id}"
    )
    yield from ("   " + line for line in redline(celled(change, cells)).split("\n"))
    for ground in row.grounds:
        yield from _ground(ground, report, lang)
    yield f"   {say(row.explanation, lang)}"
    yield f"   {say(words.DIRECTIONS[row.direction], lang)}"
    yield from (f"   ? {say(question, lang)}" for question in row.questions)
    yield from (f"   {said}" for said in words.other_editions(row, lang))
    yield from (f"   {line}" for line in decisions(row, lang))
    if change.confidence < 1:
        matched = msg("Match {confidence}: {reason}", confidence=change.confidence, reason=change.reason)
        yield f"   {say(matched, lang)}"


def _ground(ground: Ground, report: ChangeReport, lang: str) -> Iterator[str]:
    """The rule, its basis, the words that set it off; a clause that the row shows is not quoted again."""
    yield f"   {words.rule_in_full(ground, lang)}"
    if trigger := words.set_off_by(ground):
        yield f"     {say(trigger, lang)}"
    if ground.clause not in [ref.id for row in report.changes for ref in row.change.old]:
        quoted = words.older_words(ground, report)
        yield from [f"     {say(quoted, lang)}"] if quoted else []


def redline(edits: Iterable[Edit]) -> str:
    """Edits in one line of text, unchanged stretches cut to what stands around them."""
    listed = list(edits)
    shown = list[str]()
    for at, edit in enumerate(listed):
        if edit.op == "equal":
            shown.append(_around(edit.text, first=at == 0, last=at == len(listed) - 1))
        else:
            opening, closing = _MARKS[edit.op]
            shown.append(f"{opening}{edit.text}{closing}")
    return "".join(shown)


def _around(text: str, *, first: bool, last: bool) -> str:
    if first and last:
        return _short(text, 2 * _AROUND)
    head, tail = ("" if first else text[:_AROUND]), ("" if last else text[-_AROUND:])
    return text if len(text) <= len(head) + len(tail) + 5 else f"{head} … {tail}"


def _short(text: str, longest: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def _cleared(rows: Iterable[ClearedChange], cells: Bounds, lang: str) -> Iterator[str]:
    yield say(msg("Cleared as cosmetic, each by the rule named:"), lang)
    for row in rows:
        change = row.change
        where = " → ".join(place for place in (words.place(change.old), words.place(change.new)) if place)
        changed = _short(redline(celled(change, cells)), 100) if "modified" in change.ops else ""
        yield f"   {row.rule} ({say(words.rule_name(row.rule), lang)}) · {where} {changed}".rstrip()
