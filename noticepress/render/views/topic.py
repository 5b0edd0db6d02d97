"""Topics across vendors: what each says, in its own words and language, and who says nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.message import msg
from noticepress.model.notice import Document, Notice
from noticepress.render.addresses import TOPICS, address
from noticepress.render.taxonomy import Taxonomy, main_topic
from noticepress.render.words import Told, Words, html_lang

from .frame import Spot
from .history import editions_first
from .notice import notice_title
from .standing import shown_first, version_name

_LONGEST = 420
"""Characters of a passage before it is cut; the whole text is one link away."""


@dataclass(frozen=True, slots=True)
class PassageView:
    """A clause on the topic."""

    label: str
    heading: str
    texts: tuple[str, ...]
    cut: bool
    href: str


@dataclass(frozen=True, slots=True)
class Voice:
    """What one edition says."""

    lang: str
    language: str
    version: str
    passages: tuple[PassageView, ...]
    silence: str
    """Says in words that it says nothing; empty where it speaks."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """A notice on the topic's page."""

    vendor: Told
    title: Told
    anchor: str
    href: str
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic in the list of topics."""

    name: Told
    href: str
    said: str
    silent: bool


@dataclass(frozen=True, slots=True)
class TopicGroup:
    """A chapter of the taxonomy."""

    name: Told
    topics: tuple[TopicRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView:
    """All that ``topic.html`` shows."""

    name: Told
    definition: Told
    speakers: tuple[Speaker, ...]
    silent: str
    """A sentence naming the notices that are silent; empty where none is."""


def topic_groups(spot: Spot, taxonomy: Taxonomy) -> tuple[TopicGroup, ...]:
    """Every topic with how many notices speak of it."""
    words = spot.words
    spoken = _speaking(spot)
    others = Told(words.say(msg("Other topics")), html_lang(words.lang))
    ids = dict.fromkeys(t.group for t in taxonomy.topics.values())
    return tuple(
        TopicGroup(
            words.choose(taxonomy.groups[group], group) if group in taxonomy.groups else others,
            tuple(
                _row(spot, taxonomy, t.id, spoken[t.id]) for t in taxonomy.topics.values() if t.group == group
            ),
        )
        for group in ids
    )


def _row(spot: Spot, taxonomy: Taxonomy, topic: str, speaking: int) -> TopicRow:
    said = msg("1 notice") if speaking == 1 else msg("{count} notices", count=speaking)
    return TopicRow(
        taxonomy.name(topic, spot.words),
        spot.link(address(spot.lang, TOPICS, topic)),
        spot.words.say(said if speaking else msg("silent")),
        not speaking,
    )


def _speaking(spot: Spot) -> Counter[str]:
    """Topic → how many notices speak of it, in one pass over all of them."""
    found = Counter[str]()
    for notice in spot.site.notices:
        texts = (shown_first(edition, spot.site.today) for edition in notice.editions.values())
        found.update({topic for text in texts for ids in text.topics.values() if (topic := main_topic(ids))})
    return found


def topic_view(spot: Spot, taxonomy: Taxonomy, topic: str) -> TopicView:
    """What the texts in force say on ``topic``."""
    words = spot.words
    speakers = tuple(_speaker(spot, notice, topic) for notice in spot.site.notices)
    silent = [f"{s.vendor.text} – {s.title.text}" for s in speakers if all(v.silence for v in s.voices)]
    definitions = taxonomy.topics[topic].definitions
    return TopicView(
        name=taxonomy.name(topic, words),
        definition=words.choose(definitions, ""),
        speakers=speakers,
        silent=words.say(msg("Silent on this topic: {notices}.", notices=words.listing(silent)))
        if silent
        else "",
    )


def _speaker(spot: Spot, notice: Notice, topic: str) -> Speaker:
    return Speaker(
        vendor=spot.words.choose(notice.vendor.name, notice.vendor.id),
        title=notice_title(spot, notice),
        anchor=f"{notice.vendor.id}-{notice.id}",
        href=spot.link(address(spot.lang, notice.vendor.id, notice.id)),
        voices=tuple(
            _voice(spot, notice, lang, topic) for lang in (e.lang for e in editions_first(spot, notice))
        ),
    )


def _voice(spot: Spot, notice: Notice, lang: str, topic: str) -> Voice:
    document = shown_first(notice.editions[lang], spot.site.today)
    place = address(lang, notice.vendor.id, notice.id)
    passages = tuple(
        _passage(clause, above, spot.link(f"{place}#{clause.id}"), spot.words)
        for clause, above in _topmost(document, topic)
    )
    silence = msg("The {language} text says nothing on this topic.", language=spot.words.language(lang))
    return Voice(
        html_lang(lang),
        spot.words.language(lang),
        version_name(document, spot.words),
        passages,
        "" if passages else spot.words.say(silence),
    )


def _topmost(document: Document, topic: str) -> Iterator[tuple[Clause, str]]:
    """Clauses on the topic that stand under no other such clause, each with the heading it stands under."""
    waiting = [(clause, "") for clause in reversed(document.version.clauses)]
    while waiting:
        clause, above = waiting.pop()
        if clause.kind in {ClauseKind.TOC, ClauseKind.BOILERPLATE}:
            continue
        if main_topic(document.topics.get(clause.id, ())) == topic:
            yield clause, above
        else:
            name = " ".join(filter(None, (clause.label, clause.title))) or above
            waiting += [(child, name) for child in reversed(clause.children)]


def _passage(clause: Clause, above: str, href: str, words: Words) -> PassageView:
    texts, room = list[str](), _LONGEST
    below = (f"{c.label or ''} {c.title or ''} {c.text}".strip() for c in clause.walk() if c is not clause)
    whole = [text for text in (clause.text, *below) if text]
    for text in whole:
        if room <= 0:
            break
        texts.append(_cut(text, room))
        room -= len(text)
    cut = room < 0 or len(texts) < len(whole)
    named = clause.title or clause.label
    heading = clause.title or ("" if named else above or words.say(msg("In the notice")))
    return PassageView(clause.label or "", heading, tuple(texts), cut, href)


def _cut(text: str, room: int) -> str:
    """At a space where there is one near the end, so that no word is halved."""
    if len(text) <= room:
        return text
    head, space, tail = text[:room].rpartition(" ")
    return (head if space and len(tail) < 20 else text[:room]).rstrip(" ,;，；、") + "…"
