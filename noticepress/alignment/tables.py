"""What laying editions against each other looks up, loaded ahead of the first texts."""

from __future__ import annotations

from .drift.names import finder
from .drift.opposites import opposites
from .drift.romanised import sounds
from .drift.senses import table
from .drift.terms import demands
from .words import lexicon


def load_tables() -> None:
    """Read every table once: they are kept for as long as the process lives."""
    for load in (lexicon, table, demands, opposites):
        load()
    finder("zh")
    finder("en")
    sounds("Li", "李")
