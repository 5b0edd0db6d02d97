"""Whether the data files are well-formed: for tests, and for a person who edits them without Python."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from noticepress.text.regex import regex

from .listed import Pattern, TermEntry
from .load import change_rules, glossary, topics
from .values import ChangeRules, ClearingRule, Names, Rule, Taxonomy
from .words import promise_patterns, term_lists, topic_cues, topic_mentions

_NESTED = regex(r"[({][^(){}]*[({]")
_PARTS = ("stop", "beside", "after", "unless", "anywhere", "negated_by", "restored_by", "turned_by")


def faults() -> tuple[str, ...]:
    """What is wrong with the data, one sentence a fault, in English; empty when nothing is."""
    taxonomy, rules = topics(), change_rules()
    return (*_taxonomy(taxonomy), *_rules(rules, taxonomy), *_glossary(), *_words(taxonomy))


def _taxonomy(taxonomy: Taxonomy) -> Iterator[str]:
    groups = {group.id for group in taxonomy.groups}
    for topic in taxonomy.topics.values():
        yield from _bilingual(topic.id, topic.name)
        if topic.group not in groups:
            yield f"topic {topic.id}: unknown group {topic.group}"
        for regime in topic.required_by.keys() - taxonomy.regimes.keys():
            yield f"topic {topic.id}: unknown regime {regime}"
        for sub in topic.subtopics:
            yield from _bilingual(sub.id, sub.name)
            if not sub.id.startswith(f"{topic.id}."):
                yield f"subtopic {sub.id} does not begin with {topic.id}"
    for law in taxonomy.regimes.values():
        if not law.checked:
            yield f"regime {law.id}: not said how far it was checked"


def _rules(rules: ChangeRules, taxonomy: Taxonomy) -> Iterator[str]:
    vocabulary = rules.vocabulary
    for clearing in rules.clearing.values():
        yield from _common(clearing, rules, taxonomy)
    for rule in rules.rules.values():
        yield from _common(rule, rules, taxonomy)
        if rule.obligation not in vocabulary.obligations:
            yield f"rule {rule.id}: unknown obligation {rule.obligation}"
        if rule.severity not in vocabulary.severities:
            yield f"rule {rule.id}: unknown severity {rule.severity}"
        yield from _unknown(rule.id, "channel", rule.channels, vocabulary.channels)


def _common(rule: Rule | ClearingRule, rules: ChangeRules, taxonomy: Taxonomy) -> Iterator[str]:
    vocabulary, trigger = rules.vocabulary, rule.trigger
    yield from _bilingual(rule.id, rule.name)
    yield from _bilingual(rule.id, rule.explain)
    yield from _unknown(rule.id, "topic", trigger.topics, (*taxonomy.topics, "any"))
    yield from _unknown(rule.id, "subtopic", trigger.subtopics, taxonomy.subtopics)
    yield from _unknown(rule.id, "fact", trigger.facts, vocabulary.fact_types)
    yield from _unknown(rule.id, "kind", trigger.kinds, vocabulary.change_kinds)
    if not rule.sources:
        yield f"{rule.id}: no source"
    for source in rule.sources:
        if not source.checked:
            yield f"{rule.id}: {source.article['en']}: not said whether it was checked"


def _words(taxonomy: Taxonomy) -> Iterator[str]:
    for terms in term_lists():
        ids = [entry.id for entry in terms.entries if not (entry.beside or entry.bare)]
        for id_ in {i for i in ids if ids.count(i) > 1}:
            yield f"{terms.kind} {id_} stands twice"
        named = (*terms.only_in, *terms.not_in, *terms.free_in, *(t for e in terms.entries for t in e.topics))
        yield from _unknown(terms.kind, "topic", named, taxonomy.topics)
        yield from nested(terms.kind, (word for part in _PARTS for word in getattr(terms, part)))
        for entry in terms.entries:
            yield from _sourced(f"{terms.kind} {entry.id}", entry)
            yield from nested(f"{terms.kind} {entry.id}", (*entry.phrases, *entry.beside))
    for pattern in (*promise_patterns(), *topic_mentions()):
        every = (word for way in pattern.groups for group in way for word in group)
        yield from nested(f"{pattern.kind} {pattern.id}", (*every, *pattern.unless))
    for pattern in promise_patterns():
        yield from _sourced(f"{pattern.kind} {pattern.id}", pattern)
        yield from _unknown(pattern.id, "topic", pattern.topics, taxonomy.topics)
    cues = topic_cues()
    yield from _unknown("topic_cues", "topic", cues.heading, (*taxonomy.topics, *taxonomy.subtopics))
    said = topic_mentions()
    yield from _unknown("topic_mentions", "topic", (one.kind for one in said), taxonomy.topics)
    yield from (f"topic_mentions: {one.kind}: a group without wordings" for one in said if not _full(one))


def nested(what: str, wordings: Iterable[str]) -> Iterator[str]:
    """Wordings with an alternative inside another, which would be read as text and never found."""
    yield from (f"{what}: brackets inside brackets: {word}" for word in wordings if _NESTED.search(word))


def _full(pattern: Pattern) -> bool:
    return bool(pattern.groups) and all(group for way in pattern.groups for group in way)


def _sourced(what: str, entry: TermEntry | Pattern) -> Iterator[str]:
    yield from _bilingual(what, entry.name)
    wordings = entry.phrases if isinstance(entry, TermEntry) else entry.groups
    if not wordings:
        yield f"{what}: no wording"
    if not entry.source or not entry.checked:
        yield f"{what}: no source, or not said whether it was checked"


def _glossary() -> Iterator[str]:
    rows = glossary()
    for row in rows:
        if not (row.zh and row.en and row.zh_hant):
            yield f"glossary: {row.zh or row.en}: a spelling is missing"
    seen = set[tuple[str, str]]()
    for row in rows:
        if (row.zh, row.en) in seen:
            yield f"glossary: {row.zh} = {row.en} stands twice"
        seen.add((row.zh, row.en))


def _bilingual(id: str, names: Names) -> Iterator[str]:  # noqa: A002 - the model's word
    for lang in ("zh", "en"):
        if not names.get(lang):
            yield f"{id}: no {lang} name"


def _unknown(id: str, what: str, given: Iterable[str], known: Iterable[str]) -> Iterator[str]:  # noqa: A002
    known = set(known)
    for name in given:
        if name not in known:
            yield f"{id}: unknown {what} {name}"
