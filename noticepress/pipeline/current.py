"""The texts of a site that hold today."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from noticepress.model.finding import Problem
from noticepress.model.notice import Document
from noticepress.model.when import current

from .reading import read_site


def current_versions(root: Path, today: date) -> tuple[Document, ...] | tuple[Problem, ...]:
    """The current version of every notice in every language; problems where the site cannot be read."""
    read = read_site(root, today)
    if read.site is None:
        return read.problems
    editions = (edition for notice in read.site.notices for edition in notice.editions.values())
    return tuple(current(edition, today) for edition in editions)
