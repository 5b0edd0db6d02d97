"""What both notices provide for links them, and where they stand alone does not."""

from __future__ import annotations

from collections.abc import Callable
from math import inf, log

import pytest
from qinghe import document

from noticepress.alignment import align_vendors
from noticepress.alignment.encoder import Encoder, LexiconOnly, default_encoder
from noticepress.alignment.odds import share, worth_linking
from noticepress.alignment.provisions import provisions
from noticepress.alignment.units import units

METHODS = {"meaning": default_encoder, "words": LexiconOnly}


def provided(lang: str, sentence: str) -> frozenset[str]:
    """What one sentence below no heading of its own provides for."""
    made = document(lang, f"# A\n\n## 1. B\n\n{sentence}\n", vendor="a")
    row = units(made)
    return next(
        names
        for unit, names in zip(row, provisions(made, row), strict=True)
        if unit.region == "body" and unit.clause.text
    )


SAME = {
    "who.accept": ("使用本应用即表示您同意本政策。", "By opening an account you accept these rules."),
    "who.value": ("您的隐私对我们很重要。", "Your privacy is very important to our team."),
    "collect.given": ("您主动提供的资料。", "Details that you fill in on our order form."),
    "collect.from_others": ("我们从合作伙伴处获得您的资料。", "Details supplied by a third party."),
    "share.own_policy": (
        "请查阅第三方的隐私政策。",
        "We are not responsible for the content of their pages.",
    ),
    "store.retention": ("订单保存三年。", "We hold invoices for a period of ten years."),
    "use.ads": ("用于投放与您更相关的广告。", "We display ads that are based on your interests."),
    "change.owner": ("公司的所有权结构发生变化；", "Changes to our ownership structure;"),
    "right.refuse": (
        "有的数据我们可能无法删除，请求会被拒绝。",
        "We may not be able to delete all that you request.",
    ),
}
OTHER = {
    "what is stored at all is no term of storage": (
        "store.retention",
        "en",
        "For readers who sign in, we store a nickname",
    ),
    "a form for complaints is no right to complain": ("right.complain", "zh", "姓名 填写投诉表单"),
    "a cipher is no measure in general": ("secure.measure", "zh", "证件号码 加密"),
    "information acquired is no merger": (
        "share.merger",
        "en",
        "We join it with other information acquired in the shop.",
    ),
    "owners who change are a change of the policy": (
        "share.merger",
        "en",
        "A merger changes our ownership structure.",
    ),
    "a data kind that is named is not defined": ("def.personal", "en", "Personal data is kept for a year."),
}


@pytest.mark.parametrize("name", SAME)
def test_both_languages_provide_for_it(name: str) -> None:
    chinese, english = SAME[name]
    assert name in provided("zh", chinese)
    assert name in provided("en", english)


@pytest.mark.parametrize("kind", OTHER)
def test_words_alone_do_not_provide_for_it(kind: str) -> None:
    name, lang, sentence = OTHER[kind]
    assert name not in provided(lang, sentence)


@pytest.mark.parametrize("method", METHODS)
def test_a_sentence_on_another_matter_is_linked_neither_by_topic_nor_by_section(method: str) -> None:
    encoder: Callable[[], Encoder] = METHODS[method]
    ours = document(
        "en", "# A\n\n## 1. What we collect\n\nWe collect your phone number when you sign up.\n", vendor="a"
    )
    theirs = document("en", "# B\n\n## 1. What we collect\n\nThe bees are tended by a keeper.\n", vendor="b")
    pairs = align_vendors(ours, theirs, encoder=encoder).pairs
    assert "1-p1" not in {id_ for pair in pairs for id_ in pair.left}


def test_what_is_sure_raises_the_bar_for_what_is_doubtful() -> None:
    assert share(worth_linking([4.0] * 9 + [-1.0] * 9)) > 0.9
    assert share(worth_linking([-1.0] * 9 + [-6.0] * 90)) == pytest.approx(share(-1.0))
    assert worth_linking([log(3)]) == pytest.approx(log(3))
    assert worth_linking([]) == inf
