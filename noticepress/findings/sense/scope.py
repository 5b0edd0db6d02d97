"""What a word that denies, limits, excepts or sets a time or condition has to do with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from .atoms import Atom

_REACHING = ("not", "limit", "except", "universal")
_ASIDE = (*_REACHING, "modal", "lead")
_EDGES = ("marker", "before")
_PERSONS = ("we", "you", "our", "your")


def reach(said: Sequence[Atom]) -> Counter[tuple[str, str]]:
    """Each word that denies, limits, excepts or takes in everything, with the next deed or thing."""
    return Counter((atom.name, _next(said, at)) for at, atom in enumerate(said) if atom.kind in _REACHING)


def _next(said: Sequence[Atom], at: int) -> str:
    """After a "not" the next deed of the clause, else what comes next."""
    rest = [atom for atom in said[at + 1 :] if atom.kind not in (*_ASIDE, *_PERSONS)]
    if said[at].kind == "not":
        here = [place for place, a in enumerate(rest) if a.kind == "verb" and a.clause == said[at].clause]
        if here:
            return _deed(said, rest, here[0])
        if any(a.plain == _SERVES and a.clause == said[at].clause for a in said[at + 1 :]):
            return _SERVES
    if said[at].kind == "limit":
        first = next((a for a in said[at + 1 :] if a.kind not in ("modal", *_PERSONS)), None)
        if first is not None and first.kind == "verb" and first.plain.isascii():
            return _limited(said, first)
    return rest[0].name if rest else ""


def _limited(said: Sequence[Atom], deed: Atom) -> str:
    """What an "only" before a deed limits: "we only use it to bill you" is "we use it only to bill you"."""
    after = [a for a in said if a.at > deed.at and a.clause == deed.clause]
    led = (two for one, two in pairwise(after) if one.kind in ("lead", "marker") and two.kind not in _PERSONS)
    thing = next(led, None) or next((a for a in after if a.kind not in (*_ASIDE, *_PERSONS)), deed)
    return thing.name


_SERVES = "用 于"
"""A word before what for; the deed itself where no other is told: data that are not used for something."""


def _deed(said: Sequence[Atom], rest: Sequence[Atom], at: int) -> str:
    """A deed; where it is done twice, with what comes after it: 不收集位置，但收集照片."""
    name = rest[at].name
    twice = sum(atom.name == name for atom in said) > 1
    return f"{name} {rest[at + 1].name}" if twice and at + 1 < len(rest) else name


def same_manner(one: Sequence[Atom], other: Sequence[Atom]) -> bool:
    """Whether each adverb stands beside the same deed, before or after it."""
    first, second = list(_manner(one)), list(_manner(other))
    return all(
        any(word == told and (not deeds or not beside or deeds & beside) for told, beside in second)
        for word, deeds in first
    )


def _manner(said: Sequence[Atom]) -> Iterator[tuple[str, frozenset[str]]]:
    for atom in said:
        if atom.kind == "adverb":
            here = [deed for deed in said if deed.kind == "verb" and deed.clause == atom.clause]
            before = [deed.name for deed in here if deed.at < atom.at][-2:]
            after = [deed.name for deed in here if deed.at > atom.at][:2]
            yield atom.name, frozenset((*before, *after))


def same_scopes(one: Sequence[Atom], other: Sequence[Atom]) -> bool:
    """Whether each word of time or condition of both sentences holds for the same."""
    first, second = list(_scopes(one)), list(_scopes(other))
    for word in {name for name, _ in (*first, *second)}:
        here, there = ([over for name, over in side if name == word] for side in (first, second))
        if len(here) == len(there) and not _matched(here, there):
            return False
    return True


def _scopes(said: Sequence[Atom]) -> Iterator[tuple[str, frozenset[str]]]:
    for at, atom in enumerate(said):
        if atom.kind == "before":
            yield atom.name, _over(atom, reversed(said[:at]))
        elif atom.kind == "marker":
            yield atom.name, _over(atom, said[at + 1 :])


def _over(word: Atom, near: Iterable[Atom]) -> frozenset[str]:
    """What stands beside it in its clause, up to the next such word."""
    found = set[str]()
    for atom in near:
        if atom.clause != word.clause or atom.kind in _EDGES:
            break
        found.update({atom.name} if atom.kind not in ("lead", *_PERSONS) else ())
    return frozenset(found)


def _matched(here: Sequence[frozenset[str]], there: Sequence[frozenset[str]]) -> bool:
    left = list(there)
    for over in sorted(here, key=lambda over: over not in there):
        hit = next((o for o in left if o == over), None)
        if hit is None:
            hit = next((o for o in left if _mostly(over, o)), None)
        if hit is None:
            return False
        left.remove(hit)
    return True


def _mostly(one: frozenset[str], other: frozenset[str]) -> bool:
    """Most of the smaller one is shared."""
    shared = len(one & other)
    return shared * 2 > min(len(one), len(other))


def led(said: Sequence[Atom]) -> Counter[tuple[str, str]]:
    """Each "by", "from", "to" with the thing it stands before; persons are told apart elsewhere."""
    pairs = pairwise(atom for atom in said if atom.kind not in ("our", "your"))
    return Counter(
        (lead.name, thing.name)
        for lead, thing in pairs
        if lead.kind == "lead" and thing.kind not in ("lead", "verb", *_PERSONS)
    )


def same_leads(one: Sequence[Atom], other: Sequence[Atom]) -> bool:
    """Whether each goes to, comes from and is done by the same, as far as both sentences put it so."""
    first, second = led(one), led(other)
    swapped = any(
        here.isdisjoint(there)
        for thing in {thing for _, thing in first} & {thing for _, thing in second}
        for here, there in [[{lead for lead, of in side if of == thing} for side in (first, second)]]
    )
    if swapped or not all(_within(first, second, lead) for lead, _ in first):
        return False
    return _still_does(one, other) and _still_does(other, one)


def _still_does(passive: Sequence[Atom], other: Sequence[Atom]) -> bool:
    """Whether who does something by a passive stands before the deed where the other sentence has none.

    "A is told by B" is "B tells A", not "A tells B".
    """
    done_by = {thing for lead, thing in led(other) if lead in _BY}
    places = {atom.name: at for at, atom in reversed(list(enumerate(other)))}
    return all(
        doer in done_by or doer not in places or deed not in places or places[doer] < places[deed]
        for doer, deed in _passives(passive)
    )


def _passives(said: Sequence[Atom]) -> Iterator[tuple[str, str]]:
    """Who does a deed, with the deed: it stands before "by", after 由 and 被."""
    for at, lead in enumerate(said):
        if lead.kind != "lead" or lead.name not in _BY:
            continue
        things = [a for a in said[at + 1 :] if a.kind not in ("our", "your")][:1]
        near = reversed(said[:at]) if lead.name == "by" else said[at + 1 :]
        deed = next((a.name for a in near if a.kind == "verb"), None)
        if deed and things and things[0].kind not in ("verb", "lead", *_PERSONS):
            yield things[0].name, deed


_BY = ("by", "由")


def _within(first: Counter[tuple[str, str]], second: Counter[tuple[str, str]], lead: str) -> bool:
    here, there = ({thing for name, thing in side if name == lead} for side in (first, second))
    return here <= there or there <= here
