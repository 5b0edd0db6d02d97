"""Whether what stands in another order was only put elsewhere, with what the words around tell of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise

from .atoms import Atom, words
from .order import moved
from .parts import listed, made_passive
from .scope import led

_NOT_COUNTED = frozenset(("we", "you", "our", "your", "lead"))
_WITH_DEED = ("modal", "optional")
"""Before its deed, wherever that stands."""
_HELD = ("marker", "before", "adverb")


def only_moved(
    one: Sequence[Atom], other: Sequence[Atom], turned: frozenset[str], placed: frozenset[str]
) -> bool:
    """Words of time, condition and manner are held by their scopes, wherever they stand.

    Where both say to whom or from whom (向医院提供信息, 将信息提供给医院), the deed may stand between others.
    """
    aside = (*_HELD, *_WITH_DEED) if _with_deeds(one) == _with_deeds(other) else _HELD
    first, second = (_by_clause(side, aside) for side in (one, other))
    names, others = ([name for clause in side for name in clause] for side in (first, second))
    deeds = frozenset(atom.name for atom in one if atom.kind == "verb")
    here, there = led(one), led(other)
    passive = {
        thing
        for lead, thing in (here | there)
        if lead in ("by", "由") and here[lead, thing] != there[lead, thing]
    }
    marked = frozenset(thing for _, thing in here & there if not thing.isdigit()) | passive | placed
    if passive and ("由", *passive) and any(lead == "由" for lead, _ in here | there):  # held by the deed
        first, second = (_without(side, passive) for side in (first, second))
        names, others = ([name for clause in side for name in clause] for side in (first, second))
    if _done_by_us(one) != _done_by_us(other):
        marked = frozenset(names)
    return moved(names, others, deeds, marked, turned) or _clauses_moved(first, second, deeds, marked, turned)


def _without(clauses: list[list[str]], things: set[str]) -> list[list[str]]:
    return [[name for name in clause if name not in things] for clause in clauses]


def _clauses_moved(
    first: list[list[str]],
    second: list[list[str]],
    deeds: frozenset[str],
    marked: frozenset[str],
    turned: frozenset[str],
) -> bool:
    """Whether the stretches between commas are the same, in whatever order."""
    left = list(second)
    for clause in first:
        alike = (c for c in left if Counter(c) == Counter(clause) and moved(clause, c, deeds, marked, turned))
        hit = next(alike, None)
        if hit is None:
            return False
        left.remove(hit)
    return not left


def _done_by_us(side: Sequence[Atom]) -> bool:
    """Whether the company is who does it after the deed's object: 您的信息由我们保存在境内."""
    return any(lead.name in ("由", "by") and who.kind == "we" for lead, who in pairwise(side))


def _with_deeds(side: Sequence[Atom]) -> Counter[tuple[str, str]]:
    """Each modal word with the next deed."""
    rest = ((at, atom) for at, atom in enumerate(side) if atom.kind == "modal")
    return Counter(
        (atom.name, next((a.name for a in side[at:] if a.kind == "verb"), "")) for at, atom in rest
    )


def _by_clause(side: Sequence[Atom], aside: Sequence[str]) -> list[list[str]]:
    """The names of what each stretch between commas says."""
    kept = [atom for atom in counted(side) if atom.kind not in aside]
    return [_either_way(list(run)) for _, run in groupby(kept, key=lambda atom: atom.clause)]


def _either_way(run: Sequence[Atom]) -> list[str]:
    """The names, of two deeds or things around an "or" the same first in every sentence: 选择或输入."""
    names = [atom.name for atom in run]
    for at in range(1, len(run) - 1):
        close = all(one.at + one.length == two.at for one, two in pairwise(run[at - 1 : at + 2]))
        if run[at].kind == "or" and close and run[at - 1].kind == run[at + 1].kind == "verb":
            names[at - 1], names[at + 1] = sorted((names[at - 1], names[at + 1]))
    return names


def placed(text: str, said: Sequence[Atom]) -> frozenset[str]:
    """What stands behind a word of place: 存储在服务器上, "stored on the server"."""
    row, inside = (
        words(text),
        {at + n for at, length in ((a.at, a.length) for a in said) for n in range(length)},
    )

    def opens(atom: Atom) -> bool:
        before = atom.at - 1
        return before >= 0 and before not in inside and row[before].raw in listed("place")

    return frozenset(
        atom.name
        for at, atom in enumerate(said)
        if opens(atom) or (at and said[at - 1].kind in ("our", "your") and opens(said[at - 1]))
    )


def turned(old: str, new: str, one: Sequence[Atom], other: Sequence[Atom]) -> frozenset[str]:
    """Deeds that only one of the sentences puts in the passive."""
    first, second = (
        {a.name for a in side if a.kind == "verb" and made_passive(words(text), a)}
        for text, side in ((old, one), (new, other))
    )
    return frozenset(first ^ second)


def counted(side: Sequence[Atom]) -> list[Atom]:
    """All but persons and the words before them, which are compared for themselves."""
    return [atom for atom in side if atom.kind not in _NOT_COUNTED]
