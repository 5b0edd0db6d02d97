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
    assert list(found) == ["schema", "old", "new", "regimes", "verdict", "changes", "cleared", "plan"]
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
    assert re.search(r'<del><span class="said" lang="en">\[deleted: *</span>15', page)
