"""How much each sign adds to the odds that two clauses of different vendors answer each other.

Weights of logistic regressions over pairs of notices labelled by hand, rounded. Those of clauses are of ten
pairs, seven of them public notices labelled by people who had not read the program; a link that careful
readers would differ on counts half. Those of headings are older, of 17 pairs. How well weights found with one
pair left out do on that pair is told in docs/decisions/0009-alignment.md.
"""

from __future__ import annotations

from msgspec import Struct


class Scale(Struct, frozen=True, kw_only=True):
    """What each sign adds to the odds (as a logarithm) that two clauses answer each other."""

    base: float
    wording: float
    meaning: float
    """How far likeness stands out among the nearest of both."""
    near: float
    """Likeness by meaning as it is."""
    held: float
    """How far the shorter is found in the other."""
    far: float
    """How far apart they stand in their notices, as a part of these."""
    rare: float
    group: float
    """Topics."""
    told: float
    all: float
    part: float
    disjoint: float
    """What both provide for."""
    section: float
    below: float
    lead: float
    """What the sections around provide for; and what stands below two headings, or below a lead."""
    beside: float
    opening: float
    """Both are the first clause."""
    heading: float


class Scales(Struct, frozen=True):
    """The weights for clauses, and those for headings."""

    clauses: Scale
    headings: Scale


BY_WORDS = Scales(
    Scale(
        base=-4.3, wording=5.9, meaning=0.0, near=0.0, held=2.3, far=-1.4, rare=2.2, group=0.9,
        told=1.1, all=1.1, part=1.4, disjoint=-0.9, section=2.9, below=0.0, lead=1.7,
        beside=2.0, opening=4.0, heading=0.0,
    ),
    Scale(
        base=-5.4, wording=8.7, meaning=0.0, near=0.0, held=0.0, far=0.0, rare=5.0, group=1.1,
        told=1.2, all=0.9, part=3.0, disjoint=-0.6, section=2.6, below=10.0, lead=0.0,
        beside=4.5, opening=0.0, heading=0.0,
    ),
)  # fmt: skip
BY_MEANING = Scales(
    Scale(
        base=-4.2, wording=3.9, meaning=5.0, near=1.5, held=2.4, far=-1.4, rare=1.6, group=0.85,
        told=1.0, all=1.0, part=1.5, disjoint=-0.85, section=1.8, below=0.0, lead=0.55,
        beside=1.3, opening=4.0, heading=0.0,
    ),
    Scale(
        base=-4.5, wording=6.3, meaning=8.5, near=0.0, held=0.0, far=0.0, rare=4.2, group=1.1,
        told=1.3, all=0.5, part=3.1, disjoint=-0.7, section=2.0, below=9.6, lead=0.0,
        beside=3.8, opening=0.0, heading=-0.6,
    ),
)  # fmt: skip
