"""The report between two versions that a command names, with what people decided on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg
from noticepress.model.plan import Circumstances

from .shared import Common, fail, tell_problems
from .site import site_above, sound_site
from .versions import read_versions

if TYPE_CHECKING:
    from noticepress.model.change import ChangeReport
    from noticepress.model.notice import Document
    from noticepress.pipeline.reviewing import Filed


def report_between(common: Common, old: str, new: str) -> tuple[ChangeReport, Filed]:
    """Compared, judged, reviewed, planned; ends the program where something cannot be read."""
    from noticepress.pipeline.comparing import report, site_choices  # noqa: PLC0415
    from noticepress.pipeline.planning import planned_in, publisher  # noqa: PLC0415
    from noticepress.pipeline.reviewing import filed, reviewed  # noqa: PLC0415

    site = sound_site(common.site)
    older, newer = read_versions(common, old, new)
    _one_language(older, newer)
    file = filed(site, older, newer)
    if isinstance(file, tuple):
        fail(file)
    regimes, lead_days = site_choices(site, older.id)
    judged = reviewed(report(older, newer, regimes, lead_days), file.reviews)
    circumstances = Circumstances(
        today=common.today, lead_days=lead_days, publisher=publisher(site, newer.id)
    )
    return planned_in(site, judged, circumstances), file


def _one_language(old: Document, new: Document) -> None:
    """Two languages are no step: refused where folders say so, a warning where the texts are taken for it."""
    languages = tuple(document.id.lang.partition("-")[0] for document in (old, new))
    if languages[0] == languages[1]:
        return
    stated = bool(old.id.vendor and new.id.vendor)
    problem = Problem(
        code="two-languages",
        severity=Severity.ERROR if stated else Severity.WARNING,
        path=new.version.source.path,
        found=msg("a text in {lang} after one in {before}", lang=new.id.lang, before=old.id.lang),
        expected=msg("two versions in one language"),
        hint=msg("What two languages say is laid side by side by: noticepress align OLD NEW"),
    )
    if stated:
        fail([problem])
    tell_problems([problem])


def named_pair(common: Common, both: str) -> tuple[str, str]:
    """Older and newer version where one argument names both; ends the program where it does not."""
    from noticepress.pipeline.series import pair_of  # noqa: PLC0415

    pair = pair_of(both, site_above(common.site))
    if isinstance(pair, Problem):
        fail([pair])
    return pair
