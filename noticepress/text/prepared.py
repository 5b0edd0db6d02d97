"""What the install worked out once, read back where Python and code are the same."""

from __future__ import annotations

import marshal
import sys
from pathlib import Path
from typing import Any

PYTHON = sys.implementation.cache_tag
Store = dict[Any, Any]


def prepared(path: Path, made_by: object) -> Store:
    """The values by their keys; ``made_by`` tells the code and the engine that they hold for."""
    try:
        python, code, values = marshal.loads(path.read_bytes())  # noqa: S302 - ours, as the modules beside it
    except (OSError, ValueError, EOFError, TypeError):  # a checkout that was not installed
        return {}
    return values if (python, code) == (PYTHON, made_by) else {}


def to_prepare(made_by: object, values: Store) -> bytes:
    """What the install writes, to be read back by ``prepared``."""
    data: Any = (PYTHON, made_by, values)
    return marshal.dumps(data)
