"""What a reviewer found to pass without a word: each is flagged by a rule, or a person is asked."""

from __future__ import annotations

import pytest

from noticepress.facts import annotate, promises
from noticepress.findings import judge
from noticepress.history import compare
from noticepress.model.change import ChangeReport
from noticepress.model.finding import Problem
from noticepress.model.notice import Document, Sidecar, VersionId
from noticepress.parsing import parse
from noticepress.sources import read

ZH = """示例诊所隐私政策

一、我们如何使用信息
我们将信息用于预约挂号、客户服务和安全保障。

二、共享
1. 我们会与合作医院共享您的预约信息。
2. 我们会委托快递公司寄送报告，仅向其提供收货地址。

三、保存期限
我们保存您的预约信息两年，到期后删除。

四、您的权利
您有权查阅、更正、删除您的个人信息。

五、政策的变更
重大变更时，我们将提前20日通过弹窗通知您。
"""
EN = """Sample Clinic Privacy Notice

1. Sharing
We share data with partner hospitals only.

2. Retention
We keep appointment data for two years and then delete it.

3. Your rights
You may access, correct or delete your data. We respond within 20 days.

4. Children
Our service is not for children under 13.

5. Changes
If we make material changes we will notify you by email at least 20 days before they take effect.
"""
FLAGGED = [
    ("到期后删除", "到期后可能删除", "gen.modality.duty_weaker"),
    ("安全保障。", "安全保障。处理无需征得您的同意。", "cn.exemption.added"),
    ("提前20日", "提前5日", "gen.modality.duty_weaker"),
    ("与合作医院共享", "与合作方共享", "cn.recipient.added"),
    (
        "提供收货地址。",
        "提供收货地址。\n3. 我们会向广告合作伙伴提供您的个人信息，用于定向广告。",
        "cn.purpose.changed",
    ),
    ("delete it.", "delete it unless we need it.", "gen.modality.duty_weaker"),
    ("delete it.", "archive it.", "gen.modality.duty_weaker"),
    ("respond within", "may respond within", "gen.modality.duty_weaker"),
    ("at least 20 days before", "shortly before", "gen.modality.duty_weaker"),
]
ASKED = [
    ("children under 13", "children under 11"),
    ("two years", "seven years"),
]
REORDERED = [
    ("access, correct or delete", "correct, access or delete"),
    ("查阅、更正、删除", "更正、查阅、删除"),
]


@pytest.mark.parametrize(("old", "new", "rule"), FLAGGED)
def test_it_is_flagged(old: str, new: str, rule: str) -> None:
    (row,) = report(old, new).changes
    assert rule in {ground.rule for ground in row.grounds}
    assert row.direction in ("against_reader", "unclear")


@pytest.mark.parametrize(("old", "new"), ASKED)
def test_a_person_is_asked_where_no_rule_decides(old: str, new: str) -> None:
    (row,) = report(old, new, regimes=("gdpr",)).changes
    assert not row.grounds
    assert row.state == "open"
    assert row.questions


@pytest.mark.parametrize(("old", "new"), REORDERED)
def test_another_order_of_rights_is_cosmetic(old: str, new: str) -> None:
    assert report(old, new).verdict.significance == "cosmetic"


def test_a_removed_right_goes_against_the_reader() -> None:
    (row,) = report("查阅、更正、删除您", "查阅、更正您").changes
    assert "cn.right.removed" in {ground.rule for ground in row.grounds}
    assert row.direction == "against_reader"


def test_of_equal_times_the_promised_one_is_the_basis() -> None:
    verdict = report("hospitals only.", "hospitals and advertisers.", promised="30 days").verdict
    assert (verdict.lead_days, verdict.lead_basis) == (30, "own notice")


def report(
    old: str, new: str, regimes: tuple[str, ...] = ("pipl", "gdpr"), promised: str = "20 days"
) -> ChangeReport:
    text = (ZH if old in ZH else EN).replace("20 days before", f"{promised} before")
    assert text.count(old) == 1
    before, after = document(text), document(text.replace(old, new))
    return judge(compare(before, after), regimes=regimes, promises=promises(before))


def document(text: str) -> Document:
    lang = "zh" if "隐私" in text else "en"
    source = read(text.encode(), f"{lang}/vendor/privacy/undated.txt", lang=lang)
    assert not isinstance(source, Problem)
    return annotate(parse(source, VersionId("vendor", "privacy", lang, "undated"), Sidecar()))
