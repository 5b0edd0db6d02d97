"""What histories of notices change and single edits of prose do not: rows of tables, paragraphs twice."""

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

TABLE_EN = "## What is needed\n\n| Data | Purpose |\n|---|---|\n| E-mail address | Sign-in |\n"
TABLE_ZH = "## 明细\n\n| 收集的信息 | 用途 |\n|---|---|\n| 邮箱 | 登录 |\n"
STEPS = "## What is needed\n\n| Step | Where |\n|---|---|\n| First | Top of the page |\n"
TWICE = (
    "If data leave the country, we sign the standard clauses of the commission with every company that "
    "receives them abroad and look at the law of the place before anything is sent.\n"
)
THING = "我们会与境外的接收方签订国家网信部门制定的标准合同，并告知您对方的名称和联系方式。\n"


@pytest.mark.parametrize(
    ("lang", "old", "new", "rule"),
    [
        ("en", TABLE_EN, TABLE_EN + "| Clippings of songs | Recognition |\n", "cn.kinds.added"),
        ("en", TABLE_EN, TABLE_EN.replace("Sign-in", "Product tests"), "cn.purpose.changed"),
        ("zh", TABLE_ZH, TABLE_ZH + "| 哼唱片段 | 识别歌曲 |\n", "cn.kinds.added"),
    ],
)
def test_a_cell_is_what_the_head_of_its_column_says(lang: str, old: str, new: str, rule: str) -> None:
    report = judged(lang, old, new)
    assert rule in {ground.rule for row in report.changes for ground in row.grounds}


def test_a_row_below_another_head_names_no_data() -> None:
    report = judged("en", STEPS, STEPS + "| Second | Bottom of the page |\n")
    assert report.verdict.significance == "minor"


SHARED = (
    "## Sharing\n\n| Data | We share it with | Kept |\n|---|---|---|\n"
    "| Name | Quay Bank | 1 year |\n| Town | | 2 years |\n"
)
SHARED_ZH = (
    "## 共享\n\n| 信息 | 共享给 | 期限 |\n|---|---|---|\n| 姓名 | 海湾银行 | 1年 |\n| 城市 | | 2年 |\n"
)


@pytest.mark.parametrize(
    ("lang", "text", "head", "other"),
    [
        ("en", SHARED, "We share it with", "We never share it with"),
        ("en", SHARED, "| Kept |", "| Kept at least |"),
        ("zh", SHARED_ZH, "共享给", "不共享给"),
        ("zh", SHARED_ZH, "| 期限 |", "| 最短期限 |"),
    ],
)
def test_a_head_of_a_table_that_changes_is_one_row_and_no_row_of_the_table_is_red(
    lang: str, text: str, head: str, other: str
) -> None:
    report = judged(lang, text, text.replace(head, other))
    assert [(row.change.old[0].id[-2:], row.change.new[0].id[-2:]) for row in report.changes] == [
        ("h1", "h1")
    ]
    assert report.cleared == ()
    assert {edit.op for edit in report.changes[0].change.edits} >= {"insert"}


def test_a_head_that_is_denied_is_flagged() -> None:
    report = judged("en", SHARED, SHARED.replace("We share", "We never share"))
    assert {ground.rule for row in report.changes for ground in row.grounds} == {"gen.negation.flip"}


def test_a_cell_put_under_another_head_is_no_matter_of_format() -> None:
    report = judged("en", SHARED, SHARED.replace("| Town | | 2 years |", "| Town | 2 years | |"))
    assert [row.change.new[0].id[-2:] for row in report.changes] == ["r2"]


def test_a_row_put_first_leaves_the_heads_as_they_are() -> None:
    report = judged("en", SHARED, SHARED.replace("| Name |", "| Age | Quay Bank | 1 year |\n| Name |"))
    assert [row.change.ops for row in report.changes] == [("added",)]


@pytest.mark.parametrize(("lang", "text"), [("en", TWICE), ("zh", THING)])
def test_one_of_two_equal_paragraphs_may_go_and_both_may_not(lang: str, text: str) -> None:
    head = "## Abroad\n\n" if lang == "en" else "## 出境\n\n"
    rest = "Details can be asked for.\n" if lang == "en" else "您可以询问详情。\n"
    twice = f"{head}{text}\n{rest}\n{text}"
    assert judged(lang, twice, f"{head}{text}\n{rest}").verdict.significance == "cosmetic"
    assert judged(lang, twice, f"{head}{rest}").verdict.significance != "cosmetic"


def judged(lang: str, old: str, new: str) -> ChangeReport:
    title = "# Privacy Policy\n\n" if lang == "en" else "# 隐私政策\n\n"
    before, after = _document(lang, title + old), _document(lang, title + new)
    return judge(compare(before, after), regimes=("pipl", "gdpr"), promises=promises(before))


def _document(lang: str, text: str) -> Document:
    source = read(text.encode(), f"{lang}/vendor/privacy/undated.md", lang=lang)
    assert not isinstance(source, Problem)
    return annotate(parse(source, VersionId("vendor", "privacy", lang, "undated"), Sidecar()))
