"""What a translation owes to the text that holds: in a sentence at its head, and clause by clause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from noticepress.model.message import Message, msg
from noticepress.model.notice import Document
from noticepress.model.staleness import StaleClause, Staleness, Why
from noticepress.render.addresses import address
from noticepress.render.words import Words

from .frame import Spot
from .marks import Mark
from .staleness import standing_told
from .standing import told_version


def owed(spot: Spot, document: Document) -> Iterator[str]:
    """Sentences on the state of a translation; none for an original, nor where all is rendered."""
    found, words = spot.site.staleness.get(str(document.id)), spot.words
    if found is None:
        return
    if found.standing == "superseded" and found.source:
        told = {
            "language": words.language(found.of.lang),
            "version": told_version(found.source.version, words),
        }
        yield words.say(msg("Since then the {language} text has changed ({version}).", **told))
    elif found.standing != "current":
        yield words.say(standing_told(found, words))
    if amiss := list(counted(found, words)):
        yield words.say(msg("Clause by clause: {counts}.", counts=words.listing(amiss)))


def counted(found: Staleness, words: Words) -> Iterator[str]:
    """How many clauses are not as the original has them, by what is the matter; nothing where all are."""
    counts = found.counts
    known = (
        (counts.get("stale", 0), msg("1 outdated"), msg("{count} outdated", count=counts.get("stale", 0))),
        (
            counts.get("missing", 0),
            msg("1 not translated"),
            msg("{count} not translated", count=counts.get("missing", 0)),
        ),
        (
            counts.get("extra", 0),
            msg("1 that the original does not have"),
            msg("{count} that the original does not have", count=counts.get("extra", 0)),
        ),
    )
    for count, one, many in known:
        if count:
            yield words.say(one if count == 1 else many)


def translation_marks(spot: Spot, document: Document) -> Mapping[str, tuple[Mark, ...]]:
    """By id of the translation's clause. What is missing is told at the clause before it."""
    found = spot.site.staleness.get(str(document.id))
    if found is None:
        return {}
    marks, last = dict[str, list[Mark]](), ""
    for clause in found.clauses:
        last = clause.translated[0] if clause.translated else last
        said = _said(clause.why, spot.words.language(found.of.lang))
        if said and last:
            marks.setdefault(last, []).append(
                Mark(spot.words.say(said), _there(spot, found, clause), "stale")
            )
    return {id_: tuple(dict.fromkeys(held)) for id_, held in marks.items()}


def _said(why: Why, language: str) -> Message | None:
    """What is the same needs no mark."""
    told = {
        "text": msg("Outdated: the {language} text has changed here", language=language),
        "label": msg("The {language} text has another number here", language=language),
        "removed": msg("No longer in the {language} text", language=language),
        "unanswered": msg("Not in the {language} text", language=language),
        "added": msg("New in the {language} text after this, not translated yet", language=language),
        "untranslated": msg(
            "After this, the {language} text has a clause that is not translated", language=language
        ),
    }
    return told.get(why)


def _there(spot: Spot, found: Staleness, clause: StaleClause) -> str:
    """Link to the clause of the text that holds, else to where it stood in the one translated."""
    id_, refs = (found.source, clause.now) if clause.now else (found.base, clause.before)
    if id_ is None or not refs:
        return ""
    return spot.link(f"{address(id_.lang, id_.vendor, id_.notice, id_.version)}#{refs[0]}")
