"""What the pages of an original say of its translations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from noticepress.model.message import Message, msg
from noticepress.model.notice import Document, Edition, Notice
from noticepress.model.staleness import StaleClause, Staleness, Why
from noticepress.render.addresses import address
from noticepress.render.words import Words

from .frame import Spot
from .marks import Mark
from .provenance import is_unofficial
from .standing import shown_first
from .translation_marks import counted


def state_told(spot: Spot, document: Document) -> str:
    """Whether it is a translation, and renders all of the text that holds; empty where it is none."""
    words, found = spot.words, spot.site.staleness.get(str(document.id))
    if document.version.sidecar.translation_of is None:
        return ""
    kind = msg("Unofficial translation") if is_unofficial(document) else msg("Translation")
    if found is None:
        return words.say(kind)
    return words.say(_state(kind, found, words))


def state_beside(spot: Spot, translation: Document, original: Document) -> str:
    """The same, on the page of ``original``: of a text that was replaced it may be a whole translation."""
    found = spot.site.staleness.get(str(translation.id))
    if found and found.base == original.id != found.source:
        kind = msg("Unofficial translation") if is_unofficial(translation) else msg("Translation")
        return spot.words.say(msg("{translation} of this version", translation=kind))
    return state_told(spot, translation)


def _state(kind: Message, found: Staleness, words: Words) -> Message:
    told, owed = _STATES[found.summary], list(counted(found, words))
    if not owed:
        return msg("{translation}, {state}", translation=kind, state=told)
    return msg("{translation}, {state}: {clauses}", translation=kind, state=told, clauses=words.listing(owed))


_STATES = {
    "complete": msg("complete"),
    "incomplete": msg("incomplete"),
    "out_of_date": msg("out of date"),
}


def counterpart(spot: Spot, edition: Edition, document: Document) -> Document:
    """The text of another edition that answers ``document``: its translation or original, else what holds."""
    states = spot.site.staleness
    own = states.get(str(document.id))
    for other in edition.versions:
        found = states.get(str(other.id))
        if (found and found.source == document.id) or (own and own.source == other.id):
            return other
    return shown_first(edition, spot.site.today)


def original_marks(spot: Spot, notice: Notice, document: Document) -> Mapping[str, tuple[Mark, ...]]:
    """By id of the original's clause: where a translation does not say what it says. None where all do."""
    marks = dict[str, list[Mark]]()
    for edition in notice.editions.values():
        for translation in edition.versions:
            found = spot.site.staleness.get(str(translation.id))
            if found and found.source == document.id:
                for id_, mark in _marks(spot, found):
                    marks.setdefault(id_, []).append(mark)
    return {id_: tuple(dict.fromkeys(held)) for id_, held in marks.items()}


def _marks(spot: Spot, found: Staleness) -> Iterator[tuple[str, Mark]]:
    language = spot.words.language(found.translation.lang)
    for clause in found.clauses:
        said = _said(clause.why, language)
        if said and clause.now:
            yield clause.now[0], Mark(spot.words.say(said), _there(spot, found, clause), "stale")


def _said(why: Why, language: str) -> Message | None:
    """What the translation has beyond the original is told on its own page."""
    told = {
        "text": msg("The {language} translation is outdated here", language=language),
        "label": msg("The {language} translation has another number here", language=language),
        "added": msg("Not translated into {language} yet", language=language),
        "untranslated": msg("Not translated into {language}", language=language),
    }
    return told.get(why)


def _there(spot: Spot, found: Staleness, clause: StaleClause) -> str:
    """Link to the clause of the translation; empty where there is none."""
    id_ = found.translation
    if not clause.translated:
        return ""
    return spot.link(f"{address(id_.lang, id_.vendor, id_.notice, id_.version)}#{clause.translated[0]}")
