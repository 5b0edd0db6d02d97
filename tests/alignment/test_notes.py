from __future__ import annotations

import pytest
from qinghe import NOTICES, document

from noticepress.alignment import align_editions
from noticepress.messages import say

ZH = (NOTICES / "zh.md").read_text("utf-8")
GERMAN = (
    "# Hinweis\n\n"
    + "Wir verarbeiten Ihre Daten nur, soweit es nötig ist. Sie können jederzeit widersprechen.\n\n" * 8
)
JAPANESE = "# プライバシーポリシー\n\n当社はお客様の個人情報を適切に取り扱います。\n"


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("zh-Hant", ZH, "simplified characters"),
        ("en", GERMAN, "neither Chinese nor English"),
        ("zh", JAPANESE, "neither Chinese nor English"),
    ],
)
def test_a_language_that_the_folder_does_not_say_is_told(lang: str, text: str, told: str) -> None:
    notes = align_editions(document("en"), document(lang, text)).notes
    assert any(told in say(note, "en") for note in notes)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_right_language_is_not_remarked_upon(lang: str) -> None:
    other = {"zh": "en", "en": "zh"}[lang]
    assert align_editions(document(lang), document(other)).notes == ()
