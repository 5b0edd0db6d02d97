"""What the two editions themselves teach: a word that is always said by another is no drift."""

from __future__ import annotations

from qinghe import document

from noticepress.alignment import align_editions
from noticepress.alignment.drift.heads import head_said
from noticepress.alignment.drift.own_words import own_words
from noticepress.alignment.encoder import LexiconOnly
from noticepress.model.alignment import Drift
from noticepress.model.finding import Severity


def told(zh: str, en: str) -> list[Drift]:
    drift = align_editions(document("zh", zh), document("en", en), LexiconOnly).drift
    return [one for one in drift if one.severity is not Severity.INFO]


def test_words_left_over_together_answer_each_other() -> None:
    over = [
        (frozenset({"骚扰", "库"}), frozenset({"spam"})),
        (frozenset({"骚扰"}), frozenset({"spam", "app"})),
    ]
    known = own_words(over)
    assert known.answers("Spam", "防骚扰")
    assert not known.answers("app", "防骚扰")
    assert not own_words(over[:1]).answers("spam", "骚扰")  # once is chance


def test_a_compound_may_be_said_by_its_head() -> None:
    assert head_said("phone numbers", "en", "no phone numbers are sent", "不发送任何号码")
    assert not head_said("phone number", "en", "your phone number and ID number", "您的身份证号码")
    assert not head_said("location data", "en", "your location data", "您的数据")


def test_each_thing_that_is_gone_is_told() -> None:
    zh = "# 政策\n\n我们收集姓名、身份证号、指纹和血型。\n\n我们用于核验。\n"
    en = "# Policy\n\nWe collect names and fingerprints.\n\nWe use them for verification.\n"
    words = " ".join(drift.left_quote for drift in told(zh, en) if drift.kind == "data_type")
    assert "身份证" in words
    assert "血型" in words


def test_an_item_does_not_move_to_a_list_that_answers_another() -> None:
    zh = "# 政策\n\n我们记录：\n\n- 来电号码\n- 时间\n\n号码库包含：\n\n- 骚扰号码及其标签\n- 版本\n"
    en = (
        "# Policy\n\nWe record:\n\n- Incoming phone number\n- Time\n\n"
        "The database contains:\n\n- Spam numbers and their labels\n- Version\n"
    )
    assert not [drift for drift in told(zh, en) if drift.kind in ("missing", "extra")]


def test_a_lead_and_a_heading_of_one_label_are_linked() -> None:
    zh = "# 政策\n\n6.3 共分三类：\n\n- 姓名；\n- 地址。\n"
    en = "# Policy\n\n6.3 There are three categories that these can be put in:\n\n- names;\n- addresses.\n"
    assert not [drift for drift in told(zh, en) if drift.kind in ("missing", "extra")]
