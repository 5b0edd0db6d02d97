"""Where pins are kept."""

from __future__ import annotations

from pathlib import Path

from noticepress.model.notice import VersionId

FOLDER = "pins"
"""At the top of a site, beside ``content``."""
BESIDE = "noticepress-pins.toml"
"""For files outside a site, beside the left one."""
HEAD = (
    "# Links between clauses that a reviewer fixed, forbade or confirmed; the later of two holds.\n"
    "# Written by hand or by noticepress pin; see docs/alignment.md.\n"
)


def pins_of(site: Path, id_: VersionId) -> Path:
    """The file of pins on a notice of a site."""
    return site / FOLDER / id_.vendor / f"{id_.notice}.toml"
