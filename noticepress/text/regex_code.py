"""For the install: the engine's code of patterns, as ``regex`` reads it."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from re import _compiler, _parser  # type: ignore[attr-defined] # the two steps of ``re.compile``

from .prepared import to_prepare
from .regex import ENGINE, Code, Key


def code_of(patterns: Iterable[Key]) -> bytes:
    """What the install writes for these patterns."""
    return to_prepare(ENGINE, dict(_codes(patterns)))


def _codes(patterns: Iterable[Key]) -> Iterator[tuple[Key, Code]]:
    for pattern, flags in patterns:
        made = re.compile(pattern, flags)  # noqa: TID251 - this is where it is made for the others
        code = _compiler._code(_parser.parse(pattern, flags), flags)  # noqa: SLF001 - no public way to the code
        yield (pattern, flags), (made.flags, array("I", code).tobytes(), made.groups, dict(made.groupindex))
