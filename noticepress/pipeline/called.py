"""What a site calls the notices that a command names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from noticepress.model.notice import Document, VersionId

from .remembering import settings_of


def called(root: Path | None, documents: Iterable[Document]) -> Mapping[VersionId, str]:
    """The title of each in the text's own language, where ``site.toml`` has one; the others are left out."""
    settings = settings_of(root)[0] if root else None
    if settings is None:
        return {}
    found = dict[VersionId, str]()
    for id_ in (document.id for document in documents if document.id.vendor):
        notice = settings.notices.get(f"{id_.vendor}/{id_.notice}")
        titles = notice.title if notice else {}
        if title := titles.get(id_.lang) or titles.get(id_.lang.partition("-")[0]):
            found[id_] = title
    return found
