"""Who does what in a sentence, and to whom, as far as 我们, 您, "we" and "you" tell.

"We may contact you" is not "you may contact us", whatever else is equal.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from .atoms import Atom, Word
from .parts import Part, Who, listed, made_passive, named, opens_relative, part_of, passive

_PERSONS = ("we", "you")


class People(Struct, frozen=True):
    """Who stands in a sentence, in which part, and who does each deed."""

    parts: frozenset[tuple[Who, Part]]
    owners: frozenset[str]
    """``our`` and ``your``."""
    deeds: Mapping[str, Counter[Who]]
    """Each verb with who does it, as often as that is told."""
    verbs: frozenset[str]
    """All that is done in it."""


def people(row: Sequence[Word], said: Sequence[Atom]) -> People:
    """Read who is named, of the words of a sentence and what it says."""
    found = {atom.at: (named(atom), part_of(row, said, atom)) for atom in said if atom.kind in _PERSONS}
    owners = {atom.kind for atom in said if atom.kind in ("our", "your")}
    parts = frozenset((who, part) for who, part in found.values() if part != "owns")
    owners |= {"our" if who == "we" else "your" for who, part in found.values() if part == "owns"}
    verbs = frozenset(atom.name for atom in said if atom.kind == "verb")
    return People(parts, frozenset(owners), _deeds(row, said, found), verbs)


def _deeds(
    row: Sequence[Word], said: Sequence[Atom], found: Mapping[int, tuple[Who, Part | Literal["owns"]]]
) -> Mapping[str, Counter[Who]]:
    deeds = dict[str, Counter[Who]]()
    for name, who in _acts(row, said, found):
        deeds.setdefault(name, Counter())[who] += 1
    return deeds


def _acts(
    row: Sequence[Word], said: Sequence[Atom], found: Mapping[int, tuple[Who, Part | Literal["owns"]]]
) -> Iterator[tuple[str, Who]]:
    acting: Who | None = None
    aims, cases = _aims(row), _cases(said)
    clause = -1
    aside: Who | None = None
    for atom in said:
        if atom.clause != clause and clause in cases and row[atom.at].wide:
            acting = None
        clause = atom.clause
        who, part = found.get(atom.at, (None, None))
        if part == "does" and who and opens_relative(said, atom, row[atom.at + atom.length :]):
            aside = who
        elif part == "does":
            acting = who
        elif part == "undergoes" and who and passive(row, said, atom.at + atom.length):
            acting = None
        if atom.kind == "verb" and aside:
            yield atom.name, aside
            aside = None
        elif acting and _does(row, atom) and atom.clause not in aims:
            yield atom.name, acting


def _aims(row: Sequence[Word]) -> frozenset[int]:
    """The stretches between commas that only say what for: whoever acts in the next to them does it."""
    firsts = {word.clause: at for at, word in reversed(list(enumerate(row)))}
    return frozenset(
        clause
        for clause, at in firsts.items()
        if any("".join(word.raw for word in row[at : at + n]) in listed("aim") for n in (1, 2, 3))
    )


def _cases(said: Sequence[Atom]) -> frozenset[int]:
    """Chinese stretches that only say in what case or when: who acts in them need not act in the next."""
    runs = dict[int, list[Atom]]()
    for atom in said:
        runs.setdefault(atom.clause, []).append(atom)
    return frozenset(
        clause for clause, run in runs.items() if run[0].kind == "marker" or run[-1].kind == "before"
    )


def _does(row: Sequence[Word], atom: Atom) -> bool:
    """Whether it is a deed of who is named before: no passive, no thing of somebody's."""
    return atom.kind == "verb" and not made_passive(row, atom) and not _owned(row, atom)


def _owned(row: Sequence[Word], atom: Atom) -> bool:
    """A thing of somebody's, though its word may be a verb: your e-mail, our use, the notes."""
    return row[atom.at].led or (atom.at > 0 and row[atom.at - 1].raw in listed("owner"))


def same_people(one: People, other: People, *, weighty: bool) -> bool:
    """Whether the same do something, and to the same; ``weighty`` where it is done with data."""
    gone, come = one.parts - other.parts, other.parts - one.parts
    if (gone and come) or not all(_may_lack(part, one, other, weighty=weighty) for part in gone | come):
        return False
    if one.owners - other.owners and other.owners - one.owners:
        return False
    return all(
        not (one.deeds[deed] - other.deeds[deed] and other.deeds[deed] - one.deeds[deed])
        for deed in one.deeds.keys() & other.deeds.keys()
    )


def _readers_alone(one: People, other: People) -> bool:
    """All that one sentence says the reader does only readers do: 会员注销后, 您注销会员后."""
    does = [{deed for deed, whose in p.deeds.items() if whose["you"]} for p in (one, other)]
    return bool(does[0] or does[1]) and does[0] ^ does[1] <= listed("reading")


def _may_lack(part: tuple[str, str], one: People, other: People, *, weighty: bool) -> bool:
    """The company may be left out of a passive, and each of both where the sentence names them elsewhere."""
    if part == ("we", "does"):
        return True
    told = all("your" in p.owners or any(who == "you" for who, _ in p.parts) for p in (one, other))
    if part == ("you", "does"):
        if _readers_alone(one, other):
            return True
        alone = ("we", "does") not in one.parts | other.parts
        return told or not weighty or (alone and one.verbs <= listed("reading"))
    if part == ("you", "undergoes"):
        acting = all(("you", "does") in p.parts for p in (one, other))
        aside = not weighty or not listed("telling").isdisjoint(one.verbs & other.verbs)
        return acting or (aside and all("your" in p.owners for p in (one, other)))
    return part == ("we", "undergoes") and all(("you", "does") in p.parts for p in (one, other))
