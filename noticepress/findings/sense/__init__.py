"""Whether two sentences say the same: both are brought to one normal form, and who does what to whom is held."""

from __future__ import annotations

from .same import Likeness, likeness

__all__ = ["Likeness", "likeness"]
