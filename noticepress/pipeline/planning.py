"""Reviewed reports with their notice plans."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from noticepress.model.change import ChangeReport
from noticepress.model.notice import Notice, VersionId
from noticepress.model.plan import Circumstances, Publisher

from .remembering import settings_of


def planned_in(site: Path | None, report: ChangeReport, circumstances: Circumstances) -> ChangeReport:
    """Planned, with what became of the notice's other languages where the report is about a site's notice."""
    old, new = report.comparison.old.id, report.comparison.new.id
    if site is None or not new.vendor or new.lang != old.lang or _of_git(old) or _of_git(new):
        return planned(report, circumstances)
    from .editions import other_editions, with_editions  # noqa: PLC0415

    told, states = with_editions(report, site, other_editions(site, report.comparison.new))
    return planned(told, replace(circumstances, editions=states))


def _of_git(version: VersionId) -> bool:
    """A text of a commit: what its other languages said at that commit is not looked up."""
    return "~" in version.version


def planned_for(notice: Notice, site: Path, base_url: str | None, report: ChangeReport) -> ChangeReport:
    """The same for a notice that is read already."""
    from .editions import with_editions  # noqa: PLC0415

    lang = report.comparison.new.id.lang
    others = {tag: edition.versions for tag, edition in notice.editions.items() if tag != lang}
    told, states = with_editions(report, site, others)
    named = Publisher(
        vendor=tuple(notice.vendor.name.items()),
        title=tuple(notice.title.items()),
        base_url=base_url,
        chose_regimes=notice.vendor.chose_regimes,
    )
    return planned(told, replace(report.plan.circumstances, editions=states, publisher=named))


def publisher(root: Path | None, id_: VersionId) -> Publisher | None:
    """What the site calls the notice; None outside a site."""
    settings = settings_of(root)[0] if root and id_.vendor else None
    if settings is None:
        return None
    vendor = settings.vendors.get(id_.vendor)
    notice = settings.notices.get(f"{id_.vendor}/{id_.notice}")
    return Publisher(
        vendor=tuple(vendor.name.items()) if vendor else (),
        title=tuple(notice.title.items()) if notice else (),
        base_url=settings.base_url,
        chose_regimes=vendor is not None and vendor.chose_regimes,
    )


def planned(report: ChangeReport, circumstances: Circumstances) -> ChangeReport:
    """The report with the plan that its decisions and ``circumstances`` call for."""
    from noticepress.findings.plan import planned as plan  # noqa: PLC0415 - only commands that judge pay for it

    return plan(report, circumstances)
