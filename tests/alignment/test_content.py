"""The reference translations of real notices are faithful: an error about them would be a false alarm."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from noticepress.alignment import align_editions
from noticepress.alignment.encoder import LexiconOnly
from noticepress.model.finding import Severity
from noticepress.model.notice import Document
from noticepress.pipeline.reading import read_site

SITE = Path(__file__).parents[2]
PAIRS = [
    ("delun/privacy", "undated"),
    ("delun/privacy", "next"),
    ("shimmer/sts", "2021-12-01"),
    ("smartbt/privacy", "2022-12-16"),
    ("smartee/cookie", "undated"),
    ("smartee/privacy", "undated"),
]


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    site = read_site(SITE, date(2026, 11, 28), audience="keeper").site
    assert site is not None
    editions = (edition for notice in site.notices for edition in notice.editions.values())
    return {str(document.id): document for edition in editions for document in edition.versions}


@pytest.mark.parametrize(("notice", "version"), PAIRS)
def test_a_faithful_translation_of_a_real_notice_gives_no_error(
    documents: dict[str, Document], notice: str, version: str
) -> None:
    sides = (documents[f"{notice}@{version}:{lang}"] for lang in ("zh", "en"))
    drift = align_editions(*sides, LexiconOnly).drift
    assert not [d for d in drift if d.severity is Severity.ERROR]
    assert len([d for d in drift if d.severity is Severity.WARNING]) <= 2
