"""What users are told of a revision: words in each interface language, and how loudly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal

from msgspec import Struct

from noticepress.model.message import Message, msg
from noticepress.model.notice import Edition, Notice
from noticepress.model.site import Site
from noticepress.model.when import applies_from
from noticepress.render.revisions import Revision, revisions
from noticepress.render.views.accepted import accepted_lines, waiting_rows
from noticepress.render.views.frame import Spot
from noticepress.render.views.notice import notice_title
from noticepress.render.views.standing import shown_first, state_of
from noticepress.render.words import Words, direction, html_lang

Show = Literal["popup", "banner", "none"]
_DIGITS = 8
"""Of the digest, in a mark: two texts under one number are told apart."""


class KitText(Struct, frozen=True, kw_only=True):
    """The words in one language."""

    lang: str
    dir: str
    title: str
    summary: tuple[str, ...]
    """Accepted rows only."""
    read: str
    see: str
    close: str


class Telling(Struct, frozen=True, kw_only=True):
    """A revision as users are told of it."""

    revision: Revision
    mark: str
    """What a browser remembers of it."""
    state: str
    show: Show
    applies: date | None
    texts: Mapping[str, KitText]
    """By interface language; none for a first version, which changed nothing."""


def current_telling(site: Site, notice: Notice, edition: Edition) -> Telling:
    """Of the version in force, else the first to come."""
    shown = shown_first(edition, site.today)
    return next(_telling(site, notice, edition, r) for r in revisions(site, edition) if r.document is shown)


def coming_telling(site: Site, notice: Notice, edition: Edition) -> Telling | None:
    """Of the first announced version after it; a draft is told to nobody."""
    shown = shown_first(edition, site.today)
    coming = (
        revision
        for revision in revisions(site, edition)
        if revision.document is not shown and state_of(revision.document, edition, site.today) == "announced"
    )
    return next((_telling(site, notice, edition, revision) for revision in coming), None)


def _telling(site: Site, notice: Notice, edition: Edition, revision: Revision) -> Telling:
    document = revision.document
    state = state_of(document, edition, site.today)
    applies = applies_from(document)
    return Telling(
        revision=revision,
        mark=f"{revision.number}+{document.version.source.sha256[:_DIGITS]}",
        state=state,
        show=_show(revision),
        applies=applies,
        texts=_texts(site, notice, revision, state, applies) if revision.before else {},
    )


def _texts(
    site: Site, notice: Notice, revision: Revision, state: str, applies: date | None
) -> Mapping[str, KitText]:
    spots = {lang: Spot(site, lang, ()) for lang in site.settings.languages}
    return {
        lang: _text(spot.words, revision, _title(notice_title(spot, notice).text, state, applies))
        for lang, spot in spots.items()
    }


def _show(revision: Revision) -> Show:
    """A major change asks for prominent notice; so does a step that was not compared, as it may hold one."""
    if revision.before is None:
        return "none"
    match revision.significance:
        case "cosmetic" | "none":
            return "none"
        case "minor":
            return "banner"
        case _:
            return "popup"


def _title(name: str, state: str, applies: date | None) -> Message:
    if state == "announced" and applies:
        return msg("{notice} will change on {day}", notice=name, day=applies)
    if state == "announced":
        return msg("{notice} will change", notice=name)
    if applies:
        return msg("{notice} changed on {day}", notice=name, day=applies)
    return msg("{notice} has changed", notice=name)


def _text(words: Words, revision: Revision, title: Message) -> KitText:
    return KitText(
        lang=html_lang(words.lang),
        dir=direction(words.lang),
        title=words.say(title),
        summary=tuple(_summary(revision, words)),
        read=words.say(msg("Read the whole text")),
        see=words.say(msg("See what changed")),
        close=words.say(msg("Close")),
    )


def _summary(revision: Revision, words: Words) -> Iterator[str]:
    if revision.document.version.sidecar.origin == "example":
        yield words.say(msg("A drafting example made for this site, not the vendor's text."))
    if revision.report is None:
        return
    lines = accepted_lines(revision.report, words)
    yield from lines
    if lines and waiting_rows(revision.report):
        yield words.say(msg("There are further changes."))
