"""Whether two sentences say the same: both in one normal form, and who does what to whom held."""

from __future__ import annotations

from .same import Likeness, left_over, likeness

__all__ = ["Likeness", "left_over", "likeness"]
