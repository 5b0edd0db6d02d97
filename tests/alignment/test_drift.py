from __future__ import annotations

from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file
from qinghe import NOTICES, document

from noticepress.alignment import align_editions
from noticepress.alignment.drift.lists import lengths
from noticepress.model.alignment import Alignment

CASES = read_fixture_file(Path(__file__).with_name("drift.txt"))
HARMLESS = read_fixture_file(Path(__file__).with_name("harmless.txt"))


def drifted(edit: str) -> Alignment:
    """The two editions after an edit of the one that holds the words before the arrow."""
    old, _, new = (part.replace("\\n", "\n") for part in edit.rstrip("\n").partition("=>"))
    texts = {lang: (NOTICES / f"{lang}.md").read_text("utf-8") for lang in ("zh", "en")}
    held = [lang for lang, text in texts.items() if text.count(old.removesuffix(" ")) == 1][-1]
    texts[held] = texts[held].replace(old.removesuffix(" "), new.removeprefix(" "))
    return align_editions(*(document(lang, text) for lang, text in texts.items()))


@pytest.mark.parametrize(("edit", "expected"), [case[2:] for case in CASES], ids=[case[1] for case in CASES])
def test_injected_drift_is_found(edit: str, expected: str) -> None:
    found = [f"{drift.kind} {drift.severity}" for drift in drifted(edit).drift]
    assert expected.strip() in found
    wrong = [kind for kind in found if kind != expected.strip()]
    assert len(wrong) <= 1, wrong  # what follows from it may be told as well, noise may not


@pytest.mark.parametrize("edit", [case[2] for case in HARMLESS], ids=[case[1] for case in HARMLESS])
def test_harmless_differences_stay_silent(edit: str) -> None:
    assert [(d.kind, d.left_quote, d.right_quote) for d in drifted(edit).drift] == []


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("zh", "我们收集姓名、地址和电话。", [{3}]),
        ("zh", "我们与支付机构、快递公司等合作伙伴共享姓名和电话。", []),
        ("zh", "本文说明我们收集哪些信息、怎样使用、保存多久，以及您有哪些权利。", [{3, 4}]),
        ("zh", "日志含时间、页面、以及出错代码。", [{3}]),
        ("zh", "记录里没有姓名、没有账号、没有地址，也没有设备编号。", [{3, 4}]),
        ("en", "We collect your name, address and telephone number.", [{3}]),
        ("en", "However, no lock, wall or alarm is perfect.", [{3}]),
        ("en", "The app is free, with no ads, subscriptions or purchases.", [{1, 2, 3}]),
        ("en", "When you make an appointment we record the doctor, the time and your card.", [{3}]),
        ("en", "We issue, change and refund tickets, and settle claims.", [{3, 4}]),
        ("en", "We keep your name and address.", []),
    ],
)
def test_things_of_a_list_are_counted(lang: str, text: str, told: list[set[int]]) -> None:
    assert lengths(text, lang) == told


@pytest.mark.parametrize(
    ("zh", "en", "told"),
    [
        ("我们会向支付宝提供订单号。", "We give the order number to the payment company.", ["recipient"]),
        ("我们会向支付宝提供订单号。", "We give the order number to Alipay.", []),
        ("数据存储在上海。", "Data are stored in Beijing.", ["place"]),
        ("您可以向网信部门投诉。", "You can complain to the competent authority.", []),
    ],
)
def test_names_that_translations_keep(zh: str, en: str, told: list[str]) -> None:
    aligned = align_editions(document("zh", f"# 政策\n\n{zh}\n"), document("en", f"# Policy\n\n{en}\n"))
    assert [drift.kind for drift in aligned.drift] == told


@pytest.mark.parametrize(
    ("zh", "en", "told"),
    [
        ("按键的时间完全不发送。", "The timing of keys is omitted entirely.", []),
        ("记录里不含任何标识。", "The record carries zero identifiers.", []),
        ("不要把密码写进邮件。", "Keep passwords out of your e-mails.", []),
        ("您在作答不顺利时可以重播。", "You can replay when you are stuck.", []),
        ("我们无法识别您，也无法联系您。", "It is impossible to identify or reach you.", []),
        ("依据第六十五条向主管部门投诉。", "Complain to the authority under Article 65.", []),
        ("请求以 Authorization 头发送。", "The request is sent with an Authorization header.", []),
        ("您许可后，我们读取相册。", "We read your album when you allow it.", []),
        ("我们不会读取您的相册。", "We read your album.", ["negation"]),
    ],
)
def test_free_wordings_of_a_denial_or_condition(zh: str, en: str, told: list[str]) -> None:
    aligned = align_editions(document("zh", f"# 政策\n\n{zh}\n"), document("en", f"# Policy\n\n{en}\n"))
    assert [drift.kind for drift in aligned.drift] == told
