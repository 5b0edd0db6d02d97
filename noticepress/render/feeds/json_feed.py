"""JSON Feed 1.1 (jsonfeed.org)."""

from __future__ import annotations

import json

from noticepress.render.addresses import JSON_FEED

from .entry import Entry
from .feed import Feed, stamp

_VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed) -> bytes:
    """The document. Its URLs must be whole ones, so without a base URL it has none."""
    whole = feed.site.settings.base_url is not None
    urls = (
        {"home_page_url": feed.url(feed.place), "feed_url": feed.url(feed.place + JSON_FEED)} if whole else {}
    )
    told = {
        "version": _VERSION,
        "title": feed.title.text,
        **urls,
        "language": feed.lang,
        "authors": [{"name": feed.author}],
        "items": [_item(feed, entry, whole=whole) for entry in feed.entries],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _item(feed: Feed, entry: Entry, *, whole: bool) -> dict[str, object]:
    event = entry.event
    return {
        "id": entry.id,
        **({"url": feed.url(entry.place)} if whole else {}),
        "title": entry.title,
        "content_text": "\n".join(entry.lines),
        "date_published": stamp(entry.published),
        "date_modified": stamp(entry.updated),
        "authors": [{"name": entry.author}],
        "tags": [category.term for category in entry.categories],
        "language": entry.lang,
        "_noticepress": {
            "notice": f"{event.notice.vendor.id}/{event.notice.id}",
            "lang": event.document.id.lang,
            "version": event.document.id.version,
            "event": event.kind,
            "significance": event.report.significance if event.report else None,
            "effective": str(event.applies) if event.applies else None,
            "sha256": event.document.version.source.sha256,
            "path": entry.place,
        },
    }
