"""The search index: small files, of which a query loads those that it needs.

``search/index.json`` names the texts and says how the rest is cut; ``search/c/<n>.json`` holds pairs and
single characters, ``search/words.json`` all other words and ``search/w/<n>.json`` where they stand;
``search/topic/<id>.json`` the clauses on a topic; ``search/hant.json`` traditional characters with their
simplified forms; ``search/text/…`` the clauses of one text, with which hits
are checked and shown. A clause has a number over the whole site; a place in a list is twice that number,
and one more where the term stands in the clause's heading. Lists hold the differences between places.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import pairwise

from msgspec import Struct

from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.notice import Document, Edition, Notice
from noticepress.model.site import Site

from .addresses import SEARCH, address
from .search_terms import is_cjk, terms, variants
from .sheet import Page
from .taxonomy import top_topics
from .views.frame import Spot
from .views.notice import notice_title
from .views.standing import shown_first, standing, state_of
from .words import direction, html_lang

_SHARD = 32_000
"""Bytes of a file of places, about: one is loaded in the time of a blink, and a query needs a few."""
_ASIDE = frozenset({ClauseKind.TOC, ClauseKind.META, ClauseKind.BOILERPLATE})
"""Found like all else, but told last: a list of contents repeats the headings."""


class Passage(Struct, frozen=True):
    """A clause as it is searched and shown."""

    id: str
    label: str
    heading: str
    text: str
    above: str
    """The heading that it stands under."""
    topics: tuple[str, ...]
    aside: bool


class Text(Struct, frozen=True):
    """A version that can be searched."""

    notice: Notice
    edition: Edition
    document: Document
    passages: tuple[Passage, ...]
    """Those told last stand last."""


def search_files(site: Site) -> Iterator[Page]:
    """All files of the index."""
    texts = tuple(_texts(site))
    for text in texts:
        yield _text_path(text), _json(_text_object(site, text))
    places, topics = _places(texts)
    words = sorted(term for term in places if not is_cjk(term))
    yield f"{SEARCH}/words.json", _json(" ".join(words))
    cuts = tuple(_cuts(words, places))
    for number, (start, end) in enumerate(pairwise((*cuts, len(words)))):
        yield f"{SEARCH}/w/{number}.json", _json([_steps(places[word]) for word in words[start:end]])
    buckets = _buckets(places)
    for number, bucket in enumerate(buckets):
        yield f"{SEARCH}/c/{number}.json", _json({term: _steps(places[term]) for term in sorted(bucket)})
    for topic, held in sorted(topics.items()):
        yield f"{SEARCH}/topic/{topic}.json", _json(_steps(held))
    yield f"{SEARCH}/hant.json", _json(variants())
    yield f"{SEARCH}/index.json", _json(_index(site, texts, len(buckets), cuts))


def _texts(site: Site) -> Iterator[Text]:
    """What holds now, else comes first, and what is coming; older versions are read through the history."""
    for notice in site.notices:
        for edition in notice.editions.values():
            first = shown_first(edition, site.today)
            for document in edition.versions:
                if document is first or state_of(document, edition, site.today) != "superseded":
                    held = sorted(_passages(document), key=lambda passage: passage.aside)
                    yield Text(notice, edition, document, tuple(held))


def _passages(document: Document) -> Iterator[Passage]:
    waiting = [(clause, "", False) for clause in reversed(document.version.clauses)]
    while waiting:
        clause, above, aside = waiting.pop()
        aside = aside or clause.kind in _ASIDE
        topics = top_topics(document.topics.get(clause.id, ()))
        label, heading, text = clause.label or "", clause.title or "", _said(clause)
        if label or heading or text:
            yield Passage(clause.id, label, heading, text, above, topics, aside)
        name = " ".join(filter(None, (label, heading))) if heading else above
        waiting += [(child, name, aside) for child in reversed(clause.children)]


def _said(clause: Clause) -> str:
    fields = (f"{name}: {value}" for name, value in (clause.fields or {}).items() if value not in clause.text)
    return "\n".join(filter(None, (clause.text, *fields)))


def _places(texts: Iterable[Text]) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """Term → places, and topic → places, in rising order."""
    places, topics, number = dict[str, list[int]](), dict[str, list[int]](), 0
    for text in texts:
        for passage in text.passages:
            heading = terms(f"{passage.label}\n{passage.heading}")
            for term in terms(f"{passage.label}\n{passage.heading}\n{passage.text}"):
                places.setdefault(term, []).append(2 * number + (term in heading))
            for topic in passage.topics:
                topics.setdefault(topic, []).append(2 * number)
            number += 1
    return places, topics


def _steps(places: Sequence[int]) -> list[int]:
    return [after - before for before, after in pairwise((0, *places))]


def _weight(term: str, places: Sequence[int]) -> int:
    """Bytes in a file, about: differences have one or two digits, and a comma."""
    return len(term.encode()) + 6 + 3 * len(places)


def _cuts(words: Sequence[str], places: Mapping[str, Sequence[int]]) -> Iterator[int]:
    """Where a new file of words begins: neighbours in the alphabet stay together, as a beginning asks."""
    held = _SHARD
    for number, word in enumerate(words):
        if held >= _SHARD:
            yield number
            held = 0
        held += _weight(word, places[word])


def _buckets(places: Mapping[str, Sequence[int]]) -> list[list[str]]:
    """Characters and pairs, dealt out by the code point of the first character."""
    ours = [term for term in places if is_cjk(term)]
    count = -(-sum(_weight(term, places[term]) for term in ours) // _SHARD)
    buckets: list[list[str]] = [[] for _ in range(count)]
    for term in ours:
        buckets[ord(term[0]) % count].append(term)
    return buckets


def _index(site: Site, texts: Sequence[Text], buckets: int, cuts: Sequence[int]) -> dict[str, object]:
    return {
        "schema": "noticepress.search/1",
        "stamp": _stamp(site, texts),
        "buckets": buckets,
        "cuts": list(cuts),
        "texts": [
            {
                "file": _text_path(text).removeprefix(f"{SEARCH}/"),
                "lang": text.edition.lang,
                "vendor": text.notice.vendor.id,
                "passages": len(text.passages),
                "aside": sum(passage.aside for passage in text.passages),
            }
            for text in texts
        ],
    }


def _stamp(site: Site, texts: Iterable[Text]) -> str:
    """Of all that is searched: files of one build are not read with those of another."""
    seen = sha256(str(site.today).encode())
    for text in texts:
        seen.update(f"{text.document.id} {text.document.version.source.sha256}".encode())
        seen.update(repr([(p.id, p.text, p.topics) for p in text.passages]).encode())
    return seen.hexdigest()[:8]


def _text_path(text: Text) -> str:
    id_ = text.document.id
    return f"{SEARCH}/text/{id_.lang}/{id_.vendor}/{id_.notice}/{id_.version}.json"


def _text_object(site: Site, text: Text) -> dict[str, object]:
    document, edition, notice = text.document, text.edition, text.notice
    place = address(edition.lang, notice.vendor.id, notice.id)
    first = document is shown_first(edition, site.today)
    return {
        "lang": html_lang(edition.lang),
        "dir": direction(edition.lang),
        "href": place if first else f"{place}{document.id.version}/",
        "named": {lang: _named(Spot(site, lang, ()), text) for lang in site.settings.languages},
        "passages": [[p.id, p.label, p.heading, p.text, p.above] for p in text.passages],
    }


def _named(spot: Spot, text: Text) -> dict[str, str]:
    """How the text is called in an interface language."""
    words, edition = spot.words, text.edition
    vendor = words.choose(text.notice.vendor.name, text.notice.vendor.id)
    title = notice_title(spot, text.notice)
    stands = standing(text.document, edition, spot.site.today, words)
    told = [words.language(edition.lang), "" if stands.state == "in_force" else stands.name]
    return {
        "vendor": vendor.text,
        "vendorLang": vendor.lang,
        "title": title.text,
        "titleLang": title.lang,
        "told": " · ".join(filter(None, told)),
    }


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
