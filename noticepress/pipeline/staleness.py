"""Which translations no longer render the text that holds, and which of their clauses have to be redone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from msgspec import Struct

from noticepress.model.alignment import Alignment
from noticepress.model.change import ChangeReport, Comparison, Counterparts
from noticepress.model.notice import Document, Edition, Notice, TranslationOf, VersionId
from noticepress.model.staleness import StaleClause, Staleness, Standing
from noticepress.model.when import current, upcoming, version_order

Lay = Callable[[Document, Document], Alignment]
"""Lays two editions against each other."""


Find = Callable[[VersionId, str], Document | None]
"""A text of an edition by its SHA-256."""


class Known(Struct, frozen=True, kw_only=True):
    """What a site has worked out already."""

    reports: Mapping[tuple[str, str], ChangeReport]
    alignments: Mapping[tuple[str, str], Alignment]
    lay: Lay
    find: Find = lambda _edition, _digest: None
    """Looks for a text that is no version of the site any more."""


def stalenesses(notices: Iterable[Notice], today: date, known: Known) -> Mapping[str, Staleness]:
    """Every translation that holds or is to come, by ``str(VersionId)``; superseded ones are history."""
    return {
        str(document.id): staleness(document, of, notice.editions.get(of.lang), today, known)
        for notice in notices
        for document in _standing(notice, today)
        if (of := document.version.sidecar.translation_of)
    }


def translated_pairs(notices: Iterable[Notice], today: date) -> Iterator[tuple[Document, Document]]:
    """Every translation of a version that another has taken the place of, with that version before it."""
    for notice in notices:
        for document in _standing(notice, today):
            of = document.version.sidecar.translation_of
            original = notice.editions.get(of.lang) if of else None
            base = _translated(of, original) if of and original else None
            if base and original and _is_superseded(base, _wanted(document, original, today)):
                yield base, document


def _is_superseded(base: Document, source: Document) -> bool:
    return not _ahead(base, source) and base.version.source.sha256 != source.version.source.sha256


def staleness(
    translation: Document, of: TranslationOf, original: Edition | None, today: date, known: Known
) -> Staleness:
    """Whether ``translation`` renders the text of ``original`` that has to be translated on ``today``."""
    if original is None:
        return Staleness(translation=translation.id, of=of, standing="absent", base=None, source=None)
    source = _wanted(translation, original, today)
    base = _translated(of, original) or known.find(original.versions[0].id, of.sha256)
    if base is not None and _ahead(base, source):
        source = base
    return Staleness(
        translation=translation.id,
        of=of,
        standing=_standing_of(of, base, source, original),
        base=base.id if base else None,
        source=source.id,
        clauses=_clauses(base, source, translation, known) if base else (),
    )


def _standing(notice: Notice, today: date) -> Iterator[Document]:
    for edition in notice.editions.values():
        held = current(edition, today)
        yield held
        yield from (document for document in upcoming(edition, today) if document is not held)


def _wanted(translation: Document, original: Edition, today: date) -> Document:
    """A draft or announced text is translated from its namesake, anything else from the text that holds."""
    to_come = (d for d in upcoming(original, today) if d.id.version == translation.id.version)
    return next(to_come, None) or current(original, today)


def _translated(of: TranslationOf, original: Edition) -> Document | None:
    """The version with the bytes that were translated, whatever it is called now; the one named first."""
    same = [d for d in original.versions if d.version.source.sha256 == of.sha256]
    return next((d for d in same if d.id.version == of.version), same[-1] if same else None)


def _ahead(base: Document, source: Document) -> bool:
    """The translation is of a text that is still to come."""
    return version_order(base.id.version) > version_order(source.id.version)


def _standing_of(of: TranslationOf, base: Document | None, source: Document, original: Edition) -> Standing:
    if base is not None:
        same = base.version.source.sha256 == source.version.source.sha256
        return "current" if same else "superseded"
    return "edited" if any(d.id.version == of.version for d in original.versions) else "absent"


def _clauses(
    base: Document, source: Document, translation: Document, known: Known
) -> tuple[StaleClause, ...]:
    from noticepress.findings.staleness import stale_clauses  # noqa: PLC0415

    names = str(base.id), str(translation.id)
    laid = known.alignments.get(names) or known.alignments.get(names[::-1]) or known.lay(base, translation)
    return stale_clauses(_since(base, source, known), laid)


def _since(base: Document, source: Document, known: Known) -> Comparison:
    if base.version.source.sha256 == source.version.source.sha256:
        return _unchanged(base, source)
    judged = known.reports.get((str(base.id), str(source.id)))
    if judged:
        return judged.comparison
    from noticepress.history import compare  # noqa: PLC0415 - a site of current translations needs none

    return compare(base, source)


def _unchanged(base: Document, source: Document) -> Comparison:
    """The same bytes, perhaps under two names: nothing to compare."""
    ids = ((clause.id,) for clause in base.version.walk())
    same = tuple(Counterparts(old=id_, new=id_, stays=True) for id_ in ids)
    return Comparison(old=base, new=source, changes=(), counterparts=same)
