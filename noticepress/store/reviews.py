"""Where decisions are kept."""

from __future__ import annotations

from pathlib import Path

from noticepress.model.finding import Problem
from noticepress.model.notice import VersionId

from .entries import not_kept
from .writing import write_whole

FOLDER = "reviews"
"""At the top of a site, beside ``content``."""
BESIDE = "noticepress-reviews.toml"
"""For files outside a site, beside the newer one."""
HEAD = (
    "# Decisions on changes, one entry each; of two on the same change the later holds.\n"
    "# Written by noticepress review; reasons and names may be mended by hand.\n"
)


def reviews_of(site: Path, id_: VersionId) -> Path:
    """The file of decisions on a notice of a site."""
    return site / FOLDER / id_.vendor / f"{id_.notice}.toml"


def keep(path: Path, data: bytes, shown: str) -> Problem | None:
    """Write a signed report once; one that is there already is never written again."""
    try:
        if path.exists():
            return None
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)
    except OSError as error:
        return not_kept(shown, error)
    return None
