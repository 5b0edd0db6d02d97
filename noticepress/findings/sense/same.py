"""Two sentences compared as what they say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from noticepress.findings.words.alike import split_by_condition
from noticepress.findings.words.force import force
from noticepress.text.regex import regex

from .again import named_once
from .atoms import Atom, Word, atoms, split_up, words
from .parts import listed
from .people import people, same_people
from .put import counted, only_moved, placed, turned
from .resolved import resolved
from .scope import reach, same_leads, same_manner, same_scopes

Likeness = Literal["grammar", "synonym", "wording"]
"""Small words of grammar apart; the same in equal wordings; the same, put otherwise."""


def likeness(old: str, new: str) -> Likeness | None:
    """How two sentences are the same; None where they may not be."""
    one, other = _both(old, new)
    found = _likeness(old, new, one, other)
    if found:
        return found
    for reading in (_once, _word_by_word):
        first, second = reading(one, other, old, new)
        if (len(first), len(second)) != (len(one), len(other)):
            found = _likeness(old, new, first, second)
            if found:
                return found
            one, other = first, second
    return None


def _once(one: Sequence[Atom], other: Sequence[Atom], old: str, new: str) -> tuple[list[Atom], list[Atom]]:
    """Without the second of two words for one thing."""
    return _undoubled(one, words(old)), _undoubled(other, words(new))


def _word_by_word(
    one: Sequence[Atom], other: Sequence[Atom], old: str, new: str
) -> tuple[list[Atom], list[Atom]]:
    """With wordings of several words cut up where only one of them has such a wording."""
    told, said = (frozenset(c for atom in side for c in atom.means) for side in (one, other))
    return split_up(one, words(old), said), split_up(other, words(new), told)


def left_over(old: str, new: str) -> tuple[tuple[Atom, ...], tuple[Atom, ...]] | None:
    """What one of them says alone, of each; None where a word that denies or limits holds for else."""
    one, other = resolved(*_both(old, new))
    if reach(one) != reach(other):
        return None
    return _only(one, other), _only(other, one)


def _only(side: Sequence[Atom], other: Sequence[Atom]) -> tuple[Atom, ...]:
    """What is said more often there stands for what was said once: 技术措施和管理措施."""
    there, found = Counter(atom.name for atom in counted(other)), list[Atom]()
    twice = frozenset(there)
    for atom in counted(side):
        if there[atom.name]:
            there[atom.name] -= 1
        elif atom.name not in twice or atom.kind not in ("word", "verb", "modal"):
            found.append(atom)
    return tuple(found)


def as_much(old: str, new: str) -> bool:
    """Whether both say as much, of the same people: in doubt about what its words of force come to alone."""
    one, other = _apart(old, new)
    if any(side.total() for side in differing(old, new)) or not same_leads(one, other):
        return False
    return same_people(people(words(old), one), people(words(new), other), weighty=True)


def _apart(old: str, new: str) -> tuple[list[Atom], list[Atom]]:
    """What each says, every word with the meaning that both share, no thing twice side by side."""
    one, other = _once(*_both(old, new), old, new)
    return resolved(*_word_by_word(one, other, old, new))


def differing(old: str, new: str) -> tuple[Counter[str], Counter[str]]:
    """What only the one and what only the other says, once every wording has the meaning that both may share.

    A thing said less often is none: "data portability for the data", "portability of the data".
    """
    sides = _apart(old, new)
    one, other = (Counter(atom.name for atom in counted(side)) for side in sides)
    things = {atom.name for side in sides for atom in side if atom.kind == "word"} & one.keys() & other.keys()
    for name in things:
        del one[name], other[name]
    return one - other, other - one


def _likeness(old: str, new: str, said: Sequence[Atom], there: Sequence[Atom]) -> Likeness | None:
    one, other = named_once(*resolved(said, there), words(old), words(new))
    first, second = counted(one), counted(other)
    names, others = ([atom.name for atom in side] for side in (first, second))
    if not one and not other:
        return "grammar"  # "and" behind an item of a list
    if not names or not _same_content(names, others) or not _held(old, new, one, other):
        return None
    if names == others:
        return "grammar" if _words(first) == _words(second) else "synonym"
    where = placed(old, one) & placed(new, other)
    if split_by_condition(old) != split_by_condition(new) or not only_moved(
        one, other, turned(old, new, one, other), where
    ):
        return None
    return "wording"


def _held(old: str, new: str, one: Sequence[Atom], other: Sequence[Atom]) -> bool:
    """What each word holds for, and who does what to whom."""
    if (
        reach(one) != reach(other)
        or not _same_speaker(old, new)
        or not all(same(one, other) for same in (same_scopes, same_leads, same_manner))
    ):
        return False
    weighty = bool(force(old).processing or force(old).exercise)
    return same_people(people(words(old), one), people(words(new), other), weighty=weighty)


def _same_speaker(old: str, new: str) -> bool:
    """Who says "I" in one version and "we" in the other may be somebody else."""
    said = [frozenset(_LATIN.findall(text.casefold())) for text in (old, new)]
    alone, together = ([not row.isdisjoint(listed(name)) for row in said] for name in ("alone", "together"))
    return not any(alone) or alone[0] == alone[1] or not any(together)


_LATIN = regex("[a-z]+")


def _same_content(one: Sequence[str], other: Sequence[str]) -> bool:
    """The same said; a condition may lack its "if" (用户申请的, 申请的用户) where nobody agrees."""
    first, second = Counter(one), Counter(other)
    if first == second:
        return True
    for condition in CONDITIONS:
        del first[condition], second[condition]
    return first == second and not _AGREEING.intersection(first)


_ANY = ("any", "任何")
CONDITIONS = ("if", "如果")
_AGREEING = frozenset(("give consent", "agree", "accept", "acknowledge", "同意", "授权", "勾选", "接受"))
"""If you agree, we share; you agree and we share: there the "if" is all."""


def _both(old: str, new: str) -> tuple[list[Atom], list[Atom]]:
    """What they say; "any" adds nothing where all is denied, or under a condition."""
    sides = (atoms(old), atoms(new))
    open_to_all = any(
        concept.kind == "not" or concept.name in CONDITIONS
        for said in sides
        for atom in said
        for concept in atom.means
    )
    one, other = ([a for a in said if not (open_to_all and a.name in _ANY)] for said in sides)
    return one, other


def _undoubled(said: Sequence[Atom], row: Sequence[Word]) -> list[Atom]:
    """Of two words for one thing side by side the first: 步骤和流程, terms and conditions."""
    kept = list[Atom]()
    for atom in said:
        last = kept[-1] if kept else None
        if last is None or not _doubles(last, atom, row):
            kept.append(atom)
    return kept


def _doubles(last: Atom, atom: Atom, row: Sequence[Word]) -> bool:
    between = row[last.at + last.length : atom.at]
    joined = len(between) == 1 and between[0].raw in _JOINING and last.clause == atom.clause
    return joined and any(concept.kind == "word" and concept in last.means for concept in atom.means)


_JOINING = ("and", "和", "与", "及")


def _words(side: Sequence[Atom]) -> list[str]:
    return [atom.plain for atom in side]
