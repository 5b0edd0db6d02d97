"""What is new across notices: texts that take effect soon, and the last major changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from msgspec import Struct

from noticepress.model.message import Message, msg
from noticepress.model.notice import Document, Edition, Notice
from noticepress.model.when import applies_from, upcoming
from noticepress.render.addresses import address, step_name
from noticepress.render.words import Told, html_lang, own_name

from .frame import Spot
from .history import editions_first, report_of, summary
from .names import significance
from .notice import notice_title
from .standing import status_line

_LATEST = 5
"""Changes that are told; each notice has its history."""


class TextLink(Struct, frozen=True):
    """A text in its language."""

    lang: str
    name: str
    href: str


class NewsRow(Struct, frozen=True, kw_only=True):
    """A version of a notice, in the languages that have it."""

    vendor: Told
    title: Told
    said: str
    texts: tuple[TextLink, ...]
    grade: str
    """Id of the significance, for styling; empty where nothing was compared."""
    grade_name: str
    changes: str
    """To what changed; empty where nothing was compared."""


class _Item(Struct, frozen=True):
    """A version as news: with the one before it, if there is one."""

    notice: Notice
    edition: Edition
    document: Document
    before: Document | None

    @property
    def day(self) -> date:
        """From which it applies; the last of all days where nobody says."""
        return applies_from(self.document) or date.max

    @property
    def place(self) -> tuple[str, str, str]:
        """What editions of one version share: vendor, notice, version."""
        id_ = self.document.id
        return id_.vendor, id_.notice, id_.version


def coming(spot: Spot, notices: Iterable[Notice]) -> tuple[NewsRow, ...]:
    """Texts that do not hold yet, those that will be first before others."""
    today = spot.site.today
    items = (item for item in _items(spot, notices) if item.document in upcoming(item.edition, today))
    rows = sorted(_together(items), key=lambda held: (held[0].day, held[0].place))
    return tuple(_row(spot, held, status_line(held[0].document, held[0].edition, today)) for held in rows)


def latest(spot: Spot, notices: Iterable[Notice]) -> tuple[NewsRow, ...]:
    """The last major change of each notice that holds or has held, the newest first."""
    today = spot.site.today
    items = (
        item
        for item in _items(spot, notices)
        if item.day <= today and item.document not in upcoming(item.edition, today) and _major(spot, item)
    )
    rows = sorted(_together(items), key=lambda held: held[0].place)
    newest = sorted(rows, key=lambda held: held[0].day, reverse=True)
    of_each = {held[0].place[:2]: held for held in reversed(newest)}
    shown = [held for held in newest if of_each[held[0].place[:2]] is held][:_LATEST]
    return tuple(_row(spot, held, _since(spot, held[0])) for held in shown)


def _items(spot: Spot, notices: Iterable[Notice]) -> Iterator[_Item]:
    for notice in notices:
        for edition in editions_first(spot, notice):
            for before, document in pairwise((None, *edition.versions)):
                if document:
                    yield _Item(notice, edition, document, before)


def _together(items: Iterable[_Item]) -> Iterable[list[_Item]]:
    """Editions of one version in one row, the reader's language first."""
    found = dict[tuple[str, str, str], list[_Item]]()
    for item in items:
        found.setdefault(item.place, []).append(item)
    return found.values()


def _major(spot: Spot, item: _Item) -> bool:
    report = report_of(spot.site, item.before, item.document) if item.before else None
    return report is not None and report.significance == "major"


def _since(spot: Spot, item: _Item) -> Message:
    report = report_of(spot.site, item.before, item.document) if item.before else None
    said = summary(report, spot.words) if report else ""
    return msg("Since {day}: {summary}", day=item.day, summary=said)


def _row(spot: Spot, held: list[_Item], said: Message) -> NewsRow:
    first, link, words = held[0], spot.link, spot.words
    compared = [
        (item, report)
        for item in held
        if item.before and (report := report_of(spot.site, item.before, item.document))
    ]
    grade = compared[0][1].significance if compared else ""
    return NewsRow(
        vendor=words.choose(first.notice.vendor.name, first.notice.vendor.id),
        title=notice_title(spot, first.notice),
        said=words.say(said),
        texts=tuple(
            TextLink(html_lang(item.edition.lang), own_name(item.edition.lang), link(_address(item)))
            for item in held
        ),
        grade=grade,
        grade_name=significance(grade, words) if grade else "",
        changes=link(_step(compared[0][0])) if compared else "",
    )


def _address(item: _Item, *further: str) -> str:
    id_ = item.document.id
    return address(id_.lang, id_.vendor, id_.notice, *(further or (id_.version,)))


def _step(item: _Item) -> str:
    old = item.before.id.version if item.before else ""
    return _address(item, "changes", step_name(old, item.document.id.version))
