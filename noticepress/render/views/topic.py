"""Topics across vendors: what each says, in its own words and language, and who says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from noticepress.model.clause import Clause
from noticepress.model.message import msg
from noticepress.model.notice import Notice
from noticepress.render.addresses import TOPICS, address
from noticepress.render.gathering import Saying, Sayings
from noticepress.render.taxonomy import Taxonomy
from noticepress.render.words import Told, Words, html_lang

from .compare import MatrixView
from .frame import Spot
from .history import editions_first
from .notice import notice_title
from .provenance import is_unofficial
from .standing import shown_first, version_name
from .topic_facts import anchor_of, facts_table

ON_A_LEAF = 50
"""Notices; a page that holds all of a thousand serves nobody."""
_MOST = 4
"""Passages of one text; a whole notice on the topic is better read as such."""
_LONGEST = 320
"""Characters of a passage before it is cut; the whole text is one link away."""


Said = tuple[tuple[str, str], ...]
"""A paragraph without a name, or the cells of a row of a table with the names of their columns."""


class PassageView(Struct, frozen=True):
    """A clause on the topic."""

    label: str
    heading: str
    texts: tuple[Said, ...]
    cut: bool
    href: str


class Voice(Struct, frozen=True, kw_only=True):
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


class Speaker(Struct, frozen=True):
    """A notice on the topic's page."""

    vendor: Told
    title: Told
    anchor: str
    href: str
    voices: tuple[Voice, ...]


class TopicView(Struct, frozen=True, kw_only=True):
    """All that ``topic.html`` shows."""

    name: Told
    definition: Told
    said: str
    """How many notices speak, and how many are silent."""
    facts: MatrixView | None
    """What the texts state, normalised, notice by notice; None where no fact tells anything."""
    speakers: tuple[Speaker, ...]
    silent: tuple[Speaker, ...]
    """Notices of which no edition says anything, told on the last leaf."""
    silent_href: str
    """To that list; empty where nobody is silent."""
    leaves: tuple[Leaf, ...]
    """All leaves of a long page; empty for a page that is whole."""


class Leaf(Struct, frozen=True):
    """A part of a long page."""

    number: int
    href: str
    current: bool


class Heard(Struct, frozen=True):
    """Who speaks on a topic and who is silent, in the order of the site."""

    speaking: tuple[Notice, ...]
    silent: tuple[Notice, ...]

    @property
    def leaves(self) -> int:
        """How many leaves the page has."""
        return max(1, -(-len(self.speaking) // ON_A_LEAF))


def heard(notices: tuple[Notice, ...], topic: str, sayings: Sayings) -> Heard:
    """A notice is silent if no edition of it says anything on ``topic``."""
    said = {n for n, notice in enumerate(notices) if _speaks(notice, topic, sayings)}
    return Heard(
        tuple(notice for n, notice in enumerate(notices) if n in said),
        tuple(notice for n, notice in enumerate(notices) if n not in said),
    )


def _speaks(notice: Notice, topic: str, sayings: Sayings) -> bool:
    return any(topic in sayings[notice.vendor.id, notice.id, lang] for lang in notice.editions)


def leaf_parts(topic: str, number: int) -> tuple[str, ...]:
    """What names the leaf ``number``, from 1: the first one has the topic's own address."""
    return (TOPICS, topic) if number == 1 else (TOPICS, topic, str(number))


def topic_view(
    spot: Spot, taxonomy: Taxonomy, topic: str, sayings: Sayings, parties: Heard, *, number: int
) -> TopicView:
    """The leaf ``number`` of what the texts in force say on ``topic``."""
    words, first = spot.words, (number - 1) * ON_A_LEAF
    counted = {"speaking": len(parties.speaking), "silent": len(parties.silent)}
    last = parties.leaves
    speaking = parties.speaking[first : first + ON_A_LEAF]
    silent = parties.silent if number == last else ()
    silents = (
        spot.link(address(spot.lang, *leaf_parts(topic, last)) + "#silent") if last != number else "#silent"
    )
    return TopicView(
        name=taxonomy.name(topic, words),
        definition=words.choose(taxonomy.topics[topic].definitions, ""),
        said=words.say(msg("Notices that speak of it: {speaking}; silent: {silent}.", **counted)),
        facts=facts_table(spot, (*speaking, *silent[:ON_A_LEAF]), topic),
        speakers=tuple(_speaker(spot, notice, topic, sayings) for notice in speaking),
        silent=tuple(_speaker(spot, notice, topic, sayings) for notice in silent),
        silent_href=silents if parties.silent else "",
        leaves=_leaves(spot, topic, last, number),
    )


def _leaves(spot: Spot, topic: str, last: int, number: int) -> tuple[Leaf, ...]:
    return tuple(
        Leaf(n, spot.link(address(spot.lang, *leaf_parts(topic, n))), n == number)
        for n in range(1, last + 1)
        if last > 1
    )


def _speaker(spot: Spot, notice: Notice, topic: str, sayings: Sayings) -> Speaker:
    return Speaker(
        vendor=spot.words.choose(notice.vendor.name, notice.vendor.id),
        title=notice_title(spot, notice),
        anchor=anchor_of(notice),
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
    texts, room = list[Said](), _LONGEST
    below = [
        said
        for c in clause.walk()
        if c is not clause and not c.heads_table and (said := _said(c, headed=True))
    ]
    whole = [said for said in (_said(clause), *below) if said]
    for said in whole:
        if room <= 0:
            break
        texts.append(tuple(_fitting(said, room)))
        room -= sum(len(text) for _, text in said)
    cut = room < 0 or len(texts) < len(whole)
    named = clause.title or clause.label
    heading = clause.title or ("" if named else saying.above or words.say(msg("In the notice")))
    return PassageView(clause.label or "", heading, tuple(texts), cut, f"{notice}#{clause.id}")


def _said(clause: Clause, *, headed: bool = False) -> Said:
    """Its own words; with number and heading if ``headed``."""
    if clause.cells and clause.fields:
        return tuple(clause.fields.items())
    head = f"{clause.label or ''} {clause.title or ''} " if headed else ""
    text = f"{head}{clause.text}".strip()
    return (("", text),) if text else ()


def _fitting(said: Said, room: int) -> Iterator[tuple[str, str]]:
    for name, text in said:
        if room > 0:
            yield name, _cut(text, room)
        room -= len(text)


def _cut(text: str, room: int) -> str:
    """At a space where there is one near the end, so that no word is halved."""
    if len(text) <= room:
        return text
    head, space, tail = text[:room].rpartition(" ")
    return (head if space and len(tail) < 20 else text[:room]).rstrip(" ,;，；、") + "…"
