"""How a version stands today, and how the pages say so."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from noticepress.model.message import Message, msg
from noticepress.model.notice import Document, Edition
from noticepress.model.when import (
    NEXT,
    UNDATED,
    applies_from,
    begins_on,
    current,
    in_force,
    upcoming,
    version_date,
)
from noticepress.render.words import Words

State = Literal["in_force", "superseded", "announced", "draft"]


class Standing(Struct, frozen=True):
    """A version's state, as a word for styling and a word for reading."""

    state: State
    name: str


_STATES: dict[State, Message] = {
    "in_force": msg("In force"),
    "superseded": msg("Superseded"),
    "announced": msg("Announced, not yet in force"),
    "draft": msg("Draft, not announced"),
}


def state_of(document: Document, edition: Edition, today: date) -> State:
    """``draft`` is a ``next`` that nobody has announced; a version dated later than today is announced."""
    if document is in_force(edition, today):
        return "in_force"
    if document in upcoming(edition, today):
        unannounced = document.id.version == NEXT and document.version.sidecar.announced is None
        return "draft" if unannounced else "announced"
    return "superseded"


def standing(document: Document, edition: Edition, today: date, words: Words) -> Standing:
    """With the state's name."""
    state = state_of(document, edition, today)
    return Standing(state, words.say(_STATES[state]))


def shown_first(edition: Edition, today: date) -> Document:
    """What a notice's own page shows: the version in force, else the first to come."""
    return current(edition, today)


def version_name(document: Document, words: Words) -> str:
    """``December 16, 2022``, also of a draft announced for that day; ``next version (drafting example)``."""
    begins = begins_on(document) if document.id.version == NEXT else None
    name = words.day(begins) if begins else told_version(document.id.version, words)
    is_example = document.version.sidecar.origin == "example"
    return words.say(msg("{version} (drafting example)", version=name)) if is_example else name


def told_version(name: str, words: Words) -> str:
    """A version's name as the pages say it."""
    day = version_date(name)
    if name == UNDATED:
        return words.say(msg("undated"))
    if name == NEXT:
        return words.say(msg("next version"))
    if day is None:
        return name
    again = name[11:]
    return words.say(msg("{day} (no. {number})", day=day, number=again)) if again else words.day(day)


def in_force_since(document: Document) -> Message:
    """The sentence under the title: from when it applies, as far as anyone says."""
    side = document.version.sidecar
    day = version_date(document.id.version)
    if day and document.effective and day > document.effective:
        return msg("In force since {day}; the text itself says {stated}.", day=day, stated=document.effective)
    if document.effective:
        return msg("In force since {day}.", day=document.effective)
    if document.updated:
        return msg(
            "Current text, last updated on {day}; it does not say from when it applies.", day=document.updated
        )
    if day:
        return msg("In force since {day}.", day=day)
    if side.captured:
        return msg("Current text. It bears no date; it was found on {day}.", day=side.captured)
    return msg("Current text. It bears no date.")


def status_line(document: Document, edition: Edition, today: date) -> Message:
    """One sentence on whether this text holds."""
    day = applies_from(document)
    day = day if day and day > today else None
    match state_of(document, edition, today):
        case "in_force":
            return in_force_since(document)
        case "superseded":
            return _superseded(document, edition)
        case "announced" if day and document.version.sidecar.announced:
            return msg(
                "Announced on {announced}: applies from {day}. It is not yet in force.",
                announced=document.version.sidecar.announced,
                day=day,
            )
        case "announced" if day:
            return msg("Announced: applies from {day}. It is not yet in force.", day=day)
        case "announced":
            return msg("Announced: it is not yet in force.")
        case _:
            return msg("Draft: not announced and not in force.")


def replaced_by(document: Document, edition: Edition) -> Document | None:
    """The next version; None for the last."""
    place = edition.versions.index(document) + 1
    return edition.versions[place] if place < len(edition.versions) else None


def _superseded(document: Document, edition: Edition) -> Message:
    later = replaced_by(document, edition)
    until = begins_on(later) if later else None
    since = version_date(document.id.version)
    if until and since:
        return msg("Superseded: the version of {since} was replaced on {until}.", since=since, until=until)
    if until:
        return msg("Superseded: it was replaced on {until}. It bears no date itself.", until=until)
    return msg("Superseded: this version is no longer in force.")
