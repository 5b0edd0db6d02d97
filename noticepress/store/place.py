"""Where a site lies."""

from __future__ import annotations

from pathlib import Path

SITE_FILE = "site.toml"


def find_site(start: Path) -> Path | None:
    """The folder at or above ``start`` that holds ``site.toml``."""
    here = start.resolve()
    return next((folder for folder in (here, *here.parents) if (folder / SITE_FILE).is_file()), None)


def memory_of(root: Path) -> Path:
    """Where a site's builds remember things; safe to delete at any time."""
    return root / ".noticepress"
