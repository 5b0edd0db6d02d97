"""What a translation owes, told at its head and clause by clause."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

import press_helpers as make
from bs4 import BeautifulSoup

from noticepress.model.notice import Sidecar, TranslationOf
from noticepress.model.staleness import Amount, StaleClause, Staleness
from noticepress.render import pages

STATES = {"text": "stale", "added": "missing", "unanswered": "extra"}


def test_a_translation_says_what_it_is_and_links_to_the_original() -> None:
    of = TranslationOf(lang="zh", version="2024-01-01", sha256="0" * 64, status="reference")
    original = make.document(make.ZH, "qinghe/privacy@2024-01-01:zh")
    english = make.document(make.EN, "qinghe/privacy@2024-01-01:en", Sidecar(translation_of=of))
    files = dict(pages(make.site([make.notice("qinghe/privacy", [english, original])])))
    head = BeautifulSoup(files["en/qinghe/privacy/index.html"], "lxml").select_one(".title")
    assert "Unofficial translation of the Chinese text" in head.get_text()
    assert "../../../zh/qinghe/privacy/2024-01-01/" in [a["href"] for a in head.select(".status a")]
    assert "Unofficial" in files["en/index.html"].decode()
    assert "Unofficial" not in files["zh/qinghe/privacy/index.html"].decode()


STATES = {"text": "stale", "added": "missing", "unanswered": "extra"}


def test_a_translation_says_what_it_owes_to_the_text_that_holds() -> None:
    of = TranslationOf(lang="zh", version="2024-01-01", sha256="0" * 64, status="reference")
    original = make.document(make.ZH, "qinghe/privacy@2024-01-01:zh")
    english = make.document(make.EN, "qinghe/privacy@2024-01-01:en", Sidecar(translation_of=of))
    later = make.document(make.ZH + "六、其他\n", "qinghe/privacy@2025-03-01:zh")
    states = {("2", "一-1"): "text", ("", "六"): "added", ("1-p1", ""): "unanswered"}
    found = Staleness(
        translation=english.id, of=of, standing="superseded", base=original.id, source=later.id,
        clauses=tuple(
            StaleClause(
                state=STATES[why], why=why, before=(), now=tuple(filter(None, [now])),
                translated=tuple(filter(None, [here])), amount=Amount(number=0, unit="characters"),
            )
            for (here, now), why in states.items()
        ),
    )  # fmt: skip
    site = make.site([make.notice("qinghe/privacy", [english, original, later])])
    soup = BeautifulSoup(
        dict(pages(replace(site, staleness={str(english.id): found})))["en/qinghe/privacy/index.html"], "lxml"
    )
    head = soup.select_one(".title").get_text()
    assert "Since then the Chinese text has changed (March 1, 2025)." in head
    assert "1 outdated, 1 not translated, and 1 that the original does not have" in head
    marks = [
        (mark.find_parent(id=True)["id"], mark.get_text(strip=True), mark.a and mark.a["href"])
        for mark in soup.select(".stale")
    ]
    place = "../../../zh/qinghe/privacy/2025-03-01/#"
    assert marks == [
        ("1-p1", "Not in the Chinese text", None),
        ("2", "Outdated: the Chinese text has changed here", place + quote("一-1")),
        ("2", "New in the Chinese text after this, not translated yet", place + quote("六")),
    ]
