"""The search page: a form, and the words with which the script tells what it found."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from noticepress.model.message import Message, msg
from noticepress.render.addresses import TOPICS, address
from noticepress.render.taxonomy import Taxonomy
from noticepress.render.words import Told, html_lang, own_name

from .frame import Spot


class Choice(Struct, frozen=True):
    """A value of a filter."""

    value: str
    name: Told


class SearchView(Struct, frozen=True, kw_only=True):
    """All that ``search.html`` shows."""

    title: str
    lang: str
    root: str
    """Link to the site's root."""
    said: Mapping[str, str]
    """Sentences of the script, with places that it fills."""
    topics: tuple[Choice, ...]
    languages: tuple[Choice, ...]
    vendors: tuple[Choice, ...]
    all_topics: str
    all_notices: str


_SAID: Mapping[str, Message] = {
    "all": msg(
        "“{query}”: passages found: {count}, in texts: {texts}.",
        query="{query}",
        count="{count}",
        texts="{texts}",
    ),
    "some": msg(
        "“{query}”: passages found so far: {count}, in texts: {texts}. Not yet looked into: {left}.",
        query="{query}",
        count="{count}",
        texts="{texts}",
        left="{left}",
    ),
    "none": msg("Nothing found for “{query}” in any text that is in force or announced.", query="{query}"),
    "only": msg("Looked for only in: {filters}.", filters="{filters}"),
    "empty": msg("Please enter a word, a part of one, or a number."),
    "busy": msg("Searching …"),
    "failed": msg("The index could not be loaded. It needs a web server, and a connection to it."),
    "more": msg("Look into more texts"),
    "rest": msg("More passages of this text: {count}", count="{count}"),
    "near": msg("Topics that may answer this:"),
    "topics": msg("Topics across notices"),
    "passages": msg("passages: {count}", count="{count}"),
}
"""The script fills the places, so each has itself for a value."""


def search_view(spot: Spot, title: str, taxonomy: Taxonomy) -> SearchView:
    """Filters hold what the site holds."""
    words, notices = spot.words, spot.site.notices
    said = {name: words.say(message) for name, message in _SAID.items()}
    langs = dict.fromkeys(lang for notice in notices for lang in notice.editions)
    vendors = {notice.vendor.id: notice.vendor for notice in notices}
    return SearchView(
        title=title,
        lang=words.lang,
        root=spot.link(""),
        said=said,
        topics=tuple(Choice(id_, taxonomy.name(id_, words)) for id_ in taxonomy.topics),
        languages=tuple(Choice(lang, Told(own_name(lang), html_lang(lang))) for lang in langs),
        vendors=tuple(Choice(id_, words.choose(v.name, id_)) for id_, v in vendors.items()),
        all_topics=spot.link(address(spot.lang, TOPICS)),
        all_notices=spot.link(address(spot.lang)),
    )
