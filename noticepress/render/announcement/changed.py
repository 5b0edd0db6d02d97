"""What changed in an accepted row, in a line of plain words with a link to the clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from urllib.parse import quote

from noticepress.law import told, told_apart
from noticepress.messages import say
from noticepress.model.announcement import AnnouncedRow
from noticepress.model.change import ChangeReport, FactChange, JudgedChange
from noticepress.model.fact import Modality, Term
from noticepress.model.message import Message, Sentence, Value, msg
from noticepress.model.notice import VersionId
from noticepress.model.plan import EditionState
from noticepress.render import report_words
from noticepress.render.addresses import address
from noticepress.render.views.accepted import accepted_rows
from noticepress.render.views.names import FACTS

_SHOWN = 5
"""Values of one kind of change in a line; the clause has the others."""
_WORDS = 60
"""Code points of words that are quoted on both sides together."""
_UNTOLD = frozenset({"modality", "cookie", "deemed_acceptance", "law", "date", "response_channel"})
"""Kinds of facts that say little by themselves."""


def changed(report: ChangeReport, lang: str) -> tuple[AnnouncedRow, ...]:
    """The accepted rows, the major ones first, what speaks only of dates left out."""
    made = [_changed(row, report, lang) for row in accepted_rows(report) if not _is_meta(row)]
    return tuple({(row.text, row.link): row for row in made}.values())


def _is_meta(row: JudgedChange) -> bool:
    """Title, dates and contents: the announcement has its own dates."""
    return row.change.topics[:1] == ("document_metadata",)


def _changed(row: JudgedChange, report: ChangeReport, lang: str) -> AnnouncedRow:
    change = row.change
    topics = change.topics[:1] or ("other",)
    topic = say(report_words.topic_name(topics[0].partition(".")[0]), lang)
    where = _label(row)
    about: Value = msg("{topic} ({label})", topic=topic, label=where) if where else topic
    details = _joined(tuple(_details(row, report, lang)))
    said = msg("{about}: {details}", about=about, details=details)
    return AnnouncedRow(topic=topic, text=say(said, lang), link=_link(row, report, lang))


def _joined(details: Sequence[Sentence]) -> Value:
    joined: Sentence = details[0]
    for one in details[1:]:
        joined = msg("{before}; {after}", before=joined, after=one)
    return joined


def _label(row: JudgedChange) -> str:
    refs = row.change.new or row.change.old
    return next((ref.label.rstrip("、.．,，:：") for ref in refs if ref.label), "")


def _details(row: JudgedChange, report: ChangeReport, lang: str) -> Iterator[Sentence]:
    """Of a whole passage its heading: what a machine reads out of it is not for readers to rely on."""
    ops = row.change.ops
    if "added" in ops or "deleted" in ops:
        yield _passage(row, report, lang)
        return
    facts = _reliable(row.change.facts, report)
    found = [*_came(facts), *_gone(facts), *_other(facts)]
    yield from found or [_words(row, report, lang)]


def _passage(row: JudgedChange, report: ChangeReport, lang: str) -> Sentence:
    came = "added" in row.change.ops
    side, refs = (report.comparison.new, row.change.new) if came else (report.comparison.old, row.change.old)
    ids = {ref.id for ref in refs}
    title = next((clause.title for clause in side.version.walk() if clause.id in ids and clause.title), None)
    if title and side.id.lang == lang:
        return (
            msg("new: “{heading}”", heading=title) if came else msg("taken out: “{heading}”", heading=title)
        )
    return msg("new passage") if came else msg("passage taken out")


def _reliable(facts: Sequence[FactChange], report: ChangeReport) -> list[FactChange]:
    """A kind of data or a recipient in a sentence that denies something may be what is denied."""
    denying = {
        fact.clause
        for side in (report.comparison.old, report.comparison.new)
        for fact in side.facts
        if isinstance(fact.value, Modality) and fact.value.negated
    }
    found = [fact for fact in facts if fact.kind not in _UNTOLD and not _doubtful(fact, denying)]
    sensitive = {_kind_of_data(fact) for fact in found if fact.kind == "sensitive_data_type"}
    return [fact for fact in found if fact.kind != "data_type" or _kind_of_data(fact) not in sensitive]


def _kind_of_data(change: FactChange) -> tuple[object, ...]:
    """What came or went, the same for a kind of data and the sensitive kind that it is."""
    sides = (side.value for side in (change.old, change.new) if side)
    return (change.change, *(value.id or value.text for value in sides if isinstance(value, Term)))


def _doubtful(change: FactChange, denying: AbstractSet[str]) -> bool:
    sides = (side for side in (change.old, change.new) if side)
    return any(isinstance(side.value, Term) and side.clause in denying for side in sides)


def _words(row: JudgedChange, report: ChangeReport, lang: str) -> Sentence:
    """The words themselves, where they are few and the reader's own."""
    edits = row.change.edits
    old = " ".join("".join(edit.text for edit in edits if edit.op == "delete").split())
    new = " ".join("".join(edit.text for edit in edits if edit.op == "insert").split())
    if old and new and len(old) + len(new) <= _WORDS and report.comparison.new.id.lang == lang:
        return msg("“{new}” in place of “{old}”", old=old, new=new)
    return msg("other wording") if "modified" in row.change.ops else msg("other place or number")


def _came(facts: Sequence[FactChange]) -> Iterator[Sentence]:
    values = _values(f for f in facts if f.change == "added")
    if values:
        yield msg("new: {values}", values=values)


def _gone(facts: Sequence[FactChange]) -> Iterator[Sentence]:
    values = _values(f for f in facts if f.change == "removed")
    if values:
        yield msg("no longer: {values}", values=values)


def _other(facts: Sequence[FactChange]) -> Iterator[Sentence]:
    for fact in facts:
        if fact.change == "changed" and fact.old and fact.new:
            kind = FACTS.get(fact.kind, Message(fact.kind))
            old, new = told_apart(fact.old, fact.new)
            yield msg("{kind}: {old} → {new}", kind=kind, old=old, new=new)


def _values(facts: Iterator[FactChange]) -> tuple[Value, ...]:
    found = [(fact.kind, told(side)) for fact in facts if (side := fact.new or fact.old)]
    values = [
        msg("{value} ({kind})", kind=FACTS[kind], value=value) if kind in FACTS else value
        for kind, value in dict.fromkeys(found)
    ]
    if len(values) > _SHOWN:
        return (*values[:_SHOWN], msg("others"))
    return tuple(values)


def _link(row: JudgedChange, report: ChangeReport, lang: str) -> str:
    refs = row.change.new or row.change.old
    other = next((other for other in row.other_editions if other.lang == lang), None)
    side = report.comparison.new.id if row.change.new else report.comparison.old.id
    theirs = new_text(report, lang)
    if other and other.clauses and row.change.new and theirs.lang == lang:
        return page_link(report, theirs, other.clauses[0])
    return page_link(report, side, refs[0].id) if refs else ""


def new_text(report: ChangeReport, lang: str) -> VersionId:
    """The version in ``lang`` that has the new text; the judged one where that edition has not followed."""
    side, state = report.comparison.new.id, edition_in(report, lang)
    if state is None or state.version is None or state.is_behind:
        return side
    return VersionId(side.vendor, side.notice, lang, state.version)


def edition_in(report: ChangeReport, lang: str) -> EditionState | None:
    """What became of the notice in ``lang``; None where that is the judged text's own or there is none."""
    return next((state for state in report.plan.circumstances.editions if state.lang == lang), None)


def page_link(report: ChangeReport, version: VersionId, anchor: str = "") -> str:
    """The address of a version's page: absolute where the site has a base URL, else from its root."""
    publisher = report.plan.circumstances.publisher
    if publisher is None or not version.vendor:
        return ""
    path = quote(address(version.lang, version.vendor, version.notice, version.version))
    base = publisher.base_url.rstrip("/") if publisher.base_url else ""
    return f"{base}/{path}" + (f"#{quote(anchor)}" if anchor else "")
