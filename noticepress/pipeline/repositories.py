"""Where git is asked for a path that a person names: from here, and from the site."""

from __future__ import annotations

import os.path
from collections.abc import Iterable
from pathlib import Path

from noticepress.model.finding import Problem
from noticepress.store.git import Blob, Commit, blob_at, commits_of


def blob(site: Path | None, revision: str, path: str) -> Blob | Problem:
    """The file as it was at the revision; where none of the places has it, what git said at the first."""
    first, *others = _folders(site)
    found = blob_at(first, revision, path)
    more = (blob_at(folder, revision, path) for folder in others if isinstance(found, Problem))
    return next((one for one in more if isinstance(one, Blob)), found)


def commits(site: Path | None, revisions: str, path: str) -> tuple[Path, tuple[Commit, ...]] | Problem:
    """Commits that changed the file, oldest first, and the folder from which git found them."""
    first, *others = _folders(site)
    told = commits_of(first, revisions, path)
    for folder in () if told and not isinstance(told, Problem) else others:
        found = commits_of(folder, revisions, path)
        if found and not isinstance(found, Problem):
            return folder, found
    return told if isinstance(told, Problem) else (first, told)


def earlier_name(folder: Path, since: Iterable[Commit], newer: str, path: str) -> str:
    """What the file called ``path`` at the newer revision was called before the commits of a range."""
    all_ = commits_of(folder, newer, path)
    if isinstance(all_, Problem):
        return path
    later = {commit.id for commit in since}
    return next((commit.path for commit in reversed(all_) if commit.id not in later), path)


def _folders(site: Path | None) -> tuple[Path, ...]:
    """Here before the site around it; but a site that was named and lies elsewhere before here."""
    if site is None:
        return (Path(),)
    inside = Path(os.path.realpath(".")).is_relative_to(os.path.realpath(site))
    return (Path(), site) if inside else (site, Path())
