"""What is wrong with site.toml is told by every command that would judge by it, and nothing is judged."""

from pathlib import Path
from shutil import copytree

import pytest
from click.testing import CliRunner, Result

from noticepress.cli.group import cli

SITES = Path(__file__).parent.parent / "sites"
STEP = ("qinghe/privacy@2024-01-01:zh", "qinghe/privacy@2025-03-01:zh")
COMMANDS = [
    ("diff", *STEP),
    ("review", *STEP),
    ("align", "qinghe/privacy@current:zh", "qinghe/privacy@current:en"),
    ("pin", "qinghe/privacy@current:zh", "qinghe/privacy@current:en"),
    ("history", "qinghe/privacy:zh"),
    ("export", "announcement", *STEP),
    ("export", "evidence", *STEP, "-o", "evidence.zip"),
    ("export", "xliff", STEP[0], "--to", "ja"),
    ("check", STEP[0]),
    ("compare", STEP[0]),
    ("inspect", "qinghe/privacy@current"),  # which edition prevails stands in the settings
]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copied = copytree(SITES / "bilingual", tmp_path / "site")
    monkeypatch.chdir(copied)
    return copied


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, list(words))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda words: " ".join(words[:2]))
def test_a_broken_file_ends_the_command(site: Path, command: tuple[str, ...]) -> None:
    with (site / "site.toml").open("a") as file:
        file.write("\nx\n")
    done = run(*command)
    assert done.exit_code == 2, done.output
    assert done.stdout == ""
    assert "toml-broken" in done.stderr


def test_an_unknown_regime_is_named_with_the_known_ones(site: Path) -> None:
    with (site / "site.toml").open("a") as file:
        file.write('\n[vendor.else]\nregimes = ["piplx"]\n')
    done = run("diff", *STEP)
    assert done.exit_code == 2
    assert "“piplx”" in done.stderr
    assert "pipl, " in done.stderr


def test_all_that_is_wrong_is_told_at_once(site: Path) -> None:
    (site / "site.toml").write_text(
        'theme = "nowhere"\n[vendor.qinghe]\nregimes = ["piplx"]\n[notice."qinghe/privacy"]\nlead_days = 9\n',
        "utf-8",
    )
    told = run("history", "qinghe/privacy:zh").stderr
    assert all(code in told for code in ("unknown-theme", "unknown-regime", "lead-without-basis"))
    assert told.count("error[") == 3


def test_a_text_is_shown_whatever_the_settings_say(site: Path) -> None:
    (site / "site.toml").write_text("x\n", "utf-8")
    assert run("inspect", STEP[0]).exit_code == 0


def test_outside_a_site_nothing_is_asked_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_text("# Privacy\n\nWe keep data.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert run("diff", "a.md", "a.md").exit_code == 0
