"""The notice plan in words, the same in all forms of the report."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from noticepress.law import change_rules, length
from noticepress.messages import language_name, say
from noticepress.model.change import ChangeReport
from noticepress.model.message import Message, Sentence, msg
from noticepress.model.plan import EditionState, LeadTime, NoticePlan, Quoted

from . import report_words
from .views import names
from .words import Words


class PlanLine(Struct, frozen=True, kw_only=True):
    """One thing that the plan says; ``quote`` and ``place`` are words of the older version, or empty."""

    text: str
    quote: str = ""
    place: str = ""


class PlanPart(Struct, frozen=True, kw_only=True):
    """What the plan says of one matter."""

    name: str
    lines: tuple[PlanLine, ...]


def plan_parts(report: ChangeReport, lang: str) -> tuple[PlanPart, ...]:
    """The plan, matter by matter; none where nothing changed."""
    plan = report.plan
    if plan.significance == "none":
        return ()
    parts = (
        (msg("After review"), _reviewed(report, lang)),
        (msg("Channels promised"), _channels(plan, "own", lang)),
        (msg("Channels that rules name"), _channels(plan, "rules", lang)),
        (msg("Consent"), _consent(plan, lang)),
        (msg("Time due between notice and effect"), _leads(plan, lang)),
        (msg("Dates"), (PlanLine(text=say(day, lang)) for day in _dates(plan))),
        (msg("Editions in other languages"), (_edition(e, lang) for e in plan.circumstances.editions)),
        (msg("Revision for consent tools"), (PlanLine(text=say(line, lang)) for line in _revision(plan))),
    )
    made = (PlanPart(name=say(name, lang), lines=tuple(lines)) for name, lines in parts)
    return tuple(part for part in made if part.lines)


def plan_lines(report: ChangeReport, lang: str) -> Iterator[str]:
    """The plan as lines: name and first line in one, quotes and all else below."""
    for part in plan_parts(report, lang):
        for number, line in enumerate(part.lines):
            head = say(msg("{name}: ", name=part.name), lang) if number == 0 else "  "
            yield head + line.text
            if line.quote:
                yield f"  {in_place(line, lang)}"
    yield from (f"! {say(warning, lang)}" for warning in report.plan.warnings)
    yield from (f"? {say(question, lang)}" for question in report.plan.questions)


def in_place(line: PlanLine, lang: str) -> str:
    """The quotation with its place."""
    return say(msg("{place}: “{quote}”", place=line.place, quote=line.quote), lang)


def _reviewed(report: ChangeReport, lang: str) -> Iterator[PlanLine]:
    """Only where decisions changed what the rules found."""
    plan, verdict, words = report.plan, report.verdict, Words(lang)
    if plan.significance != verdict.significance:
        yield PlanLine(text=names.significance(plan.significance, words))
    if plan.duties != verdict.duties:
        for owed in plan.duties:
            duty, ground = report_words.duty_name(owed.duty), report_words.regime_name(owed.ground)
            yield PlanLine(text=say(msg("{duty} ({ground})", duty=duty, ground=ground), lang))
        if not plan.duties:
            yield PlanLine(text=say(msg("No duty is left: every row that had one was dismissed."), lang))


def _channels(plan: NoticePlan, basis: str, lang: str) -> Iterator[PlanLine]:
    found = [channel for channel in plan.channels if channel.basis == basis]
    if basis == "own" and not found and plan.significance in ("major", "minor"):
        yield PlanLine(text=say(msg("none stated"), lang))
    for (quoted, because), same in groupby(found, key=lambda channel: (channel.quoted, channel.because)):
        channels = tuple(report_words.channel_name(channel.channel) for channel in same)
        told = msg("{channels}", channels=channels)
        if because:
            told = msg("{channel} ({rules})", channel=told, rules=", ".join(because))
        yield _quoting(say(told, lang), quoted, lang)


def _quoting(text: str, quoted: Quoted | None, lang: str) -> PlanLine:
    if quoted is None:
        return PlanLine(text=text)
    lines = report_words.line_range(quoted.lines)
    place = say(msg("clause {clause}, line {lines}", clause=quoted.clause, lines=lines), lang)
    return PlanLine(text=text, quote=quoted.quote, place=place)


def _consent(plan: NoticePlan, lang: str) -> Iterator[PlanLine]:
    if not plan.consents:
        yield PlanLine(text=say(msg("no rule asks for it"), lang))
    for duty in plan.consents:
        rules = dict.fromkeys(rule for owed in plan.duties if owed.duty == duty for rule in owed.because)
        named = msg("{duty} ({ground})", duty=report_words.duty_name(duty), ground=", ".join(rules))
        yield PlanLine(text=say(named, lang))


def _leads(plan: NoticePlan, lang: str) -> Iterator[PlanLine]:
    if not plan.leads:
        yield PlanLine(text=say(msg("none stated"), lang))
    for lead in plan.leads:
        told: Sentence = msg("{time}, {basis}", time=length(lead.period), basis=_basis(lead))
        if lead.earliest:
            told = msg("{told}: in force on {day} at the earliest", told=told, day=lead.earliest)
        yield _quoting(say(told, lang), lead.quoted, lang)


def _basis(lead: LeadTime) -> Message:
    if lead.basis == "own" and lead.rule:
        return msg("at least: the older version promises notice in advance, without a number")
    if lead.basis == "own":
        return msg("promised by the older version")
    if lead.rule is None:
        return msg("set for this notice in site.toml")
    basis = change_rules().rules[lead.rule].lead_basis or ""
    return msg("{rule}: {basis}", rule=lead.rule, basis=report_words.lead_basis(basis))


def _dates(plan: NoticePlan) -> Iterator[Message]:
    if plan.announced:
        told = {
            "announced": msg("announced on {day}", day=plan.announced),
            "updated": msg("announced on {day}, the date of update that the text states", day=plan.announced),
            "as_of": msg("announced on {day} at the earliest, the day of this report", day=plan.announced),
        }
        yield told[plan.announced_basis or "as_of"]
    else:
        yield msg("no day of announcement is known")
    if plan.effective:
        yield msg("in force from {day}", day=plan.effective)
    else:
        yield msg("no day from which it applies is stated")
    if plan.earliest:
        yield msg("earliest day that keeps the time due: {day}", day=plan.earliest)


def _edition(edition: EditionState, lang: str) -> PlanLine:
    told = msg(
        "{language}: {state}",
        language=language_name(edition.lang, lang),
        state=report_words.EDITION_STATES[edition.state],
    )
    if edition.version:
        told = msg("{told} ({version})", told=told, version=edition.version)
    return PlanLine(text=say(told, lang))


def _revision(plan: NoticePlan) -> Iterator[Message]:
    made = plan.revision_set
    if made:
        told = msg("{number}, set by {name} on {date}", number=made.number, name=made.name, date=made.date)
        yield msg("{told}: {reason}", told=told, reason=made.reason)
    else:
        yield msg("{number}, counted from 1.0.0 of the older version", number=plan.revision)
