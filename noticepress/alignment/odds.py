"""Odds as probabilities, and from which odds on links are worth making."""

from __future__ import annotations

from collections.abc import Iterable
from math import exp, log


def share(odds: float) -> float:
    """The logarithm of odds as a probability."""
    return 1 / (1 + exp(-odds))


def worth_linking(odds: Iterable[float]) -> float:
    """The least odds of a link by which F1, as the odds themselves let it be expected, is best.

    Two notices with much in common, in plain words, have many sure links, and what is doubtful there is
    seldom right; of two that say all in words of their own most links are doubtful, and many are right.
    (The best threshold is half the best F1: Lipton et al. 2014.) Of no clauses no link is worth making.
    """
    chances = sorted((share(one) for one in odds), reverse=True)
    total, right, best, least = sum(chances), 0.0, 0.0, 1.0
    for count, chance in enumerate(chances, 1):
        right += chance
        expected = 2 * right / (count + total)
        if expected <= best:
            break
        best, least = expected, chance
    return log(least / (1 - least)) if least < 1 else float("inf")
