"""The number that consent tools ask for."""

from __future__ import annotations

from collections.abc import Mapping

_REVISIONS: Mapping[str, str] = {"none": "1.0.0", "cosmetic": "1.0.1", "minor": "1.1.0", "major": "2.0.0"}


def counted(significance: str) -> str:
    """Of the newer version, counted from 1.0.0 of the older one as semantic versioning counts."""
    return _REVISIONS[significance]
