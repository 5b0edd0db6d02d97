"""How what one vendor says relates to what another says.

It rests on what each says and the other does not: rights, kinds of data and purposes that they list, and what
they provide for. How long they are tells nothing, since one may say the same at greater length. Swapping the
sides turns narrower into broader and leaves all else as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from msgspec import Struct

from noticepress.model.alignment import Relation
from noticepress.model.fact import Fact, Term
from noticepress.model.notice import Document

from .opposed import one_denies, values_differ
from .shared import telling
from .units import Unit

_HEADINGS = 0.45
"""Likeness of headings that are the same."""
_SAME, _ALIKE = 0.5, 0.35
"""Likeness of clauses that are the same unless each says much of its own; and if that is little in all."""
_NOISE = 0.5
"""Weight of what is found beyond though nothing is."""
_OF_ONE_THING = 0.45
"""Likeness from which a denial and its opposite are of one thing."""
_MORE = 2
"""Things that one list has beyond the other, or that both have: one against one may be a thing not found."""
_COMMON = 0.6
"""Least weight of what two clauses share by which one can hold all of the other."""
_LISTED = {
    "data_type": "data", "sensitive_data_type": "data", "right": "right", "purpose": "purpose",
}  # fmt: skip
"""What clauses list by name, so that what is not there is not meant."""
_NAMED = _LISTED | {
    "recipient": "recipient", "security_measure": "measure", "legal_basis": "basis",
}  # fmt: skip
"""What they name one way or another: the same recipient is a processor here and a partner there."""
_NAMED_WEIGHT = 0.3
_RIGHTS = {
    "access": "right.access", "correction": "right.correct", "deletion": "right.delete",
    "restriction": "right.restrict", "objection": "right.object", "withdraw_consent": "right.withdraw",
    "copy": "right.copy", "portability": "right.port", "account_cancellation": "right.close",
    "complaint": "right.complain",
}  # fmt: skip
"""Rights by name, and as what one may do: a clause gives one where either is found."""
_LIST = "right.list"
"""That there are several rights is told by each of them."""


class Said(Struct, frozen=True):
    """All that one side of a link says."""

    units: Sequence[Unit]
    facts: Sequence[Fact]
    provided: AbstractSet[str]

    @property
    def heads(self) -> bool:
        """Whether these are headings alone."""
        return all(unit.clause.heading is not None and not unit.clause.text for unit in self.units)

    @property
    def text(self) -> str:
        """Of all its clauses."""
        return " ".join(unit.content for unit in self.units)


def said(document: Document, side: Sequence[Unit], provided: Sequence[AbstractSet[str]]) -> Said:
    """What clauses of a document say; ``provided`` is what each clause of it provides for."""
    ids = {unit.clause.id for unit in side}
    facts = [fact for fact in document.facts if fact.clause in ids]
    return Said(side, facts, frozenset[str]().union(*(provided[unit.at] for unit in side)))


def relation(ours: Said, theirs: Said, alike: float) -> Relation:
    """Of the left to the right; ``alike`` is how far their wording is the same. In doubt they are related."""
    if values_differ(ours.facts, theirs.facts):
        return "contradicts"
    if ours.heads and theirs.heads:
        return "same" if alike >= _HEADINGS else "related"
    if alike >= _OF_ONE_THING and one_denies((ours.text, theirs.text), (ours.facts, theirs.facts)):
        return "contradicts"
    return _by_lists(ours, theirs) or _by_balance(_balance(ours, theirs), alike)


def _by_lists(ours: Said, theirs: Said) -> Relation | None:
    """One names all that the other does, and more."""
    left, right = _lists(ours), _lists(theirs)
    kinds = left.keys() & right.keys()
    beyond = sum(len(left[kind] - right[kind]) for kind in kinds)
    missing = sum(len(right[kind] - left[kind]) for kind in kinds)
    common = [len(left[kind] & right[kind]) for kind in kinds]
    if not all(common) or bool(beyond) == bool(missing) or max(beyond, missing, sum(common)) < _MORE:
        return None
    return "broader" if beyond else "narrower"


def _lists(side: Said) -> dict[str, set[str]]:
    found = _names(side, _LISTED)
    rights = {_RIGHTS.get(name, name) for name in found.pop("right", ())}
    rights |= side.provided & set(_RIGHTS.values())
    return found | ({"right": rights} if rights else {})


class Balance(Struct, frozen=True):
    """Weight of what only one side says, of what only the other does, and of what both do."""

    ours: float
    theirs: float
    both: float


def _balance(ours: Said, theirs: Said) -> Balance:
    left, right = _matters(ours), _matters(theirs)
    return Balance(_weight(left - right), _weight(right - left), _weight(left & right))


def _by_balance(found: Balance, alike: float) -> Relation:
    """One holds the other where it shares most of that, and has more beyond than all else weighs."""
    more, less = max(found.ours, found.theirs), min(found.ours, found.theirs)
    if (alike >= _SAME and less <= found.both + _NOISE) or (alike >= _ALIKE and more + less <= found.both):
        return "same"
    outweighs = more - less >= (more + less + found.both + 1) / 2
    if found.both < _COMMON or less > found.both / 2 or not outweighs:
        return "related"
    return "broader" if found.ours > found.theirs else "narrower"


def _matters(side: Said) -> set[tuple[str, str]]:
    named = {(kind, name) for kind, names in _names(side, _NAMED).items() for name in names}
    return named | {("", name) for name in side.provided if name != _LIST}


def _weight(matters: AbstractSet[tuple[str, str]]) -> float:
    return round(sum(_NAMED_WEIGHT if kind else telling(name) for kind, name in sorted(matters)), 4)


def _names(side: Said, kinds: dict[str, str]) -> dict[str, set[str]]:
    found = dict[str, set[str]]()
    for fact in side.facts:
        if fact.kind in kinds and isinstance(fact.value, Term) and fact.value.id:
            found.setdefault(kinds[fact.kind], set()).add(fact.value.id)
    return found
