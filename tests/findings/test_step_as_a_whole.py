"""What is said of a whole step, and of what is no clause: dates, heads of pages, announcements."""

from __future__ import annotations

from datetime import date

import pytest

from noticepress.facts import annotate, promises
from noticepress.findings import judge
from noticepress.findings.clearing.another_party import another_party
from noticepress.history import compare
from noticepress.messages import shown
from noticepress.model.change import ChangeReport
from noticepress.model.finding import Problem
from noticepress.model.notice import Document, Sidecar, VersionId
from noticepress.parsing import parse
from noticepress.sources import read

EN = """# Rook Calendar Privacy Notice

Last updated: 1 March 2026

Effective date: 1 March 2026

## 1. Collection

We collect your name.

## 2. Changes

If we make major changes, we will tell you at least 20 days before by e-mail.
"""
ZH = """白嘴鸦日历隐私政策

更新日期：2026年3月1日
生效日期：2026年3月1日

一、收集

我们收集您的姓名。

二、政策的变更

对于重大变更，我们会提前20日以弹窗方式通知您。
"""


def document(text: str, *, announced: date | None = None) -> Document:
    lang = "en" if text.startswith("#") else "zh"
    source = read(text.encode(), "notice.md", lang=lang)
    assert not isinstance(source, Problem)
    return annotate(
        parse(source, VersionId("rook", "privacy", lang, "undated"), Sidecar(announced=announced))
    )


def judged(old: str, new: str, *, announced: date | None = None) -> ChangeReport:
    before, after = document(old), document(new, announced=announced)
    return judge(compare(before, after), regimes=("pipl", "gdpr"), promises=promises(before))


def notes(report: ChangeReport) -> str:
    return " ".join(shown(note, "en") for note in report.verdict.notes)


def test_a_version_that_lost_its_dates_is_told_even_where_nothing_else_changed() -> None:
    bare = EN.replace("Last updated: 1 March 2026\n\nEffective date: 1 March 2026\n\n", "")
    assert "states no date" in notes(judged(EN, bare))
    assert "states no date" not in notes(judged(bare, bare))


def test_announced_before_its_day_leaves_time_though_both_dates_are_one() -> None:
    newer = EN.replace("1 March 2026", "1 May 2026").replace("your name", "your name and fingerprints")
    assert "no time is left" in notes(judged(EN, newer))
    assert "no time is left" not in notes(judged(EN, newer, announced=date(2026, 4, 1)))
    assert "no time is left" in notes(judged(EN, newer, announced=date(2026, 5, 1)))


@pytest.mark.parametrize(
    ("text", "old", "new", "lang", "said", "never"),
    [
        (ZH, "提前20日", "", "zh", "“提前20日”已删除", "通知方式"),
        (EN, "at least 20 days before ", "", "en", "20 days", "way changes are announced"),
        (ZH, "以弹窗方式通知您", "在本页面公布", "zh", "通知方式", "期限"),
    ],
)
def test_what_became_weaker_is_named(  # noqa: PLR0917
    text: str, old: str, new: str, lang: str, said: str, never: str
) -> None:
    told = [shown(row.explanation, lang) for row in judged(text, text.replace(old, new)).changes]
    assert any(said in one for one in told), told
    assert all(never not in one for one in told), told


@pytest.mark.parametrize(
    ("old", "new", "other"),
    [
        ("Rook Ltd", "Jackdaw Inc", True),
        ("Rook Ltd · page 1", "Rook Ltd · page 2", False),
        ("白嘴鸦科技有限公司", "寒鸦数据有限公司", True),
        ("Menu Home", "Menu Start", False),
        ("Rook Ltd", "", False),
    ],
)
def test_another_company_at_the_head_of_a_page_is_no_noise(old: str, new: str, other: bool) -> None:  # noqa: FBT001
    assert another_party(old, new) is other
