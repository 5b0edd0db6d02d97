"""A notice's history: its versions, newest first, and what changed at each step."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from noticepress.model.change import ChangeReport
from noticepress.model.message import Message, msg
from noticepress.model.notice import Document, Edition, Notice
from noticepress.model.site import Site
from noticepress.render.addresses import address, step_name
from noticepress.render.taxonomy import Taxonomy, top_topics
from noticepress.render.words import Words, html_lang

from .frame import Spot
from .names import significance
from .standing import Standing, standing, status_line, version_name


class Step(Struct, frozen=True, kw_only=True):
    """A version in the list."""

    version: str
    """As in addresses."""
    name: str
    standing: Standing
    told: str
    """From when and until when it holds."""
    text: str
    """Link to its text."""
    redline: str
    """Link to what changed; empty for the first version."""
    significance: str
    """Id of the significance, for styling; empty where nothing was compared."""
    significance_name: str
    summary: str
    """How many changes of which weight, and what the major ones concern."""
    sha256: str


class EditionHistory(Struct, frozen=True, kw_only=True):
    """The versions of one edition."""

    lang: str
    name: str
    only_one: bool
    steps: tuple[Step, ...]


def editions_first(spot: Spot, notice: Notice) -> list[Edition]:
    """The editions, the one in the page's own language before the others."""
    return sorted(notice.editions.values(), key=lambda e: (e.lang != spot.lang, e.lang))


def histories(spot: Spot, notice: Notice, taxonomy: Taxonomy) -> tuple[EditionHistory, ...]:
    """Of every edition: a reader of one language sees also what happened in the others."""
    return tuple(
        EditionHistory(
            lang=html_lang(edition.lang),
            name=spot.words.language(edition.lang),
            only_one=len(edition.versions) == 1,
            steps=tuple(_steps(spot, notice, edition, taxonomy))[::-1],
        )
        for edition in editions_first(spot, notice)
    )


def _steps(spot: Spot, notice: Notice, edition: Edition, taxonomy: Taxonomy) -> Iterator[Step]:
    for old, new in pairwise((None, *edition.versions)):
        if new is None:
            continue
        report = report_of(spot.site, old, new) if old else None
        place = address(edition.lang, notice.vendor.id, notice.id)
        grade = report.significance if report else ""
        yield Step(
            version=new.id.version,
            name=version_name(new, spot.words),
            standing=standing(new, edition, spot.site.today, spot.words),
            told=spot.words.say(status_line(new, edition, spot.site.today)),
            text=spot.link(f"{place}{new.id.version}/"),
            redline=spot.link(f"{place}changes/{step_name(old.id.version, new.id.version)}/")
            if old and report
            else "",
            significance=grade,
            significance_name=significance(grade, spot.words) if grade else "",
            summary=_summary(report, taxonomy, spot.words) if report else spot.words.say(_unreported(old)),
            sha256=new.version.source.sha256,
        )


def _summary(report: ChangeReport, taxonomy: Taxonomy, words: Words) -> str:
    major = (row.change for row in report.changes if row.weight == "major")
    topics = dict.fromkeys(topic for change in major for topic in top_topics(change.topics)[:1])
    if not topics:
        return summary(report, words)
    told = words.listing(taxonomy.name(topic, words).text for topic in topics)
    concern = words.say(msg("The major changes concern: {topics}.", topics=told))
    return words.joined((summary(report, words), concern))


def _unreported(old: Document | None) -> Message:
    return msg("Not compared with the version before.") if old else msg("The first version held here.")


def report_of(site: Site, old: Document, new: Document) -> ChangeReport | None:
    """What was judged of the step, if it was compared."""
    return site.reports.get((str(old.id), str(new.id)))


def summary(report: ChangeReport, words: Words) -> str:
    """The step in one sentence."""
    graded = [row.weight for row in report.changes if not row.is_undecided]
    major, minor, form = graded.count("major"), graded.count("minor"), len(report.cleared)
    undecided, aside = len(report.changes) - len(graded), graded.count(None)
    counted = (
        (major, msg("1 major change"), msg("{count} major changes", count=major)),
        (minor, msg("1 minor change"), msg("{count} minor changes", count=minor)),
        (undecided, msg("1 change not judged yet"), msg("{count} changes not judged yet", count=undecided)),
        (
            aside,
            msg("1 change that a review set aside"),
            msg("{count} changes that a review set aside", count=aside),
        ),
        (form, msg("1 change of form only"), msg("{count} changes of form only", count=form)),
    )
    parts = [words.say(one if count == 1 else many) for count, one, many in counted if count]
    if not parts:
        return words.say(msg("The text is the same."))
    return words.say(msg("{changes}.", changes=words.listing(parts)))


def last_change(spot: Spot, notice: Notice, edition: Edition, document: Document) -> tuple[str, str]:
    """What changed with this version, in a sentence, and the address of the redline (empty for the first)."""
    place = edition.versions.index(document)
    if place == 0:
        told = (
            msg("This is the only version held here.")
            if len(edition.versions) == 1
            else msg("The first version held here.")
        )
        return spot.words.say(told), ""
    old = edition.versions[place - 1]
    report = report_of(spot.site, old, document)
    if report is None:
        return spot.words.say(_unreported(old)), ""
    step = step_name(old.id.version, document.id.version)
    where = address(edition.lang, notice.vendor.id, notice.id, "changes", step)
    said = msg("Compared with the version before: {summary}", summary=summary(report, spot.words))
    return spot.words.say(said), spot.link(where)
