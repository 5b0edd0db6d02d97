"""A notice page: the text of one version."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from noticepress.model.lineage import Lineage
from noticepress.model.message import msg
from noticepress.model.notice import Document, Edition, Notice
from noticepress.render.addresses import absolute, address
from noticepress.render.taxonomy import Taxonomy
from noticepress.render.words import Told, html_lang, own_name

from .clause import clause_groups, printed_title
from .clause_view import Group, Kept
from .contents import Entry, contents
from .downloads import Download
from .frame import Crumb, Spot
from .history import last_change
from .intervals import since_link
from .pairing import links_beside
from .provenance import Row, provenance, translation
from .since import since_marks, since_rule
from .standing import Standing, shown_first, standing, state_of, status_line, version_name
from .text import Run, runs
from .translation_marks import owed, translation_marks
from .translations import counterpart, original_marks, state_beside


class Sibling(Struct, frozen=True):
    """Another edition or version of the notice."""

    name: str
    lang: str
    href: str
    """Empty for a language that the notice does not exist in."""
    note: str
    hreflang: str = ""


class NoticeView(Struct, frozen=True, kw_only=True):
    """All that ``notice.html`` shows."""

    title: tuple[Run, ...]
    title_lang: str
    anchor: str
    """Id of the clause that holds the printed title; empty where the text has none."""
    text_lang: str
    standing: Standing
    status: str
    """Sentences under the title: whether it holds, which language prevails, what changed last."""
    translation: str
    """Says of which text this is a translation; empty for an original."""
    owed: str
    """Says how far it renders the text that holds; empty where it does."""
    owed_at: str
    """Id of the first clause that differs."""
    original: str
    """Link to that text; empty where it is not on the site."""
    since_rule: str
    """How to read the marks in the margin; empty where there are none."""
    last_change_href: str
    coming: Sibling | None
    """The announced next version."""
    coming_changes: str
    """Link to what it changes; empty where nothing was compared."""
    current: Sibling | None
    """On the page of another version: the one in force."""
    changed_since: str
    """On the page of one that was replaced: link to what has changed since, if that has a page."""
    editions: tuple[Sibling, ...]
    beside: tuple[Sibling, ...]
    """This version beside another language."""
    contents: tuple[Entry, ...]
    groups: tuple[Group, ...]
    rows: tuple[Row, ...]
    history: str
    downloads: tuple[Download, ...]


def vendor_crumbs(spot: Spot, notice: Notice) -> tuple[Crumb, ...]:
    """The way down to a notice's pages."""
    words, link = spot.words, spot.link
    vendor = words.choose(notice.vendor.name, notice.vendor.id)
    return (
        Crumb(Told(words.say(msg("All notices")), html_lang(words.lang)), link(address(words.lang))),
        Crumb(vendor, link(address(words.lang, notice.vendor.id))),
    )


def notice_title(spot: Spot, notice: Notice) -> Told:
    """As the site names it in the reader's language; else as the text in that language prints it.

    Where there is neither, as the site or a text names it in another one.
    """
    words = spot.words
    if words.lang in notice.title or not notice.editions:
        return words.choose(notice.title, notice.id)
    for lang in sorted(notice.editions, key=lambda lang: lang != words.lang):
        document = shown_first(notice.editions[lang], spot.site.today)
        if printed_title(document) and (lang == words.lang or not notice.title):
            return Told(document.version.title, html_lang(lang))
    return words.choose(notice.title, notice.id)


def notice_view(
    spot: Spot, notice: Notice, document: Document, taxonomy: Taxonomy, downloads: tuple[Download, ...]
) -> NoticeView:
    """``downloads`` are the files that are published beside it."""
    edition, words, today = notice.editions[document.id.lang], spot.words, spot.site.today
    base = spot.site.settings.base_url
    printed = printed_title(document)
    named = notice_title(spot, notice)
    change = last_change(spot, notice, edition, document)
    kept = _kept(spot, notice, document)
    return NoticeView(
        title=runs(printed.text, printed.emphasis) if printed else runs(named.text),
        title_lang=html_lang(document.id.lang) if printed else named.lang,
        anchor=printed.id if printed else "",
        text_lang=html_lang(document.id.lang),
        standing=standing(document, edition, today, words),
        status=words.joined((*_status(spot, notice, edition, document), change[0])),
        translation=words.joined(_translation(spot, document)),
        owed=words.joined(owed(spot, document)),
        original=_original(spot, notice, document),
        owed_at=kept.first("stale", document),
        since_rule=since_rule(edition, words) if kept.first("since", document) else "",
        last_change_href=change[1],
        coming=_coming(spot, notice, edition, document),
        coming_changes=_coming_changes(spot, notice, edition, document),
        current=_current(spot, notice, edition, document),
        changed_since=since_link(spot, notice, document)
        if state_of(document, edition, today) == "superseded"
        else "",
        editions=tuple(_editions(spot, notice, document)),
        beside=tuple(_beside(spot, notice, document)),
        contents=tuple(contents(document)),
        groups=clause_groups(document, words, taxonomy, spot.link, kept),
        rows=provenance(document, words, absolute(base, spot.here) if base else None),
        history=spot.link(address(spot.lang, notice.vendor.id, notice.id, "changes")),
        downloads=downloads,
    )


def _kept(spot: Spot, notice: Notice, document: Document) -> Kept:
    former = defaultdict[str, list[str]](list)
    lineage = spot.site.lineages.get(str(document.id), Lineage({}))
    for id_, heir in lineage.former.items():
        former[heir].append(id_)
    newer = since_marks(spot, notice, document)
    stale = translation_marks(spot, document) or original_marks(spot, notice, document)
    marks = {id_: (mark, *stale.get(id_, ())) for id_, mark in newer.items()}
    return Kept(former, {**stale, **marks})


def _status(spot: Spot, notice: Notice, edition: Edition, document: Document) -> Iterator[str]:
    words = spot.words
    yield words.say(status_line(document, edition, spot.site.today))
    if len(notice.editions) > 1 or notice.authoritative:
        yield words.say(
            msg("The {language} text prevails.", language=words.language(notice.authoritative))
            if notice.authoritative
            else msg("The text does not say which language prevails.")
        )


def translated(spot: Spot, document: Document) -> Iterator[str]:
    """Of what this is a translation, and what it owes to the original."""
    yield from _translation(spot, document)
    yield from owed(spot, document)


def _translation(spot: Spot, document: Document) -> Iterator[str]:
    if document.version.sidecar.origin == "example":
        yield spot.words.say(msg("A drafting example made for this site, not the vendor's text."))
    if said := translation(document, spot.words):
        yield spot.words.say(said)


def _original(spot: Spot, notice: Notice, document: Document) -> str:
    of = document.version.sidecar.translation_of
    held = notice.editions[of.lang].versions if of and of.lang in notice.editions else ()
    if of is None or not any(v.id.version == of.version for v in held):
        return ""
    return spot.link(address(of.lang, notice.vendor.id, notice.id, of.version))


def _coming(spot: Spot, notice: Notice, edition: Edition, document: Document) -> Sibling | None:
    later = _next(spot, edition, document)
    return _sibling(spot, notice, edition, later) if later else None


def _next(spot: Spot, edition: Edition, document: Document) -> Document | None:
    coming = (v for v in edition.versions if state_of(v, edition, spot.site.today) in {"announced", "draft"})
    return next((v for v in coming if v is not document), None)


def _coming_changes(spot: Spot, notice: Notice, edition: Edition, document: Document) -> str:
    later = _next(spot, edition, document)
    return last_change(spot, notice, edition, later)[1] if later else ""


def _current(spot: Spot, notice: Notice, edition: Edition, document: Document) -> Sibling | None:
    now = shown_first(edition, spot.site.today)
    if now is document:
        return None
    place = address(spot.lang, notice.vendor.id, notice.id)
    return Sibling(version_name(now, spot.words), html_lang(spot.words.lang), spot.link(place), "")


def _sibling(spot: Spot, notice: Notice, edition: Edition, document: Document) -> Sibling:
    place = address(edition.lang, notice.vendor.id, notice.id, document.id.version)
    note = spot.words.say(status_line(document, edition, spot.site.today))
    return Sibling(version_name(document, spot.words), html_lang(spot.words.lang), spot.link(place), note)


def _editions(spot: Spot, notice: Notice, document: Document) -> Iterator[Sibling]:
    """The other languages, translations with their state; and those of the interface that are not there."""
    for lang, edition in notice.editions.items():
        if lang != document.id.lang:
            other = counterpart(spot, edition, document)
            yield _edition(spot, edition, other, state_beside(spot, other, document))
    for lang in spot.site.settings.languages:
        if lang not in notice.editions:
            missing = spot.words.say(msg("not available"))
            yield Sibling(own_name(lang), html_lang(lang), "", missing, html_lang(lang))


def _edition(spot: Spot, edition: Edition, document: Document, state: str) -> Sibling:
    """To the notice's page in that language, else to that of the version, with its date and state."""
    id_, lang = document.id, html_lang(edition.lang)
    shown = document is shown_first(edition, spot.site.today)
    place = address(id_.lang, id_.vendor, id_.notice, *(() if shown else (id_.version,)))
    note = " · ".join(filter(None, (version_name(document, spot.words), state)))
    return Sibling(own_name(edition.lang), lang, spot.link(place), note, lang)


def _beside(spot: Spot, notice: Notice, document: Document) -> Iterator[Sibling]:
    lang = html_lang(spot.words.lang)
    return (Sibling(name, lang, href, "") for name, href in links_beside(spot, notice, document))
