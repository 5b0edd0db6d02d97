"""Cookies that a notice lists one by one, each with its fields."""

from __future__ import annotations

import re
from collections.abc import Iterator

from noticepress.model.clause import ClauseKind
from noticepress.model.fact import Cookie, Fact
from noticepress.model.notice import Version

from .annotator import Stretch, Topics

_COOKIE = re.compile("cookie", re.IGNORECASE)
_NAME = re.compile(r"(?:cookie\s*)?(?:name|名称|名稱)|cookie", re.IGNORECASE)
_SAYS = re.compile(
    r"purpose|duration|expir|lifespan|provider|type|category|description|domain|party|scenario|retention"
    r"|用途|目的|期限|有效期|类型|提供|说明|时长|第三方|场景|域名",
    re.IGNORECASE,
)


def find(version: Version, topics: Topics) -> Iterator[Fact]:
    """Every record that names a cookie and says at least one thing about it."""
    for clause in version.walk():
        if clause.kind is not ClauseKind.RECORD or not clause.fields or not clause.body:
            continue
        names = [key for key in clause.fields if _NAME.fullmatch(key.strip())]
        about = any(topic.split(".")[0] == "cookies" for topic in topics.get(clause.id, ()))
        spoken = about or any(_COOKIE.search(f"{key} {value}") for key, value in clause.fields.items())
        if names and spoken and any(_SAYS.search(key) for key in clause.fields):
            stretch = Stretch(version, clause, clause.body)
            value = Cookie(fields=dict(clause.fields))
            if fact := stretch.fact("cookie", value, 0, len(clause.body.text), by="cookies"):
                yield fact
