"""Turns of published translations: what is told of them, and what stays silent."""

from __future__ import annotations

from pathlib import Path

import pytest
from qinghe import document

from noticepress.alignment import align_editions
from noticepress.alignment.drift.romanised import transliterated

AROUND = {"zh": "# 说明\n\n## 一、总则\n\n{}\n", "en": "# Notice\n\n## 1. General\n\n{}\n"}
ROWS = [
    row.split("\t")
    for row in Path(__file__).with_name("published.tsv").read_text("utf-8").splitlines()
    if not row.startswith("#")
]


@pytest.mark.parametrize(("kind", "zh", "en"), ROWS, ids=[row[2][:40] for row in ROWS])
def test_what_was_lost_is_told_and_a_faithful_turn_is_not(kind: str, zh: str, en: str) -> None:
    aligned = align_editions(document("zh", AROUND["zh"].format(zh)), document("en", AROUND["en"].format(en)))
    told = [drift.kind for drift in aligned.drift if drift.severity != "info"]
    assert (kind in told) if kind != "-" else told == []


@pytest.mark.parametrize(
    ("name", "chinese", "same"),
    [
        ("Kirkwall", "柯克沃尔", True),
        ("Stornoway", "飞往斯托诺韦的航班", True),
        ("Aberdeen", "柯克沃尔和斯托诺韦", False),
        ("Dublin", "阿姆斯特丹", False),
    ],
)
def test_a_foreign_name_is_known_by_its_consonants(name: str, chinese: str, *, same: bool) -> None:
    assert transliterated(name, chinese) is same
