"""What both notices provide for links them, and where they stand alone does not."""

from __future__ import annotations

from collections.abc import Callable
from math import inf, log

import pytest
from qinghe import document

from noticepress.alignment import align_vendors
from noticepress.alignment.encoder import Encoder, LexiconOnly, default_encoder
from noticepress.alignment.languages import score
from noticepress.alignment.odds import share, worth_linking
from noticepress.alignment.outline import openings
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
    "right.opt_out": ("您可以随时选择退出统计。", "You may opt out of measurement whenever you like."),
    "collect.none": ("本工具不会收集任何个人信息。", "The calculator does not collect any personal data."),
    "collect.ad_id": ("我们读取广告标识符。", "We read the advertising identifier of your phone."),
    "use.contest": ("用于抽奖和寄送奖品。", "To run raffles and send the prizes."),
    "use.survey": ("我们会邀请您填写问卷。", "We may send you a questionnaire."),
    "use.recruit": ("应聘者的材料仅用于招聘。", "What applicants send is used to fill the vacancy."),
    "use.donation": ("用于处理您的捐赠。", "To thank our donors."),
    "use.credit": ("我们会查询您的征信报告。", "We ask a bureau for your credit history."),
    "share.advisers": ("我们的律师和审计师。", "Our lawyers and auditors."),
    "share.third": ("我们会与第三方共享这些资料。", "We share it with other companies."),
    "share.social": ("您可以分享到微信。", "Pages carry a share button of each social network."),
    "store.criteria": (
        "确定保存期限的标准如下。",
        "How long depends on criteria that determine the retention period.",
    ),
    "secure.tell_us": (
        "如您发现密码被盗用，请立即联系客服。",
        "If you suspect that your account was compromised, please contact us at once.",
    ),
    "child.consent": ("须取得监护人的同意。", "A guardian must give consent."),
    "change.date": ("本政策最后更新于五月一日。", "This page was last updated in spring."),
    "gov.prevail": ("如有不一致，以本政策为准。", "Where they differ, the agreement prevails."),
    "gov.other_terms": ("本声明构成用户协议的一部分。", "This notice forms part of our terms."),
    "basis.public_task": ("为公共利益所必需。", "It is necessary for a task in the public interest."),
    "basis.claims": ("为提出法律主张。", "To defend legal claims."),
    "cookie.kinds": ("我们使用会话Cookie。", "Session cookies vanish with the window."),
    "right.withdraw": ("您可以更改定位功能的授权。", "You can rescind what you allowed."),
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
    "an address of a page is no cipher": ("secure.encrypt", "en", "See https://example.org/help for more."),
    "a service provider is no purpose": ("use.service", "en", "The service provider uses two servers."),
    "laws that are obeyed are no disclosure": ("share.police", "zh", "我们将按照法律法规的要求告知您。"),
    "mending is no measure": ("secure.measure", "zh", "发生事件后我们会采取补救措施。"),
    "a game that is downloaded is no copy": ("right.copy", "en", "You can play once you download the game."),
    "to reach us for something else is no contact": (
        "contact.us",
        "en",
        "You may withdraw consent if you contact us by letter.",
    ),
    "a data kind that is named is not defined": ("def.personal", "en", "Personal data is kept for a year."),
}


LISTS = {
    "the lead names the breach, the item who is told": (
        "secure.incident",
        ("若发生信息泄露：", "及时通知您"),
        ("If there is a breach:", "you are told within three days"),
    ),
    "the lead names the cookies, the item what they keep": (
        "cookie.prefer",
        ("我们使用 Cookie：", "记住所选语言"),
        ("Cookies let us:", "remember the chosen language"),
    ),
}


@pytest.mark.parametrize("kind", LISTS)
def test_an_item_completes_what_its_lead_begins(kind: str) -> None:
    name, *said = LISTS[kind]
    for lang, (lead, item) in zip(("zh", "en"), said, strict=True):
        text = f"# A\n\n## 1. B\n\n{lead}\n\n- {item}\n- {item}\n"
        row = units(document(lang, text, vendor="a"))
        made = provisions(document(lang, text, vendor="a"), row)
        assert any(name in names for unit, names in zip(row, made, strict=True) if unit.clause.text == item)


def test_titles_and_dates_answer_each_other() -> None:
    ours = document("en", "# Privacy policy of the Oak\n\nUpdated: 3 May 2024\n\n## 1. A\n\nB.\n", vendor="a")
    theirs = document("zh", "# 榆树隐私政策\n\n更新日期：2024年6月7日\n\n## 1. 甲\n\n乙。\n", vendor="b")
    pairs = {(pair.left, pair.right) for pair in align_vendors(ours, theirs).pairs}
    dates = [next(c.id for c in one.version.walk() if c.reason == "date-line") for one in (ours, theirs)]
    assert {(("title",), ("title",)), ((dates[0],), (dates[1],))} <= pairs


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


NESTED = """# Notice of the Oak

## What we collect

### When you order

We collect your name and your delivery address when you place an order.

### When you write to us

We keep the correspondence when you e-mail our customer service.
"""
FLAT = """# Notice of the Elm

## What we collect

We collect your name and your shipping address for an order, and keep the e-mails that you send us.
"""


@pytest.mark.parametrize("method", METHODS)
def test_a_heading_gives_way_to_the_one_above_it(method: str) -> None:
    ours, theirs = document("en", NESTED, vendor="a"), document("en", FLAT, vendor="b")
    pairs = align_vendors(ours, theirs, encoder=METHODS[method]).pairs
    said = {clause.id: clause.title for clause in ours.version.walk() if clause.heading and not clause.text}
    linked = {said[id_] for pair in pairs for id_ in pair.left if id_ in said}
    assert linked == {"What we collect"}


def test_the_first_clauses_are_those_that_are_no_headings() -> None:
    ours = document("en", "# A\n\n## 1. Who\n\nWe are a choir.\n\nWe sing.\n", vendor="a")
    theirs = document("zh", "# B\n\n我们是书社。\n\n## 1. 甲\n\n我们读书。\n", vendor="b")
    scorer = score(ours, theirs, (units(ours), units(theirs)))
    first, second = openings(scorer)
    assert scorer.left[first].clause.text == "We are a choir."
    assert scorer.right[second].clause.text == "我们是书社。"


KINDS = {
    "collect.os": ("我们收集操作系统版本。", "We collect the version of your operating system."),
    "collect.model": ("我们收集设备型号。", "We record the device model."),
    "collect.device_id": ("我们读取设备标识符。", "We read a unique device identifier."),
    "collect.ip": ("我们记录IP地址。", "We record your IP address."),
    "collect.network": ("我们获取网络类型。", "We receive the type of connection."),
    "collect.browser": ("我们获取浏览器类型。", "We log the browser type."),
}


@pytest.mark.parametrize("name", KINDS)
def test_what_is_told_of_a_device_is_kept_apart(name: str) -> None:
    chinese, english = KINDS[name]
    for found in (provided("zh", chinese), provided("en", english)):
        assert {one for one in found if one in KINDS} == {name}


HEADINGS = {
    "head.use": ("我们如何使用您的信息", "Why we use your data"),
    "head.share": ("信息的对外提供", "Who else may see your information"),
    "head.store": ("保存期限", "How long we keep it"),
    "head.secure": ("信息安全", "How we protect your information"),
    "head.collect": ("我们收集哪些信息", "Information we hold"),
    "head.rights": ("您的权利", "Your choices"),
    "head.contact": ("联系方式", "Any questions?"),
    "head.change": ("政策的修订", "Amendments"),
}


def announced(lang: str, title: str) -> frozenset[str]:
    """What a heading announces."""
    made = document(lang, f"# A\n\n## 1. {title}\n\nB.\n", vendor="a")
    row = units(made)
    return next(
        names
        for unit, names in zip(row, provisions(made, row), strict=True)
        if unit.region == "body" and unit.clause.heading
    )


@pytest.mark.parametrize("name", HEADINGS)
def test_headings_announce_what_stands_below(name: str) -> None:
    chinese, english = HEADINGS[name]
    assert name in announced("zh", chinese)
    assert name in announced("en", english)
    assert not any(one.startswith("head.") for one in provided("en", f"{english}."))


def test_headings_on_something_else_announce_no_such_thing() -> None:
    assert "head.use" not in announced("en", "Terms of use") | announced("zh", "Cookie 和同类技术的使用")
    assert "head.secure" not in announced("zh", "未成年人的保护") | announced("en", "Data protection officer")
    assert "head.contact" not in announced("en", "Contact details we collect")
