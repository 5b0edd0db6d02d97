"""Cookies that a notice lists one by one, each with its fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from noticepress.model.clause import ClauseKind
from noticepress.model.fact import Cookie, Fact
from noticepress.model.notice import Version
from noticepress.text.regex import regex

from .annotator import Stretch, Topics
from .tables import pattern, table

_COOKIE = regex("cookie", re.IGNORECASE)
_SAYS = regex(
    r"purpose|duration|expir|lifespan|provider|type|category|description|domain|party|scenario|retention"
    r"|用途|目的|期限|有效期|类型|提供|说明|时长|第三方|场景|域名",
    re.IGNORECASE,
)


def find(version: Version, topics: Topics) -> Iterator[Fact]:
    """Every record that names a cookie and says at least one thing about it."""
    for clause in version.walk():
        if clause.kind is not ClauseKind.RECORD or not clause.fields or not clause.body:
            continue
        known = known_fields(clause.fields)
        about = any(topic.split(".")[0] == "cookies" for topic in topics.get(clause.id, ()))
        spoken = about or any(_COOKIE.search(f"{key} {value}") for key, value in clause.fields.items())
        if "name" in known and spoken and any(_SAYS.search(key) for key in clause.fields):
            stretch = Stretch(version, clause, clause.body)
            value = Cookie(fields=dict(clause.fields), known=known)
            if fact := stretch.fact("cookie", value, 0, len(clause.body.text), by="cookies"):
                yield fact


def known_fields(fields: Mapping[str, str]) -> dict[str, str]:
    """The fields whose names are known, by the names that all languages share; the first of a kind."""
    found: dict[str, str] = {}
    for printed, value in fields.items():
        for shared in table("cookies")["field"]:
            if shared not in found and pattern("cookies", "field", shared).fullmatch(printed.strip()):
                found[shared] = value
                break
    return found
