"""The command line as a person meets it: a process, its streams and its exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest

REPOSITORY = Path(__file__).parent.parent.parent
SITES = REPOSITORY / "tests" / "sites"


def run(*words: str, cwd: Path = REPOSITORY, lang: str = "en_GB.UTF-8") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(REPOSITORY / "build.py"), *words],
        cwd=cwd,
        env={**os.environ, "LC_ALL": lang, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return copytree(SITES / "bilingual", tmp_path / "site")


def test_bare_means_build(site: Path) -> None:
    done = run(cwd=site)
    assert done.returncode == 0, done.stderr
    assert (site / "public" / "zh" / "qinghe" / "privacy" / "index.html").is_file()
    assert done.stdout == ""


def test_a_second_build_changes_nothing(site: Path) -> None:
    run("build", cwd=site)
    assert "Nothing has changed" in run("build", cwd=site).stderr


def test_no_site_is_exit_2_and_says_what_to_try(tmp_path: Path) -> None:
    done = run("build", cwd=tmp_path)
    assert done.returncode == 2
    assert "--site" in done.stderr


@pytest.mark.parametrize(("lang", "word"), [("en_GB.UTF-8", "expected"), ("zh_CN.UTF-8", "应")])
def test_problems_speak_the_language_of_the_person(tmp_path: Path, lang: str, word: str) -> None:
    assert word in run("inspect", "missing.txt", cwd=tmp_path, lang=lang).stderr


def test_inspect_json_goes_to_standard_output_alone(site: Path) -> None:
    done = run("inspect", "meadow/cookie@current", "--format", "json", cwd=site)
    found = json.loads(done.stdout)
    assert found["schema"] == "noticepress.document/1"
    assert found["accounting"]["unaccounted"] == 0
    assert found["meta"]["updated"] == "2023-06-30"


def test_inspect_tells_which_rule_decided(site: Path) -> None:
    done = run("inspect", "qinghe/privacy@2024-01-01:zh", "--why", "4", cwd=site)
    assert done.returncode == 0
    assert "section" in done.stdout


def test_a_file_outside_any_site_works_too(tmp_path: Path) -> None:
    (tmp_path / "notice.txt").write_text("隐私政策\n一、联系我们\n请致电 010-12345678。\n", "utf-8")
    found = json.loads(run("inspect", "notice.txt", "--format", "json", cwd=tmp_path).stdout)
    assert found["source"]["lang"] == "zh"


def test_diff_names_the_older_versions_own_definition(site: Path) -> None:
    done = run(
        "diff", "qinghe/privacy@2024-01-01:zh", "qinghe/privacy@2025-03-01:zh", "--format", "json", cwd=site
    )
    report = json.loads(done.stdout)
    rules = {ground["rule"] for change in report["changes"] for ground in change["grounds"]}
    assert "own.major.service_model" in rules
    assert report["verdict"]["significance"] == "major"


def test_the_gate_fails_on_a_major_change(site: Path) -> None:
    pair = ("qinghe/privacy@2024-01-01:zh", "qinghe/privacy@2025-03-01:zh")
    assert run("diff", *pair, "--fail-on", "major", cwd=site).returncode == 1
    assert run("diff", pair[0], pair[0], "--fail-on", "minor", cwd=site).returncode == 0


def test_diff_without_a_readable_version_is_exit_2_and_tells_both(site: Path) -> None:
    done = run("diff", "qinghe/privacy@2019-01-01:zh", "nobody/privacy@current", cwd=site)
    assert done.returncode == 2
    assert "2019-01-01" in done.stderr
    assert "nobody" in done.stderr


def test_git_revisions_are_versions(site: Path) -> None:
    path = "content/zh/qinghe/privacy/2024-01-01.txt"
    git = ["git", "-C", str(site), "-c", "user.name=t", "-c", "user.email=t@example.invalid"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "."], check=True)
    subprocess.run([*git, "commit", "-q", "-m", "first"], check=True)
    (site / path).write_text((site / path).read_text("utf-8").replace("六个月", "三年"), "utf-8")
    done = run("diff", f"git:HEAD:{path}", path, "--format", "json", cwd=site)
    assert any("三年" in change["new_text"] for change in json.loads(done.stdout)["changes"])


def test_output_goes_to_a_file_whole(site: Path) -> None:
    done = run("inspect", "meadow/cookie@current", "--format", "json", "-o", "out.json", cwd=site)
    assert done.stdout == ""
    assert json.loads((site / "out.json").read_text("utf-8"))
    assert run("inspect", "meadow/cookie@current", "-o", "no/such/out.txt", cwd=site).returncode == 2


@pytest.mark.parametrize(
    ("lang", "page"), [("en_GB.UTF-8", "commands.md"), ("zh_CN.UTF-8", "commands.zh.md")]
)
def test_the_page_of_commands_is_what_the_program_says(lang: str, page: str) -> None:
    made = subprocess.run(
        [sys.executable, "-m", "noticepress.cli.reference"],
        cwd=REPOSITORY,
        env={**os.environ, "LC_ALL": lang, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert (REPOSITORY / "docs" / page).read_text("utf-8") == made.stdout


def test_the_command_line_library_speaks_chinese_too(tmp_path: Path) -> None:
    compiled = REPOSITORY / "noticepress" / "messages" / "locale" / "zh" / "LC_MESSAGES" / "noticepress.mo"
    if not compiled.exists():
        pytest.skip("the catalogues are compiled by an install")
    assert "没有选项" in run("build", "--no-such", cwd=tmp_path, lang="zh_CN.UTF-8").stderr
    assert "用法" in run("build", "--help", cwd=tmp_path, lang="zh_CN.UTF-8").stdout
