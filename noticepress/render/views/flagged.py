"""What checks flag, for the page of findings: each with its text, its words and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from msgspec import Struct

from noticepress.law.checks import FAMILIES, checks
from noticepress.model.finding import Evidence, Finding, Severity
from noticepress.model.message import DataText, Message, msg
from noticepress.model.notice import Document
from noticepress.model.site import Site
from noticepress.render.addresses import address
from noticepress.render.words import Told, html_lang

from .frame import Spot

SEVERITIES: Mapping[Severity, tuple[str, Message]] = {
    Severity.ERROR: ("major", msg("error")),
    Severity.WARNING: ("open", msg("warning")),
    Severity.INFO: ("minor", msg("info")),
}
"""The chip that marks it, and what it says."""
_DRIFT = "D"
"""The family of drift between editions."""
_FILES = "R301"
"""The check that repeats problems with files, which have a list of their own."""
_PLACES = 3
"""Further places of a finding that are shown, as on the terminal."""


class Elsewhere(Struct, frozen=True):
    """A further place that something rests on, and the words there."""

    place: str
    quote: Told


class Entry(Struct, frozen=True, kw_only=True):
    """Something to look at."""

    grade: str
    """Id, for styling: ``major minor open cosmetic``."""
    grade_name: str
    place: str
    """A file with its line, or a notice."""
    href: str
    said: str
    details: tuple[str, ...] = ()
    quotes: tuple[Told, ...] = ()
    """Of both sides."""
    elsewhere: tuple[Elsewhere, ...] = ()
    id: str = ""
    """By which commands name it; empty where none does."""


def families(spot: Spot) -> Iterator[tuple[str, DataText, tuple[Entry, ...]]]:
    """Letter and name of each family with what it flags; drift and translations have their own lists."""
    texts, order = _texts(spot.site), list(Severity)
    listed = [f for f in spot.site.findings if f.code != _FILES and not f.drift]
    listed.sort(key=lambda finding: (finding.waived is not None, order.index(finding.severity)))
    for letter, names in FAMILIES.items():
        ours = [finding for finding in listed if finding.code.startswith(letter)]
        if ours and letter != _DRIFT:
            yield letter, DataText(tuple(names.items())), tuple(entry(spot, f, texts) for f in ours)


def entries(spot: Spot, codes: frozenset[str]) -> Iterator[Entry]:
    """Of the checks named, in the order of files."""
    texts = _texts(spot.site)
    yield from (entry(spot, f, texts) for f in spot.site.findings if f.code in codes and not f.drift)


def entry(spot: Spot, finding: Finding, texts: Mapping[str, Document]) -> Entry:
    """With a link to the clause on the page of its text."""
    words, (grade, name) = spot.words, SEVERITIES[finding.severity]
    title = DataText(tuple(checks()[finding.code].title.items()))
    return Entry(
        grade="cosmetic" if finding.waived else grade,
        grade_name=words.say(msg("{severity} {code}", severity=name, code=finding.code)),
        place=f"{finding.path}:{finding.lines[0]}",
        href=_href(spot, finding, texts),
        said=words.say(finding.message),
        details=(words.say(title), *let_be(spot, finding)),
        elsewhere=tuple(_elsewhere(finding.evidence[1:], texts)),
        id=finding.id,
    )


def let_be(spot: Spot, finding: Finding) -> Iterator[str]:
    """Why a person let it be, then or now."""
    if finding.waived:
        yield spot.words.say(msg("let be: {reason}", reason=finding.waived))
    elif finding.lapsed:
        told = msg("was let be, but its words are others now: {reason}", reason=finding.lapsed)
        yield spot.words.say(told)


def _texts(site: Site) -> Mapping[str, Document]:
    """By path of their source."""
    editions = (edition for notice in site.notices for edition in notice.editions.values())
    return {d.version.source.path: d for edition in editions for d in edition.versions}


def _href(spot: Spot, finding: Finding, texts: Mapping[str, Document]) -> str:
    document = texts.get(finding.path)
    if document is None:
        return ""
    id_ = document.id
    anchor = f"#{finding.clause}" if any(c.id == finding.clause for c in document.version.walk()) else ""
    return spot.link(address(id_.lang, id_.vendor, id_.notice, id_.version) + anchor)


def _elsewhere(others: Iterable[Evidence], texts: Mapping[str, Document]) -> Iterator[Elsewhere]:
    for item in islice((item for item in others if item.quote), _PLACES):
        document = texts.get(item.path)
        lang = html_lang(document.id.lang) if document else ""
        yield Elsewhere(f"{item.path}:{item.lines[0]}", Told(item.quote, lang))
