"""The change report as JSON, text and page."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256

import pytest
from test_edits import judged

from noticepress.exchange.changes import changes_json
from noticepress.model.change import ChangeReport
from noticepress.render.report.sides import facing
from noticepress.render.report_html import report_html
from noticepress.render.report_text import report_text


@pytest.fixture(scope="module")
def report() -> ChangeReport:
    return judged("delun", "我们将在15个工作日内", "我们<将>在30个工作日内")


@pytest.fixture(scope="module")
def cleared() -> ChangeReport:
    return judged("smartee", "This dose not include", "This does not include")


def test_json_has_the_promised_keys_in_order(report: ChangeReport) -> None:
    found = json.loads(changes_json(report))
    assert list(found) == [
        "schema",
        "old",
        "new",
        "regimes",
        "verdict",
        "changes",
        "cleared",
        "plan",
        "regimes_by",
    ]
    assert list(found["verdict"])[:7] == [
        "significance", "duties", "lead_days", "lead_basis", "channels", "revision", "open",
    ]  # fmt: skip
    assert list(found["changes"][0])[:20] == [
        "id", "ops", "old", "new", "old_text", "new_text", "edits", "topics", "facts", "significance",
        "state", "direction", "grounds", "explanation", "confidence", "reason", "other_edition", "origin",
        "review", "questions",
    ]  # fmt: skip
    assert isinstance(found["changes"][0]["reason"], str)
    assert set(found["changes"][0]["explanation"]) == {"en", "zh"}


def test_json_keeps_own_grounds_and_law_apart(report: ChangeReport) -> None:
    grounds = json.loads(changes_json(report))["changes"][0]["grounds"]
    own = next(ground for ground in grounds if ground["rule"] == "own.major.rights")
    assert list(own) == ["rule", "ground", "clause", "lines", "duty", "trigger"]
    assert own["clause"] == "9-4"
    law = next(ground for ground in grounds if ground["ground"] == "pipl")
    assert list(law) == ["rule", "ground", "cite", "verified", "duty", "trigger"]
    assert law["cite"]["zh"] != law["cite"]["en"]


def test_a_cleared_row_names_its_rule(cleared: ChangeReport) -> None:
    found = json.loads(changes_json(cleared))
    assert [row["rule"] for row in found["cleared"]] == ["minor.typo"]
    assert list(found["cleared"][0])[:6] == ["id", "ops", "old", "new", "rule", "significance"]
    assert found["changes"] == []


def test_the_same_report_gives_the_same_bytes(report: ChangeReport) -> None:
    assert changes_json(report) == changes_json(report)
    assert report_html(report, "zh") == report_html(report, "zh")


def test_text_says_the_verdict_first_and_marks_the_words(report: ChangeReport) -> None:
    text = report_text(report, "en")
    assert text.index("Major") < text.index("[-15-]")
    assert "{+30+}" in text
    assert "does not judge" in text


def test_text_speaks_chinese(report: ChangeReport) -> None:
    text = report_text(report, "zh")
    assert "重大" in text
    assert "不作法律判断" in text


def test_the_page_loads_nothing_and_allows_its_own_style_alone(report: ChangeReport) -> None:
    page = report_html(report, "en")
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style
    allowed = b64encode(sha256(style[1].encode()).digest()).decode()
    assert f"style-src 'sha256-{allowed}'" in page
    assert not re.search(r"<script|<link|<img|style=|\bsrc=|url\(", page)


def test_the_page_escapes_the_notice(report: ChangeReport) -> None:
    page = report_html(report, "en")
    assert "<将>" not in page
    assert "&lt;" in page


def test_the_page_says_insertions_in_words(report: ChangeReport) -> None:
    page = report_html(report, "en")
    assert re.search(r'<del><span class="aloud" lang="en">\[deleted: *</span>15', page)


def test_the_page_puts_the_verdict_and_the_plan_before_the_rows(report: ChangeReport) -> None:
    page = report_html(report, "en")
    places = [page.index(f'id="{name}"') for name in ("verdict", "changes", "announcement", "full", "method")]
    assert places == sorted(places)
    assert page.index("Notice plan") < page.index('id="changes"')


def test_the_page_keeps_own_words_and_law_apart_and_quotes_both(report: ChangeReport) -> None:
    page = report_html(report, "zh")
    row = page[page.index('class="grounds"') : page.index("匹配置信度")]
    own, law = row.index("依旧版自身的文字"), row.index("依法律")
    assert own < row.index("您参与个人信息处理方面的权利及其行使方式发生重大变化") < law
    assert row.index("投诉应当在承诺时限内处理") > law


def test_a_row_explains_itself_in_both_languages(report: ChangeReport) -> None:
    page = report_html(report, "en")
    assert '<p lang="zh-Hans" class="meta">' in page
    assert "no decision yet" in page
    assert "Confidence of the match" in page


def test_nothing_is_drafted_before_a_row_is_accepted(report: ChangeReport) -> None:
    page = report_html(report, "en")
    assert "Nothing is accepted yet" in page
    assert 'class="draft"' not in page


def test_both_texts_stand_whole_side_by_side(report: ChangeReport) -> None:
    """What went stands on the left where it stood, what came on the right; no clause is told twice."""
    shown = facing(report)
    for side in ("old", "new"):
        document = getattr(report.comparison, side)
        ids = [clause.id for view in shown for clause in getattr(view, side)]
        said = [clause.id for clause in document.version.walk() if clause.label or clause.content]
        assert len(ids) == len(set(ids))
        assert set(ids) == set(said)
    new = [clause.id for view in shown for clause in view.new]
    assert new == sorted(new, key=[clause.id for clause in report.comparison.new.version.walk()].index)
