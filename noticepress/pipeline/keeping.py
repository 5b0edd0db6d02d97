"""The site as its keeper sees it: with the page of findings."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from noticepress.model.site import Site
from noticepress.store.cache import Cache
from noticepress.store.place import memory_of

from .checking import check_site
from .waiving import waived


def for_keeper(root: Path, site: Site) -> Site:
    """With what the checks flag. Where a file of waivers cannot be read, that is a problem of the site."""
    checked = check_site(site, Cache(memory_of(root) / "cache")).findings
    findings = waived(root, checked)
    if isinstance(findings, list):
        return replace(site, audience="keeper", findings=checked, problems=(*site.problems, *findings))
    return replace(site, audience="keeper", findings=findings)
