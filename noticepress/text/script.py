"""Chinese in one script, for comparing only: no page shows what comes out of here."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC


def in_simplified(text: str) -> str:
    """The text in simplified characters (OpenCC ``tw2s``: the script changes, regional words stay)."""
    return text if text.isascii() else _converter().convert(text)


@cache
def _converter() -> OpenCC:
    from opencc import OpenCC  # noqa: PLC0415 - only texts in traditional characters pay for its dictionary

    return OpenCC("tw2s")  # t2s, and 著 as Taiwan writes 着
