"""The change report as Markdown, CSV, SARIF and GitHub annotations."""

from __future__ import annotations

import csv
import json
import re
from datetime import date
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace
from test_edits import document, judged, original

from noticepress.exchange.changes_csv import COLUMNS, changes_csv
from noticepress.exchange.changes_remarks import changes_remarks
from noticepress.exchange.github import github
from noticepress.exchange.sarif import sarif
from noticepress.facts import promises
from noticepress.findings import judge
from noticepress.history import compare
from noticepress.model.change import ChangeReport, Review
from noticepress.render.report_md import escaped, redlined, report_md
from noticepress.render.views.text import Run


@pytest.fixture(scope="module")
def report() -> ChangeReport:
    return judged("delun", "我们将在15个工作日内", "我们<将>在30个工作日内|*")


@pytest.fixture(scope="module")
def deleted() -> ChangeReport:
    """One paragraph gone: both versions are one file of a repository."""
    before = original("smartbt")
    text = before.version.source.text
    gone = next(c for c in before.version.walk() if c.kind == "clause" and len(c.text) > 200)
    lines = text.splitlines(keepends=True)
    first, last = gone.own_lines
    after = document(".txt", "".join(lines[: first - 1] + lines[last:]))
    return judge(compare(before, after), regimes=("pipl", "gdpr"), promises=promises(before))


def table(report: ChangeReport, lang: str = "zh") -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(changes_csv(report, lang).removeprefix("\ufeff"))))


def test_csv_opens_in_a_spreadsheet_with_a_row_a_change(report: ChangeReport) -> None:
    text = changes_csv(report, "zh")
    assert text.startswith("\ufeffno,id,")
    rows = table(report)
    assert len(rows) == len(report.changes) + len(report.cleared)
    assert tuple(rows[0]) == COLUMNS
    first = rows[0]
    assert "30个工作日" in first["new_text"]
    assert first["new_names"].startswith("您可以通过以下方式")
    assert "own.major.rights" in first["own_grounds"]
    assert "own." not in first["law_grounds"]
    assert first["facts"].startswith("deadline")


def test_csv_lists_cleared_rows_with_their_rule() -> None:
    (row,) = table(judged("smartee", "This dose not include", "This does not include"))
    assert (row["significance"], row["cleared_by"], row["duty"]) == ("cosmetic", "minor.typo", "")


def test_sarif_has_a_result_a_row_at_the_newer_lines(report: ChangeReport) -> None:
    (run,) = json.loads(sarif(changes_remarks(report), "en"))["runs"]
    assert len(run["results"]) == len(report.changes)
    for result, row in zip(run["results"], report.changes, strict=True):
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == report.comparison.new.version.source.path
        assert place["region"]["startLine"] == row.change.new[0].lines[0]
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["partialFingerprints"] == {"noticepress/v1": row.change.id}


def test_annotations_are_one_line_each_and_warn_of_major_rows(report: ChangeReport) -> None:
    lines = github(changes_remarks(report), "zh").splitlines()
    assert len(lines) == len(report.changes)
    assert all(
        re.match(r"::(warning|notice) file=[^,]+,line=\d+,endLine=\d+,title=[^:]*::.", r) for r in lines
    )
    assert lines[0].startswith("::warning ")


def test_what_was_decided_is_suppressed_and_annotates_no_more(report: ChangeReport) -> None:
    review = Review(decision="accept", reason="", reviewer="Li", date=date(2026, 11, 28))
    done = replace(report, changes=tuple(replace(row, review=review) for row in report.changes))
    assert github(changes_remarks(done), "en") == ""
    (run,) = json.loads(sarif(changes_remarks(done), "en"))["runs"]
    assert run["results"][0]["suppressions"][0]["justification"] == "accept, Li, 2026-11-28"


def test_a_clause_that_is_gone_is_shown_where_it_stood(deleted: ChangeReport) -> None:
    (row,) = [row for row in deleted.changes if row.change.ops == ("deleted",)]
    remark = next(r for r in changes_remarks(deleted) if r.id == row.change.id)
    assert remark.place.path == deleted.comparison.new.version.source.path
    assert 0 < row.change.old[0].lines[0] - remark.place.lines[0] < 6, "the clause before it"


def test_markdown_shows_the_words_as_they_stand(report: ChangeReport) -> None:
    page = MarkdownIt("commonmark", {"html": True}).enable("table").render(report_md(report, "zh"))
    assert "&lt;" in page
    assert "<将>" not in page
    assert "|*" in page
    assert "<del>15</del>" in page
    assert page.index("结论与通知方案") < page.index("<ins>")
    assert set(re.findall(r"</?([a-z0-9]+)", page)) <= {
        "h1", "h2", "h3", "p", "em", "strong", "ul", "li", "blockquote", "code", "del", "ins", "br",
        "table", "thead", "tbody", "tr", "th", "td",
    }  # fmt: skip


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp")), max_size=40))
def test_escaped_text_is_read_as_itself(text: str) -> None:
    plain = " ".join(text.split())
    rendered = MarkdownIt("commonmark", {"html": True}).render(f"- {escaped(text)}" if plain else "")
    shown = re.sub(r"</?(ul|li)>", "", rendered).strip()
    for mark, entity in (("&quot;", '"'), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        shown = shown.replace(mark, entity)
    assert shown == plain


def test_a_redline_keeps_its_lines() -> None:
    told = redlined((Run("a*\nb"), Run("c", ("del",)), Run("d\ne", ("ins",))))
    assert told == "a\\*<br>b<del>c</del><ins>d<br>e</ins>"
