"""The same step of a notice in another language."""

from __future__ import annotations

from msgspec import Struct

from .alignment import Alignment
from .change import Comparison


class EditionStep(Struct, frozen=True, kw_only=True):
    """What another edition made of a step, laid against the edition that is judged (on the left)."""

    lang: str
    version: str | None
    """Name of the version that answers the newer one; None where the edition has none."""
    before: Alignment | None
    """Of the older version and the one that answers it."""
    after: Alignment | None
    """Of the newer version and the one that answers it."""
    comparison: Comparison | None
    """Of the two that answer; None where both are the same version, or one is not there."""
    renders_newer: bool = False
    """Whether the one that answers the newer version was made for it: by the digest of what was translated,
    or because the edition begins with it."""
