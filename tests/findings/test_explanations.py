"""What only came or only went is told as that."""

from __future__ import annotations

import pytest
from test_edits import judged

from noticepress.messages import say


@pytest.mark.parametrize(
    ("new", "lang", "words"),
    [
        ("", "en", 'Contact "020-8378288" was removed.'),
        ("", "zh", "联系方式“020-8378288”已删除。"),
        ("020-66554433", "en", 'Contact "020-8378288" became "020-66554433".'),
    ],
)
def test_a_contact_that_is_gone_became_nothing_else(new: str, lang: str, words: str) -> None:
    report = judged("delun", "官方电话020-8378288与我们联系", f"官方电话{new}与我们联系")
    (row,) = report.changes
    assert say(row.explanation, lang).endswith(words)
    assert "nothing" not in say(row.explanation, "en")
