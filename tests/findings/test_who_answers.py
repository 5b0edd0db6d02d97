"""Companies of the house and their registration, wherever a notice names them."""

from __future__ import annotations

import pytest
from steps import step

EN = """# Privacy Policy

Lantern Books ("we") runs lanternbooks.example.

## What we collect

We collect your name and your e-mail address when you order.

## Your rights

You can ask us to delete your data. Write to privacy@lanternbooks.example.

## {head}

{text}
"""
ZH = "# 灯笼书店隐私政策\n\n## 一、收集\n\n收集姓名。\n\n## 二、联系\n\n邮箱：a@deng.example\n\n{text}\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "Customers in Europe deal with Lantern Ireland Ltd.",
            "Customers in Europe deal with Lantern Nordic AB.",
        ),
        ("EEA, UK and Switzerland: Lantern Ireland Ltd", "EEA, UK and Switzerland: Lantern Nordic AB"),
        (
            "- USA: Lantern Inc.\n- EEA: Lantern Ltd",
            "- USA: Lantern Inc.\n- EEA: Lantern Ltd\n- Japan: Lantern K.K.",
        ),
        ("Lantern Books Ltd is registered in England under number 0123456.", "Our shop is in Leeds."),
        ("Lantern is a registered charity in England (no. 1076346).", "Lantern is a charity."),
        (
            "Lantern is a registered charity in England (no. 1076346).",
            "Lantern is a registered charity (no. 1098765).",
        ),
        ('"We" means Candle House Ltd and its branches.', '"We" means Wick Trading Ltd and its branches.'),
    ],
)
def test_another_company_of_the_house_is_another_who_answers(old: str, new: str) -> None:
    report = step("en", EN.format(head="Regions", text=old), EN.format(head="Regions", text=new))
    assert "cn.identity.changed" in {ground.rule for row in report.changes for ground in row.grounds}
    assert report.verdict.significance == "major"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "Customers in Europe deal with Lantern Ireland Limited.",
            "Customers in Europe deal with Lantern Ireland Ltd.",
            "cosmetic",
        ),
        ("Our shop is in Leeds.", "Our shop is in Leeds. Lantern is a charity (no. 1076346).", "minor"),
        ("Postcards come from Wick Printing Ltd.", "Postcards come from Wax Printing Ltd.", "minor"),
    ],
)
def test_the_same_company_and_another_matter(old: str, new: str, told: str) -> None:
    report = step("en", EN.format(head="Regions", text=old), EN.format(head="Regions", text=new))
    assert report.verdict.significance == told


def test_the_foot_of_a_chinese_notice_tells_who_it_is() -> None:
    foot = "广州灯笼书店有限公司\n\n统一社会信用代码：91440101MA5ABCDE12"
    for new in ("", foot.replace("广州", "深圳"), foot.replace("MA5ABCDE12", "MA5ABCDE34")):
        assert step("zh", ZH.format(text=foot), ZH.format(text=new)).verdict.significance == "major"
