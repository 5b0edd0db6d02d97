"""Three kinds of grounds, never mixed: the notice's own words, law, and force and form of the words."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from steps import document

from noticepress.cli.group import cli
from noticepress.exchange.changes import changes_json
from noticepress.exchange.changes_csv import changes_csv
from noticepress.model.change import FORCE, OWN, ChangeReport
from noticepress.pipeline.comparing import report
from noticepress.render.report.rows import row_views
from noticepress.render.report_md import report_md
from noticepress.render.report_text import report_text
from noticepress.render.words import Words

OLD = """# Privacy Policy

## 1. What we collect

We collect your name.

## 2. Safety

We will keep your data safe.

## 3. Changes

A change of how you exercise your rights is a major change. We tell you of major changes by e-mail.
"""
NEW = OLD.replace("We will keep", "We may try to keep").replace(
    "## 3.", "We must tell you of every loss.\n\n## 3."
)


@pytest.fixture(scope="module")
def judged() -> ChangeReport:
    return report(document("en", OLD), document("en", NEW))


def test_what_stands_under_the_notices_own_words_quotes_them(judged: ChangeReport) -> None:
    told = [ground for row in judged.changes for ground in row.grounds]
    assert {FORCE} <= {ground.ground for ground in told}
    assert all(ground.clause and ground.lines for ground in told if ground.ground == OWN)
    assert all(ground.cite is not None for ground in told if ground.ground not in (OWN, FORCE))
    assert not [g.rule for g in told if g.rule.startswith("gen.") and g.ground == OWN]


def test_force_and_form_have_a_head_of_their_own_behind_the_others(judged: ChangeReport) -> None:
    heads = [[kind.title for kind in view.grounds] for view in row_views(judged, Words("en"))]
    assert all(titles[0] == "By the older version's own words" for titles in heads)
    assert any(titles[-1].startswith("By force and form of the words") for titles in heads)
    duties = [owed.ground for owed in judged.verdict.duties if owed.duty == "notify"]
    assert duties[-1] == FORCE or FORCE not in duties


def test_json_and_csv_keep_them_apart(judged: ChangeReport) -> None:
    told = json.loads(changes_json(judged))["changes"]
    grounds = [ground for row in told for ground in row["grounds"]]
    assert {ground["ground"] for ground in grounds} <= {OWN, "pipl", "gdpr"}
    assert any(ground.get("form") for ground in grounds)
    assert all("clause" in ground for ground in grounds if ground["ground"] == OWN)
    rows = list(csv.DictReader(io.StringIO(changes_csv(judged, "en").removeprefix("\ufeff"))))
    assert any("gen." in row["general_grounds"] for row in rows)
    assert not any("gen." in row["own_grounds"] for row in rows)


@pytest.mark.parametrize("form", [report_text, report_md])
def test_every_ground_names_its_rule_and_the_words_that_set_it_off(
    judged: ChangeReport, form: Callable[[ChangeReport, str], str]
) -> None:
    text = form(judged, "en").replace("\\", "")
    for row in judged.changes:
        for ground in row.grounds:
            assert ground.rule in text
            assert ground.trigger
            assert " ".join(ground.trigger.split())[:40] in text


@pytest.mark.parametrize(
    ("regimes", "told", "by"),
    [
        (
            'regimes = ["gdpr"]',
            "regimes: GDPR (as the reviewer chose them for Acme in site.toml)",
            "site.toml",
        ),
        ("", "regimes: PIPL and GDPR (the default, since site.toml names none)", "default"),
    ],
)
def test_every_report_says_which_regimes_and_by_whom(
    tmp_path: Path, regimes: str, told: str, by: str
) -> None:
    (tmp_path / "site.toml").write_text(f'title = "T"\n[vendor.acme]\nname = "Acme"\n{regimes}\n', "utf-8")
    folder = tmp_path / "content/en/acme/privacy"
    folder.mkdir(parents=True)
    (folder / "2024-01-01.md").write_text(OLD, "utf-8")
    (folder / "2025-01-01.md").write_text(NEW, "utf-8")
    pair = [f"acme/privacy@{day}:en" for day in ("2024-01-01", "2025-01-01")]
    for form in ("text", "md", "html", "json"):
        ran = CliRunner().invoke(cli, ["diff", *pair, "--format", form, "--site", str(tmp_path), "--quiet"])
        assert ran.exit_code == 0, ran.output
        if form == "json":
            assert json.loads(ran.stdout)["regimes_by"] == by
        else:
            assert told in ran.stdout.replace("\\", "")
