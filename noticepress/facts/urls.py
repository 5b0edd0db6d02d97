"""Web addresses as printed, with a scheme or without (www.example.com, example.com/privacy)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from noticepress.model.fact import Contact, Fact
from noticepress.model.notice import Version
from noticepress.text.late import late
from noticepress.text.regex import regex
from noticepress.text.windows import near, touches

from .annotator import Topics, stretches
from .emails import FoundContact, emails
from .labels import label_before, named_otherwise

# ASCII alone: in 请访问https://example.com/p查看 the address ends where Chinese begins
_TAIL = r"(?:[/?#][A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%|{}]{0,2000})?"
_HOST = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\.[A-Za-z0-9-]{1,63}){1,8}"
_SHAPE = late(
    rf"(?:(?P<scheme>(?:https?|ftp)://)(?:[^\s/@]{{1,64}}@)?(?:{_HOST}|localhost|[A-Za-z0-9-]{{1,63}})|(?P<www>www\.{_HOST})"
    rf"|(?<![A-Za-z0-9@._/-])(?P<bare>{_HOST}))(?::\d{{1,5}}(?!\d))?{_TAIL}",
    re.IGNORECASE,
)
_ANCHOR = regex(r"://|[Ww]{3}\.|\.[A-Za-z]{2,6}(?![A-Za-z])")
_TOP_LEVEL = late(
    r"\.(?:com|cn|net|org|io|co|app|dev|store|shop|xyz|top|info|biz|edu|gov|eu|uk|de|fr|nl|hk|tw|jp|kr|sg|in|au|ca|us|me"
    r"|tv|cc|ai|site|online|tech|cloud|vip|club|link|example|test|health|care|dental|art|ink|ltd|group)$",
    re.IGNORECASE,
)
_INVITES = late(
    r"(?:访问|登录|登陆|查阅|查看|参见|见|网址|网站|官网|链接|地址|前往|域名|visit(?:ing)?|website|site|web|url|link|https?|at|see|via|on|to|from|domain)"
    r"[\s:：（(\[<“\"'是为，,]{0,3}(?:our website\s+)?$",
    re.IGNORECASE,
)
_CLOSING = {")": "(", "]": "[", "}": "{"}


def find(version: Version, topics: Topics) -> Iterator[Fact]:
    """Every web address."""
    del topics
    for stretch in stretches(version):
        for found in urls(stretch.text):
            other = named_otherwise(stretch.text, found.start, "url")
            value = Contact(address=found.address, valid=found.valid, labelled_as=other)
            if fact := stretch.fact("url", value, found.start, found.end, by="urls"):
                yield fact


def urls(text: str) -> Iterator[FoundContact]:
    """Web addresses in order of place; hosts of e-mail addresses are none."""
    if not _ANCHOR.search(text):
        return
    taken = [(address.start, address.end) for address in emails(text)]
    last = 0
    for match in near(_SHAPE, _ANCHOR, text, 70, 2100):
        start, end = match.start(), match.start() + len(_trimmed(match[0]))
        if start < last or touches(taken, start, end):
            continue
        if match["bare"] and not _certain(text, match, end):
            continue
        last = end
        yield FoundContact(start, end, text[start:end], _valid(match, text[start:end]))


def _certain(text: str, match: re.Match[str], end: int) -> bool:
    """Whether a name without scheme is an address: "Amazon.com, Inc." and "Node.js" are not."""
    host = re.split("[/:?#]", text[match.start() : end], maxsplit=1)[0]
    if not _TOP_LEVEL.search(host):
        return False
    before = text[max(0, match.start() - 24) : match.start()]
    return (
        text[match.start() + len(host) : end].startswith("/")
        or label_before(text, match.start()) == "url"
        or bool(_INVITES.search(before) and host.islower())
    )


def _trimmed(raw: str) -> str:
    """Without the punctuation of the sentence; a closing bracket stays if it was opened inside."""
    while raw and (raw[-1] in ".,;:!?'\"*|-_~" or _unopened(raw)):
        if raw[-1] in "-_~" and "/" in raw[8:]:
            break
        raw = raw[:-1]
    return raw


def _unopened(raw: str) -> bool:
    opening = _CLOSING.get(raw[-1])
    return bool(opening) and raw.count(raw[-1]) > raw.count(opening or "")


def _valid(match: re.Match[str], address: str) -> bool:
    """Whether the host is one that the whole internet could know."""
    host = re.sub(r"^[a-z]+://(?:[^/@]*@)?", "", address, flags=re.IGNORECASE)
    host = re.split("[/:?#]", host, maxsplit=1)[0]
    labels = host.split(".")
    if match["www"] and len(labels) < 3:
        return False
    named = len(labels) > 1 and bool(re.fullmatch(r"[A-Za-z]{2,24}|xn--[A-Za-z0-9-]+", labels[-1]))
    number = bool(re.fullmatch(r"(?:\d{1,3}\.){3}\d{1,3}", host))
    return number or (named and all(x and not x.startswith("-") and not x.endswith("-") for x in labels))
