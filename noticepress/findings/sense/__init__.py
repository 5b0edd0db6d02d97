"""Whether two sentences say the same: both in one normal form, and who does what to whom held."""

from __future__ import annotations

from .atoms import atoms
from .same import Likeness, as_much, differing, left_over, likeness

__all__ = ["Likeness", "as_much", "atoms", "differing", "left_over", "likeness"]
