"""Several files written together."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from noticepress.model.finding import Problem

from .entries import not_kept


def write_together(root: Path, files: Mapping[str, bytes]) -> Problem | None:
    """All of ``files``, by path below ``root``, or none: each beside its place first, then put there."""
    fresh = {root / path: (root / path).with_name(f".{Path(path).name}.new") for path in files}
    try:
        for path, data in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            fresh[root / path].write_bytes(data)
        for place, made in fresh.items():
            made.replace(place)
    except OSError as error:
        return not_kept(", ".join(files), error)
    finally:
        for made in fresh.values():
            made.unlink(missing_ok=True)
    return None
