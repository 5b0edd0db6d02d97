"""Patterns that are compiled when they are first used.

Compiling all that some text or other needs takes a fifth of the time of a comparison of two short texts, and
most texts hold no postal address, no sum of money and nothing in the other language.
"""

from __future__ import annotations

import re
from typing import cast

from .regex import asked, regex

_METHODS = ("finditer", "findall", "fullmatch", "match", "search", "split", "sub")


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern for where it is rarely looked for; once it was, as quick as any other."""
    return cast("re.Pattern[str]", _Late(pattern, flags))


class _Late:
    """Has no methods until one is asked for, then those of the compiled pattern."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags
        asked[pattern, int(flags)] = None

    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = regex(self.pattern, self.flags)
        vars(self).update((method, getattr(compiled, method)) for method in _METHODS)
        return getattr(compiled, name)
