"""Full-width characters as half-width ones, character by character."""

from __future__ import annotations

_HALF = {0xFF01 + n: 0x21 + n for n in range(94)} | {0x3000: 0x20}


def half_width(text: str) -> str:
    """Full-width letters, digits and punctuation in ASCII; offsets stay the same."""
    return text.translate(_HALF)
