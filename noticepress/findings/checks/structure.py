"""Family S: contents, numbering, references."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from rapidfuzz.fuzz import ratio, token_set_ratio

from noticepress.law.checks import checks
from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.finding import Finding
from noticepress.model.message import msg
from noticepress.text.regex import regex

from .labels import letters_of, path_of, style_of
from .subject import Subject, found, of_clause, of_words, sentences

_SIMILAR = 62
"""Of 100, from which on a heading answers a contents entry: the two are often not worded alike."""
_SAME = 88
"""The same for an entry whose number stands nowhere."""
_DIGIT = regex(r"[0-9一二三四五六七八九十]")
"""A letter alone may be a mark: every question of a list is called Q."""
_INK = regex(r"[\W_]+")
_ANNEX = regex(r"附件|附录|附表|append|annex|schedule|attachment", re.IGNORECASE)


def structure(subject: Subject) -> Iterator[Finding]:
    """All findings of the family."""
    entries = tuple(_entries(subject))
    lost = tuple(entry for entry in entries if not _has_section(entry, entries, subject))
    yield from (_no_section(subject, entry) for entry in lost)
    yield from _unlisted(subject, entries)
    yield from _numbering(subject, {path_of(entry.label) for entry in lost})
    yield from _references(subject)
    if any(problem.code == "no-heading" for problem in subject.document.version.problems):
        first = subject.body[:1]
        yield found(
            subject, "S107", msg("The notice has no heading."), [of_clause(subject, c) for c in first]
        )


def _entries(subject: Subject) -> Iterator[Clause]:
    for clause in subject.document.version.walk():
        if clause.kind is ClauseKind.TOC:
            yield from (entry for entry in clause.walk() if entry is not clause and entry.content)


def _has_section(entry: Clause, entries: Sequence[Clause], subject: Subject) -> bool:
    """By number or by the same heading; without numbers by a similar one, or because chapters suffice."""
    titles = [clause.title for clause in subject.body if clause.title]
    path = path_of(entry.label)
    if path:
        chapters = (*subject.document.version.clauses, *(c for c in subject.body if c.title))
        numbered = any(path_of(clause.label)[: len(path)] == path for clause in chapters)
        return numbered or any(_likeness(entry.content, title) >= _SAME for title in titles)
    if any(_likeness(entry.content, title) >= _SIMILAR for title in titles):
        return True
    return len([clause for clause in subject.document.version.clauses if clause.title]) >= len(entries)


def _likeness(one: str, other: str) -> float:
    """0 to 100."""
    plain = [" ".join(_INK.sub(" ", text).lower().split()) for text in (one, other)]
    return max(ratio(*plain), token_set_ratio(*plain)) if all(plain) else 0.0


def _no_section(subject: Subject, entry: Clause) -> Finding:
    said = " ".join(filter(None, (entry.label, entry.content)))
    message = msg("The contents list “{entry}”; the body has no such section.", entry=said)
    return found(subject, "S101", message, [of_clause(subject, entry)], entry.id)


def _unlisted(subject: Subject, entries: Sequence[Clause]) -> Iterator[Finding]:
    numbers = {path_of(entry.label) for entry in entries if path_of(entry.label)}
    if len(numbers) < 2 or max(map(len, numbers)) > 1:
        return
    for clause in subject.document.version.clauses:
        path = path_of(clause.label)
        listed = any(_likeness(entry.content, clause.title or "") >= _SAME for entry in entries)
        if clause.title and len(path) == 1 and path not in numbers and not listed:
            message = msg("“{heading}” is not in the list of contents.", heading=clause.title)
            yield found(subject, "S102", message, [of_clause(subject, clause)], clause.id)


def _numbering(subject: Subject, told: set[tuple[int, ...]]) -> Iterator[Finding]:
    """Gaps and doubles among siblings; what a contents entry without section tells already is left out."""
    for siblings in _families(subject):
        for style, run in groupby(siblings, key=lambda clause: style_of(clause.label)):
            if style:
                for one, other in pairwise(run):
                    yield from _step(subject, one, other, told)


def _families(subject: Subject) -> Iterator[list[Clause]]:
    body = {clause.id for clause in subject.body}
    parents = [subject.document.version.clauses, *(clause.children for clause in subject.body)]
    for children in parents:
        yield [child for child in children if child.id in body and path_of(child.label)]


def _step(subject: Subject, one: Clause, other: Clause, told: set[tuple[int, ...]]) -> Iterator[Finding]:
    before, after = path_of(one.label), path_of(other.label)
    if before[:-1] != after[:-1]:
        return
    evidence = [of_clause(subject, other), of_clause(subject, one)]
    if before == after and _DIGIT.search(other.label or ""):
        message = msg("Two clauses in a row bear the number {label}.", label=other.label or "")
        yield found(subject, "S104", message, evidence, other.id)
    missing = [(*before[:-1], number) for number in range(before[-1] + 1, after[-1])]
    by_letter = letters_of(other.label)[-1] - letters_of(one.label)[-1]
    if missing and by_letter != 1 and not told & set(missing):
        message = msg("{before} is followed by {after}.", before=one.label or "", after=other.label or "")
        yield found(subject, "S103", message, evidence, other.id)


def _references(subject: Subject) -> Iterator[Finding]:
    annex, number = checks()["S105"], checks()["S106"]
    annexed = any(_ANNEX.search(f"{c.label or ''} {c.title or ''}") for c in subject.body)
    paths = {path_of(clause.label) for clause in subject.body} | {()}
    known = {path[:end] for path in paths for end in range(1, len(path) + 1)}
    for clause in subject.body:
        for sentence in sentences(clause.text):
            said = annex.says(sentence)
            if said and not annexed and "http" not in sentence:
                message = msg("The text refers to “{words}”; there is no such part.", words=said[0])
                yield found(subject, "S105", message, [of_words(subject, clause, sentence)], clause.id)
            said = number.says(sentence)
            if said and known and not _known(said, known):
                message = msg("The text refers to “{words}”; no section bears this number.", words=said[0])
                yield found(subject, "S106", message, [of_words(subject, clause, sentence)], clause.id)


def _known(said: re.Match[str], known: set[tuple[int, ...]]) -> bool:
    path = path_of(next(group for group in said.groups() if group))
    return path in known
