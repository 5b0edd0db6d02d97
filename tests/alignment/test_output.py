from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from qinghe import NOTICES, document

from noticepress.alignment import align_editions
from noticepress.cli.group import cli
from noticepress.exchange.alignment import alignment_json
from noticepress.exchange.alignment_csv import alignment_csv
from noticepress.render.align_text import align_text

CHANGED = (NOTICES / "en.md").read_text("utf-8").replace("15 working days", "15 days")
ALIGNED = align_editions(document("zh"), document("en", CHANGED))


def test_json_has_the_promised_fields_in_order() -> None:
    found = json.loads(alignment_json(ALIGNED))
    assert found["schema"] == "noticepress.alignment/1"
    assert list(found)[:7] == ["schema", "left", "right", "pairs", "left_only", "right_only", "drift"]
    pair = ["left", "right", "left_lines", "right_lines", "score", "relation", "because"]
    assert list(found["pairs"][0])[:7] == pair
    assert [(d["kind"], d["left_quote"], d["right_quote"]) for d in found["drift"]] == [
        ("number", "15个工作日内", "within 15 days")
    ]
    assert found["drift"][0]["message"].keys() == {"en", "zh"}


def test_the_table_shows_each_clause_once_and_the_drift() -> None:
    shown = align_text(ALIGNED, "en")
    assert "1. your name, mobile phone number" in shown
    assert "error · number · 49 | 49" in shown
    assert "≠" in shown


@pytest.mark.parametrize("form", ["table", "json", "csv"])
def test_the_command_aligns_files_outside_a_site(tmp_path: Path, form: str) -> None:
    for name, text in (("a.md", (NOTICES / "zh.md").read_text("utf-8")), ("b.md", CHANGED)):
        (tmp_path / name).write_text(text, "utf-8")
    places = [str(tmp_path / name) for name in ("a.md", "b.md")]
    run = CliRunner().invoke(cli, ["align", *places, "--format", form, "--quiet"])
    assert run.exit_code == 0
    assert "within 15 days" in run.stdout


def test_csv_opens_in_spreadsheets_and_runs_no_formula() -> None:
    left = document("zh", "# 政策\n\n=1+1 是公式，不是条款的内容。\n")
    shown = alignment_csv(
        align_editions(left, document("en", "# Policy\n\n=1+1 is a formula, no clause.\n")), "en"
    )
    assert shown.startswith("\ufeffleft,left_lines,")
    rows = list(csv.reader(StringIO(shown)))
    assert all(not cell.startswith("=") for row in rows for cell in row)
    assert any(cell.startswith("'=1+1") for row in rows for cell in row)


def test_a_file_that_is_not_there_is_told() -> None:
    run = CliRunner().invoke(cli, ["align", "nothing-here.md", str(NOTICES / "en.md")])
    assert run.exit_code == 2
    assert "nothing-here.md" in run.stderr
