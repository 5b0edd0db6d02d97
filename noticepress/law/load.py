"""Loaders of the data files: cached, and each reads only the file it needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from .parsed import read_yaml
from .values import (
    ChangeRules,
    Citation,
    ClearingRule,
    GlossaryRow,
    Group,
    Names,
    Regime,
    Rule,
    Subtopic,
    Taxonomy,
    Topic,
    Trigger,
    Vocabulary,
)

_DATA = Path(__file__).with_name("data")
GLOSSARY = _DATA / "glossary.tsv"


@cache
def topics() -> Taxonomy:
    """The topic taxonomy."""
    raw = read_yaml("topics.yaml")
    found = {entry["id"]: _topic(entry) for entry in raw["topics"]}
    return Taxonomy(
        regimes={
            key: Regime(id=key, name=names(r), checked=r["checked"]) for key, r in raw["regimes"].items()
        },
        groups=tuple(Group(id=g["id"], name=names(g)) for g in raw["groups"]),
        topics=found,
        subtopics={sub.id: sub for topic in found.values() for sub in topic.subtopics},
    )


@cache
def change_rules() -> ChangeRules:
    """The rules that flag and clear changes."""
    raw = read_yaml("change_rules.yaml")
    return ChangeRules(
        version=raw["version"],
        conventions=raw["conventions"],
        vocabulary=_vocabulary(raw["vocab"]),
        rules={r["id"]: _rule(r) for r in raw["rules"]},
        clearing={r["id"]: _clearing(r) for r in raw["not_major"]},
    )


@cache
def glossary() -> tuple[GlossaryRow, ...]:
    """The term pairs, in the file's order."""
    lines = GLOSSARY.read_text("utf-8").splitlines()
    return tuple(GlossaryRow(*line.split("\t")) for line in lines[1:])


def names(raw: Mapping[str, Any]) -> Names:
    """The names of an entry by language tag."""
    pairs = (("zh", "zh"), ("en", "en"), ("zh-Hant", "zh_hant"))
    return {tag: raw[key] for tag, key in pairs if key in raw}


def by_language(raw: Mapping[str, Iterable[Any]] | None) -> dict[str, tuple[str, ...]]:
    """Lists of phrases by language tag."""
    return {lang: tuple(str(phrase) for phrase in phrases) for lang, phrases in (raw or {}).items()}


def _topic(raw: Mapping[str, Any]) -> Topic:
    return Topic(
        id=raw["id"],
        group=raw["group"],
        name=names(raw),
        definition={"en": raw["definition"], "zh": raw["definition_zh"]},
        mapping={key: _texts(value) for key, value in raw["mapping"].items() if value},
        required_by=raw["required_by"],
        cues=by_language(raw["cues"]),
        subtopics=tuple(
            Subtopic(id=s["id"], name=names(s), cues=by_language(s["cues"])) for s in raw["subtopics"]
        ),
    )


def _texts(value: str | Iterable[Any]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(str(v) for v in value)


def _vocabulary(raw: Mapping[str, Any]) -> Vocabulary:
    return Vocabulary(
        obligations=tuple(raw["obligation_order"]),
        obligation_names={key: names(value) for key, value in raw["obligation_names"].items()},
        severities=tuple(raw["severity_order"]),
        channels={key: names(value) for key, value in raw["channels"].items()},
        change_kinds=tuple(raw["change_kinds"]),
        fact_types=tuple(raw["fact_types"]),
        modality_words={force: by_language(words) for force, words in raw["modality_words"].items()},
    )


def _citation(raw: Mapping[str, Any]) -> Citation:
    article, _, gist = raw["cite"].partition(": ")
    chinese = _citations()[article]
    says = {"en": gist, "zh": chinese.get("says", "")} if gist else {}
    return Citation(
        regime=raw["regime"], article={"zh": chinese["zh"], "en": article}, says=says, checked=raw["checked"]
    )


@cache
def _citations() -> dict[str, Any]:
    return read_yaml("citations.yaml")


def _trigger(raw: Mapping[str, Any]) -> Trigger:
    return Trigger(
        topics=_texts(raw.get("topics", ())),
        facts=_texts(raw.get("facts", ())),
        kinds=_texts(raw.get("kinds", ())),
        subtopics=_texts(raw.get("subtopics", ())),
        condition=raw.get("condition"),
        direction=raw.get("direction"),
        modality=raw.get("modality"),
    )


def _rule(raw: Mapping[str, Any]) -> Rule:
    return Rule(
        id=raw["id"],
        group=raw["group"],
        name=names(raw["name"]),
        sources=tuple(_citation(s) for s in raw["sources"]),
        applies_when=raw["applies_when"],
        trigger=_trigger(raw["trigger"]),
        obligation=raw["obligation"],
        severity=raw["severity"],
        major=raw["major"],
        lead_days=raw["lead_days"],
        lead_basis=raw["lead_basis"],
        channels=tuple(raw["channels"]),
        actions=tuple(raw["actions"]),
        explain=names(raw["explain"]),
    )


def _clearing(raw: Mapping[str, Any]) -> ClearingRule:
    return ClearingRule(
        id=raw["id"],
        name=names(raw["name"]),
        sources=tuple(_citation(s) for s in raw["sources"]),
        trigger=_trigger(raw["trigger"]),
        guard=raw["guard"],
        explain=names(raw["explain"]),
    )
