"""Words that all forms of the change report share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from noticepress.law import Names, change_rules, topics
from noticepress.messages import language_name, say
from noticepress.model.change import FORCE, OWN, ChangeReport, ClauseRef, Ground, JudgedChange, OtherEdition
from noticepress.model.message import DataText, Message, Sentence, Value, msg
from noticepress.model.notice import Document

DIRECTIONS = {
    "for_reader": msg("in the reader's favour"),
    "against_reader": msg("against the reader"),
    "neutral": msg("neutral for the reader"),
    "unclear": msg("direction unclear"),
}
_REGIMES = {
    OWN: msg("the notice's own words"),
    FORCE: msg("force and form of the words"),
    "reviewer": msg("the reviewer's decision"),
    "pipl": msg("PIPL"),
    "gdpr": msg("GDPR"),
}
DISCLAIMER = msg(
    "Flagged by the rule named, because of the words quoted. This report flags and does not judge; "
    "it is help for a reviewer, not legal advice."
)


def regime_name(name: str) -> Sentence:
    """A ground or regime as it is printed; further ones by the taxonomy's names."""
    if name in _REGIMES:
        return _REGIMES[name]
    known = topics().regimes.get(name)
    return _named(known.name) if known else DataText((("en", name),))


def regime_names(report: ChangeReport) -> tuple[Sentence, ...]:
    """The regimes that the reviewer chose, by name."""
    return tuple(regime_name(name) for name in report.regimes)


def regimes_chosen(report: ChangeReport) -> Message:
    """By whom the regimes were chosen."""
    publisher = report.plan.circumstances.publisher
    if publisher is None or not publisher.chose_regimes:
        return msg("the default, since site.toml names none")
    return msg("as the reviewer chose them for {vendor} in site.toml", vendor=DataText(publisher.vendor))


def duty_name(duty: str) -> Sentence:
    """``prominent_notice`` → "Prominent notice"."""
    return _named(change_rules().vocabulary.obligation_names[duty])


def channel_name(channel: str) -> Sentence:
    """A channel of announcement; words that no list holds stand as the notice says them."""
    known = change_rules().vocabulary.channels.get(channel)
    return _named(known) if known else DataText((("en", channel),))


def rule_name(rule: str) -> Sentence:
    """The name of a rule that flags or clears."""
    rules = change_rules()
    known = rules.rules.get(rule) or rules.clearing.get(rule)
    return _named(known.name) if known else DataText((("en", rule),))


def topic_name(topic: str) -> Sentence:
    """A topic or subtopic of the taxonomy."""
    taxonomy = topics()
    known = taxonomy.topics.get(topic) or taxonomy.subtopics.get(topic)
    return _named(known.name) if known else DataText((("en", topic),))


def place(refs: tuple[ClauseRef, ...]) -> str:
    """Labels, or ids where nothing is printed, with lines: ``4.1 (43)``."""
    shown = [f"{ref.name} ({line_range(ref.lines)})" for ref in refs[:4]]
    return ", ".join([*shown, "…"] if len(refs) > 4 else shown)


def line_range(lines: tuple[int, int]) -> str:
    """``43`` or ``43–60``."""
    return f"{lines[0]}" if lines[0] == lines[1] else f"{lines[0]}–{lines[1]}"


def quoted_clause(report: ChangeReport, clause: str) -> str:
    """The words of the older version's clause that a ground rests on."""
    found = next((c for c in report.comparison.old.version.walk() if c.id == clause), None)
    return found.text or found.title or "" if found else ""


_TRIGGER = 160
"""Code points of the words that set a rule off, where the row shows the whole text."""


def set_off_by(ground: Ground) -> Message | None:
    """The words that set the rule off; None where there are none but the row itself."""
    words = " ".join(ground.trigger.split())
    shown = words if len(words) <= _TRIGGER else words[: _TRIGGER - 1] + "…"
    return msg("Because of these words: “{words}”", words=shown) if shown else None


def older_words(ground: Ground, report: ChangeReport) -> Message | None:
    """The older version's clause that a ground rests on, quoted with its place."""
    if not ground.clause or not ground.lines:
        return None
    words = " ".join(quoted_clause(report, ground.clause).split())
    quote = words if len(words) <= _TRIGGER else words[: _TRIGGER - 1] + "…"
    lines = line_range(ground.lines)
    return msg("Clause {clause}, line {lines}: “{quote}”", clause=ground.clause, lines=lines, quote=quote)


def rule_in_full(ground: Ground, lang: str) -> str:
    """Duty, name and id of the rule, and what it rests on."""
    basis = say(ground.cite or regime_name(ground.ground), lang)
    if ground.cite and not ground.verified:
        basis = say(msg("{cite} (citation not verified)", cite=basis), lang)
    duty, name = say(duty_name(ground.duty), lang), say(rule_name(ground.rule), lang)
    return f"► {duty} · {name} ({ground.rule}) · {basis}"


def head(report: ChangeReport) -> Iterator[Message]:
    """Which versions were compared, and by which regimes."""
    yield msg("Older version: {version}", version=_version(report.comparison.old))
    yield msg("Newer version: {version}", version=_version(report.comparison.new))
    yield msg(
        "Rules: {rules} · regimes: {regimes} ({chosen})",
        rules=change_rules().version,
        regimes=regime_names(report),
        chosen=regimes_chosen(report),
    )


def _version(document: Document) -> Value:
    source = document.version.source
    name = str(document.id) if document.id.vendor else source.path
    return f"{name} ({source.path}, sha256 {source.sha256[:12]})"


def counts(report: ChangeReport) -> Message:
    """How many rows there are."""
    return msg(
        "rows: {rows}, open: {open}; cleared: {cleared}",
        rows=len(report.changes),
        open=report.verdict.open,
        cleared=len(report.cleared),
    )


def decided(report: ChangeReport) -> Message:
    """How far people have come with the rows."""
    major = [row for row in report.changes if row.significance == "major"]
    return msg(
        "Decided: {decided} of {rows} rows, {majors} of {major} major ones.",
        decided=sum(row.review is not None for row in report.changes),
        rows=len(report.changes),
        majors=sum(row.review is not None for row in major),
        major=len(major),
    )


def method(report: ChangeReport) -> Message:
    """How the report was made."""
    return msg(
        "Clauses were matched by text, place and wording, then compared word by word; each change was judged "
        "by rule set {rules}: by what the older version itself defines and promises, and by {regimes}.",
        rules=change_rules().version,
        regimes=regime_names(report),
    )


_LEAD_BASES: Mapping[str, Message] = {
    "own notice": msg("promised by the older version"),
    "custom": msg("set for this notice in site.toml"),
    "E-commerce Law art. 34": msg("E-commerce Law art. 34"),
    "custom; 7 days where E-commerce Law art. 34 applies": msg(
        "custom; 7 days where E-commerce Law art. 34 applies"
    ),
    "own notice; applies to the stop of a service, not to notice changes": msg(
        "the notice's own promise for the stop of a service, not for changes of the notice"
    ),
    "own notice; the number promised, or 1 where none is stated": msg(
        "the notice's own promise: the number promised, or 1 where none is stated"
    ),
    "before or immediately on revision; 7 and 30 days in standard terms are from memory": msg(
        "before or immediately on revision; 7 and 30 days in standard terms are from memory"
    ),
    'no number in law ("well in advance"); 30 days is custom, set per company': msg(
        "no number in law (“well in advance”); 30 days is custom, set per company"
    ),
    "before the processing starts": msg("before the processing starts"),
    "reasonable opt-out period, no number in the Act": msg("reasonable opt-out period, no number in the Act"),
}
"""The bases as the law data and the judgement write them; a test holds that none is missing."""


EDITION_STATES = {
    "same": msg("changed with it"),
    "stale": msg("did not change with it"),
    "diverged": msg("changed, and says something else"),
    "missing": msg("has no counterpart"),
}


def other_editions(row: JudgedChange, lang: str) -> Iterator[str]:
    """What became of a row in each other language, with the lines there."""
    return (say(_other_edition(other, lang), lang) for other in row.other_editions)


def _other_edition(other: OtherEdition, lang: str) -> Message:
    told = msg(
        "{language}: {state}", language=language_name(other.lang, lang), state=EDITION_STATES[other.state]
    )
    shown = [line_range(lines) for lines in other.lines[:4]]
    lines = ", ".join([*shown, "…"] if len(other.lines) > 4 else shown)
    return msg("{told} (line {lines})", told=told, lines=lines) if lines else told


def strongest(row: JudgedChange, lang: str) -> str:
    """The strongest duty of a row in words; a duty set by hand goes first; empty where there is none."""
    order = change_rules().vocabulary.obligations
    by_hand = row.review.duty if row.review else None
    found = [by_hand] if by_hand else [ground.duty for ground in row.grounds]
    return say(duty_name(max(found, key=order.index)), lang) if found else ""


def lead_basis(basis: str) -> Value:
    """On what the number of a rule rests."""
    return _LEAD_BASES.get(basis, basis)


def _named(names: Names) -> DataText:
    return DataText(tuple(names.items()))
