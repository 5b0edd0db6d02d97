"""What an announcement says of one accepted row: the words that came or went, never the contrary."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from noticepress.cli.group import cli

ZH = """山雀记账隐私政策

生效日期：2026年1月1日

一、信息的收集

注册时，我们收集您的手机号和密码。我们不会读取您的短信。为识别异常登录，我们会记录设备型号。

二、信息的共享

1、我们会与北斗快运共享您的收件地址，用于寄送账本。

2、我们不会向境外提供您的个人信息。

三、保存期限

账单保存二年。

四、政策的变更

如有重大变更，我们会提前20日通过弹窗通知您。
"""
EN = """# Titmouse Ledger Privacy Notice

Effective date: 1 January 2026

## 1. What we collect

When you register, we collect your name and telephone number. We do not read your text messages.

## 2. Recipients

We share your delivery address with Northway Parcels to send printed ledgers.

## 3. Your rights

You have the right to inspect, correct, delete and export your data. You may complain to the Data Ombudsman.

## 4. Changes

If we make material changes, we will tell you by e-mail 20 days before.
"""


def told(tmp_path: Path, old: str, new: str, lang: str) -> list[str]:
    """The lines of the announcement in ``lang`` when every row was accepted."""
    pair = [str(tmp_path / name) for name in ("old.md", "new.md")]
    for path, text in zip(pair, (old, new), strict=True):
        Path(path).write_text(text, "utf-8")
    for command in (["review", *pair, "all", "accept", "--by", "Li"],):
        assert CliRunner().invoke(cli, [*command, "--as-of", "2026-11-28"]).exit_code == 0
    command = ["export", "announcement", *pair, "--format", "json", "--as-of", "2026-11-28", "--quiet"]
    drafts = json.loads(CliRunner().invoke(cli, command).stdout)["drafts"]
    text = next(draft["text"] for draft in drafts if draft["lang"] == lang)
    return [line for line in text.splitlines() if line.startswith("·")]


@pytest.mark.parametrize(
    ("text", "swap", "own", "never"),
    [
        (
            ZH,
            ("手机号和密码", "手机号、密码和身份证号码"),
            "我们收集您的手机号、密码和身份证号码”",
            "、密码身份证",
        ),
        (ZH, ("我们不会读取您的短信。", ""), "删除“我们不会读取您的短信”", "新增"),
        (ZH, ("不会读取", "会读取"), "“我们不会读取您的短信”改为“我们会读取您的短信”", "措辞"),
        (ZH, ("与北斗快运共享", "与北斗快运、南星物流共享"), "与北斗快运、南星物流共享", "措辞"),
        (ZH, ("不会向境外提供", "可能向新加坡提供"), "我们可能向新加坡提供您的个人信息”", "境外 →"),
        (
            EN,
            ("name and telephone number", "name, telephone number and passport number"),
            "passport number",
            "other",
        ),
        (EN, ("do not read", "read"), "“We read your text messages” in place of “We do not read", "other"),
        (EN, ("correct, delete and export", "correct and delete"), "in place of “", "new:"),
        (EN, ("Data Ombudsman", "Privacy Registrar"), "Privacy Registrar” in place of “", "new:"),
        (
            EN,
            ("Northway Parcels", "Amazon Web Services"),
            "“We share your delivery address with Amazon",
            "no longer",
        ),
    ],
)
def test_words_are_quoted_in_whole_phrases(
    tmp_path: Path, text: str, swap: tuple[str, str], own: str, never: str
) -> None:
    said = " ".join(told(tmp_path, text, text.replace(*swap), "zh" if text is ZH else "en"))
    assert own in said, said
    assert never not in said, said


@pytest.mark.parametrize(
    ("text", "old", "new", "said"),
    [
        (ZH, "不会向境外提供", "可能向新加坡提供", "the text changed"),
        (ZH, "不会读取", "会读取", "the text changed"),
        (ZH, "手机号和密码", "手机号、密码和身份证号码", "new: "),
        (ZH, "二年", "四年", "2 years → 4 years"),
        (EN, "Data Ombudsman", "Privacy Registrar", "内容有变更"),
        (EN, "Northway Parcels", "Amazon Web Services", "内容有变更"),
    ],
)
def test_in_the_other_language_only_what_is_sure_is_told(
    tmp_path: Path, text: str, old: str, new: str, said: str
) -> None:
    lines = told(tmp_path, text, text.replace(old, new), "en" if text is ZH else "zh")
    assert len(lines) == 1
    assert said in lines[0]


def test_too_much_to_quote_is_told_by_its_heading(tmp_path: Path) -> None:
    longer = "，".join(f"第{number}类资料由我们交给第{number}家合作方使用" for number in range(1, 12))
    said = told(tmp_path, ZH, ZH.replace("我们不会读取您的短信。", f"{longer}。"), "zh")
    assert any("“信息的收集”有变更" in line for line in said), said


def test_a_major_row_on_the_opening_is_told(tmp_path: Path) -> None:
    opening = "青松科技有限公司（以下简称“我们”）运营山雀记账。\n"
    old = ZH.replace("生效日期", f"{opening}\n生效日期")
    said = told(tmp_path, old, old.replace("青松科技有限公司", "白桦数据有限公司"), "zh")
    assert any("白桦数据有限公司" in line for line in said), said
