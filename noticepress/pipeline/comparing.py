"""Two versions → a judged change report."""

from __future__ import annotations

from pathlib import Path

from noticepress.model.change import ChangeReport
from noticepress.model.notice import Document

DEFAULT_REGIMES = ("pipl", "gdpr")
"""Where the reviewer has chosen none in ``site.toml``."""


def report(old: Document, new: Document, regimes: tuple[str, ...] = DEFAULT_REGIMES) -> ChangeReport:
    """Compare, then judge by the older version's own promises and the chosen regimes."""
    from noticepress.facts import promises  # noqa: PLC0415 - only commands that compare pay for it
    from noticepress.findings import judge  # noqa: PLC0415
    from noticepress.history import compare  # noqa: PLC0415

    return judge(compare(old, new), regimes=regimes, promises=promises(old))


def site_regimes(root: Path | None, vendor: str) -> tuple[str, ...]:
    """The regimes that a site's reviewer chose for a vendor, else the default ones."""
    from noticepress.config import load_settings  # noqa: PLC0415 - files outside a site do without

    settings = load_settings(root)[0] if root else None
    known = settings.vendors.get(vendor) if settings else None
    return known.regimes if known else DEFAULT_REGIMES
