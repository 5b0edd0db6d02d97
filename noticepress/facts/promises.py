"""What a notice promises about its own changes, read from its text; see ``law/data/promises.toml``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from noticepress.law import promise_patterns, terms
from noticepress.model.fact import Fact, FactKind, FactValue, Period, Term, Wording
from noticepress.model.notice import Document, Version
from noticepress.model.promise import Promises
from noticepress.text.remembered import remembered

from .annotator import Stretch, Topics, stretches
from .changes import UPDATES, Piece, criteria_of, definitions
from .patterns import PatternSet, Said
from .printed_channels import printed
from .sentences import sentence_at, sentences

NAME = "promises"
_ANEW, _SEPARATE = "major_change_consent", "major_change_separate_consent"


@cache
def _patterns() -> PatternSet:
    return PatternSet(promise_patterns())


def find_promises(version: Version, topics: Topics) -> Iterator[Fact]:
    """Facts of kinds ``major_change_criterion``, ``promise`` and ``deemed_acceptance``."""
    for definition in definitions(version, topics, _patterns()):
        for piece in definition.pieces:
            yield from _criteria(piece)
    for stretch in stretches(version):
        about, of_major = topics.get(stretch.clause.id, ()), False
        for start, end, said in _sentences(stretch):
            of_major = of_major or any(one.pattern.id == "major" for one in said)
            yield from _said(stretch, start, end, said, about)
            if of_major and UPDATES in about:
                yield from _consent_anew(stretch, start, end, said)


def promises(document: Document) -> Promises:
    """The facts of ``find_promises``, the channels and the lead time, laid in order."""
    found = document.facts
    version, topics = document.version, document.topics
    any_change, major = _channels(document)
    return Promises(
        criteria=tuple(f for f in found if f.kind == "major_change_criterion"),
        open_list=any(d.open_list for d in definitions(version, topics, _patterns())),
        channels=any_change,
        major_channels=major,
        lead=_lead(document),
        consent=tuple(f for f in found if f.kind == "promise"),
        deemed_acceptance=tuple(f for f in found if f.kind == "deemed_acceptance"),
    )


def _criteria(piece: Piece) -> Iterator[Fact]:
    for said in criteria_of(piece, _patterns()):
        start, end = piece.start, piece.end
        if said and not piece.listed:
            start, end = piece.start + said.start, piece.start + said.end
        value = Term(id=said.pattern.id if said else "other", text=piece.stretch.text[start:end])
        yield from _fact(piece.stretch, "major_change_criterion", value, start, end)


@remembered
def _by_sentence(text: str) -> Iterator[tuple[int, int, tuple[Said, ...]]]:
    return _patterns().by_sentence(text)


def _sentences(stretch: Stretch) -> Iterator[tuple[int, int, tuple[Said, ...]]]:
    for start, end, said in _by_sentence(stretch.text):
        text = stretch.text[start:end]
        yield start + len(text) - len(text.lstrip()), start + len(text.rstrip()), said


def _said(
    stretch: Stretch, start: int, end: int, said: tuple[Said, ...], about: tuple[str, ...]
) -> Iterator[Fact]:
    text, separate = stretch.text[start:end], any(one.pattern.id == _SEPARATE for one in said)
    for one in said:
        pattern = one.pattern
        if separate and pattern.id == _ANEW:
            continue  # the closer of the two
        if pattern.topics and not set(pattern.topics) & set(about):
            continue
        if pattern.kind == "promise":
            yield from _fact(stretch, "promise", Term(id=pattern.id, text=text), start, end)
        elif pattern.kind == "deemed_acceptance":
            yield from _fact(stretch, "deemed_acceptance", Wording(text=text), start, end)
    if UPDATES in about:
        yield from _loose_criteria(stretch, start, end, said)


def _consent_anew(stretch: Stretch, start: int, end: int, said: tuple[Said, ...]) -> Iterator[Fact]:
    """Consent that a sentence promises behind one on major changes, without naming them again."""
    ids = {one.pattern.id for one in said}
    if "consent_anew" in ids and not any(one.pattern.kind == "promise" for one in said):
        made = _SEPARATE if "consent_separate" in ids else _ANEW
        yield from _fact(stretch, "promise", Term(id=made, text=stretch.text[start:end]), start, end)


def _loose_criteria(stretch: Stretch, start: int, end: int, said: tuple[Said, ...]) -> Iterator[Fact]:
    """Criteria that need no list: a change that protects less, or any change at all, is told prominently."""
    ids = {one.pattern.id for one in said}
    promised = any(one.pattern.kind == "promise" and one.pattern.id != "advance_notice" for one in said)
    text = stretch.text[start:end]
    if "any_change" in ids:
        yield from _fact(stretch, "major_change_criterion", Term(id="any_change", text=text), start, end)
    if {"less_protective", "notice_of_change"} <= ids and "major_definition" not in ids and not promised:
        yield from _fact(stretch, "major_change_criterion", Term(id="less_protective", text=text), start, end)


def _fact(stretch: Stretch, kind: FactKind, value: FactValue, start: int, end: int) -> Iterator[Fact]:
    fact = stretch.fact(kind, value, start, end, by=NAME)
    if fact:
        yield fact


def _channels(document: Document) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """Channels of any change, of major ones. A sentence goes on speaking of what the one before it named."""
    any_change, major = list[Fact](), list[Fact]()
    channels = _by_clause(document, ("notice_channel",))
    led = _led_by_major(document)
    for stretch in _update_stretches(document):
        speaks_of_major = stretch.clause.id in led
        for start, end in sentences(stretch.text):
            ids = {said.pattern.id for said in _patterns().said(stretch.text[start:end])}
            speaks_of_major = "major" in ids or (speaks_of_major and "any_change" not in ids)
            facts = _once(
                (*_within(channels, stretch, start, end), *_as_printed(channels, stretch, start, end))
            )
            (major if speaks_of_major else any_change).extend(facts)
    return tuple(any_change), tuple(major)


def _as_printed(
    channels: Mapping[str, tuple[Fact, ...]], stretch: Stretch, start: int, end: int
) -> Iterator[Fact]:
    """Channels that no list holds: promised all the same."""
    known = [fact.span for fact in _within(channels, stretch, start, end)]
    for at, stop in printed(stretch.text[start:end]):
        first, last = start + at, start + stop
        text = stretch.text[first:last]
        value = Term(id=_listed().get(text.casefold()), text=text)
        for fact in _fact(stretch, "notice_channel", value, first, last):
            if not any(span.start < fact.span.end and fact.span.start < span.end for span in known):
                yield fact


@cache
def _listed() -> Mapping[str, str]:
    """Phrase → channel, for names that the list has and its own conditions left out."""
    return {phrase: entry.id for entry in terms("notice_channel").entries for phrase in entry.phrases}


def _led_by_major(document: Document) -> frozenset[str]:
    """Elements of lists that words on major changes lead into (对于重大变更，我们会通过以下方式通知：)."""
    led = set[str]()
    for stretch in _update_stretches(document):
        text = stretch.text.rstrip()
        if text.endswith((":", "：")):
            last = text[sentence_at(sentences(text), len(text))[0] :]
            if any(said.pattern.id == "major" for said in _patterns().said(last)):
                led.update(child.id for child in stretch.clause.children)
    return frozenset(led)


def _once(channels: Iterable[Fact]) -> Iterator[Fact]:
    """The first fact of each channel."""
    seen = set[str]()
    for fact in channels:
        if isinstance(fact.value, Term) and (name := fact.value.id or fact.value.text) not in seen:
            seen.add(name)
            yield fact


def _lead(document: Document) -> Fact | None:
    periods = _by_clause(document, ("deadline", "duration"))
    for stretch in _update_stretches(document):
        for start, end in sentences(stretch.text):
            ids = {said.pattern.id for said in _patterns().said(stretch.text[start:end])}
            if ids & {"lead", "advance_notice"}:
                for fact in _within(periods, stretch, start, end):
                    if isinstance(fact.value, Period):
                        return fact
    return None


def _update_stretches(document: Document) -> Iterator[Stretch]:
    return (s for s in stretches(document.version) if UPDATES in document.topics.get(s.clause.id, ()))


def _by_clause(document: Document, kinds: tuple[FactKind, ...]) -> Mapping[str, tuple[Fact, ...]]:
    found: dict[str, tuple[Fact, ...]] = {}
    for fact in document.facts:
        if fact.kind in kinds:
            found[fact.clause] = (*found.get(fact.clause, ()), fact)
    return found


def _within(facts: Mapping[str, tuple[Fact, ...]], stretch: Stretch, start: int, end: int) -> Iterator[Fact]:
    there = facts.get(stretch.clause.id, ())
    try:
        span = stretch.passage.span(start, end) if there else None
    except ValueError:
        span = None
    return (f for f in there if span and span.start <= f.span.start and f.span.end <= span.end)
