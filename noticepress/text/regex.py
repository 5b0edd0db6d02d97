"""Regular expressions, from the engine's code that the install made of them.

Python compiles each pattern anew in every process, half a millisecond each, and two short texts need five
hundred to be compared. What is not in the store, or not for this Python, is compiled as always
(``docs/decisions/0024-compiled-patterns.md``).
"""

from __future__ import annotations

import _sre
import re
import sys
from array import array
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import AnyStr, TypeVar

from .prepared import prepared, to_keep

Key = tuple[str | bytes, int]
"""A pattern as written, and its flags."""
Code = tuple[int, bytes, int, dict[str, int]]
"""All flags, the engine's code as it lies in memory, how many groups, and the numbers of the named ones."""
STORE = Path(__file__).with_name("regex.kept")
ENGINE = (_sre.MAGIC, _sre.CODESIZE, sys.byteorder)
"""What the code runs on; the first number changes whenever the code's meaning does."""
asked = dict[Key, None]()
"""Every pattern named so far, for the install to compile."""
Names = TypeVar("Names", bound=Callable[[], object])
_naming = list[Callable[[], object]]()


def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """As ``re.compile``, for patterns that do not depend on the texts read.

    Raises:
        re.error: The pattern is faulty.
    """
    asked[pattern, int(flags)] = None
    code = stored().get((pattern, int(flags)))
    return made_of(pattern, code) if code else re.compile(pattern, flags)  # noqa: TID251


def made_of(pattern: AnyStr, code: Code) -> re.Pattern[AnyStr]:
    """A pattern from its code."""
    flags, words, groups, names = code
    numbered = {number: name for name, number in names.items()}
    by_number = tuple(map(numbered.get, range(groups + 1)))
    made: re.Pattern[AnyStr] = _sre.compile(
        pattern, flags, array("I", words).tolist(), groups, names, by_number
    )
    return made


def at_install(name: Names) -> Names:
    """What names the patterns of whole tables, of which a run meets a few and the install keeps all."""
    _naming.append(name)
    return name


@cache
def stored() -> dict[Key, Code]:
    """All that the install kept for this Python; nothing where it kept none."""
    return prepared(STORE, ENGINE)


def _code() -> bytes:
    from .regex_code import code_of  # noqa: PLC0415 - only the install compiles

    for name in _naming:
        name()
    return code_of(asked)


to_keep[STORE] = _code
