"""What versions say on each topic, laid beside each other: topic by version, silence included."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from typing import Literal

from msgspec import Struct

from .alignment import Relation
from .fact import Fact
from .message import Sentence, Value, msg
from .notice import Document


class Aspect(Struct, frozen=True, kw_only=True):
    """What a cell states in one respect: how long, to whom, by which channel; from facts alone."""

    id: str
    """``reply``, ``retention``, ``recipient`` …: the same in every version, so that values meet."""
    name: Sentence
    value: Value
    said: Sentence
    """Name and value as one phrase: ``Reply within 15 working days``."""
    keys: Mapping[str, Value]
    """Each single value by a key that no language colours; vague wordings have none."""


class Cell(Struct, frozen=True, kw_only=True):
    """What one version says on one topic."""

    state: Literal["says", "silent"]
    clauses: tuple[str, ...]
    """Ids, in document order; a clause that stands under another one of them is not repeated."""
    facts: tuple[Fact, ...]
    telling: tuple[Aspect, ...]
    """The aspects that sum the topic up, the most telling first."""
    further: tuple[Aspect, ...]
    """What else is stated in these clauses, in document order."""
    summary: tuple[Value, ...]
    """The main aspects, or the words that the text begins with; never empty."""

    @property
    def aspects(self) -> tuple[Aspect, ...]:
        """All of them."""
        return self.telling + self.further

    @property
    def told(self) -> Value:
        """The summary in one line."""
        return reduce(lambda one, other: msg("{one}; {other}", one=one, other=other), self.summary)


class CellRelation(Struct, frozen=True, kw_only=True):
    """How what the version at ``right`` says relates to what the version at ``left`` says, by their facts."""

    left: int
    right: int
    relation: Relation
    """Left compared with right."""
    because: tuple[Sentence, ...]


class MatrixRow(Struct, frozen=True, kw_only=True):
    """One topic across all versions."""

    topic: str
    name: Sentence
    cells: tuple[Cell, ...]
    """In the order of the matrix's documents."""
    relations: tuple[CellRelation, ...]
    """Of the first version to each other one; only where both say something."""


class Matrix(Struct, frozen=True, kw_only=True):
    """Topic by version. Rows follow the taxonomy."""

    documents: tuple[Document, ...]
    rows: tuple[MatrixRow, ...]
