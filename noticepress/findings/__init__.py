"""Judging changes by rules: significance, duties, grounds, and what is left to a person."""

from __future__ import annotations

from msgspec.structs import replace

from noticepress.model.change import ChangeReport, ClearedChange, Comparison, JudgedChange
from noticepress.model.plan import Circumstances
from noticepress.model.promise import Promises

from .clearing import cleared_by, spelled_out, written_alike
from .plan import notice_plan
from .reading.as_shown import as_shown
from .reading.case import Case, case_of
from .reading.in_full import in_short
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
        shown = as_shown(case)
        read = in_short(shown)
        rule = written_alike(case, shown) or spelled_out(shown, read) or cleared_by(read)
        if rule:
            cleared.append(ClearedChange(change=change, rule=rule))
        else:
            changes.append(replace(judged(read, yardstick), change=change))
    found = verdict(comparison, changes, cleared, promises)
    return ChangeReport(
        comparison=comparison,
        regimes=regimes,
        promises=promises,
        verdict=found,
        changes=tuple(changes),
        cleared=tuple(cleared),
        plan=notice_plan(comparison, changes, found, promises, Circumstances()),
    )
