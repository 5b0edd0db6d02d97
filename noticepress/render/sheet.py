"""What it takes to print one page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct

from noticepress.model.change import ChangeReport
from noticepress.model.notice import Document, Notice
from noticepress.model.site import Site
from noticepress.store.cache import key_of

from .addresses import file_of
from .gathering import Sayings
from .taxonomy import Taxonomy
from .theme import Theme
from .views.frame import Frame, Spot
from .views.standing import shown_first

DocumentJson = Callable[[Document, Mapping[str, str]], str]
"""From a version and the lasting keys of its clauses."""
FullReport = Callable[[ChangeReport, str], str]
"""From a report and a message language to a self-contained page."""
Page = tuple[str, bytes]


class Unit(Struct, frozen=True):
    """Pages that are made of the same things."""

    rests_on: str
    """Changes whenever their bytes may; empty where nobody told."""
    pages: Callable[[], Iterable[Page]]
    """Makes them."""


class Downloads(Struct, frozen=True):
    """How the files come about that a version's page offers."""

    received: Callable[[Document], bytes]
    """The source, byte for byte."""
    word: Callable[[Document, str, str, str], bytes]
    """The text as a Word document; a language, and what stands in it above and below the text."""


class Press(Struct, frozen=True):
    """What all pages share: the site, how it looks, and what was gathered from it."""

    site: Site
    theme: Theme
    stamps: Mapping[str, str]
    taxonomy: Taxonomy
    sayings: Sayings
    document_json: DocumentJson | None
    full_report: FullReport | None
    downloads: Downloads | None = None
    common: str = ""
    """Changes whenever anything does that every page rests on: theme, settings, day, what is published."""

    def page(self, spot: Spot, template: str, framed: Frame, view: object, path: str = "") -> Page:
        """The page at ``spot``; ``path`` where its file is not the one that belongs to its address."""
        data = self.theme.render(
            template, spot.words.lang, {"frame": framed, "page": view, "stamp": self.stamps}
        )
        return path or file_of(spot.here), data

    def rests_on(self, name: str, notice: Notice, documents: Iterable[Document]) -> str:
        """What pages called ``name`` rest on that show these texts of ``notice``; empty if not told."""
        states = self.site.states
        if notice.name not in states:
            return ""
        titles = (shown_first(edition, self.site.today).version.title for edition in notice.editions.values())
        texts = (states[str(document.id)] for document in documents)
        return key_of(self.common, name, states[notice.name], *titles, "", *texts)
