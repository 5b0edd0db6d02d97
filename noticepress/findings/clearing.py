"""Clearing a change as cosmetic: only by a rule's name, and cancelled by any changed number, negation, modal
word, party, contact, place or defined term.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from noticepress.model.clause import ClauseKind

from .case import Case
from .hunks import hunk_rule, hunks
from .wording import modes, phrases, tokens

_STRENGTH = (
    "minor.format",
    "minor.punctuation",
    "minor.link",
    "minor.contact_format",
    "minor.synonym",
    "minor.typo",
    "minor.example",
)
"""Where several rules clear the parts of one change, the change is cleared by the last of these."""
_MARKS = re.compile(r"[\W_]+")
_INLINE = re.compile(r"[*_`#>\[\]()|\\]+")
_BULLETS = "•·●○■□▪◆◇–—-*"
_EMAIL_OR_LINK = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)\S+", re.ASCII)
_GUARDED = ("negation", "limiting", "excepting", "vague", "weighty", "subject.company", "subject.reader")


def cleared_by(case: Case) -> str | None:
    """The rule that clears the change; None where none does or its guard cancels it."""
    for rule, holds in _RULES:
        if holds(case):
            return rule
    if "modified" not in case.change.ops or not case.change.old_text or not case.change.new_text:
        return None
    return _hunk_by_hunk(case)


def _noise(case: Case) -> bool:
    """Residue on both sides; residue that turns up in the notice's own clauses is another matter."""
    return bool(case.clauses) and all(clause.kind is ClauseKind.BOILERPLATE for clause in case.clauses)


def _contents(case: Case) -> bool:
    """A line of the list of contents."""
    in_list = any(clause.kind is ClauseKind.TOC for clause in case.above)
    return bool(case.clauses) and (in_list or all(c.kind is ClauseKind.TOC for c in case.clauses))


def _only_ops(*allowed: str) -> Callable[[Case], bool]:
    def holds(case: Case) -> bool:
        return bool(case.change.ops) and set(case.change.ops) <= set(allowed)

    return holds


def _split_or_merged(case: Case) -> bool:
    ops = set(case.change.ops)
    return (
        bool(ops & {"split", "merged"})
        and ops <= {"split", "merged", "moved", "renumbered"}
        and not _valued(case)
    )


def _valued(case: Case) -> bool:
    return any(change.kind != "modality" for change in case.change.facts)


def _formatting(case: Case) -> bool:
    return (
        "modified" in case.change.ops
        and _plain(case.change.old_text) == _plain(case.change.new_text)
        and not _bold_lost(case)
    )


def _plain(text: str) -> str:
    """Without markup, spacing, width, bullets, kind of quotation mark."""
    flat = unicodedata.normalize("NFKC", text).translate(_QUOTES)
    return "".join(_INLINE.sub("", flat).split()).strip(_BULLETS)


_QUOTES = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "「": '"',
        "」": '"',
        "–": "-",
        "—": "-",
        "。": ".",
        "、": ",",
        "《": '"',
        "》": '"',
    }
)


def _bold_lost(case: Case) -> bool:
    """Loss of bold is not mere formatting: Civil Code art. 496 asks that terms of major interest stand out."""
    old = sum(e.end - e.start for ref in case.change.old for e in case.old.clauses[ref.id].emphasis)
    new = sum(e.end - e.start for ref in case.change.new for e in case.new.clauses[ref.id].emphasis)
    return new < old


def _hunk_by_hunk(case: Case) -> str | None:
    """Cleared when every edited place is cleared by some rule and no guard cancels it."""
    if _valued(case) and not _same_contacts(case):
        return None
    rules = [hunk_rule(hunk) for hunk in hunks(case.change.edits)]
    if not rules or any(rule is None for rule in rules) or not _guards_hold(case):
        return None
    return max((rule for rule in rules if rule), key=_STRENGTH.index)


def _same_contacts(case: Case) -> bool:
    """Every changed fact is a contact whose written form alone changed."""
    return all(fact.kind in ("modality", "phone", "url", "email") for fact in case.change.facts)


def _guards_hold(case: Case) -> bool:
    """Nothing that must not change has changed, counted over the sentences that differ."""
    for pair in case.pairs:
        old, new = tokens(pair.old), tokens(pair.new)
        if any(_found(name, old) != _found(name, new) for name in _GUARDED[:4]):
            return False
        if any(
            listed.count(old) != listed.count(new)
            for mode, listed in modes().items()
            if mode not in ("not_", "vague")
        ):
            return False
    return True


def _found(name: str, row: tuple[str, ...]) -> int:
    return phrases(name).count(row)


_RULES: tuple[tuple[str, Callable[[Case], bool]], ...] = (
    ("minor.noise", _noise),
    ("minor.toc_heading", _contents),
    ("minor.renumber", _only_ops("renumbered")),
    ("minor.move", _only_ops("moved", "renumbered")),
    ("minor.split_merge", _split_or_merged),
    ("minor.format", _formatting),
)
