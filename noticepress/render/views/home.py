"""The list of notices: of the whole site, and of one vendor."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from noticepress.model.change import ChangeReport
from noticepress.model.message import msg
from noticepress.model.notice import Document, Edition, Notice, Vendor
from noticepress.model.when import version_order
from noticepress.render.addresses import address
from noticepress.render.words import Told, html_lang, own_name

from .frame import Spot
from .history import editions_first, report_of
from .names import notice_kind, significance
from .news import NewsRow, coming, latest
from .notice import notice_title
from .standing import shown_first, state_of, status_line, version_name
from .translations import state_told


class EditionRow(Struct, frozen=True, kw_only=True):
    """One language of a notice."""

    lang: str
    name: str
    href: str
    own: bool
    """Whether it is the language of this page."""
    state: str
    said: str


class NoticeRow(Struct, frozen=True, kw_only=True):
    """A notice in a list."""

    title: Told
    kind: str
    href: str
    missing: str
    """Says that the notice does not exist in the language of this page; empty where it does."""
    editions: tuple[EditionRow, ...]
    changed: str
    grade: str
    grade_name: str
    changed_href: str


class VendorRows(Struct, frozen=True, kw_only=True):
    """A vendor and its notices."""

    name: Told
    href: str
    notices: tuple[NoticeRow, ...]


class HomeView(Struct, frozen=True, kw_only=True):
    """All that ``home.html`` and ``vendor.html`` show."""

    title: Told
    coming: tuple[NewsRow, ...]
    """What takes effect soon, the nearest first."""
    latest: tuple[NewsRow, ...]
    """The last major changes, the newest first."""
    vendors: tuple[VendorRows, ...]
    facing: tuple[tuple[str, str], ...] = ()
    """A vendor's notices beside those of others: name and address."""


def home_view(spot: Spot, title: Told, notices: Iterable[Notice]) -> HomeView:
    """The notices grouped by vendor, in the order given."""
    held = tuple(notices)
    by_vendor = dict[str, list[Notice]]()
    for notice in held:
        by_vendor.setdefault(notice.vendor.id, []).append(notice)
    return HomeView(
        title=title,
        coming=coming(spot, held),
        latest=latest(spot, held),
        vendors=tuple(vendor_rows(spot, theirs[0].vendor, theirs) for theirs in by_vendor.values()),
    )


def vendor_rows(spot: Spot, vendor: Vendor, notices: Iterable[Notice]) -> VendorRows:
    """A vendor's notices."""
    return VendorRows(
        name=spot.words.choose(vendor.name, vendor.id),
        href=spot.link(address(spot.lang, vendor.id)),
        notices=tuple(_row(spot, notice) for notice in notices),
    )


def _row(spot: Spot, notice: Notice) -> NoticeRow:
    words = spot.words
    here = notice.editions.get(spot.lang)
    last = _last_change(spot, notice)
    missing = msg("Not available in {language}.", language=words.language(spot.lang))
    return NoticeRow(
        title=notice_title(spot, notice),
        kind=notice_kind(notice.kind, words),
        href=spot.link(address(spot.lang, notice.vendor.id, notice.id)),
        missing="" if here else words.say(missing),
        editions=tuple(_edition(spot, notice, e) for e in editions_first(spot, notice)),
        changed=last.said if last else "",
        grade=last.grade if last else "",
        grade_name=significance(last.grade, words) if last and last.grade else "",
        changed_href=spot.link(address(spot.lang, notice.vendor.id, notice.id, "changes")) if last else "",
    )


def _edition(spot: Spot, notice: Notice, edition: Edition) -> EditionRow:
    words, today = spot.words, spot.site.today
    shown = shown_first(edition, today)
    place = address(edition.lang, notice.vendor.id, notice.id)
    state = state_of(shown, edition, today)
    return EditionRow(
        lang=html_lang(edition.lang),
        name=own_name(edition.lang),
        href=spot.link(place),
        own=edition.lang == spot.lang,
        state=state,
        said=words.joined((words.say(status_line(shown, edition, today)), _translated(spot, shown))),
    )


def _translated(spot: Spot, document: Document) -> str:
    """Whose translation it is, and whether it renders all of the text that holds."""
    told = state_told(spot, document)
    return spot.words.say(msg("{told}.", told=told)) if told else ""


class _Last(Struct, frozen=True):
    """The newest change of a notice: in words, and how much it changed."""

    said: str
    grade: str


def _last_change(spot: Spot, notice: Notice) -> _Last | None:
    """Of the texts that hold; where it came in another language only, that is said."""
    steps = [step for edition in editions_first(spot, notice) if (step := _step(spot, edition))]
    if not steps:
        return None
    document, report = max(steps, key=lambda step: version_order(step[0].id.version))
    words, lang = spot.words, document.id.lang
    told = msg("Last change: {day}", day=version_name(document, words))
    if lang != spot.lang:
        told = msg("{told} ({language})", told=told, language=words.language(lang))
    return _Last(words.say(told), report.significance if report else "")


def _step(spot: Spot, edition: Edition) -> tuple[Document, ChangeReport | None] | None:
    """The text that holds and what was judged of the step to it; None for a first version."""
    shown = shown_first(edition, spot.site.today)
    place = edition.versions.index(shown)
    return (shown, report_of(spot.site, edition.versions[place - 1], shown)) if place else None
