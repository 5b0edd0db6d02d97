"""Differences laid anew by what words weigh: a person keeps 昵称 and 支付宝, not the 和 before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .runs import Run, joined, same, weight

_MOST = 4_000
"""Product of word counts of a region up to which it is laid anew."""
_LIGHT = 2
"""Weight of equal words up to which they may give way to heavier ones."""


def refit(runs: Sequence[Run]) -> list[Run]:
    """The longest common subsequence counts words; where one was taken out and put in, weights count.

    Looked at are stretches of edits that only light words part (a conjunction, a comma), since there
    the longest common subsequence had a choice. A sentence put in other words stays one edit.
    """
    done, region = list[Run](), list[Run]()
    for run in runs:
        if run.equal and weight(run.old) > _LIGHT:
            done += [*_laid(region), run]
            region = []
        else:
            region.append(run)
    return joined([*done, *_laid(region)])


def _laid(region: Sequence[Run]) -> Sequence[Run]:
    gone = {word for run in region if not run.equal for word in run.old if weight([word])}
    come = {word for run in region if not run.equal for word in run.new if weight([word])}
    if gone.isdisjoint(come):
        return region
    old = [word for run in region for word in run.old]
    new = [word for run in region for word in run.new]
    if len(old) * len(new) > _MOST:
        return region
    laid = joined(list(_heaviest(old, new)))
    return laid if _edits(laid) <= _edits(region) else region


def _edits(runs: Sequence[Run]) -> int:
    return sum(not run.equal for run in runs)


def _heaviest(old: Sequence[str], new: Sequence[str]) -> Iterator[Run]:
    """The common subsequence whose words weigh most (Wagner and Fischer, 1974, with weights)."""
    best = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    worth = [4 * weight([word]) + 1 for word in old]
    for at in range(len(old) - 1, -1, -1):
        row, below = best[at], best[at + 1]
        for to in range(len(new) - 1, -1, -1):
            kept = worth[at] + below[to + 1] if old[at] == new[to] else 0
            row[to] = max(kept, below[to], row[to + 1])
    at = to = 0
    while at < len(old) and to < len(new):
        if old[at] == new[to] and best[at][to] == worth[at] + best[at + 1][to + 1]:
            yield same([old[at]])
            at, to = at + 1, to + 1
        elif best[at][to] == best[at + 1][to]:
            yield Run([old[at]], [])
            at += 1
        else:
            yield Run([], [new[to]])
            to += 1
    yield Run(list(old[at:]), list(new[to:]))
