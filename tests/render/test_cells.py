"""Rows of tables in redlines: a bar stands between cells, in the words of neither version."""

from __future__ import annotations

import pytest

from noticepress.facts import annotate, promises
from noticepress.findings import judge
from noticepress.history import compare
from noticepress.model.change import ChangeReport
from noticepress.model.notice import Document, Sidecar, VersionId
from noticepress.model.source import Source
from noticepress.parsing import parse
from noticepress.render.cells import bounds, celled
from noticepress.render.report_text import redline, report_text
from noticepress.sources import read

TABLES = {
    "en": (
        "# Kept\n\n| Data | Kept | Safeguard |\n|---|---|---|\n{}\n",
        "| Orders | Six years | Encryption |",
    ),
    "zh": ("# 保存期限\n\n| 信息 | 期限 | 措施 |\n|---|---|---|\n{}\n", "| 订单 | 六年 | 加密 |"),
}


def document(lang: str, row: str) -> Document:
    source = read(TABLES[lang][0].format(row).encode(), "notice.md", lang=lang)
    assert isinstance(source, Source)
    return annotate(parse(source, VersionId("acme", "privacy", lang, "undated"), Sidecar()))


def report(lang: str, row: str) -> ChangeReport:
    old, new = document(lang, TABLES[lang][1]), document(lang, row)
    return judge(compare(old, new), regimes=("pipl", "gdpr"), promises=promises(old))


@pytest.mark.parametrize(
    ("lang", "row", "shown"),
    [
        ("en", "| Orders | Seven years | Encryption |", "Orders | [-Six-]{+Seven+} years | Encryption"),
        (
            "en",
            "| Orders | Six years | Locked rooms |",
            "Orders | Six years | [-Encryption-]{+Locked rooms+}",
        ),
        ("en", "| All orders | Six years | Encryption |", "[-Orders-]{+All orders+} | Six years"),
        ("zh", "| 订单 | 七年 | 加密 |", "订单 | [-六-]{+七+}年 | 加密"),
    ],
)
def test_a_bar_stands_between_the_cells_of_a_row(lang: str, row: str, shown: str) -> None:
    judged = report(lang, row)
    (change,) = [*judged.changes, *judged.cleared]
    assert shown in redline(celled(change.change, bounds(judged)))
    assert shown in report_text(judged, "en")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_is_applied_has_no_bars(lang: str) -> None:
    judged = report(lang, TABLES[lang][1].replace("Six", "Seven").replace("六", "七"))
    edits = judged.changes[0].change.edits
    assert "".join(edit.text for edit in edits if edit.op != "delete") == judged.changes[0].change.new_text
    assert "|" not in judged.changes[0].change.new_text


def test_a_row_that_came_or_went_has_them_too() -> None:
    judged = report("en", TABLES["en"][1] + "\n| Chats | A week | None |")
    (row,) = judged.changes
    assert redline(celled(row.change, bounds(judged))) == "{+Chats +}| {+A week +}| {+None+}"
