"""What the preview shows at a moment. It is replaced whole, so nobody ever sees half a site."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from noticepress.model.finding import Problem

from .rebuild import Rebuilt


class Shown(Struct, frozen=True, kw_only=True):
    """The last good pages and the problems that stand now."""

    pages: Mapping[str, bytes] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    generation: int = 0
    """Goes up whenever something that a reader could see has changed."""
    session: str = ""
    """Tells one run of the preview from the next, which counts from 0 again."""

    @property
    def token(self) -> str:
        """Names this state; a page that carries another one is out of date."""
        return f"{self.session}.{self.generation}"

    def after(self, rebuilt: Rebuilt) -> Shown:
        """What is shown next: the pages of ``rebuilt`` if they are publishable, else still the last ones."""
        pages = rebuilt.pages if rebuilt.publishable else self.pages
        if pages == self.pages and rebuilt.problems == self.problems:
            return self
        return replace(self, pages=pages, problems=rebuilt.problems, generation=self.generation + 1)
