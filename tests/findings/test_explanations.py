"""What only came or only went is told as that."""

from __future__ import annotations

import pytest
from test_edits import judged

from noticepress.law import told_apart
from noticepress.messages import say, shown


@pytest.mark.parametrize(
    ("new", "lang", "words"),
    [
        ("", "en", 'Contact "020-8378288" was removed.'),
        ("", "zh", "联系方式“020-8378288”已删除。"),
        (
            "020-83782888",
            "en",
            'Contact "020-8378288" became "020-83782888".',
        ),  # the old one with a digit more
        ("020-66554433", "en", 'Contact "020-8378288" became "020-66554433".'),
    ],
)
def test_a_contact_that_is_gone_became_nothing_else(new: str, lang: str, words: str) -> None:
    report = judged("delun", "官方电话020-8378288与我们联系", f"官方电话{new}与我们联系")
    (row,) = report.changes
    assert say(row.explanation, lang).endswith(words)
    assert "nothing" not in say(row.explanation, "en")


def test_a_new_place_is_the_one_that_came() -> None:
    report = judged("delun", "存储于中华人民共和国境内（包含港澳台）。", "存储于中华人民共和国境内及新加坡。")
    (row,) = report.changes
    assert say(row.explanation, "zh").endswith("新的地点：“新加坡”。")
    places = [fact for fact in row.change.facts if fact.kind == "place" and fact.old and fact.new]
    for fact in places:
        assert fact.old is not None
        assert fact.new is not None
        old, new = (shown(value, "zh") for value in told_apart(fact.old, fact.new))
        assert old != new  # both are China
    assert places
