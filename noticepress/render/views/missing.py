"""Pages that say that something does not exist in this language, and where it does."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from noticepress.model.message import msg
from noticepress.model.notice import Notice
from noticepress.render.addresses import address
from noticepress.render.words import Told, html_lang, own_name

from .frame import Spot
from .notice import notice_title


class Offer(Struct, frozen=True):
    """The same thing in a language that has it."""

    lang: str
    name: str
    title: str
    said: str
    href: str


class MissingView(Struct, frozen=True, kw_only=True):
    """All that ``missing.html`` shows."""

    title: Told
    said: str
    offers: tuple[Offer, ...]
    own: str
    """To this notice's page in the reader's language, where the notice exists but not this version of it."""
    vendor: str
    vendor_name: Told


def missing_view(spot: Spot, notice: Notice, langs: Iterable[str]) -> MissingView:
    """``langs`` are those in which the page exists."""
    words = spot.words
    own = spot.lang in notice.editions
    told = {"language": words.language(spot.lang)}
    said = (
        msg("This notice exists in {language}, but this version of it does not.", **told)
        if own
        else msg("This notice is not available in {language}. Nothing was translated by machine.", **told)
    )
    return MissingView(
        title=notice_title(spot, notice),
        said=words.say(said),
        offers=tuple(_offer(spot, notice, lang) for lang in langs),
        own=spot.link(address(spot.lang, notice.vendor.id, notice.id)) if own else "",
        vendor=spot.link(address(spot.lang, notice.vendor.id)),
        vendor_name=words.choose(notice.vendor.name, notice.vendor.id),
    )


def _offer(spot: Spot, notice: Notice, lang: str) -> Offer:
    read = msg("Read it in {language}", language=spot.words.language(lang))
    newest = notice.editions[lang].versions[-1]
    return Offer(
        html_lang(lang),
        own_name(lang),
        newest.version.title,
        spot.words.say(read),
        spot.link(address(lang, *spot.parts)),
    )
