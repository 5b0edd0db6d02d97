"""The list of notices: of the whole site, and of one vendor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from noticepress.model.message import msg
from noticepress.model.notice import Document, Edition, Notice, Vendor
from noticepress.render.addresses import address
from noticepress.render.words import Told, html_lang, own_name

from .frame import Spot
from .history import editions_first, report_of
from .names import notice_kind, significance
from .news import NewsRow, coming, latest
from .notice import notice_title
from .standing import shown_first, state_of, status_line, version_name
from .translations import state_told


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionRow:
    """One language of a notice."""

    lang: str
    name: str
    href: str
    own: bool
    """Whether it is the language of this page."""
    state: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeRow:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class VendorRows:
    """A vendor and its notices."""

    name: Told
    href: str
    notices: tuple[NoticeRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
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
    step = _last_step(spot, here) if here else None
    missing = msg("Not available in {language}.", language=words.language(spot.lang))
    return NoticeRow(
        title=notice_title(spot, notice),
        kind=notice_kind(notice.kind, words),
        href=spot.link(address(spot.lang, notice.vendor.id, notice.id)),
        missing="" if here else words.say(missing),
        editions=tuple(_edition(spot, notice, e) for e in editions_first(spot, notice)),
        changed=words.say(msg("Last change: {day}", day=step[0])) if step else "",
        grade=step[1] if step else "",
        grade_name=significance(step[1], words) if step and step[1] else "",
        changed_href=spot.link(address(spot.lang, notice.vendor.id, notice.id, "changes")) if step else "",
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


def _last_step(spot: Spot, edition: Edition) -> tuple[str, str] | None:
    """The name of the newest version that followed another, and how much it changed."""
    shown = shown_first(edition, spot.site.today)
    place = edition.versions.index(shown)
    if place == 0:
        return None
    report = report_of(spot.site, edition.versions[place - 1], shown)
    return version_name(shown, spot.words), report.significance if report else ""
