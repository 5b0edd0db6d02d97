"""How clauses of two vendors relate, and what their link rests on, in words."""

from __future__ import annotations

from collections.abc import Mapping

from noticepress.model.alignment import Alignment, Pair, Reason
from noticepress.model.fact import Age, Fact, Period
from noticepress.model.message import Message, msg
from noticepress.model.notice import Document
from noticepress.render.words import Words

from .side import Ids, Remark

REASONS: Mapping[Reason, Message] = {
    "label": msg("number"),
    "kind": msg("kind of clause"),
    "section": msg("section around it"),
    "shape": msg("structure"),
    "length": msg("length"),
    "wording": msg("wording"),
    "names": msg("names"),
    "facts": msg("facts stated"),
    "topic": msg("topic"),
    "position": msg("place in the list"),
    "meaning": msg("meaning"),
    "pin": msg("a reviewer's pin"),
}
"""What a link rests on."""


_CONTRADICTS = msg("Not the same values")


def reasons(link: Pair) -> tuple[Message, ...]:
    """What it rests on, the strongest first."""
    return tuple(REASONS[reason] for reason in link.because)


def related(link: Pair, names: tuple[str, str]) -> Message:
    """Its relation, told with the names of the two vendors."""
    return {
        "same": msg("Both say much the same"),
        "narrower": msg("{name} says more", name=names[1]),
        "broader": msg("{name} says more", name=names[0]),
        "related": msg("Related"),
        "contradicts": _CONTRADICTS,
    }[link.relation]


def value_remark(words: Words, alignment: Alignment, link: Pair, number: int) -> Remark:
    """That the two state different values, with the words that state them."""
    left, right = _values(alignment.left, link.left), _values(alignment.right, link.right)
    return Remark(
        anchor=f"value-{number}",
        grade="open",
        grade_name=words.say(_CONTRADICTS),
        said=words.say(msg("Linked by {reasons}.", reasons=reasons(link))),
        quotes=_quotes(left, right),
    )


def _values(document: Document, ids: Ids) -> list[Fact]:
    """Periods and ages: what two texts can contradict each other in."""
    return [f for f in document.facts if f.clause in ids and isinstance(f.value, Period | Age)]


def _quotes(left: list[Fact], right: list[Fact]) -> tuple[str, str]:
    """The words for values that the other side does not state, of one kind of fact."""
    for kind in dict.fromkeys(fact.kind for fact in left):
        ours, theirs = ([f for f in side if f.kind == kind] for side in (left, right))
        if theirs and {f.value for f in ours} != {f.value for f in theirs}:
            return _quoted(ours, theirs), _quoted(theirs, ours)
    return "", ""


def _quoted(side: list[Fact], other: list[Fact]) -> str:
    known = {fact.value for fact in other}
    return next((fact.quote for fact in side if fact.value not in known), side[0].quote)
