"""Families D and R, between the editions of a notice: drift, and translations that have fallen behind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from noticepress.law.checks import check_of_drift, checks
from noticepress.model.alignment import Alignment, Drift, DriftKind, Lines
from noticepress.model.change import ChangeReport
from noticepress.model.clause import Clause
from noticepress.model.finding import Evidence, Finding, Severity
from noticepress.model.message import Language, Message, msg
from noticepress.model.notice import Document, Notice, VersionId
from noticepress.model.pin import LapsedPin
from noticepress.model.staleness import StaleClause, Staleness, Why
from noticepress.model.when import NEXT

from .subject import short

_Side = tuple[Document, tuple[str, ...], Lines, str]
"""An edition, its clauses, where they stand and what they say."""
_TURNED: Mapping[DriftKind, DriftKind] = {
    "missing": "extra",
    "extra": "missing",
    "merged": "split",
    "split": "merged",
}
"""Seen from the other edition."""
_STALE: Mapping[Why, str] = {"text": "D201", "added": "D202", "removed": "D203", "label": "D207"}


class Editions(Struct, frozen=True, kw_only=True):
    """A notice's editions and what was worked out between them."""

    notice: Notice
    documents: Sequence[Document]
    """All of its texts that are in force or to come."""
    alignments: Sequence[Alignment]
    staleness: Sequence[Staleness]
    languages: Sequence[str]
    """Of the site's interface."""
    steps: Sequence[ChangeReport] = ()
    """From the version before to each text of the publisher that is in force or to come."""


def editions(found: Editions) -> Iterator[Finding]:
    """All findings of the two families."""
    for alignment in found.alignments:
        follows = _follower(alignment, found.notice)
        yield from (_drift(alignment, drift, follows) for drift in alignment.drift)
        notes = (note for note in alignment.notes if not _said_of_file(alignment, note))
        yield from (_in_doubt(alignment, note) for note in notes)
        yield from (_lapsed(alignment, lapsed) for lapsed in alignment.lapsed)
    documents = {document.id: document for document in found.documents}
    for state in found.staleness:
        yield from _stale(state, documents)
    yield from _missing(found)


def _follower(alignment: Alignment, notice: Notice) -> Literal["left", "right"]:
    """The edition that has to follow the other: a translation, else the one that does not prevail."""
    left = alignment.left
    translated = left.version.sidecar.translation_of is not None
    return "left" if translated or notice.authoritative == alignment.right.id.lang else "right"


def _drift(alignment: Alignment, drift: Drift, follows: Literal["left", "right"]) -> Finding:
    """Its place is in the edition that has to follow, where that has one."""
    sides = (
        (alignment.right, drift.right, drift.right_lines, drift.right_quote),
        (alignment.left, drift.left, drift.left_lines, drift.left_quote),
    )
    if drift.kind == "untranslated":
        return _untranslated(drift, sides)
    sides = sides[::-1] if follows == "left" else sides
    kind = _TURNED.get(drift.kind, drift.kind) if follows == "left" else drift.kind
    places = [_place(d, lines, quote) for d, _, lines, quote in sides if lines]
    check = check_of_drift(kind)
    clause = next((ids[0] for _, ids, _, _ in sides if ids), None)
    made = _made(check.code, drift.message, places, clause, f"{alignment.left.id} {alignment.right.id}")
    return replace(made, severity=drift.severity, drift=drift)


def _untranslated(drift: Drift, sides: Sequence[_Side]) -> Finding:
    """A fault of the edition that holds it, whichever follows: once, whatever it is laid against."""
    named = dict(drift.message.values).get("lang")
    told = named.tag if isinstance(named, Language) else named
    ours = next((side for side in sides if side[0].id.lang.partition("-")[0] == told), sides[0])
    document, ids, lines, quote = ours
    made = _made("R201", drift.message, [_place(document, lines, quote)], ids[0], str(document.id))
    return replace(made, severity=drift.severity, drift=drift)


def _place(document: Document, lines: Lines, quote: str) -> Evidence:
    spans = (lines[0][0], lines[0][1]) if len(lines) == 1 else (lines[0][0], max(last for _, last in lines))
    return Evidence(path=document.version.source.path, lines=spans, quote=short(quote))


def _in_doubt(alignment: Alignment, note: Message) -> Finding:
    """Of the edition that the note names, once; of both where it names none."""
    told = {value for _, value in note.values}
    sides = (alignment.left, alignment.right)
    named = [
        document for document in sides if told & {document.version.source.path, Language(document.id.lang)}
    ]
    documents = named[:1] or sides
    places = [Evidence(path=d.version.source.path, lines=(1, 1), quote="") for d in documents]
    between = " ".join(str(document.id) for document in documents)
    return _made("R202", note, places, None, f"{between} {note.id}")


def _said_of_file(alignment: Alignment, note: Message) -> bool:
    """The text tells it of itself, whatever it is laid against."""
    problems = {p.found for d in (alignment.left, alignment.right) for p in d.version.problems}
    return any(value in problems for _, value in note.values)


def _lapsed(alignment: Alignment, lapsed: LapsedPin) -> Finding:
    place = Evidence(path=alignment.right.version.source.path, lines=(1, 1), quote="")
    between = f"{alignment.left.id} {alignment.right.id} {lapsed.message.values}"
    return _made("D208", lapsed.message, [place], None, between)


def _stale(state: Staleness, documents: Mapping[VersionId, Document]) -> Iterator[Finding]:
    translation = documents[state.translation]
    if state.standing in {"edited", "absent"}:
        message = msg(
            "It translates {lang} {version} with the digest {digest}…; no text here has it.",
            lang=Language(state.of.lang),
            version=state.of.version,
            digest=state.of.sha256[:12],
        )
        place = Evidence(path=translation.version.source.path, lines=(1, 1), quote="")
        yield _made("D204", message, [place], None, str(state.translation))
        return
    source = documents.get(state.source) if state.source else None
    for clause in state.to_do if source else ():
        yield _stale_clause(state, clause, translation, source)


def _stale_clause(
    state: Staleness, clause: StaleClause, translation: Document, source: Document | None
) -> Finding:
    ours = _quoted(translation, clause.translated)
    theirs = _quoted(source, clause.now) if source else []
    message = _told(clause.why, clause.amount.told)
    places = [*ours, *theirs]
    id_ = (clause.translated or clause.now or (None,))[0]
    return _made(_STALE[clause.why], message, places, id_, str(state.translation))


def _told(why: Why, amount: Message) -> Message:
    match why:
        case "text":
            return msg(
                "The source of this clause has changed since it was translated ({amount}).", amount=amount
            )
        case "added":
            return msg("The source has a new clause that is not translated ({amount}).", amount=amount)
        case "removed":
            return msg("The source no longer has this clause.")
        case _:
            return msg("The source of this clause has another number now.")


def _quoted(document: Document, ids: Sequence[str]) -> list[Evidence]:
    wanted = set(ids)
    return [_of_clause(document, clause) for clause in document.version.walk() if clause.id in wanted]


def _of_clause(document: Document, clause: Clause) -> Evidence:
    said = " ".join(filter(None, (clause.label, clause.title, clause.text)))
    return Evidence(path=document.version.source.path, lines=clause.own_lines, quote=short(said))


def _missing(found: Editions) -> Iterator[Finding]:
    """A language without any text, and one without a text of an announced version."""
    held = {document.id.lang for document in found.documents}
    original = next((d for d in found.documents if d.version.sidecar.translation_of is None), None)
    if original is None:
        return
    place = Evidence(path=original.version.source.path, lines=(1, 1), quote="")
    for lang in found.languages:
        if lang not in held:
            message = msg("There is no {lang} edition of this notice.", lang=Language(lang))
            yield _made("D205", message, [place], None, f"{original.id} {lang}")
    for document in found.documents:
        upcoming = document.id.version == NEXT and document.version.sidecar.translation_of is None
        if upcoming and document.version.sidecar.announced:
            have = {d.id.lang for d in found.documents if d.id.version == document.id.version}
            for lang in sorted(held - have):
                message = msg("The announced version has no {lang} text.", lang=Language(lang))
                at = Evidence(path=document.version.source.path, lines=(1, 1), quote="")
                yield _made("D206", message, [at], None, f"{document.id} {lang}")


def _made(
    code: str, message: Message, places: Sequence[Evidence], clause: str | None, between: str
) -> Finding:
    told = "\0".join((code, between, clause or "", *(place.quote for place in places)))
    check = checks()[code]
    return Finding(
        id=sha256(told.encode()).hexdigest()[:12],
        code=code,
        name=check.name,
        severity=Severity(check.severity),
        path=places[0].path,
        lines=places[0].lines,
        clause=clause,
        message=message,
        evidence=tuple(places),
    )
