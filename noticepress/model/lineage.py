"""What lasts of a clause: the same key in every version and language of its notice."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field


class Descent(Struct, frozen=True):
    """Where a clause of a version comes from."""

    key: str
    """Its lasting name within the notice: the id under which it first stood."""
    first: str
    """Name of the version in which it first stood."""
    since: str
    """Name of the version since which it says what it says, in these words."""


class Lineage(Struct, frozen=True):
    """Of the clauses of one version."""

    descents: Mapping[str, Descent]
    """By clause id; every clause of the version has one."""
    former: Mapping[str, str] = field(default_factory=dict)
    """Ids of earlier versions that no clause of this one bears → the clause that goes on with it, else the
    nearest clause above it that does."""

    @property
    def keys(self) -> dict[str, str]:
        """Clause id → key."""
        return {id_: descent.key for id_, descent in self.descents.items()}
