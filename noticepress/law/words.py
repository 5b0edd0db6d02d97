"""Loaders of the term lists and of the wordings of promises."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from .listed import Pattern, TermEntry, TermList, TopicCues
from .load import names
from .parsed import read_toml, toml_at

_DATA = Path(__file__).with_name("data")
_LANGUAGES = ("zh", "en")


@cache
def term_lists() -> tuple[TermList, ...]:
    """Every term list of ``data/terms``, by file name."""
    folder = _DATA / "terms"
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".toml"))
    return tuple(_term_list(toml_at(folder, name)) for name in names)


@cache
def terms(kind: str) -> TermList:
    """The term list of a fact kind. Raises KeyError where there is none."""
    return {found.kind: found for found in term_lists()}[kind]


@cache
def promise_patterns() -> tuple[Pattern, ...]:
    """How notices speak of their own changes."""
    raw = read_toml("promises.toml")
    return tuple(_pattern(kind, entry) for kind, entries in raw.items() for entry in entries)


@cache
def topic_mentions() -> tuple[Pattern, ...]:
    """How a sentence under a heading on another speaks of a topic, which is each pattern's ``kind``."""
    raw = read_toml("topic_mentions.toml")
    return tuple(_mention(topic, entry) for topic, entries in raw.items() for entry in entries)


@cache
def topic_cues() -> TopicCues:
    """What headings call a topic and what tells it in the body, beyond the cues of the taxonomy."""
    raw = read_toml("topic_cues.toml")
    weak, sticky = frozenset(cue.removesuffix("s") for cue in raw.pop("weak")), frozenset(raw.pop("sticky"))
    general = frozenset(raw.pop("general"))
    return TopicCues(
        weak=weak,
        general=general,
        sticky=sticky,
        weight={topic: cues.get("weight", 1.0) for topic, cues in raw.items()},
        exact={wording: topic for topic, cues in raw.items() for wording in cues.get("exact", ())},
        heading={topic: tuple(cues["heading"]) for topic, cues in raw.items()},
        body={topic: tuple(cues["body"]) for topic, cues in raw.items()},
    )


@cache
def simplified() -> Mapping[int, str]:
    """Code point of a traditional character → its simplified form, for ``str.translate``."""
    lines = (_DATA / "hant.txt").read_text("utf-8").splitlines()
    pairs = [pair for line in lines if not line.startswith("#") for pair in line.split()]
    return {ord(pair[0]): pair[1] for pair in pairs}


def _term_list(raw: Mapping[str, Any]) -> TermList:
    return TermList(
        kind=raw["kind"],
        entries=tuple(entry for table in (*raw["term"], *_named(raw)) for entry in _entries(table)),
        only_in=tuple(raw.get("only_in", ())),
        not_in=tuple(raw.get("not_in", ())),
        also_inside=tuple(raw.get("also_inside", ())),
        unless=_wordings(raw, "unless"),
        beside=_wordings(raw, "beside"),
        after=_wordings(raw, "after"),
        free_in=tuple(raw.get("free_in", ())),
        anywhere=_wordings(raw, "anywhere"),
        negated_by=_wordings(raw, "negated_by"),
        restored_by=_wordings(raw, "restored_by"),
        turned_by=_wordings(raw, "turned_by"),
        stop=_wordings(raw, "stop"),
    )


def _named(raw: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Entries of single companies: the first name in a language is what it is called there."""
    for id_, called in raw.get("named", {}).items():
        yield {
            "id": id_,
            "name": {lang: called.get(lang, called["en"])[0] for lang in _LANGUAGES},
            **{lang: [name.lower() for name in spellings] for lang, spellings in called.items()},
            "source": "public notices",
            "checked": "seen",
        }


def _entries(raw: Mapping[str, Any]) -> Iterator[TermEntry]:
    """The entry of a table, a second one for phrases that need company, a third for plain words in lists."""
    firm, weak, bare = _phrases(raw, ""), _phrases(raw, "weak_"), _phrases(raw, "bare_")
    if firm:
        yield _entry(raw, firm, ())
    if weak:
        yield _entry(raw, weak, _wordings(raw, "beside"))
    if bare:
        yield _entry(raw, bare, (), bare=True)


def _phrases(raw: Mapping[str, Any], prefix: str) -> tuple[str, ...]:
    return tuple(phrase for lang in _LANGUAGES for phrase in raw.get(f"{prefix}{lang}", ()))


def _entry(
    raw: Mapping[str, Any], phrases: tuple[str, ...], beside: tuple[str, ...], *, bare: bool = False
) -> TermEntry:
    return TermEntry(
        id=raw["id"],
        name=names(raw["name"]),
        phrases=phrases,
        beside=beside,
        bare=bare,
        topics=tuple(raw.get("topics", ())),
        sensitive=raw.get("sensitive"),
        source=raw["source"],
        checked=raw["checked"],
    )


def _wordings(raw: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(word for lang in _LANGUAGES for word in raw.get(f"{key}_{lang}", ()))


def _mention(topic: str, raw: Mapping[str, Any]) -> Pattern:
    return Pattern(
        id=topic,
        kind=topic,
        name={},
        groups=tuple(tuple(map(tuple, raw[lang])) for lang in _LANGUAGES if lang in raw),
        unless=_wordings(raw, "not"),
        topics=(),
        weak=(),
        source="habits of notices",
        checked="seen",
    )


def _pattern(kind: str, raw: Mapping[str, Any]) -> Pattern:
    sure = [[raw[f"sure_{lang}"]] for lang in _LANGUAGES if f"sure_{lang}" in raw]
    plain = [raw[lang] for lang in _LANGUAGES if lang in raw]
    likely = [raw[f"likely_{lang}"] for lang in _LANGUAGES if f"likely_{lang}" in raw]
    ways = [*sure, *plain, *likely]
    return Pattern(
        id=raw["id"],
        kind=kind,
        name=names(raw["name"]),
        groups=tuple(tuple(tuple(group) for group in way) for way in ways),
        unless=_wordings(raw, "not"),
        topics=tuple(raw.get("topics", ())),
        weak=tuple(range(len(ways) - len(likely), len(ways))),
        source=raw["source"],
        checked=raw["checked"],
    )
