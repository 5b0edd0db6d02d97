"""The notice plan: channels, times, dates, consent, warnings, and what decisions make of it."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from noticepress.exchange.changes import changes_json, report_digest
from noticepress.facts import annotate, promises
from noticepress.findings import judge
from noticepress.findings.plan import planned
from noticepress.findings.plan.dates import earliest
from noticepress.history import compare
from noticepress.messages import say
from noticepress.model.change import ChangeReport, Review
from noticepress.model.fact import Period
from noticepress.model.finding import Problem
from noticepress.model.notice import Document, Sidecar, VersionId
from noticepress.model.plan import Circumstances
from noticepress.parsing import parse
from noticepress.render.plan_words import plan_lines
from noticepress.sources import read

ZH = """清禾隐私政策
更新日期：{updated}
生效日期：{effective}

一、我们收集的信息
注册账号时，我们收集您的手机号码{more}。

二、本政策的变更
我们会在本页面上发布对本政策的任何变更。对于重大变更，我们会提前{lead}通过弹窗提示和电子邮件通知您。
重大变更包括：
1、我们的服务模式发生重大变化，如处理个人信息的目的、处理的个人信息类型、个人信息的使用方式等；
2、您参与个人信息处理方面的权利及其行使方式发生重大变化。
"""
EN = """# Privacy Policy

Last updated: {updated}

Effective date: {effective}

## 1. What we collect

We collect your name{more}.

## 2. Changes to this policy

We will notify you of any changes by e-mail{lead} before they take effect.
"""


def document(text: str, lang: str, sidecar: Sidecar | None = None) -> Document:
    source = read(text.encode(), "t.md" if text.startswith("#") else "t.txt", lang=lang)
    assert not isinstance(source, Problem)
    return annotate(parse(source, VersionId("acme", "privacy", lang, "x"), sidecar or Sidecar()))


def step(
    text: str, lead: str, dates: tuple[str, str], more: str = "", sidecar: Sidecar | None = None
) -> ChangeReport:
    lang = "zh" if text is ZH else "en"
    old = document(text.format(updated="2024-01-01", effective="2024-01-01", more="", lead=lead), lang)
    new = document(text.format(updated=dates[0], effective=dates[1], more=more, lead=lead), lang, sidecar)
    return judge(compare(old, new), regimes=("pipl", "gdpr"), promises=promises(old))


@pytest.fixture(scope="module")
def major() -> ChangeReport:
    report = step(ZH, "15个工作日", ("2026-12-01", "2026-12-10"), "和人脸信息")
    return planned(report, Circumstances(today=date(2026, 11, 28)))


def test_promised_channels_come_first_each_with_its_words(major: ChangeReport) -> None:
    own = [channel for channel in major.plan.channels if channel.basis == "own"]
    assert {channel.channel for channel in own} == {"popup", "email", "page_post"}
    assert major.plan.channels[: len(own)] == tuple(own)
    quoted = next(channel.quoted for channel in own if channel.channel == "popup")
    assert quoted
    assert quoted.quote == "对于重大变更，我们会提前15个工作日通过弹窗提示和电子邮件通知您。"


def test_channels_that_rules_name_say_which_rules(major: ChangeReport) -> None:
    named = [channel for channel in major.plan.channels if channel.basis == "rules"]
    assert named
    assert all(channel.because and channel.channel != "as_promised" for channel in named)
    assert {c.channel for c in named}.isdisjoint({"popup", "email", "page_post"})


def test_the_time_promised_gives_the_earliest_day_in_working_days(major: ChangeReport) -> None:
    plan = major.plan
    assert [(lead.basis, lead.period.number, lead.period.day_kind) for lead in plan.leads] == [
        ("own", 15, "working")
    ]
    assert plan.announced == date(2026, 12, 1)
    assert plan.earliest == date(2026, 12, 22)
    told = " ".join(say(warning, "en") for warning in plan.warnings)
    assert "before December 22, 2026" in told
    assert "public holidays" in told


def test_a_longer_time_of_the_sites_own_moves_the_earliest_day(major: ChangeReport) -> None:
    plan = planned(major, replace(major.plan.circumstances, lead_days=60)).plan
    assert [lead.basis for lead in plan.leads] == ["own", "custom"]
    assert plan.earliest == date(2027, 1, 30)


def test_without_a_promise_no_time_is_made_up() -> None:
    plan = step(ZH.replace("提前{lead}", ""), "", ("2026-12-01", "2026-12-10"), "和人脸信息").plan
    assert plan.significance == "major"
    assert plan.leads == ()
    assert plan.earliest is None


def test_sensitive_data_call_for_consent_and_ask_on_what_it_rests(major: ChangeReport) -> None:
    assert "separate_consent" in major.plan.consents
    assert any("rest on consent" in say(question, "en") for question in major.plan.questions)


@pytest.mark.parametrize(
    ("dates", "announced", "zero", "words"),
    [
        (("2026-12-01", "2026-12-01"), None, True, "on the day of its announcement"),
        (("2026-12-05", "2026-12-20"), date(2026, 12, 21), True, "before its announcement"),
        (("2026-12-01", "2027-01-31"), None, False, ""),
    ],
)
def test_no_time_between_notice_and_effect_is_told(
    dates: tuple[str, str], announced: date | None, *, zero: bool, words: str
) -> None:
    report = step(ZH, "15天", dates, "和人脸信息", Sidecar(announced=announced))
    assert report.plan.zero_notice is zero
    assert words in " ".join(say(warning, "en") for warning in report.plan.warnings)


def test_a_promise_without_a_number_is_at_least_a_day_and_asks_for_one() -> None:
    text = EN.replace("by e-mail{lead} before they take effect", "in advance by e-mail{lead}")
    old = document(text.format(updated="2024-01-01", effective="2024-01-01", more="", lead=""), "en")
    new = text.format(updated="2026-12-01", effective="2026-12-01", more=" and your fingerprint", lead="")
    report = judge(compare(old, document(new, "en")), regimes=("pipl",), promises=promises(old))
    (lead,) = report.plan.leads
    assert (lead.basis, lead.rule, lead.period.number) == ("own", "own.promise.advance", 1)
    assert lead.earliest == date(2026, 12, 2)
    told = "\n".join(plan_lines(report, "en"))
    assert "without a number" in told
    assert "How many days are given?" in told


def test_equal_texts_plan_nothing() -> None:
    plan = step(ZH, "15天", ("2024-01-01", "2024-01-01")).plan
    assert (plan.significance, plan.channels, plan.questions, plan.warnings) == ("none", (), (), ())


def test_a_promise_for_any_change_holds_for_a_minor_one() -> None:
    report = step(EN, " at least 30 days", ("2026-12-01", "2027-01-15"), " when you register")
    assert report.plan.significance == "minor"
    assert [(lead.basis, lead.period.number) for lead in report.plan.leads] == [("own", 30)]
    assert report.plan.earliest == date(2026, 12, 31)


def decided(report: ChangeReport, decision: str, duty: str | None = None) -> ChangeReport:
    review = Review(
        decision=decision,  # type: ignore[arg-type]
        reason="…",
        reviewer="Li",
        date=date(2026, 11, 28),
        duty=duty,  # type: ignore[arg-type]
    )
    rows = tuple(replace(row, review=review) for row in report.changes)
    return planned(replace(report, changes=rows), report.plan.circumstances)


def test_dismissed_rows_leave_the_plan_but_not_the_verdict(major: ChangeReport) -> None:
    report = decided(major, "dismiss")
    assert report.verdict.significance == "major"
    assert (report.plan.significance, report.plan.duties, report.plan.consents) == ("cosmetic", (), ())
    assert "dismissed" in "\n".join(plan_lines(report, "en"))


def test_a_duty_set_by_hand_takes_the_place_of_the_rules(major: ChangeReport) -> None:
    plan = decided(major, "change", "notify").plan
    assert {(owed.duty, owed.ground) for owed in plan.duties} == {("notify", "reviewer")}
    assert (plan.significance, plan.consents) == ("minor", ())


def test_a_signature_does_not_lapse_with_the_day(major: ChangeReport) -> None:
    later = planned(major, replace(major.plan.circumstances, today=date(2027, 5, 1)))
    assert report_digest(later) == report_digest(major)


def test_the_plan_in_json(major: ChangeReport) -> None:
    plan = json.loads(changes_json(major))["plan"]
    assert list(plan) == [
        "significance", "duties", "consent", "channels", "leads", "announced", "announced_basis", "effective",
        "earliest", "zero_notice", "warnings", "editions", "revision", "revision_set", "questions",
    ]  # fmt: skip
    assert plan["leads"][0]["quote"].startswith("对于重大变更")
    assert plan["announced_basis"] == "updated"
    assert set(plan["questions"][0]) == {"en", "zh"}


PERIODS = """
2026-12-01 15 day working  2026-12-22
2026-12-05 1 day working   2026-12-07
2026-12-01 30 day calendar 2026-12-31
2026-01-31 1 month calendar 2026-02-28
2024-02-29 1 year calendar 2025-02-28
2026-12-30 2 week calendar 2027-01-13
2026-12-01 36 hour calendar 2026-12-03
"""


@pytest.mark.parametrize("row", [line.split() for line in PERIODS.strip().splitlines()], ids=" ".join)
def test_the_earliest_day(row: list[str]) -> None:
    start, number, unit, kind, expected = row
    assert earliest(date.fromisoformat(start), _period(int(number), unit, kind)) == date.fromisoformat(
        expected
    )


@given(
    st.dates(date(2000, 1, 1), date(2050, 1, 1)),
    st.integers(1, 400),
    st.sampled_from(("calendar", "working")),
)
def test_more_time_is_never_earlier(start: date, number: int, kind: str) -> None:
    day = earliest(start, _period(number, "day", kind))
    assert start < day < earliest(start, _period(number + 1, "day", kind))
    assert kind == "calendar" or day.weekday() < 5


def _period(number: int, unit: str, kind: str) -> Period:
    return Period(number=number, unit=unit, day_kind=kind, bound="at_least", serves="")  # type: ignore[arg-type]
