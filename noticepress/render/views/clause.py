"""The clause tree as the page shows it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain

from msgspec import Struct

from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.fact import Fact
from noticepress.model.message import Message, msg
from noticepress.model.notice import Document
from noticepress.render.addresses import Linker, address
from noticepress.render.taxonomy import Taxonomy, top_topics
from noticepress.render.words import Words, direction, html_lang
from noticepress.text.excerpt import first_words

from .clause_view import AboutView, ClauseView, Group, Kept, Tongues, TopicLink
from .fact import fact_views
from .names import reason
from .table import CellView, shaped, table_cells
from .text import Run, part, runs

_DEEPEST = 10
"""Levels that are shown nested; what lies deeper follows in order at the last level. Nobody can see more, and
neither templates nor browsers take nesting without end."""
_LINK_NAME = 24
"""Columns of what a link is called by where neither number nor heading stands."""
_FURNITURE = frozenset({ClauseKind.TOC, ClauseKind.META, ClauseKind.BOILERPLATE})
_HEADED = frozenset({ClauseKind.PART, ClauseKind.SECTION, ClauseKind.PREAMBLE})


class _Setting(Struct, frozen=True):
    document: Document
    words: Words
    taxonomy: Taxonomy
    link: Linker
    facts: Mapping[str, list[Fact]]
    named: Mapping[str, Clause]
    """What a line of the contents list may say, and the clause it means."""
    topics: Mapping[str, tuple[str, ...]]
    """Top-level topics of the clauses at which the topic changes."""
    kept: Kept
    tongues: Tongues | None


def clause_groups(
    document: Document, words: Words, taxonomy: Taxonomy, link: Linker, kept: Kept
) -> tuple[Group, ...]:
    """The whole text of a version, without its printed title, which the page shows as its heading."""
    facts = defaultdict[str, list[Fact]](list)
    for fact in document.facts:
        facts[fact.clause].append(fact)
    setting = _Setting(
        document, words, taxonomy, link, facts, _named(document), _turns(document), kept,
        _tongues(words.lang, document.id.lang),
    )  # fmt: skip
    title = printed_title(document)
    top = [c for c in document.version.clauses if c is not title]
    return _groups(top, setting, depth=0, level=2)


def _tongues(ours: str, text: str) -> Tongues | None:
    if html_lang(ours) == html_lang(text):
        return None
    turned = direction(ours) if direction(ours) != direction(text) else ""
    return Tongues(html_lang(ours), html_lang(text), turned)


def printed_title(document: Document) -> Clause | None:
    """The clause that holds the title as the text prints it; None where the text has none."""
    named = (c for c in document.version.clauses if c.kind is ClauseKind.META and c.reason == "title")
    found = next(named, None)
    return found if found and not found.children else None


def _groups(clauses: list[Clause], setting: _Setting, *, depth: int, level: int) -> tuple[Group, ...]:
    return tuple(
        _group(shape, members, setting, depth=depth, level=level) for shape, members in shaped(clauses)
    )


def _group(shape: str, members: list[Clause], setting: _Setting, *, depth: int, level: int) -> Group:
    cells = table_cells(members) if shape in {"table", "many"} else {}
    return Group(
        shape,
        tuple(_view(c, setting, cells.get(c.id, ()), depth=depth, level=level) for c in members),
    )


def _view(
    clause: Clause, setting: _Setting, cells: tuple[CellView, ...], *, depth: int, level: int
) -> ClauseView:
    heading = runs(clause.title or "", clause.heading_emphasis)
    term, body = _term(clause, runs(clause.text, clause.emphasis))
    fields = tuple((clause.fields or {}).items()) if clause.kind is ClauseKind.RECORD else ()
    shape = _shape(clause)
    meant = setting.named.get(_plain(f"{clause.label or ''}{clause.text}"))
    return ClauseView(
        id=clause.id,
        former=tuple(setting.kept.former.get(clause.id, ())),
        shape=shape,
        label=clause.label or "",
        heading=heading,
        level=min(level, 6),
        colon=_colon(clause, setting.document.version.source.text),
        body=() if _told_by_fields(clause, fields) else body,
        term=term,
        fields=fields,
        cells=cells,
        heads=clause.heads_table,
        remark=_remark(clause, setting.words),
        link_name=setting.words.say(_link_name(clause)),
        target=meant.id if meant else "",
        target_label=meant.label or "" if meant else "",
        about=_about(clause, setting),
        tongues=setting.tongues,
        groups=_children(clause, setting, depth, level + (shape == "section")),
    )


def _children(clause: Clause, setting: _Setting, depth: int, level: int) -> tuple[Group, ...]:
    if depth < _DEEPEST:
        return _groups(list(clause.children), setting, depth=depth + 1, level=level)
    if depth == _DEEPEST:
        below = list(chain.from_iterable(child.walk() for child in clause.children))
        return _groups(below, setting, depth=depth + 1, level=level)
    return ()


def _shape(clause: Clause) -> str:
    match clause.kind:
        case ClauseKind.BOILERPLATE:
            return "residue"
        case ClauseKind.ITEM | ClauseKind.DEFINITION | ClauseKind.RECORD | ClauseKind.TOC | ClauseKind.META:
            return clause.kind.value
        case _:
            return "section" if clause.heading and clause.kind in _HEADED else "paragraph"


def _colon(clause: Clause, source: str) -> str:
    if not clause.heading or not clause.body.pieces or not clause.heading.pieces:
        return ""
    between = source[clause.heading.span().end : clause.body.span().start].strip()
    return between if len(between) <= 2 and not between.isalnum() and "<" not in between else ""


def _term(clause: Clause, body: tuple[Run, ...]) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    term = (clause.fields or {}).get("term", "") if clause.kind is ClauseKind.DEFINITION else ""
    if not term or not clause.text.startswith(term):
        return (), body
    return part(body, 0, len(term)), part(body, len(term))


def _told_by_fields(clause: Clause, fields: tuple[tuple[str, str], ...]) -> bool:
    """Whether the fields hold every word of the text, so that showing both would say it twice."""
    told = "".join(name + value for name, value in fields)
    if fields and clause.cells:
        return True
    return bool(fields) and sorted(_plain(told)) == sorted(_plain(clause.text))


def _remark(clause: Clause, words: Words) -> str:
    if clause.kind is ClauseKind.TOC:
        return words.say(msg("Contents as printed ({count})", count=len(clause.children)))
    if clause.kind is ClauseKind.BOILERPLATE:
        why = reason(clause.reason, words)
        told = (
            msg("Residue of the web page or file: {reason}", reason=why)
            if why
            else msg("Residue of the web page or file")
        )
        return words.say(told)
    return ""


def _link_name(clause: Clause) -> Message:
    named = clause.label or clause.title or first_words(clause.content, _LINK_NAME)
    return msg("Link to {clause}", clause=named or clause.id)


def _about(clause: Clause, setting: _Setting) -> AboutView | None:
    words = setting.words
    facts = fact_views(setting.facts.get(clause.id, ()), clause.text, words)
    topics = setting.topics.get(clause.id, ())
    marks = setting.kept.marks.get(clause.id, ())
    if clause.kind in _FURNITURE or not (facts or topics or marks):
        return None
    links = tuple(
        TopicLink(setting.taxonomy.name(t, words), setting.link(address(words.lang, "topics", t)))
        for t in topics
    )
    kinds = [fact.kind for fact in facts]
    told = kinds if len(kinds) <= 3 else [words.say(msg("{count} kinds of facts", count=len(kinds)))]
    return AboutView(
        summary=" · ".join([*(t.name.text for t in links[:1]), *told]),
        topics=links,
        facts=facts,
        marks=marks,
    )


def _turns(document: Document) -> dict[str, tuple[str, ...]]:
    """Told at every clause a topic would be noise; told where it changes it guides the eye."""
    found, last = dict[str, tuple[str, ...]](), None
    for clause in document.version.walk():
        topics = top_topics(document.topics.get(clause.id, ()))
        if topics and topics[0] != last and clause.kind not in _FURNITURE:
            found[clause.id], last = topics, topics[0]
    return found


def _named(document: Document) -> dict[str, Clause]:
    """What a line of the contents list may say → the clause it means."""
    found = dict[str, Clause]()
    for clause in _headed(document):
        for said in (f"{clause.label or ''}{clause.title or ''}", clause.title or ""):
            if _plain(said):
                found.setdefault(_plain(said), clause)
    return found


def _headed(document: Document) -> Iterator[Clause]:
    return (c for c in document.version.walk() if c.kind in _HEADED and c.heading)


def _plain(text: str) -> str:
    """Without spaces, case and punctuation, which differ between a contents list and the text."""
    return re.sub(r"[\W_]+", "", text).casefold()
