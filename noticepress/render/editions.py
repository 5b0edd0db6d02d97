"""The pages of one notice: its text in force, each version, its history and the steps of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import pairwise

from noticepress.model.change import ChangeReport
from noticepress.model.message import msg
from noticepress.model.notice import Document, Edition, Notice
from noticepress.model.site import Site

from .addresses import ON, SIDE_BY_SIDE, address, step_name
from .beside import language_pages, version_page
from .downloads import data_file, download_files
from .linked import linked
from .sheet import Page, Press, Unit
from .views.day import day_view
from .views.downloads import Download, data_offers, file_offers
from .views.frame import Crumb, Spot, frame
from .views.history import EditionHistory, histories, report_of
from .views.intervals import days_of, interval_views, intervals
from .views.missing import missing_view
from .views.notice import notice_title, notice_view, vendor_crumbs
from .views.standing import shown_first, version_name
from .views.step import step_view
from .words import Told, html_lang

_REPORT = "report.html"


def places(site: Site, notice: Notice) -> tuple[str, ...]:
    """Languages in which the notice has pages: all interface languages, and any other that it exists in."""
    return tuple(dict.fromkeys((*site.settings.languages, *notice.editions)))


def notice_units(press: Press, notice: Notice, lang: str) -> Iterator[Unit]:
    """In the place of the language ``lang``, whether the notice exists in it or not."""
    texts = [document for edition in notice.editions.values() for document in edition.versions]
    whole = press.rests_on(f"{lang} whole", notice, texts)
    yield Unit(whole, lambda: _whole(press, notice, lang))
    for name in dict.fromkeys(document.id.version for document in texts):
        unit = whole and f"{whole} {name}"
        yield Unit(unit, partial(_version, press, notice, lang, name))
    for step in _steps(press.site, notice):
        ends = [document for document in texts if document.id.version in step]
        rests_on = press.rests_on(f"{lang} {step}", notice, ends)
        yield Unit(rests_on, partial(_step, press, notice, lang, *step))


def _whole(press: Press, notice: Notice, lang: str) -> Iterator[Page]:
    yield _current(press, notice, lang)
    edition = notice.editions.get(lang)
    if edition:
        first = shown_first(edition, press.site.today)
        yield from data_file(press, first, address(lang, notice.vendor.id, notice.id))
    yield from language_pages(press, notice, lang)
    yield _history(press, notice, lang)
    yield from _days(press, notice, lang)


def _steps(site: Site, notice: Notice) -> dict[tuple[str, str], None]:
    found = dict[tuple[str, str], None]()
    for edition in notice.editions.values():
        for old, new in pairwise(edition.versions):
            if report_of(site, old, new):
                found[old.id.version, new.id.version] = None
    return found


def _current(press: Press, notice: Notice, lang: str) -> Page:
    spot = Spot(press.site, lang, (notice.vendor.id, notice.id))
    edition = notice.editions.get(lang)
    if edition is None:
        return _missing(press, notice, spot, tuple(notice.editions))
    return _text(
        press, notice, spot, shown_first(edition, press.site.today), real=notice.editions, repeats=None
    )


def _version(press: Press, notice: Notice, lang: str, name: str) -> Iterator[Page]:
    spot = Spot(press.site, lang, (notice.vendor.id, notice.id, name))
    held = {tag: d for tag, e in notice.editions.items() for d in e.versions if d.id.version == name}
    if lang not in held:
        yield _missing(press, notice, spot, tuple(held))
        return
    first = {tag for tag, d in held.items() if d is shown_first(notice.editions[tag], press.site.today)}
    repeats = spot.parts[:2] if lang in first else None
    yield _text(press, notice, spot, held[lang], real=held, repeats=repeats, repeated=first)
    yield from download_files(press, notice, spot, held[lang])


def _text(
    press: Press,
    notice: Notice,
    spot: Spot,
    document: Document,
    *,
    real: Iterable[str],
    repeats: tuple[str, ...] | None,
    repeated: Iterable[str] = (),
) -> Page:
    view = notice_view(spot, notice, document, press.taxonomy, tuple(_offers(press, spot, document)))
    title = notice_title(spot, notice).text
    vendor = spot.words.choose(notice.vendor.name, notice.vendor.id).text
    name = version_name(document, spot.words)
    framed = frame(
        spot,
        f"{title} – {vendor}" if repeats is None and len(spot.parts) == 2 else f"{title} ({name}) – {vendor}",
        description=f"{vendor}, {title}. {view.status}",
        crumbs=vendor_crumbs(spot, notice),
        real=real,
        canonical=repeats,
        repeated=repeated,
        running=f"{vendor} · {title} · {name}",
        foot=f"{name} · {_digest(document)}",
        feeds=_feeds(spot, notice),
        linked=linked(spot, notice, document, press.document_json is not None),
    )
    return press.page(spot, "notice.html", framed, view)


def _feeds(spot: Spot, notice: Notice) -> Iterator[tuple[str, str]]:
    """The notice has feeds where it exists in the language of the place."""
    if spot.lang in notice.editions:
        yield notice_title(spot, notice).text, address(spot.lang, notice.vendor.id, notice.id)


def _digest(document: Document) -> str:
    return f"SHA-256 {document.version.source.sha256}"


def _offers(press: Press, spot: Spot, document: Document) -> Iterator[Download]:
    if press.downloads:
        yield from file_offers(spot, document)
    if press.document_json:
        yield from data_offers(spot, document)


def _missing(press: Press, notice: Notice, spot: Spot, langs: tuple[str, ...]) -> Page:
    view = missing_view(spot, notice, langs)
    framed = frame(spot, view.title.text, crumbs=vendor_crumbs(spot, notice), real=langs, indexed=False)
    return press.page(spot, "missing.html", framed, view)


def _notice_crumbs(spot: Spot, notice: Notice) -> tuple[Crumb, ...]:
    own = Crumb(notice_title(spot, notice), spot.link(address(spot.lang, notice.vendor.id, notice.id)))
    return (*vendor_crumbs(spot, notice), own)


def _history(press: Press, notice: Notice, lang: str) -> Page:
    spot = Spot(press.site, lang, (notice.vendor.id, notice.id, "changes"))
    name = notice_title(spot, notice)
    title = spot.words.say(msg("History: {notice}", notice=name.text))
    framed = frame(
        spot,
        title,
        crumbs=_notice_crumbs(spot, notice),
        real=places(press.site, notice),
        feeds=_feeds(spot, notice),
    )
    view = {
        "title": title,
        "editions": histories(spot, notice, press.taxonomy),
        "intervals": interval_views(spot, notice),
    }
    return press.page(spot, "history.html", framed, view)


def _days(press: Press, notice: Notice, lang: str) -> Iterator[Page]:
    """Not for search engines: the texts and the steps have pages of their own."""
    held, own = (None, *intervals(notice), None), days_of(notice)
    seen = tuple[EditionHistory, ...]()
    for before, interval, after in zip(held, held[1:], held[2:], strict=False):
        if interval is None or (day := interval.begins) is None or day not in own:
            continue
        spot = Spot(press.site, lang, (notice.vendor.id, notice.id, ON, str(day)))
        seen = seen or histories(spot, notice, press.taxonomy)  # links are alike from all of these places
        view = day_view(spot, notice, day, (before, interval, after), seen)
        history = Crumb(Told(spot.words.say(msg("History")), html_lang(spot.words.lang)), view.history)
        crumbs = (*_notice_crumbs(spot, notice), history)
        framed = frame(spot, view.title, crumbs=crumbs, real=places(press.site, notice), indexed=False)
        yield press.page(spot, "day.html", framed, view)


def _step(press: Press, notice: Notice, lang: str, old: str, new: str) -> Iterator[Page]:
    spot = Spot(press.site, lang, (notice.vendor.id, notice.id, "changes", step_name(old, new)))
    held = {tag: report for tag, e in notice.editions.items() if (report := _report(press.site, e, old, new))}
    beside = Spot(press.site, lang, (*spot.parts, SIDE_BY_SIDE))
    if lang not in held:
        yield _missing(press, notice, spot, tuple(held))
        yield _missing(press, notice, beside, tuple(held))
        return
    yield version_page(press, notice, beside, held[lang])
    view = step_view(spot, notice, held[lang], press.taxonomy, _REPORT if press.full_report else "")
    if press.full_report:
        yield spot.here + _REPORT, press.full_report(held[lang], spot.words.lang).encode()
    history = Crumb(Told(spot.words.say(msg("History")), html_lang(spot.words.lang)), view.history)
    crumbs = (*_notice_crumbs(spot, notice), history)
    framed = frame(
        spot,
        view.title,
        description=view.summary,
        crumbs=crumbs,
        real=tuple(held),
        feeds=_feeds(spot, notice),
        running=f"{notice_title(spot, notice).text} · {view.title}",
        foot=f"{view.new_name} · {_digest(held[lang].comparison.new)}",
    )
    yield press.page(spot, "step.html", framed, view)


def _report(site: Site, edition: Edition, old: str, new: str) -> ChangeReport | None:
    for before, after in pairwise(edition.versions):
        if (before.id.version, after.id.version) == (old, new):
            return report_of(site, before, after)
    return None
