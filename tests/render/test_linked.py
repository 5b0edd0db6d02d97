"""JSON-LD on pages of texts: what a program reads of schema.org."""

from __future__ import annotations

import json

import press_helpers as make
import pytest
from bs4 import BeautifulSoup
from msgspec.structs import replace

from noticepress.model.notice import Sidecar, TranslationOf
from noticepress.model.site import Site
from noticepress.render import pages

BASE = "https://notices.example/"


def blocks(site: Site) -> dict[str, dict[str, object]]:
    found = {}
    for path, data in pages(site, document_json=lambda *_: ""):
        if path.endswith(".html"):
            tags = BeautifulSoup(data, "lxml").select("script[type='application/ld+json']")
            assert len(tags) < 2
            for tag in tags:
                found[path] = json.loads(tag.string)
    return found


def test_a_text_says_its_dates_language_version_and_publisher() -> None:
    told = blocks(make.sample())["zh/qinghe/privacy/index.html"]
    assert told == {
        "@context": "https://schema.org",
        "@type": "DigitalDocument",
        "@id": f"{BASE}zh/qinghe/privacy/2025-01-01/",
        "url": f"{BASE}zh/qinghe/privacy/",
        "name": "隐私政策",
        "inLanguage": "zh-Hans",
        "version": "2.0.0",
        "creativeWorkStatus": "in_force",
        "datePublished": "2025-01-01",
        "dateModified": "2025-01-01",
        "expires": "2027-01-01",
        "publisher": {"@type": "Organization", "name": "清禾"},
        "encoding": {
            "@type": "MediaObject",
            "encodingFormat": "application/json",
            "contentUrl": f"{BASE}zh/qinghe/privacy/2025-01-01/notice.json",
        },
    }


def test_only_pages_of_texts_have_one_and_both_pages_of_a_version_mean_the_same() -> None:
    found = blocks(make.sample())
    assert sorted(found) == [
        "en/meadow/cookie/index.html",
        "en/meadow/cookie/undated/index.html",
        "zh/qinghe/privacy/2024-01-01/index.html",
        "zh/qinghe/privacy/2025-01-01/index.html",
        "zh/qinghe/privacy/2027-01-01/index.html",
        "zh/qinghe/privacy/index.html",
    ]
    assert found["zh/qinghe/privacy/index.html"] == found["zh/qinghe/privacy/2025-01-01/index.html"]


@pytest.mark.parametrize("base", [BASE, None])
def test_a_translation_and_its_original_name_each_other(base: str | None) -> None:
    of = TranslationOf(lang="zh", version="2024-01-01", sha256="0" * 64, status="reference")
    original = make.document(make.ZH, "qinghe/privacy@2024-01-01:zh")
    english = make.document(make.EN, "qinghe/privacy@2024-01-01:en", Sidecar(translation_of=of))
    found = blocks(make.site([make.notice("qinghe/privacy", [english, original])], base_url=base))
    en, zh = (found[f"{lang}/qinghe/privacy/index.html"] for lang in ("en", "zh"))
    root = base or "../../../"
    place = f"{root}zh/qinghe/privacy/2024-01-01/" if base else "../../../zh/qinghe/privacy/2024-01-01/"
    assert en["translationOfWork"] == {"@type": "DigitalDocument", "@id": place, "inLanguage": "zh-Hans"}
    assert [one["inLanguage"] for one in zh["workTranslation"]] == ["en"]
    assert ("translationOfWork" in zh, "workTranslation" in en) == (False, False)


def test_nothing_in_a_name_ends_the_block() -> None:
    evil = '</script><script>alert(1)</script><!-- & \u2028"'
    site = make.sample()
    notices = [replace(n, title={"zh": evil, "en": evil}) for n in site.notices]
    site = replace(site, notices=tuple(notices))
    assert all(told["name"] == evil for told in blocks(site).values())
    for path, data in pages(site):
        if path.endswith(".html"):
            scripts = BeautifulSoup(data, "html5lib").find_all("script")
            assert all(tag.get("src") or tag["type"] == "application/ld+json" for tag in scripts), path
