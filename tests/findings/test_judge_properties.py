"""What holds for any judged step."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from test_edits import document

from noticepress.facts import promises
from noticepress.findings import judge
from noticepress.history import compare
from noticepress.model.change import ChangeReport

LINES = (
    "一、我们如何收集您的个人信息",
    "我们会收集您的姓名、手机号码。",
    "1、我们不会出售您的个人信息；",
    "2、我们将在15个工作日内答复您。",
    "对于重大变更，我们会通过弹窗通知您。",
    "您有权删除您的个人信息，但法律法规另有规定的除外。",
    "二、如何联系我们",
    "电话：020-88886666",
    "* Information we collect",
    "We may share it with partners, unless you object.",
)
notices = st.lists(st.sampled_from(LINES), min_size=1, max_size=8).map("\n".join)


def judged(old: str, new: str) -> ChangeReport:
    before, after = document("delun", old), document("delun", new)
    return judge(compare(before, after), regimes=("pipl", "gdpr"), promises=promises(before))


@given(notices, notices)
@settings(max_examples=60, deadline=None)
def test_every_change_is_in_one_list_and_the_verdict_is_the_worst_row(old: str, new: str) -> None:
    report = judged(old, new)
    rows = [row.change.id for row in (*report.changes, *report.cleared)]
    assert sorted(rows) == sorted(change.id for change in report.comparison.changes)
    majors = [row for row in report.changes if row.significance == "major"]
    assert (report.verdict.significance == "major") == bool(majors)
    assert all({g.duty for g in row.grounds} - {"none", "notify"} for row in majors)
    assert all(row.state == "open" or not row.questions or row in majors for row in report.changes)


@given(notices)
@settings(max_examples=20, deadline=None)
def test_the_same_notice_calls_for_nothing(notice: str) -> None:
    verdict = judged(notice, notice).verdict
    assert verdict.significance == "none"
    assert verdict.duties == verdict.channels == ()
    assert verdict.revision == "1.0.0"
