"""What a rebuild hands to the preview."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from noticepress.model.finding import Problem, Severity


class Rebuilt(Struct, frozen=True, kw_only=True):
    """All pages of the site, or none, and what is to be said about its sources."""

    pages: Mapping[str, bytes]
    """By path as published: ``zh/index.html``."""
    problems: tuple[Problem, ...] = ()

    @property
    def publishable(self) -> bool:
        """Whether ``build`` would publish it."""
        return bool(self.pages) and all(p.severity is not Severity.ERROR for p in self.problems)
