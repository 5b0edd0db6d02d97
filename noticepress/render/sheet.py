"""What it takes to print one page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from noticepress.model.change import ChangeReport
from noticepress.model.notice import Document
from noticepress.model.site import Site

from .addresses import file_of
from .gathering import Sayings
from .taxonomy import Taxonomy
from .theme import Theme
from .views.frame import Frame, Spot

DocumentJson = Callable[[Document, Mapping[str, str]], str]
"""From a version and the lasting keys of its clauses."""
FullReport = Callable[[ChangeReport, str], str]
"""From a report and a message language to a self-contained page."""
Page = tuple[str, bytes]


@dataclass(frozen=True, slots=True)
class Downloads:
    """How the files come about that a version's page offers."""

    received: Callable[[Document], bytes]
    """The source, byte for byte."""
    word: Callable[[Document, str, str, str], bytes]
    """The text as a Word document; a language, and what stands in it above and below the text."""


@dataclass(frozen=True, slots=True)
class Press:
    """What all pages share: the site, how it looks, and what was gathered from it."""

    site: Site
    theme: Theme
    stamps: Mapping[str, str]
    taxonomy: Taxonomy
    sayings: Sayings
    document_json: DocumentJson | None
    full_report: FullReport | None
    downloads: Downloads | None = None

    def page(self, spot: Spot, template: str, framed: Frame, view: object, path: str = "") -> Page:
        """The page at ``spot``; ``path`` where its file is not the one that belongs to its address."""
        data = self.theme.render(
            template, spot.words.lang, {"frame": framed, "page": view, "stamp": self.stamps}
        )
        return path or file_of(spot.here), data
