"""Where waivers are kept."""

from __future__ import annotations

from pathlib import Path

FOLDER = "waivers"
"""At the top of a site, beside ``content``."""
HEAD = (
    "# Findings of noticepress check that somebody decided to let be, each bound to the words it rests on.\n"
    "# Written by noticepress waive; reasons and names may be mended by hand.\n"
)


def waivers_of(site: Path, vendor: str, notice: str) -> Path:
    """The file of waivers on a notice of a site."""
    return site / FOLDER / vendor / f"{notice}.toml"
