"""For the site's keeper: all that waits for a decision, with the way to each place."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from noticepress.model.change import ChangeReport, JudgedChange
from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg
from noticepress.model.notice import Document, Notice
from noticepress.model.staleness import Staleness
from noticepress.model.when import current, upcoming
from noticepress.render.addresses import address, step_name
from noticepress.render.drift_words import KINDS, WEIGHTS
from noticepress.render.words import Told, Words, html_lang

from .flagged import SEVERITIES, Entry, entries, families, let_be
from .frame import Spot
from .grade import grade_of
from .names import op, significance
from .notice import notice_title
from .pairing import language_pairs
from .staleness import standing_told, work
from .standing import told_version
from .step import clause_names, place_of

_LANGUAGES = frozenset({"D205", "D206", "D208"})
"""Checks of what is missing between languages, beside drift: an edition, a text, the words of a pin."""
_CLAUSES = frozenset({"D201", "D202", "D203", "D207"})
"""Checks of single clauses of a translation."""


class Group(Struct, frozen=True):
    """Entries of one kind."""

    id: str
    name: str
    entries: tuple[Entry, ...]


class FindingsView(Struct, frozen=True):
    """All that ``findings.html`` shows."""

    title: str
    groups: tuple[Group, ...]


def findings_view(spot: Spot) -> FindingsView:
    """What the whole site has to be decided on."""
    words = spot.words
    known = (
        ("problems", msg("Problems with files"), _problems(spot)),
        ("drift", msg("Languages that no longer say the same"), _drifts(spot)),
        ("stale", msg("Translations to be done again"), _stale(spot)),
        ("changes", msg("Changes that wait for a review"), _changes(spot)),
    )
    groups = (Group(id_, words.say(name), tuple(found)) for id_, name, found in known)
    flagged = [
        Group(f"checks-{letter.lower()}", words.say(msg("Checks: {family}", family=name)), found)
        for letter, name, found in families(spot)
    ] or [Group("checks", words.say(msg("Checks")), ())]
    return FindingsView(title=words.say(msg("Findings")), groups=(*groups, *flagged))


def _problems(spot: Spot) -> Iterator[Entry]:
    order = list(Severity)
    for problem in sorted(dict.fromkeys(spot.site.problems), key=lambda p: (order.index(p.severity), p.path)):
        yield _problem(problem, spot.words)


def _problem(problem: Problem, words: Words) -> Entry:
    grade, name = SEVERITIES[problem.severity]
    details = (msg("expected: {said}", said=problem.expected), msg("try: {said}", said=problem.hint))
    return Entry(
        grade=grade,
        grade_name=words.say(name),
        place=problem.path + (f":{problem.lines[0]}" if problem.lines else ""),
        href="",
        said=words.say(problem.found),
        details=tuple(words.say(detail) for detail in details),
    )


def _drifts(spot: Spot) -> Iterator[Entry]:
    flagged = {finding.drift: finding for finding in spot.site.findings if finding.drift}
    for notice in spot.site.notices:
        for parts, alignment in language_pairs(spot.site, notice):
            if spot.site.is_behind(alignment):
                continue
            langs = html_lang(alignment.left.id.lang), html_lang(alignment.right.id.lang)
            for number, drift in enumerate(alignment.drift, 1):
                finding, (grade, weight) = flagged.get(drift), WEIGHTS[drift.severity]
                name = msg("{weight}: {kind}", weight=weight, kind=KINDS[drift.kind])
                quotes = zip((drift.left_quote, drift.right_quote), langs, strict=True)
                yield Entry(
                    grade="cosmetic" if finding and finding.waived else grade,
                    grade_name=spot.words.say(name),
                    place=_version(spot, notice, alignment.left),
                    href=spot.link(f"{address(spot.lang, *parts)}#drift-{number}"),
                    said=spot.words.say(drift.message),
                    details=tuple(let_be(spot, finding)) if finding else (),
                    quotes=tuple(Told(quote, lang) for quote, lang in quotes if quote),
                    id=finding.id if finding else "",
                )
    yield from entries(spot, _LANGUAGES)


def _stale(spot: Spot) -> Iterator[Entry]:
    for notice in spot.site.notices:
        for edition in notice.editions.values():
            for document in (current(edition, spot.site.today), *upcoming(edition, spot.site.today)):
                found = spot.site.staleness.get(str(document.id))
                if found and not found.is_current:
                    yield _outdated(spot, found, _version(spot, notice, document))
    yield from entries(spot, _CLAUSES)


def _outdated(spot: Spot, found: Staleness, place: str) -> Entry:
    id_, to_do = found.translation, work(found)
    return Entry(
        grade="open",
        grade_name=spot.words.say(msg("translation")),
        place=place,
        href=spot.link(address(id_.lang, id_.vendor, id_.notice, id_.version)),
        said=spot.words.say(standing_told(found, spot.words)),
        details=(spot.words.say(to_do),) if to_do else (),
    )


def _changes(spot: Spot) -> Iterator[Entry]:
    for notice in spot.site.notices:
        for edition in notice.editions.values():
            for old, new in zip(edition.versions, edition.versions[1:], strict=False):
                report = spot.site.reports.get((str(old.id), str(new.id)))
                if report:
                    yield from _waiting(spot, notice, report)


def _waiting(spot: Spot, notice: Notice, report: ChangeReport) -> Iterator[Entry]:
    words, old, new = spot.words, report.comparison.old.id, report.comparison.new.id
    step = address(new.lang, new.vendor, new.notice, "changes", step_name(old.version, new.version))
    names = clause_names(report)
    for number, judged in enumerate(report.changes, 1):
        if judged.review is None and (judged.state == "open" or judged.significance == "major"):
            yield Entry(
                grade=grade_of(judged, "keeper"),
                grade_name=significance(grade_of(judged, "keeper"), words),
                place=_version(spot, notice, report.comparison.new),
                href=spot.link(f"{step}#change-{number}"),
                said=_said(judged, place_of(judged.change, names), words),
                id=judged.change.id,
            )


def _said(judged: JudgedChange, place: str, words: Words) -> str:
    ops = words.listing(op(name, words) for name in judged.change.ops)
    return words.say(
        msg("{ops} · {place} · {explanation}", ops=ops, place=place, explanation=judged.explanation)
    )


def _version(spot: Spot, notice: Notice, document: Document) -> str:
    return spot.words.say(
        msg(
            "{vendor} · {notice}, {version}, {language}",
            vendor=spot.words.choose(notice.vendor.name, notice.vendor.id).text,
            notice=notice_title(spot, notice).text,
            version=told_version(document.id.version, spot.words),
            language=spot.words.language(document.id.lang),
        )
    )
