"""A document as a tree for people, in a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import chain

from noticepress.messages import say
from noticepress.model.accounting import account
from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.message import Message, msg
from noticepress.model.notice import Document

Styled = Callable[[str, str], str]
"""Puts a text in a style: ``name`` (of a clause), ``quiet``, ``label``, ``heading``."""


def inspect_text(document: Document, lang: str, styled: Styled) -> str:
    """Head, tree and accounting, in the message language ``lang``."""
    facts = Counter(fact.clause for fact in document.facts)
    rows = chain.from_iterable(_rows(c, 0, document, facts, styled) for c in document.version.clauses)
    return "\n".join([*_head(document, lang), "", *rows, "", *_foot(document, lang)]) + "\n"


def why_text(document: Document, line: int, lang: str) -> str:
    """Which rules decided about source line ``line``."""
    deciding = [c for c in document.version.walk() if c.own_lines[0] <= line <= c.own_lines[1]]
    if not deciding:
        return say(msg("No clause owns line {line}.", line=line), lang) + "\n"
    rows = list[str]()
    for clause in deciding:
        shown = (clause.label or "", clause.title or clause.text[:60])
        rows.append(f"{clause.id}  {clause.kind}  {' '.join(part for part in shown if part)}")
        rows += [
            f"    {d.rule}  {d.lines[0]}–{d.lines[1]}" for d in clause.decisions if _covers(d.lines, line)
        ]
    return "\n".join(rows) + "\n"


def _covers(lines: tuple[int, int], line: int) -> bool:
    return lines[0] <= line <= lines[1]


def _head(document: Document, lang: str) -> list[str]:
    source = document.version.source
    told: list[Message] = [msg("Title: {title}", title=document.version.title)]
    if document.id.vendor:
        told.append(msg("Version: {version}", version=str(document.id)))
    told.append(
        msg(
            "Source: {path} ({media_type}, {encoding}, sha256 {digest})",
            path=source.path,
            media_type=source.media_type,
            encoding=source.encoding,
            digest=source.sha256,
        )
    )
    if document.updated:
        told.append(msg("Updated: {day}", day=document.updated))
    if document.effective:
        told.append(msg("Effective: {day}", day=document.effective))
    return [say(message, lang) for message in told]


def _rows(
    clause: Clause, depth: int, document: Document, facts: Counter[str], styled: Styled
) -> Iterator[str]:
    waiting = [(clause, depth)]
    while waiting:
        inner, level = waiting.pop()
        yield "  " * level + _row(inner, document, facts[inner.id], styled)
        yield from (f"{'  ' * level}      {name}: {value}" for name, value in (inner.fields or {}).items())
        waiting.extend((child, level + 1) for child in reversed(inner.children))


def _row(clause: Clause, document: Document, facts: int, styled: Styled) -> str:
    first, last = clause.own_lines
    place = f"{first}" if first == last else f"{first}–{last}"
    parts = [
        styled("label", clause.label or ("•" if clause.kind is ClauseKind.ITEM else "")),
        styled("heading", clause.title or ""),
        clause.text if clause.kind is not ClauseKind.BOILERPLATE else styled("quiet", clause.text),
    ]
    topics = ", ".join(document.topics.get(clause.id, ()))
    notes = [
        f"#{clause.id}",
        str(clause.kind),
        place,
        topics,
        f"{facts} ⚑" if facts else "",
        clause.reason or "",
    ]
    words = " ".join(part for part in parts if part)
    return f"{words}  {styled('quiet', '[' + ' · '.join(note for note in notes if note) + ']')}".lstrip()


def _foot(document: Document, lang: str) -> list[str]:
    counted = account(document.version)
    total = msg(
        "{characters} characters: {clause} in clauses, {toc} in the list of contents, {meta} metadata, "
        "{boilerplate} residue, {unaccounted} unaccounted",
        characters=counted.characters,
        clause=counted.clause,
        toc=counted.toc,
        meta=counted.meta,
        boilerplate=counted.boilerplate,
        unaccounted=counted.unaccounted,
    )
    kinds = Counter(fact.kind for fact in document.facts)
    listed = tuple(f"{kind} {number}" for kind, number in sorted(kinds.items()))
    facts = (
        msg("Facts: {number} ({kinds})", number=len(document.facts), kinds=listed)
        if listed
        else msg("No facts.")
    )
    return [say(total, lang), say(facts, lang)]
