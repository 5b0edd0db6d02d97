"""Judging changes by rules: significance, duties, grounds, and what is left to a person."""

from __future__ import annotations

from noticepress.model.change import ChangeReport, ClearedChange, Comparison, JudgedChange
from noticepress.model.promise import Promises

from .case import Case, case_of
from .clearing import cleared_by
from .rows import judged
from .verdict import verdict
from .yardstick import Yardstick

__all__ = ["judge"]


def judge(comparison: Comparison, *, regimes: tuple[str, ...], promises: Promises) -> ChangeReport:
    """Judge every change by the older version's own ``promises`` and by the law of ``regimes``."""
    yardstick = Yardstick(regimes=regimes, promises=promises)
    old, new = case_of(comparison)
    changes, cleared = list[JudgedChange](), list[ClearedChange]()
    for change in comparison.changes:
        case = Case(change, old, new)
        rule = cleared_by(case)
        if rule:
            cleared.append(ClearedChange(change=change, rule=rule))
        else:
            changes.append(judged(case, yardstick))
    return ChangeReport(
        comparison=comparison,
        regimes=regimes,
        verdict=verdict(comparison, changes, cleared, promises),
        changes=tuple(changes),
        cleared=tuple(cleared),
    )
