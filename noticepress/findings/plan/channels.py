"""How readers are to be told: the channels that the older version promised, then those that rules name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from noticepress.law import change_rules
from noticepress.model.change import FORCE, OWN
from noticepress.model.fact import Fact, Term
from noticepress.model.notice import Document
from noticepress.model.plan import PlannedChannel

from .quoting import quoted
from .standing import Standing, Step

_AS_PROMISED = "as_promised"
"""In the rules: whatever the notice promised, which stands before."""


def channels(step: Step) -> tuple[PlannedChannel, ...]:
    """None where nothing is to be told. Channels for major changes are promised for those alone."""
    if not step.stand:
        return ()
    major = step.promises.major_channels if step.significance == "major" else ()
    promised = dict[str, PlannedChannel]()
    for fact in (*major, *step.promises.channels):
        promised.setdefault(_name(fact), _promised(step.old, fact))
    return (*promised.values(), *(c for c in _by_rules(step.stand) if c.channel not in promised))


def _promised(old: Document, fact: Fact) -> PlannedChannel:
    return PlannedChannel(channel=_name(fact), basis="own", quoted=quoted(old, fact), because=())


def _name(fact: Fact) -> str:
    return (fact.value.id or fact.value.text) if isinstance(fact.value, Term) else fact.quote


def _by_rules(stand: Sequence[Standing]) -> Iterator[PlannedChannel]:
    """Of rules of law: the notice's own grounds ask for the notice's own channels."""
    known = change_rules().rules
    because = dict[str, dict[str, None]]()
    for row in stand:
        for duty, ground, rule in row.owed:
            by_law = duty != "none" and ground not in (OWN, FORCE) and rule in known
            named = known[rule].channels if by_law else ()
            for channel in named:
                because.setdefault(channel, {})[rule] = None
    for channel, rules in because.items():
        if channel != _AS_PROMISED:
            yield PlannedChannel(channel=channel, basis="rules", quoted=None, because=tuple(rules))
