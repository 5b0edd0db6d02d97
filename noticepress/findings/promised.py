"""Consent that the older version itself promised for major changes: due on every change that is one."""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.law import Rule, change_rules
from noticepress.model.change import OWN, PROMINENT
from noticepress.model.promise import Promises

from .engine import ASKS_REVIEWER, Hit
from .yardstick import Yardstick

_RULES = ("own.promise.major_separate_consent", "own.promise.major_consent")
"""The stronger first."""
_DEFINED = "own.major."


def with_promised_consent(fired: tuple[Hit, ...], yardstick: Yardstick) -> tuple[Hit, ...]:
    """The hits, after those that rest on the notice's promise to ask for consent."""
    major = next(_major(fired, yardstick.promises), None)
    if major is None:
        return fired
    return (*_promised(major, yardstick), *fired)


def _promised(major: Hit, yardstick: Yardstick) -> Iterator[Hit]:
    for rule in map(_rule, _RULES):
        basis = yardstick.basis(rule)
        if basis:
            yield Hit(rule, major.signal, basis, rule.obligation)  # type: ignore[arg-type]


def _rule(id_: str) -> Rule:
    return change_rules().rules[id_]


def _major(fired: tuple[Hit, ...], promises: Promises) -> Iterator[Hit]:
    """What makes it major in the notice's own sense: its definition, alone where that is complete."""
    prominent = [hit for hit in fired if hit.duty in PROMINENT and hit.rule.id != ASKS_REVIEWER]
    yield from (hit for hit in prominent if hit.basis.ground == OWN and hit.rule.id.startswith(_DEFINED))
    if not promises.defines_major or promises.open_list:
        yield from prominent
