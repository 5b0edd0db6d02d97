"""``noticepress.announcement/1``: drafts of what readers are told."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import asdict

from noticepress.model.announcement import Draft

from .text import json_text

SCHEMA = "noticepress.announcement/1"


def announcement_json(drafts: Iterable[Draft]) -> str:
    """The JSON text; no drafts where nothing is accepted."""
    return json_text({"schema": SCHEMA, "drafts": [_draft(draft) for draft in drafts]})


def _draft(draft: Draft) -> dict[str, object]:
    return {
        "channel": draft.channel,
        "lang": draft.lang,
        "title": draft.title,
        "text": draft.body,
        "changes": [{"text": row.text, "link": row.link or None} for row in draft.rows],
        "limit": None if draft.limit is None else asdict(draft.limit),
    }
