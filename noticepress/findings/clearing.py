"""Clearing a change as cosmetic: only by a rule's name.

Any changed number, negation, modal word, party, contact, place or defined term cancels it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence

from noticepress.model.change import FactChange
from noticepress.model.clause import ClauseKind
from noticepress.model.fact import Term, Wording
from noticepress.text.script import in_simplified

from .canonical import CONTACTS, rewritten
from .case import Case
from .force import force, numbers
from .hunks import Hunk, adds_content, hunk_rule, hunks, is_marks, listed, reordered, sentence_rule
from .rewording import reworded
from .sentences import Pair
from .wording import modes, phrases, tokens

_STRENGTH = (
    "minor.format",
    "minor.punctuation",
    "minor.link",
    "minor.contact_format",
    "minor.synonym",
    "minor.typo",
    "minor.wording",
    "minor.example",
    "minor.move",
)
"""Where several rules clear the parts of one change, the change is cleared by the last of these."""
_MARKS = re.compile(r"[\W_]+")
_INLINE = re.compile(r"[*_`#>\[\]()|\\]+")
_BULLETS = "•·●○■□▪◆◇–—-*"
_EMAIL_OR_LINK = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)\S+", re.ASCII)
_HYPHEN = re.compile(r"(?<=[a-z])-(?=[a-z])")
_GUARDED = ("negation", "limiting", "excepting", "vague", "weighty", "subject.company", "subject.reader")


def cleared_by(case: Case) -> str | None:
    """The rule that clears the change; None where none does or its guard cancels it."""
    for rule, holds in _RULES:
        if holds(case):
            return rule
    if "modified" not in case.change.ops or not case.change.old_text or not case.change.new_text:
        return None
    return _hunk_by_hunk(case) or ("minor.translation_polish" if _polished(case) else None)


_HEADED = (ClauseKind.SECTION, ClauseKind.PART, ClauseKind.PREAMBLE, ClauseKind.CLAUSE)


def _noise(case: Case) -> bool:
    """Residue on both sides; residue that turns up in the notice's own clauses is another matter."""
    if not case.clauses or any(clause.kind is not ClauseKind.BOILERPLATE for clause in case.clauses):
        return False
    return not any(force(text).processing for text in (case.change.old_text, case.change.new_text))


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
    """Whether a fact has another value; words of no list (a vague period) are judged as text."""
    return any(change.kind != "modality" and not _only_words(change) for change in case.change.facts)


def _only_words(change: FactChange) -> bool:
    return all(fact is None or isinstance(fact.value, Wording) for fact in (change.old, change.new))


def _heading_only(case: Case) -> bool:
    """A heading has other words; its clause says the same and is about the same topic."""
    if case.change.ops[:1] != ("modified",) or len(case.change.old) != 1 or len(case.change.new) != 1:
        return False
    old, new = case.old.clauses[case.change.old[0].id], case.new.clauses[case.change.new[0].id]
    same_topic = case.old.document.topics.get(old.id, ())[:1] == case.new.document.topics.get(new.id, ())[:1]
    if new.kind not in _HEADED or adds_content(hunks(case.change.edits)):
        return False  # the head of an item in a list is a name
    return (
        old.title != new.title
        and old.text == new.text
        and same_topic
        and not _valued(case)
        and _guards_hold(case)
    )


def _formatting(case: Case) -> bool:
    return (
        "modified" in case.change.ops
        and _plain(case.change.old_text) == _plain(case.change.new_text)
        and not bold_lost(case)
    )


def _plain(text: str) -> str:
    """Without markup, spacing, width, capitals, bullets, kind of quotation mark."""
    flat = unicodedata.normalize("NFKC", text).translate(_QUOTES)
    bare = "".join(_INLINE.sub("", flat).casefold().split()).strip(_BULLETS)
    return _HYPHEN.sub("", bare)


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


def bold_lost(case: Case) -> bool:
    """Loss of bold is not mere formatting: terms of major interest must stand out (Civil Code art. 496)."""
    old = sum(e.end - e.start for ref in case.change.old for e in case.old.clauses[ref.id].emphasis)
    new = sum(e.end - e.start for ref in case.change.new for e in case.new.clauses[ref.id].emphasis)
    return new < old


def _read_otherwise(case: Case) -> bool:
    """The source says the same there; only what stands around it changed how it is read."""
    return case.change.origin == "extraction"


def _other_script(case: Case) -> bool:
    """The same text in the other Chinese script."""
    old, new = _plain(case.change.old_text), _plain(case.change.new_text)
    if "modified" not in case.change.ops or old.isascii() or old == new or bold_lost(case):
        return False
    return len(old) == len(new) and in_simplified(old) == in_simplified(new)


def _polished(case: Case) -> bool:
    """A translation of the same version as before says the same in other words."""
    source = case.new.document.version.sidecar.translation_of
    if source is None or source != case.old.document.version.sidecar.translation_of:
        return False
    if not case.change.old or not case.change.new or _any_fact(case) or bold_lost(case):
        return False
    return all(numbers(pair.old) == numbers(pair.new) for pair in case.pairs) and _guards_hold(case)


def _any_fact(case: Case) -> bool:
    return any(change.kind != "modality" for change in case.change.facts)


def _example_added(case: Case) -> bool:
    """Sentences came that only illustrate what is said, and name nothing new."""
    if "modified" not in case.change.ops or case.change.facts or not case.pairs:
        return False
    return all(not pair.old.strip() and _illustrates(pair.new) for pair in case.pairs)


def _illustrates(sentence: str) -> bool:
    places = [at for at, _ in phrases("example").find(tokens(sentence))]
    return places[:1] == [0]


def _hunk_by_hunk(case: Case) -> str | None:
    """Cleared when every edited place is cleared by some rule and no guard cancels it."""
    edited = hunks(case.change.edits)
    if edited and all(map(reordered, edited)):
        return "minor.move"
    if not _same_values(case):
        return None
    if _items_moved(edited):
        return "minor.move"
    rules = [hunk_rule(hunk) for hunk in edited]
    if any(rule is None and is_marks(hunk) for hunk, rule in zip(edited, rules, strict=True)):
        return None
    if any(rule is None for rule in rules):  # a wording may reach over the edges of its edit
        rules = [_pair_rule(case, pair) for pair in case.pairs]
        rules += ["minor.move"] if case.some_moved else []
    if not rules or any(rule is None for rule in rules) or not _guards_hold(case):
        return None
    return max((rule for rule in rules if rule), key=_STRENGTH.index)


def _pair_rule(case: Case, pair: Pair) -> str | None:
    """The rule that clears a sentence, once equal values are written alike."""
    alike, kinds = rewritten(case, pair)
    if kinds and alike.old == alike.new:
        return "minor.contact_format" if kinds & CONTACTS else "minor.format"
    rule = sentence_rule(alike.old, alike.new)
    return rule or ("minor.wording" if reworded(alike.old, alike.new) else None)


def _items_moved(edited: Sequence[Hunk]) -> bool:
    """Items of a list stand in another order: what is taken out of it is put in again elsewhere."""
    items = [(listed(hunk), bool(hunk.old.strip())) for hunk in edited]
    out = Counter(item for item, taken_out in items if taken_out)
    put_in = Counter(item for item, taken_out in items if not taken_out)
    return bool(items) and None not in out and out == put_in


def _same_values(case: Case) -> bool:
    """No fact has another value, once wordings are equal.

    A contact may be written in another form, and a listed term in a spelling that its list lacks: then it
    only seems to come or go. One that goes while another comes is a change.
    """
    kinds = {fact.change for fact in case.change.facts if _is_term(fact)}
    others = [fact for fact in case.change.facts if not _is_term(fact)]
    return len(kinds) < 2 and all(fact.kind in _CONTACTS or _only_words(fact) for fact in others)


_CONTACTS = ("modality", "phone", "url", "email")


def _is_term(change: FactChange) -> bool:
    return all(fact is None or isinstance(fact.value, Term) for fact in (change.old, change.new))


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
    ("minor.extraction", _read_otherwise),
    ("minor.noise", _noise),
    ("minor.toc_heading", _contents),
    ("minor.renumber", _only_ops("renumbered")),
    ("minor.move", _only_ops("moved", "renumbered")),
    ("minor.split_merge", _split_or_merged),
    ("minor.format", _formatting),
    ("minor.simplified_traditional", _other_script),
    ("minor.toc_heading", _heading_only),
    ("minor.example", _example_added),
)
