"""Contacts and links read as readers see them: masked, behind words, with a note on how they open.

A page that both versions lead to may be printed in one of them alone, and a link may name its page otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from noticepress.model.change import Change, ClauseRef, Edit, FactChange
from noticepress.text.regex import regex

from .case import Book, Case
from .link_labels import labels_alike
from .links import where, where_led
from .masked import mails_alike, notes
from .respelled import Range, respelled


def as_shown(case: Case) -> Case:
    """The case with such places read alike; as it is where there are none."""
    change = case.change
    if not change.old or not change.new or "modified" not in change.ops:
        return case
    if any(edit.op not in ("equal", "delete", "insert") for edit in change.edits):
        return case
    alike = (*mails_alike(case), *labels_alike(case))
    olds = [*notes(change.old_text), *_printed(case, old=True)]
    news = [*notes(change.new_text), *_printed(case, old=False)]
    edits = respelled(change.edits, alike, (olds, news))
    if edits == change.edits:
        return case
    touched = [*olds, *(one.old for one in alike)], [*news, *(one.new for one in alike)]
    facts = tuple(fact for fact in change.facts if not _stands_in(fact, change, touched))
    return Case(_with(change, edits, facts), case.old, case.new)


def _with(change: Change, edits: tuple[Edit, ...], facts: tuple[FactChange, ...]) -> Change:
    old, new = ("".join(edit.text for edit in edits if edit.op != op) for op in ("insert", "delete"))
    return replace(change, edits=edits, old_text=old, new_text=new, facts=facts)


def _stands_in(fact: FactChange, change: Change, touched: tuple[Iterable[Range], Iterable[Range]]) -> bool:
    """The words of a fact that only one version seems to have stand in what is read alike."""
    ours = (fact.old, change.old_text, touched[0])
    one, text, at = ours if fact.old else (fact.new, change.new_text, touched[1])
    if one is None or fact.kind not in _READ or (fact.old and fact.new and fact.kind not in _WRITTEN):
        return False
    quote = one.quote.replace("\\", "")
    spots = [found.start() for found in re.finditer(re.escape(quote), text)]
    return any(start < spot + len(quote) and end > spot for spot in spots for start, end in at)


_WRITTEN = ("email", "url")
_READ = (*_WRITTEN, "response_channel", "right_procedure")


def _printed(case: Case, *, old: bool) -> Iterator[Range]:
    """The address of a page that both versions lead to and only one of them prints, with "by visiting"."""
    ours, theirs = (case.old, case.change.old), (case.new, case.change.new)
    text, other = case.change.old_text, case.change.new_text
    if not old:
        ours, theirs, text, other = theirs, ours, other, text
    led = _led(*ours) & _led(*theirs)
    for found in _PAGE.finditer(text) if led else ():
        page = where(found["url"])
        if page in led and page not in other.casefold():
            yield found.start("lead" if _edited(case, found["lead"]) else "url"), found.end("url")


def _led(book: Book, refs: tuple[ClauseRef, ...]) -> frozenset[str]:
    return frozenset(where(url) for url in where_led(book, refs))


def _edited(case: Case, lead: str) -> bool:
    """The words before the address came or went with it."""
    words = lead.strip(" ,:(（")
    return bool(words) and any(words in edit.text for edit in case.change.edits if edit.op != "equal")


_PAGE = regex(
    r"(?P<lead>(?:,?\s*\b(?:by )?(?:visiting|going to|clicking(?: on)?|at|via|on|here|see|through)\b:?)?\s*)"
    r"(?P<url>(?:https?://|www\.)[^\s()<>\[\]]*[\w/]"
    r"|(?<![\w@.])(?:[a-z0-9-]+\.)+[a-z]{2,6}(?:/[^\s()<>\[\]]*[\w/])?(?![\w@]))",
    re.IGNORECASE,
)
