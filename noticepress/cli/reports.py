"""The report between two versions that a command names, with what people decided on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticepress.model.finding import Problem
from noticepress.model.plan import Circumstances

from .shared import Common, fail
from .site import site_above, sound_site
from .versions import read_versions

if TYPE_CHECKING:
    from noticepress.model.change import ChangeReport
    from noticepress.pipeline.reviewing import Filed


def report_between(common: Common, old: str, new: str) -> tuple[ChangeReport, Filed]:
    """Compared, judged, reviewed, planned; ends the program where something cannot be read."""
    from noticepress.pipeline.comparing import report, site_choices  # noqa: PLC0415
    from noticepress.pipeline.planning import planned_in, publisher  # noqa: PLC0415
    from noticepress.pipeline.reviewing import filed, reviewed  # noqa: PLC0415

    site = sound_site(common.site)
    older, newer = read_versions(common, old, new)
    file = filed(site, older, newer)
    if isinstance(file, tuple):
        fail(file)
    regimes, lead_days = site_choices(site, older.id)
    judged = reviewed(report(older, newer, regimes, lead_days), file.reviews)
    circumstances = Circumstances(
        today=common.today, lead_days=lead_days, publisher=publisher(site, newer.id)
    )
    return planned_in(site, judged, circumstances), file


def named_pair(common: Common, both: str) -> tuple[str, str]:
    """Older and newer version where one argument names both; ends the program where it does not."""
    from noticepress.pipeline.series import pair_of  # noqa: PLC0415

    pair = pair_of(both, site_above(common.site))
    if isinstance(pair, Problem):
        fail([pair])
    return pair
