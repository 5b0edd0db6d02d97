"""What holds for any judged step."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from test_edits import OWN, document

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
    before, after = document(".txt", old), document(".txt", new)
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


GUARDED = (
    (
        "我们将在15个工作日内答复您。",
        ("15", "30"),
        ("将", "可以"),
        ("我们将", "我们不会"),
        ("您", "合作伙伴"),
    ),
    ("如有疑问请致电020-88886666。", ("88886666", "88886667")),
    ("您的信息存储在新加坡。", ("新加坡", "美国"), ("存储", "不存储")),
    (
        "We will only share it with our affiliates.",
        ("only ", ""),
        ("affiliates", "partners"),
        ("will", "may"),
    ),
    ("We keep it for two years.", ("two", "seven"), ("keep", "never keep")),
    ("Write to dpo@sample.example.", ("dpo@", "privacy@")),
)
"""A sentence, and words of it that must not change unseen, each with another one."""
GROUND = (
    "我们非常重视您的隐私。",
    "请您在使用前仔细阅读本政策。",
    "Thank you for reading this notice with care.",
)
swaps = st.sampled_from([(text, *swap) for text, *listed in GUARDED for swap in listed])
polish = st.sampled_from(
    [("仔细", "认真"), ("非常", "十分"), ("。", "；"), ("with care", "carefully"), ("", "")]
)


@given(swaps, st.sampled_from(GROUND), polish, st.booleans())
@settings(max_examples=80, deadline=None)
def test_no_wording_clears_what_a_guard_holds(
    swap: tuple[str, str, str],
    beside: str,
    polished: tuple[str, str],
    first: bool,  # noqa: FBT001
) -> None:
    text, old, new = swap
    before = [beside, text] if first else [text, beside]
    after = [
        (beside.replace(*polished) if polished[0] else beside) if part == beside else text.replace(old, new)
        for part in before
    ]
    rows = judged("1. 说明\n" + " ".join(before) + "\n", "1. 说明\n" + " ".join(after) + "\n").changes
    assert rows


@given(notices, notices)
@settings(max_examples=40, deadline=None)
def test_every_changed_character_stands_in_some_row(old: str, new: str) -> None:
    report = judged(old, new)
    changes = [row.change for row in (*report.changes, *report.cleared)]
    for version, texts, labels in (
        (old, [c.old_text for c in changes], [ref for c in changes for ref in c.old]),
        (new, [c.new_text for c in changes], [ref for c in changes for ref in c.new]),
    ):
        told = "".join(texts) + "".join(f"{ref.label or ''}" for ref in labels)
        other = new if version is old else old
        for line in set(version.split("\n")) - set(other.split("\n")):
            bare = "".join(filter(str.isalnum, line))
            assert all(letter in told for letter in bare)


ODD = st.text(alphabet="ABCD (12)[]“”\"'’:：;；,，.。|*_#-—/\\\n\t·…我们您不可 theyouwno", max_size=24)
"""Pieces of brackets, names, marks and words of both scripts, as editors leave them behind."""


@given(st.sampled_from(sorted(OWN.glob("*.*"))), st.data())
@settings(max_examples=40, deadline=None)
def test_no_edit_of_a_notice_ends_in_an_error(path: Path, data: st.DataObject) -> None:
    text = path.read_text("utf-8")
    start = data.draw(st.integers(0, max(len(text) - 1500, 0)))
    text = text[start : start + 1500]
    at = data.draw(st.integers(0, len(text)))
    gone = data.draw(st.integers(0, 40))
    judged(text, text[:at] + data.draw(ODD) + text[at + gone :])


def test_digits_in_brackets_behind_a_name_spell_nothing() -> None:
    report = judged("Call ACME (555 0100 22) about data.", "Call ACME (555 0100 23) about data, too.")
    assert report.changes


def test_a_framework_is_read_beside_a_note_that_went() -> None:
    went = (
        "We have updated this privacy notice to describe our certification and your choices in more detail. "
    )
    report = judged(
        f"{went}We send data to the United States under the EU-U.S. Privacy Shield.",
        "We send data to the United States of America under the EU-U.S. Data Privacy Framework.",
    )
    assert report.changes
