"""Facts of the term lists: kinds of data, recipients, purposes, rights, channels … found as whole words.

All lists go into one automaton, so that the longest phrase at a place wins over those inside it, whatever
their kind: 注销账号 is a right and no kind of data. A mention that the sentence denies (我们不会收集人脸信息)
is left out, unless the sentence makes the denial conditional (未经您同意，我们不会…): facts are compared
between versions and vendors, and what is not collected must not count as collected.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import cast

from msgspec import Struct

from noticepress.law import TermEntry, TermList
from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.fact import Fact, FactKind, Term
from noticepress.model.notice import Version
from noticepress.text.placeholders import blanked
from noticepress.text.regex import regex
from noticepress.text.remembered import remembered

from .annotator import Stretch, Topics, stretches
from .folding import fold
from .lexicon import Context, Place, company, context_of, context_words, lexicon
from .rights import announces_rights, listed, named
from .stated import unlisted

NAME = "terms"
_CALLED_SENSITIVE = frozenset({"sensitive_data", "definitions.sensitive"})


_OF_RIGHTS = frozenset(
    ("rights_access", "rights_correction_deletion", "rights_consent_account", "rights_procedure")
)
_ELEMENTS = frozenset((ClauseKind.ITEM, ClauseKind.RECORD))
_BRIEF = 40
"""Characters of a line that names a thing and says no more: an element of a list without marks."""
_NO_DATA = frozenset({"recipient", "legal_basis", "retention"})
"""Columns in whose cells words for data are something else: 支付宝 as a recipient, an account closed."""


class _Lead(Struct, frozen=True):
    """What the words above a list say of its elements."""

    denied: frozenset[str] = frozenset()
    """Kinds that they deny (不会收集以下信息：)."""
    words: frozenset[tuple[str, str]] = frozenset()
    """Parts of lists, by kind, that have a word there (通过以下方式通知您：)."""
    rights: bool = False
    """Whether they announce rights (您的权利)."""


_NO_LEAD = _Lead()


def find_terms(version: Version, topics: Topics) -> Iterator[Fact]:
    """Facts of every kind that has a term list, and ``sensitive_data_type``.

    None in the heading row of a table: as in ``_names``, the name of a field is no kind of data.
    """
    leads = dict(_leads(version.clauses))
    for stretch in stretches(version):
        about = topics.get(stretch.clause.id, ())
        if stretch.clause.kind is not ClauseKind.META and not stretch.clause.heads_table:
            found = list(_in(stretch, about, leads.get(stretch.clause.id, _NO_LEAD)))
            yield from found
            yield from unlisted(stretch, found) if stretch.kinds else ()


def _leads(clauses: tuple[Clause, ...]) -> Iterator[tuple[str, _Lead]]:
    """Clauses that stand under a heading or lead-in which says something of the lists."""
    waiting = [(clause, _NO_LEAD) for clause in clauses]
    while waiting:
        clause, lead = waiting.pop()
        if lead is not _NO_LEAD:
            yield clause.id, lead
        below = _below(clause, lead) if clause.children else lead
        waiting.extend((child, below) for child in clause.children)


def _below(clause: Clause, lead: _Lead) -> _Lead:
    denied, words = lead.denied, lead.words
    leads = clause.text.rstrip().endswith((":", "："))
    for text in (clause.title or "", clause.text if leads else ""):
        if text:
            context, end = Context(text), (len(text), len(text))
            denied |= {kind for kind in lexicon().denials if context.denied(kind, end)}
            words |= context.said(end) if leads else frozenset()
    rights = announces_rights(clause.title or "", clause.text if leads else "")
    rights = rights or (lead.rights and not clause.title)
    return _Lead(denied, words, rights) if denied or words or rights else _NO_LEAD


def _in(stretch: Stretch, about: tuple[str, ...], lead: _Lead) -> Iterator[Fact]:
    hits = _named_there(stretch.text)
    if not hits:
        return
    context = context_of(stretch.text, lead.words)
    headed = stretch.passage is stretch.clause.heading
    below = _denied_below(stretch.clause) if headed else frozenset()
    names = _names(stretch)
    rights = listed(stretch.text, named(hits), _begins(stretch, about, lead))
    seen = set[tuple[str, str, int]]()
    for terms, entry, place in hits:
        if entry.bare and (entry.id, place[0]) not in rights:
            continue
        if place in names or terms.kind in below or _in_address(stretch.text, place):
            continue
        if terms.kind in lead.denied and not context.has(terms.kind, "restored_by", place):
            continue
        if (terms.kind, entry.id, place[0]) in seen:
            continue
        if terms.kind == "data_type" and stretch.kinds & _NO_DATA and "data_type" not in stretch.kinds:
            continue
        stated = terms.kind in stretch.kinds and not context.denied(terms.kind, place)
        fits = _in_company(terms, entry, context, place, headed) and _counts(
            terms, entry, about, context, place
        )
        if stated or fits:
            seen.add((terms.kind, entry.id, place[0]))
            yield from _facts(stretch, terms, entry, place, about)


def _begins(stretch: Stretch, about: tuple[str, ...], lead: _Lead) -> int | None:
    """Where a right may stand by itself: an element, a cell or a heading that is announced as one."""
    if "right" in stretch.kinds:
        return stretch.lead
    headed = stretch.passage is stretch.clause.heading
    of_rights = lead.rights or (headed and bool(about) and about[0] in _OF_RIGHTS)
    brief = headed or stretch.clause.kind in _ELEMENTS or len(stretch.text) <= _BRIEF
    return stretch.lead if of_rights and brief else None


@remembered
def _named_there(text: str) -> Iterator[tuple[TermList, TermEntry, Place]]:
    return lexicon().found(fold(blanked(text)))


def _in_address(text: str, place: Place) -> bool:
    """Inside a link: ``…/eula?locale=en`` names no kind of data."""
    return "://" in text and (
        text.startswith("://", place[1]) or _OPEN_LINK.search(text, 0, place[0]) is not None
    )


_OPEN_LINK = regex(r"https?://[!-~]{0,300}$")


def _denied_below(clause: Clause) -> frozenset[str]:
    """Kinds that a body denies of its heading with its first words (相机：不需要)."""
    found = context_words(clause.text[:40])
    return frozenset(kind for (kind, part), start, _ in found if part == "negated_by" and start == 0)


def _names(stretch: Stretch) -> frozenset[Place]:
    """Where a record prints the names of its fields: "Name: session_id" is no kind of data."""
    fields = stretch.clause.fields if stretch.clause.kind is ClauseKind.RECORD else None
    places = (found.span(1) for name in fields or () for found in _named(name).finditer(stretch.text))
    return frozenset(places)


@lru_cache(maxsize=256)
def _named(name: str) -> re.Pattern[str]:
    return re.compile(rf"({re.escape(name)})\s*[:：]")  # noqa: TID251 - a notice's own word


def _facts(
    stretch: Stretch, terms: TermList, entry: TermEntry, place: Place, about: tuple[str, ...]
) -> Iterator[Fact]:
    kinds = [terms.kind]
    if entry.sensitive == "pipl28" or (entry.sensitive and _CALLED_SENSITIVE.intersection(about)):
        kinds.append("sensitive_data_type")
    value = Term(id=entry.id, text=stretch.text[slice(*place)])
    for kind in kinds:
        fact = stretch.fact(cast("FactKind", kind), value, *place, by=NAME)
        if fact:
            yield fact


def _in_company(
    terms: TermList,
    entry: TermEntry,
    context: Context,
    place: Place,
    headed: bool,  # noqa: FBT001
) -> bool:
    """Whether a weak phrase has the words it needs; a heading needs none where topics bound the list."""
    enough = not entry.beside or (headed and bool(terms.only_in))
    return enough or context.has(company(terms, entry), "beside", place)


def _counts(
    terms: TermList, entry: TermEntry, about: tuple[str, ...], context: Context, place: Place
) -> bool:
    main, kind = about[0] if about else "", terms.kind
    return (
        (not entry.topics or bool(set(entry.topics).intersection(about)))
        and (not terms.only_in or bool(set(terms.only_in).intersection(about)))
        and (entry.bare or main not in terms.not_in or context.before(kind, "unless", place))
        and (not terms.beside or context.has(kind, "beside", place))
        and (not terms.after or main in terms.free_in or context.before(kind, "after", place))
        and not context.denied(kind, place)
    )
