"""One page of every kind, for tests that look at all of them; ``{lang}`` where both languages have it."""

from __future__ import annotations

LANGS = ("zh", "en")
PAGES = {
    "root": "",
    "home": "{lang}/",
    "vendor": "{lang}/smartee/",
    "notice": "{lang}/smartbt/privacy/",
    "chinese notice": "{lang}/delun/privacy/",
    "records": "{lang}/smartee/cookie/",
    "history": "{lang}/delun/privacy/changes/",
    "day": "{lang}/delun/privacy/on/2026-06-01/",
    "step in Chinese": "zh/delun/privacy/changes/undated..2026-06-01/",
    "step in English": "en/smartbt/privacy/changes/2022-12-16..2026-06-01/",
    "topics": "{lang}/topics/",
    "topic": "{lang}/topics/retention/",
    "compare": "{lang}/compare/",
    "search": "{lang}/search/",
    "side by side": "{lang}/smartbt/privacy/2026-06-01/side-by-side/",
    "versions side by side": "zh/delun/privacy/changes/undated..2026-06-01/side-by-side/",
    "vendors side by side": "{lang}/compare/delun/privacy/smartbt/privacy/",
    "missing": "{missing}/delun/privacy/2026-06-01/",
    "404": "{lang}/404.html",
}


def places(kind: str) -> list[str]:
    """The addresses of that kind, one or two."""
    return list(dict.fromkeys(PAGES[kind].format(lang=lang, missing="en") for lang in LANGS))
