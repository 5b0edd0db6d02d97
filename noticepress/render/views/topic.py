"""Topics across vendors: what each says, in its own words and language, and who says nothing."""

from __future__ import annotations

from dataclasses import dataclass

from noticepress.model.message import msg
from noticepress.model.notice import Notice
from noticepress.render.addresses import address
from noticepress.render.gathering import Saying, Sayings
from noticepress.render.taxonomy import Taxonomy
from noticepress.render.words import Told, Words, html_lang

from .frame import Spot
from .history import editions_first
from .notice import notice_title
from .provenance import is_unofficial
from .standing import shown_first, version_name

_MOST = 6
"""Passages of one text; a whole notice on the topic is better read as such."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What one edition says."""

    lang: str
    language: str
    version: str
    unofficial: str
    """Says that it is an unofficial translation; empty where it is not."""
    passages: tuple[PassageView, ...]
    more: str
    """Says how many passages are not shown here; empty where all are."""
    href: str
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


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView:
    """All that ``topic.html`` shows."""

    name: Told
    definition: Told
    said: str
    """How many notices speak, and how many are silent."""
    speakers: tuple[Speaker, ...]
    silent: tuple[Speaker, ...]
    """Notices of which no edition says anything."""


def topic_view(spot: Spot, taxonomy: Taxonomy, topic: str, sayings: Sayings) -> TopicView:
    """What the texts in force say on ``topic``."""
    words = spot.words
    every = [_speaker(spot, notice, topic, sayings) for notice in spot.site.notices]
    silent = tuple(s for s in every if all(v.silence for v in s.voices))
    speakers = tuple(s for s in every if not all(v.silence for v in s.voices))
    counted = {"speaking": len(speakers), "silent": len(silent)}
    return TopicView(
        name=taxonomy.name(topic, words),
        definition=words.choose(taxonomy.topics[topic].definitions, ""),
        said=words.say(msg("Notices that speak of it: {speaking}; silent: {silent}.", **counted)),
        speakers=speakers,
        silent=silent,
    )


def _speaker(spot: Spot, notice: Notice, topic: str, sayings: Sayings) -> Speaker:
    return Speaker(
        vendor=spot.words.choose(notice.vendor.name, notice.vendor.id),
        title=notice_title(spot, notice),
        anchor=f"{notice.vendor.id}-{notice.id}",
        href=spot.link(address(spot.lang, notice.vendor.id, notice.id)),
        voices=tuple(_voice(spot, notice, e.lang, topic, sayings) for e in editions_first(spot, notice)),
    )


def _voice(spot: Spot, notice: Notice, lang: str, topic: str, sayings: Sayings) -> Voice:
    said = sayings[notice.vendor.id, notice.id, lang].get(topic, ())
    language = spot.words.language(lang)
    shown = shown_first(notice.editions[lang], spot.site.today)
    href = spot.link(address(lang, notice.vendor.id, notice.id))
    silence = msg("The {language} text says nothing on this topic.", language=language)
    return Voice(
        lang=html_lang(lang),
        language=language,
        version=version_name(shown, spot.words),
        unofficial=spot.words.say(msg("Unofficial translation.")) if is_unofficial(shown) else "",
        passages=tuple(_passage(s, href, spot.words) for s in said[:_MOST]),
        more=_more(len(said) - _MOST, spot.words),
        href=href,
        silence="" if said else spot.words.say(silence),
    )


def _more(left: int, words: Words) -> str:
    if left <= 0:
        return ""
    told = (
        msg("1 more passage in the notice")
        if left == 1
        else msg("{count} more passages in the notice", count=left)
    )
    return words.say(told)


def _passage(saying: Saying, notice: str, words: Words) -> PassageView:
    clause = saying.clause
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
    heading = clause.title or ("" if named else saying.above or words.say(msg("In the notice")))
    return PassageView(clause.label or "", heading, tuple(texts), cut, f"{notice}#{clause.id}")


def _cut(text: str, room: int) -> str:
    """At a space where there is one near the end, so that no word is halved."""
    if len(text) <= room:
        return text
    head, space, tail = text[:room].rpartition(" ")
    return (head if space and len(tail) < 20 else text[:room]).rstrip(" ,;，；、") + "…"
