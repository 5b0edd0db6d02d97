"""One side of a pair, and a sentence of it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from noticepress.alignment.units import Region
from noticepress.model.clause import Clause
from noticepress.model.fact import Fact


class Side(Struct, frozen=True, kw_only=True):
    """One side of a pair."""

    clauses: tuple[Clause, ...]
    facts: tuple[Fact, ...]
    text: str
    lead: str
    """What the clause above says, for items of a list that goes on from it."""
    lang: Literal["zh", "en"]
    """Script family that the words of the checks are looked up by."""
    region: Region


class Said(Struct, frozen=True):
    """A sentence and the facts in it."""

    text: str
    facts: tuple[Fact, ...]
