"""Two editions of a notice → clauses of the source, with what the translation says and if it holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from noticepress.config.names import canonical_language, is_language
from noticepress.model.alignment import Alignment
from noticepress.model.clause import Clause
from noticepress.model.finding import Problem, Severity
from noticepress.model.message import Message, msg
from noticepress.model.notice import Document
from noticepress.model.translation import (
    Doubt,
    Part,
    Segment,
    Slot,
    Translation,
    Unit,
    UnitState,
    joined,
    parts,
    slots,
    translatable,
)
from noticepress.sources import discover

from .bases import text_with_digest
from .laying import laid

Ids = tuple[str, ...]


class Link(Struct, frozen=True):
    """Clauses of the source and those of the translation that answer for them.

    Without any of the source: the source had some when it was translated.
    """

    source: Ids
    translated: Ids
    doubt: Doubt | None
    reviewed: bool = False


def links(site: Path | None, aligned: Alignment) -> tuple[Link, ...]:
    """Left against right of ``aligned``, the right being the translation.

    Where it renders an earlier text that can be found by its digest, by way of that text: what has changed
    since is in doubt. Where it cannot be found or nothing says what was translated, all is.
    """
    source, of = aligned.left, aligned.right.version.sidecar.translation_of
    named = of is not None and of.lang == source.id.lang
    if of is not None and named and of.sha256 != source.version.source.sha256 and site is not None:
        base = text_with_digest(site, source.id, of.sha256)
        if base is not None:
            return _since(base, source, laid(site, base, aligned.right))
    known = of is not None and named and of.sha256 == source.version.source.sha256
    doubt: Doubt | None = None if known else "source-unknown"
    return tuple(Link(p.left, p.right, doubt, p.pin in {"fix", "confirm"}) for p in aligned.pairs)


def _since(base: Document, source: Document, aligned: Alignment) -> tuple[Link, ...]:
    from noticepress.findings.staleness import stale_clauses  # noqa: PLC0415
    from noticepress.history import compare  # noqa: PLC0415

    reviewed = {pair.right for pair in aligned.pairs if pair.pin in {"fix", "confirm"}}
    return tuple(
        Link(
            clause.now,
            clause.translated,
            None if clause.why == "same" else "source-changed",
            clause.translated in reviewed,
        )
        for clause in stale_clauses(compare(base, source), aligned)
        if clause.now or clause.why == "removed"
    )


def translation(site: Path | None, aligned: Alignment) -> Translation:
    """For a translator: every clause of the left with what the right says."""
    source, right = aligned.left, aligned.right
    of = right.version.sidecar.translation_of
    return Translation(
        source=source.id,
        path=source.version.source.path,
        sha256=source.version.source.sha256,
        target_lang=right.id.lang,
        target=right.id if right.id.vendor else None,
        units=tuple(_units(source, right, links(site, aligned), "final" if _official(of) else "translated")),
    )


def untranslated(source: Document, lang: str) -> Translation:
    """For a translator who begins: every clause, and nothing beside it."""
    clauses = translatable(source.version)
    return Translation(
        source=source.id,
        path=source.version.source.path,
        sha256=source.version.source.sha256,
        target_lang=lang,
        target=None,
        units=tuple(_unit(clause, {}) for clause in clauses),
    )


def not_there_yet(site: Path | None, source: Document, lang: str) -> Problem | None:
    """Why ``lang`` is no language to begin a translation of ``source`` into; None where it is one."""
    tag = msg("“{lang}”, which is no language tag", lang=lang)
    if not is_language(lang) or lang != canonical_language(lang):
        return _no_target(tag, msg("a language tag in its usual letters"), msg("Try zh, en, ja or zh-Hant."))
    ours = source.id
    if lang == ours.lang:
        found = msg("source and target in one language, {lang}", lang=lang)
        return _no_target(found, msg("another target language"), msg("Name the language to translate into."))
    held = {file.id for file in discover(site).files} if site is not None and ours.vendor else set()
    there = [one for one in held if (one.vendor, one.notice, one.lang) == (ours.vendor, ours.notice, lang)]
    if not there:
        return None
    found = msg("an edition in {lang} is there: {version}", lang=lang, version=str(max(there, key=str)))
    hint = msg(
        "What it says goes out with it: noticepress align {source} {version} --format xliff",
        source=str(ours), version=str(max(there, key=str)),
    )  # fmt: skip
    return _no_target(found, msg("a language that the notice does not exist in yet"), hint)


def _no_target(found: Message, expected: Message, hint: Message) -> Problem:
    return Problem(
        code="no-target-language",
        severity=Severity.ERROR,
        path="--to",
        found=found,
        expected=expected,
        hint=hint,
    )


def _official(of: object) -> bool:
    return getattr(of, "status", "") == "official"


def _units(source: Document, right: Document, linked: tuple[Link, ...], plain: UnitState) -> Iterator[Unit]:
    clauses = {clause.id: clause for clause in right.version.walk()}
    by_source = {id_: link for link in linked for id_ in link.source}
    for clause in translatable(source.version):
        link = by_source.get(clause.id)
        merged = bool(link and link.source[0] != clause.id)
        told = [clauses[id_] for id_ in link.translated] if link and not merged else []
        held = slots(clause, told, right.version.source.text)
        unit = _unit(clause, held)
        translated = any(segment.target for segment in unit.segments)
        yield replace(
            unit,
            state=_state(link, plain) if translated else "initial",
            doubt=link.doubt if link and translated else None,
            merged=bool(link and merged and link.translated),
        )


def _unit(clause: Clause, held: Mapping[Part, list[Slot]]) -> Unit:
    """With what the translation says, as far as it says anything."""
    inside = bool(held.get("text")) and not held.get("heading")
    segments = tuple(
        Segment(
            part=part,
            source=marked,
            target=joined(held.get(part, ())),
            inside=inside and part == "heading",
        )
        for part, marked in parts(clause).items()
    )
    return Unit(id=clause.id, label=clause.label, lines=clause.own_lines, segments=segments, state="initial")


def _state(link: Link | None, plain: UnitState) -> UnitState:
    if link is None or link.doubt:
        return "initial"
    return "reviewed" if link.reviewed and plain == "translated" else plain
