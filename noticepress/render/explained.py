"""What a rule or a check looks at, why, and by what source, in the words that all forms share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from msgspec import Struct

from noticepress.law import Citation, ClearingRule, Names, Rule, Trigger, change_rules
from noticepress.law.checks import CHECKED, Check, checks
from noticepress.law.examples import Example, examples
from noticepress.law.vocabulary import (
    applies_name,
    condition_of,
    fact_name,
    guard_of,
    kind_name,
    severity_name,
)
from noticepress.messages import say
from noticepress.model.message import DataText, Message, Sentence, Value, msg
from noticepress.text.regex import regex

from . import report_words

_PLACE = regex(r"\{\w+\}")
_WHOLE_STEP = frozenset({"any", "not_changed"})
GROUPS: Mapping[str, Message] = {
    "own_notice": msg("By the older version's own words"),
    "cn": msg("China: PIPL and its regulations"),
    "eu": msg("European Union: GDPR and its guidelines"),
    "us": msg("United States"),
    "asia": msg("Other jurisdictions in Asia"),
    "general": msg("By force and form of the words, whatever the regime"),
    "clearing": msg("Rules that clear a change as cosmetic"),
}
_LANGUAGES = ("zh", "en")


class Matter(Struct, frozen=True, kw_only=True):
    """What is told of one matter."""

    name: str
    lines: tuple[str, ...]


class Explained(Struct, frozen=True, kw_only=True):
    """A rule or check, told in one language; its examples in each language there is one in."""

    id: str
    title: str
    matters: tuple[Matter, ...]
    examples: tuple[tuple[str, Example], ...] = ()
    """Language and passage before and after."""


def explained(name: str, lang: str) -> Explained | None:
    """By the id of a rule or the code or name of a check; None for one that nobody knows."""
    rules = change_rules()
    if name in rules.rules:
        return _told(rules.rules[name].id, rules.rules[name].name, _rule(rules.rules[name]), lang)
    if name in rules.clearing:
        return _told(
            rules.clearing[name].id, rules.clearing[name].name, _clearing(rules.clearing[name]), lang
        )
    check = next((c for c in checks().values() if name.casefold() in (c.code.casefold(), c.name)), None)
    return _told(check.code, check.title, _check(check), lang) if check else None


def known() -> tuple[str, ...]:
    """Ids of all rules and codes of all checks."""
    return (*change_rules().rules, *change_rules().clearing, *checks())


def near(name: str) -> tuple[str, ...]:
    """Ids that look like ``name``, the nearest first."""
    names = {**{id_.casefold(): id_ for id_ in known()}, **{c.name: c.code for c in checks().values()}}
    found = get_close_matches(name.casefold(), names, n=3, cutoff=0.5)
    inside = [id_ for plain, id_ in names.items() if name.casefold() in plain][:3]
    return tuple(dict.fromkeys([*(names[hit] for hit in found), *inside]))[:3]


_Matters = Iterable[tuple[Message, Iterable[Sentence]]]


def _told(id_: str, name: Names, matters: _Matters, lang: str) -> Explained:
    told = (
        Matter(name=say(about, lang), lines=tuple(say(line, lang) for line in lines))
        for about, lines in matters
    )
    held = examples().get(id_, {})
    return Explained(
        id=id_,
        title=say(_data(name), lang),
        matters=tuple(matter for matter in told if matter.lines),
        examples=tuple((each, held[each]) for each in _LANGUAGES if each in held),
    )


def _rule(rule: Rule) -> _Matters:
    yield msg("Ground"), [GROUPS[rule.group]]
    yield msg("What it looks at"), _looks_at(rule.trigger)
    yield msg("When it applies"), _when(rule)
    yield msg("What the report says"), [_data({lang: _open(text) for lang, text in rule.explain.items()})]
    yield msg("Duty"), [report_words.duty_name(rule.obligation)]
    yield msg("Significance"), [msg("Major") if rule.major else msg("Minor")]
    yield msg("Severity"), [_data(severity_name(rule.severity))]
    yield msg("Time due between notice and effect"), [_lead(rule)]
    yield msg("Channels"), [msg("{channels}", channels=tuple(map(report_words.channel_name, rule.channels)))]
    yield msg("Sources"), [_cited(source) for source in rule.sources]


def _clearing(rule: ClearingRule) -> _Matters:
    yield msg("Ground"), [GROUPS["clearing"]]
    yield msg("What it looks at"), _looks_at(rule.trigger)
    yield msg("When it applies"), [_data(condition_of(rule))] if rule.trigger.condition else []
    yield msg("What cancels it"), [_data(guard_of(rule))]
    yield msg("What the report says"), [_data({lang: _open(text) for lang, text in rule.explain.items()})]
    yield msg("Sources"), [_cited(source) for source in rule.sources]


def _check(check: Check) -> _Matters:
    yield msg("What it looks at"), [_data(check.explain)]
    yield msg("Also called"), [_data({"en": check.name})]
    yield msg("Severity"), [_SEVERITIES[check.severity]]
    yield (
        msg("When it applies"),
        ([msg("only under: {regimes}", regimes=tuple(sorted(check.regimes)))] if check.regimes else []),
    )
    yield msg("Sources"), [_marked(_data(check.source), _checked(check.checked))]


_SEVERITIES = {"error": msg("error"), "warning": msg("warning"), "info": msg("info")}


def _looks_at(trigger: Trigger) -> Iterator[Sentence]:
    facts, kinds = trigger.facts or ("any",), trigger.kinds or ("any",)
    yield msg(
        "{facts}: {kinds}",
        facts=_list(_data(fact_name(fact)) for fact in facts),
        kinds=_list(_data(kind_name(kind)) for kind in kinds),
    )
    named = [topic for topic in trigger.topics if topic != "any"]
    if named:
        yield msg("in clauses on: {topics}", topics=_list(report_words.topic_name(topic) for topic in named))
    if trigger.subtopics:
        yield msg("more closely: {topics}", topics=_list(map(report_words.topic_name, trigger.subtopics)))
    if trigger.direction:
        yield (
            msg("only where a number rises")
            if trigger.direction == "increase"
            else msg("only where a number falls")
        )


def _when(rule: Rule) -> Iterator[Sentence]:
    test, _, value = rule.applies_when.partition(":")
    if test == "regime":
        yield msg("where the reviewer chose this regime: {regime}", regime=report_words.regime_name(value))
    else:
        yield _data(applies_name(rule))
    condition = condition_of(rule)
    if condition:
        yield _data(condition)
    if _WHOLE_STEP.intersection(rule.trigger.kinds) or rule.trigger.facts == ("date",):
        yield msg("It is about a step as a whole: the notice plan tells it, no single row does.")


def _lead(rule: Rule) -> Message:
    if rule.lead_days is not None:
        basis = report_words.lead_basis(rule.lead_basis or "")
        return msg("{days} days ({basis})", days=rule.lead_days, basis=basis)
    if rule.lead_basis:
        return msg("no number: {basis}", basis=report_words.lead_basis(rule.lead_basis))
    return msg("no number in the source")


def _cited(source: Citation) -> Sentence:
    article: Sentence = _data(source.article)
    if source.says:
        article = msg("{about}: {details}", about=article, details=_data(source.says))
    return _marked(article, _checked(source.checked))


def _marked(source: Sentence, mark: Names) -> Message:
    return msg("{source} ({checked})", source=source, checked=_data(mark))


_READ: Mapping[str, Names] = {
    "read from the document": {"zh": "读自该文本", "en": "read from the document"},
    "not law": {"zh": "惯例，并非法律规定", "en": "practice, not law"},
}


def _checked(checked: str) -> Names:
    """How far a source was read: an own name, else by how the remark in the data begins."""
    if checked in CHECKED or checked in _READ:
        return CHECKED.get(checked) or _READ[checked]
    if "secondary" in checked:
        return CHECKED["verified from secondary pages"]
    return CHECKED["verified in part"] if "verified" in checked else CHECKED["memory"]


def _open(text: str) -> str:
    """A template with its places left open."""
    return _PLACE.sub("…", text)


def _data(names: Names) -> DataText:
    return DataText(tuple(names.items()))


def _list(items: Iterable[Value]) -> tuple[Value, ...]:
    return tuple(items)
