"""Two versions → a judged change report."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from noticepress.model.change import ChangeReport
from noticepress.model.notice import Document, VersionId

from .remembering import settings_of

DEFAULT_REGIMES = ("pipl", "gdpr")
"""Where the reviewer has chosen none in ``site.toml``."""


def report(
    old: Document,
    new: Document,
    regimes: tuple[str, ...] = DEFAULT_REGIMES,
    lead_days: int | None = None,
) -> ChangeReport:
    """Compare, then judge by the older version's own promises and the chosen regimes.

    ``lead_days`` is the site's own time between notice and effect; what the notice promised goes first.
    """
    from noticepress.facts import promises  # noqa: PLC0415 - only commands that compare pay for it
    from noticepress.findings import judge  # noqa: PLC0415
    from noticepress.history import compare  # noqa: PLC0415

    judged = judge(compare(old, new), regimes=regimes, promises=promises(old))
    verdict = judged.verdict
    if lead_days is None or verdict.significance != "major" or verdict.lead_basis == "own notice":
        return judged
    return replace(judged, verdict=replace(verdict, lead_days=lead_days, lead_basis="custom"))


def site_choices(root: Path | None, id_: VersionId) -> tuple[tuple[str, ...], int | None]:
    """The regimes that a site's reviewer chose for a vendor, and the days between notice and effect."""
    settings = settings_of(root)[0] if root else None
    if settings is None:
        return DEFAULT_REGIMES, None
    vendor = settings.vendors.get(id_.vendor)
    notice = settings.notices.get(f"{id_.vendor}/{id_.notice}")
    return vendor.regimes if vendor else DEFAULT_REGIMES, notice.lead_days if notice else None
