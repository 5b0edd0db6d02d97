"""Whether two sentences say the same: both in one normal form, and who does what to whom held."""

from __future__ import annotations

from .same import Likeness, likeness

__all__ = ["Likeness", "likeness"]
