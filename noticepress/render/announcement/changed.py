"""What changed in an accepted row, in a line of plain words with a link to the clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from noticepress.law import told, told_apart
from noticepress.messages import say
from noticepress.model.announcement import AnnouncedRow
from noticepress.model.change import ChangeReport, FactChange, JudgedChange
from noticepress.model.message import Message, Sentence, Value, msg
from noticepress.model.notice import VersionId
from noticepress.model.plan import EditionState
from noticepress.render import report_words
from noticepress.render.addresses import address
from noticepress.render.reliable import covered, reliable, tellable
from noticepress.render.views.accepted import accepted_rows
from noticepress.render.views.names import FACTS

from .quoting import quoted

_SHOWN = 5
"""Values of one kind of change in a line; the clause has the others."""


def changed(report: ChangeReport, lang: str) -> tuple[AnnouncedRow, ...]:
    """The accepted rows, the major ones first, what speaks only of dates left out."""
    made = [_changed(row, report, lang) for row in accepted_rows(report) if not _is_meta(row)]
    return tuple({(row.text, row.link): row for row in made}.values())


def _is_meta(row: JudgedChange) -> bool:
    """Title, dates and contents: the announcement has its own dates. What is major is more than these."""
    return row.change.topics[:1] == ("document_metadata",) and row.weight != "major"


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
    """Of a whole passage its heading: what a machine reads out of it is not for readers to rely on.

    Values that changed tell themselves in any language; other words are quoted, to those who read their
    language. What is told in part only is told as changed beside.
    """
    change = row.change
    if "added" in change.ops or "deleted" in change.ops:
        yield _passage(row, report, lang)
        return
    source = report.comparison.new.id.lang
    facts = [fact for fact in reliable(change, report) if tellable(fact, source, lang)]
    in_full = bool(facts) and covered(change, facts)
    values = in_full and all(fact.change == "changed" for fact in facts)
    quotes = quoted(change.edits) if _reads(report, lang) and not values else ()
    yield from quotes or (*_came(facts), *_gone(facts), *_other(facts))
    if not quotes and not in_full:
        yield _somehow(row, report, lang)


def _reads(report: ChangeReport, lang: str) -> bool:
    """Whether the notice is in the language of the announcement."""
    return report.comparison.new.id.lang == lang


def _somehow(row: JudgedChange, report: ChangeReport, lang: str) -> Sentence:
    """Where a reader finds what changed; that it is wording alone, only where it is decided that it is."""
    if row.weight == "minor" and row.state == "decided" and not row.change.facts:
        return msg("other wording") if "modified" in row.change.ops else msg("other place or number")
    title = _title(row, report, lang)
    return msg("changed: “{heading}”", heading=title) if title else msg("the text changed")


def _title(row: JudgedChange, report: ChangeReport, lang: str) -> str | None:
    """The nearest heading over a changed passage, its own included."""
    if not _reads(report, lang) or not row.change.new:
        return None
    first, last = row.change.new[0].lines
    over = (c for c in report.comparison.new.version.walk() if c.lines[0] <= first and last <= c.lines[1])
    return next(reversed([clause.title for clause in over if clause.title]), None)


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
