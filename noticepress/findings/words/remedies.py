"""Complaints, quarrels and who settles them: whoever is named in such a sentence is given no data by it."""

from __future__ import annotations

from functools import lru_cache

from .deeds import acts_on_data
from .wording import phrases, spotted, tokens


@lru_cache(maxsize=2048)
def of_remedies(text: str) -> bool:
    """It says before whom readers may complain or sue, and who answers there; nothing is given away by it."""
    if not spotted("settling", text):
        return False
    stated = phrases("finite").count(tokens(text)) > 0 or spotted("committing", text).total() > 0
    return stated and not acts_on_data(text)
