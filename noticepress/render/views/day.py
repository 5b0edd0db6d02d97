"""A day on which a text came into force: what applied from then on, and what has changed since."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from noticepress.model.message import Message, msg
from noticepress.model.notice import Notice
from noticepress.render.addresses import address

from .frame import Spot
from .history import EditionHistory, Step, editions_first
from .intervals import Interval, day_link, told
from .notice import notice_title

_LATER = 12
"""Steps listed; the history has the others."""
Around = tuple[Interval | None, Interval, Interval | None]
"""An interval with its neighbours."""


class AppliedText(Struct, frozen=True, kw_only=True):
    """The text of one edition that applied."""

    lang: str
    language: str
    step: Step
    since: str
    """How often it has changed since."""
    later: tuple[Step, ...]
    """Those changes, newest first."""


class DayView(Struct, frozen=True, kw_only=True):
    """All that ``day.html`` shows."""

    title: str
    period: str
    texts: tuple[AppliedText, ...]
    absent: str
    """Languages that had no text then; empty if none."""
    history: str
    ways: tuple[tuple[str, str], ...]
    """The intervals before and after: name and link."""


def day_view(
    spot: Spot, notice: Notice, day: date, around: Around, histories: tuple[EditionHistory, ...]
) -> DayView:
    """Of the interval that begins on ``day``; ``histories`` have their links from a place like ``spot``."""
    words, interval = spot.words, around[1]
    held = {edition.lang: document.id.version for edition, document in interval.held}
    known = list(zip(editions_first(spot, notice), histories, strict=True))
    missing = [history.name for edition, history in known if edition.lang not in held]
    none_yet = msg("No text yet: {languages}.", languages=words.listing(missing))
    return DayView(
        title=words.say(msg("{notice}: in force on {day}", notice=notice_title(spot, notice).text, day=day)),
        period=told(interval, spot.site.today, words),
        texts=tuple(_applied(spot, history, held[e.lang]) for e, history in known if e.lang in held),
        absent=words.say(none_yet) if missing else "",
        history=spot.link(address(spot.lang, notice.vendor.id, notice.id, "changes")),
        ways=tuple(_ways(spot, notice, around)),
    )


def _applied(spot: Spot, history: EditionHistory, version: str) -> AppliedText:
    place = next(at for at, step in enumerate(history.steps) if step.version == version)
    later = history.steps[:place]
    return AppliedText(
        lang=history.lang,
        language=history.name,
        step=history.steps[place],
        since=spot.words.joined(spot.words.say(said) for said in _since(len(later))),
        later=later[-_LATER:],
    )


def _since(count: int) -> Iterator[Message]:
    if not count:
        yield msg("It has not changed since.")
    else:
        yield msg("Newer versions: {count}.", count=count)
    if count > _LATER:
        yield msg("The first {shown} follow; the history has them all.", shown=_LATER)


def _ways(spot: Spot, notice: Notice, around: Around) -> Iterator[tuple[str, str]]:
    for other in (around[0], around[2]):
        if other and other.begins:
            yield told(other, spot.site.today, spot.words), day_link(spot, notice, other.begins)
