"""Reports to be read hold all that a reviewer needs: both texts, signatures, what the checks find."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from noticepress.cli.group import cli

OLD = "# Privacy Policy\n\n## 1. What we take\n\nWe collect your name.\n\n## 2. Contact\n\nWrite to us.\n"
NEW = OLD.replace("your name", "your name and your | number").replace("Write to us.", "E-mail: nobody")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site.toml").write_text('title = "T"\n', "utf-8")
    folder = tmp_path / "content/en/acme/privacy"
    folder.mkdir(parents=True)
    for day, text in (("2024-01-01", OLD), ("2025-01-01", NEW)):
        (folder / f"{day}.md").write_text(text, "utf-8")
    return tmp_path


def run(site: Path, command: str, *rest: str) -> str:
    pair = [f"acme/privacy@{day}:en" for day in ("2024-01-01", "2025-01-01")]
    ran = CliRunner().invoke(
        cli, [command, *pair, *rest, "--site", str(site), "--quiet", "--as-of", "2026-11-28"]
    )
    assert ran.exit_code == 0, ran.output
    return ran.stdout


@pytest.mark.parametrize("form", ["md", "html"])
def test_both_texts_signatures_and_findings_stand_in_it(site: Path, form: str) -> None:
    run(site, "review", "all", "accept", "--by", "Li")
    run(site, "review", "--sign", "drafter", "--by", "Li")
    told = run(site, "diff", "--format", form)
    assert "Both texts side by side" in told
    assert "Signed by Li" in told
    assert "What checks find in the newer version" in told
    assert "C102" in told  # states no date of update


def test_a_table_in_markdown_keeps_its_cells(site: Path) -> None:
    told = run(site, "diff", "--format", "md")
    assert "| ≠ | 5 We collect your name. | 5 We collect your name and your \\| number. |" in told
    assert "| Drafter | | | |" in told


def test_what_people_let_be_is_not_told(site: Path) -> None:
    done = CliRunner().invoke(cli, ["check", "--format", "json", "--site", str(site)])
    found = json.loads(done.stdout)["findings"]
    (id_,) = [f["id"] for f in found if f["code"] == "C102"]
    waived = CliRunner().invoke(cli, ["waive", id_, "--by", "Li", "--reason", "r", "--site", str(site)])
    assert waived.exit_code == 0, waived.output
    assert "C102" not in run(site, "diff", "--format", "md")
