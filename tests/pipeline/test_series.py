"""Versions from git histories and folders: which are meant, in which order, and the steps between them."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document as Word

from noticepress.cli.group import cli
from noticepress.model.finding import Problem
from noticepress.pipeline.series import versions_of

TEXT = "# Privacy\n\nWe keep your data for {} days.\n"


def run(*arguments: str, code: int = 0) -> Result:
    done = CliRunner().invoke(cli, list(arguments))
    assert done.exit_code == code, done.output
    return done


def git(folder: Path, *arguments: str) -> None:
    person = {
        f"GIT_{who}_{what}": "t@t.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    days = dict.fromkeys(("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"), "2025-02-03T12:00:00Z")
    subprocess.run(
        ["git", *arguments], cwd=folder, check=True, capture_output=True, env=os.environ | person | days
    )


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Four commits: written, another file, renamed to a Chinese name, changed."""
    monkeypatch.chdir(tmp_path)
    git(tmp_path, "init", "-q", "-b", "main")
    policy, renamed = tmp_path / "policy.md", tmp_path / "隐私 政策.md"
    policy.write_text(TEXT.format(30), "utf-8")
    git(tmp_path, "add", "."), git(tmp_path, "commit", "-qm", "1")
    (tmp_path / "other.md").write_text("x\n", "utf-8")
    git(tmp_path, "add", "."), git(tmp_path, "commit", "-qm", "2")
    git(tmp_path, "mv", policy.name, renamed.name), git(tmp_path, "commit", "-qm", "3")
    renamed.write_text(TEXT.format(90), "utf-8")
    git(tmp_path, "commit", "-qam", "4")
    return tmp_path


def test_a_path_in_git_is_from_here_or_from_the_top(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = repository / "content" / "en" / "acme" / "privacy"
    folder.mkdir(parents=True)
    (repository / "site.toml").write_text("", "utf-8")
    for days in (30, 90):
        (folder / "undated.md").write_text(TEXT.format(days), "utf-8")
        git(repository, "add", "."), git(repository, "commit", "-qm", f"{days} days")
    monkeypatch.chdir(folder.parent.parent)
    for path in (
        "acme/privacy/undated.md",
        "./acme/privacy/undated.md",
        "content/en/acme/privacy/undated.md",
    ):
        read = json.loads(run("inspect", f"git:HEAD:{path}", "--format", "json").stdout)
        assert (read["meta"]["vendor"], read["source"]["lang"]) == ("acme", "en")
        assert len(json.loads(run("history", f"git:HEAD:{path}", "--format", "json").stdout)["steps"]) == 1
        run("diff", f"git:HEAD~1..HEAD:{path}")
        run("export", "evidence", f"git:HEAD~1:{path}", f"git:HEAD:{path}", "-o", str(repository / "e.zip"))
    monkeypatch.chdir(folder)
    assert "git-cannot-read" in run("inspect", "git:HEAD:acme/privacy/undated.md", code=2).stderr


def test_a_site_that_is_named_answers_from_elsewhere(
    repository: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    (repository / "site.toml").write_text("", "utf-8")
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    run("inspect", "git:HEAD:other.md", "--site", str(repository))


def names(reference: str) -> list[str]:
    found = versions_of(reference, None)
    assert not isinstance(found, Problem), found
    return [version.name for version in found]


def why(reference: str) -> str:
    found = versions_of(reference, None)
    assert isinstance(found, Problem)
    return found.found.id


@pytest.mark.usefixtures("repository")
def test_a_file_is_followed_through_git_and_its_renames() -> None:
    found = versions_of("git:HEAD:隐私 政策.md", None)
    assert not isinstance(found, Problem)
    assert [version.reference.rsplit(":", 1)[1] for version in found] == ["policy.md", *["隐私 政策.md"] * 2]
    assert all(version.name.endswith(" (2025-02-03)") for version in found)
    steps = json.loads(run("history", "git:HEAD:隐私 政策.md", "--format", "json").stdout)["steps"]
    assert [step["significance"] for step in steps] == ["none", "major"]


@pytest.mark.usefixtures("repository")
def test_a_range_begins_with_the_file_at_its_older_end() -> None:
    assert names("git:HEAD~1..HEAD:隐私 政策.md")[0] == "HEAD~1"
    assert len(names("git:HEAD~1..:隐私 政策.md")) == 2
    assert "30" in run("diff", "git:HEAD~1..HEAD:隐私 政策.md").stdout
    both = json.loads(run("diff", "git:HEAD~1..:隐私 政策.md", "--format", "json").stdout)
    assert [row["new_text"] for row in both["changes"]] == ["We keep your data for 90 days."]


@pytest.mark.usefixtures("repository")
def test_a_range_begins_with_the_file_by_its_name_at_the_older_end() -> None:
    found = versions_of("git:main~2..main:隐私 政策.md", None)
    assert not isinstance(found, Problem)
    assert [one.reference.rsplit(":", 1)[1] for one in found] == ["policy.md", "隐私 政策.md", "隐私 政策.md"]
    run("diff", "git:main~2..main:隐私 政策.md")


def test_a_path_may_be_given_from_a_folder_of_the_repository(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = repository / "inside"
    folder.mkdir()
    (folder / "a.md").write_text(TEXT.format(1), "utf-8")
    git(repository, "add", "."), git(repository, "commit", "-qm", "5")
    monkeypatch.chdir(folder)
    assert len(names("git:HEAD:a.md")) == len(names("git:HEAD:inside/a.md")) == 1


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize(
    ("reference", "told"),
    [
        ("git:HEAD:nothing.md", "no commit"),
        ("git:nowhere..HEAD:other.md", "git could not read it"),
        ("git:HEAD...HEAD:other.md", "three dots"),
        ("git:--output=x:other.md", "git could not read it"),
        ("git:HEAD", "without its revision or its path"),
        ("elsewhere", "no folder of this name"),
    ],
)
def test_what_names_no_versions_is_told(reference: str, told: str) -> None:
    assert told in why(reference)


@pytest.mark.usefixtures("repository")
def test_one_version_cannot_be_compared() -> None:
    assert "two are to be compared" in run("diff", "git:HEAD:other.md", "--lang", "en", code=2).stderr
    assert "One version only" in run("history", "git:HEAD:other.md", "--lang", "en").stdout


def test_files_of_a_folder_are_ordered_by_the_date_in_the_name_then_by_name(tmp_path: Path) -> None:
    for name in (
        "v10.md",
        "v9.txt",
        "next.md",
        "policy_20230501.md",
        "2022-12-16 final.html",
        "2023-02-30.md",
    ):
        (tmp_path / name).write_text(TEXT.format(3), "utf-8")
    (tmp_path / "notes.pdf").write_bytes(b"%PDF")
    (tmp_path / "~$v9.docx").write_bytes(b"lock")
    ordered = ["2023-02-30.md", "v9.txt", "v10.md", "2022-12-16 final.html", "policy_20230501.md", "next.md"]
    assert names(str(tmp_path)) == ordered


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    assert "without a file" in why(str(tmp_path))


def test_a_word_draft_against_the_published_markdown(tmp_path: Path) -> None:
    (tmp_path / "2024-01-01.md").write_text(TEXT.format(30), "utf-8")
    draft = Word()
    draft.add_heading("Privacy", 1)
    draft.add_paragraph("We keep your data for 90 days.")
    draft.save(str(tmp_path / "next.docx"))
    rows = json.loads(run("diff", str(tmp_path), "--format", "json").stdout)["changes"]
    assert [(row["old_text"], row["new_text"]) for row in rows] == [
        ("We keep your data for 30 days.", "We keep your data for 90 days.")
    ]


def test_steps_are_remembered_and_told_anew_when_a_text_or_a_decision_changes(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text('title = "T"\nlanguages = ["en"]\n', "utf-8")
    folder = tmp_path / "content" / "en" / "acme" / "privacy"
    folder.mkdir(parents=True)
    for year, days in ((2023, 30), (2024, 90), (2025, 90)):
        (folder / f"{year}-01-01.md").write_text(TEXT.format(days), "utf-8")

    def told() -> list[tuple[str, int, int]]:
        done = run("history", "acme/privacy", "--format", "json", "--site", str(tmp_path))
        return [(s["significance"], s["major"], s["reviewed"]) for s in json.loads(done.stdout)["steps"]]

    first = told()
    assert first == [("major", 1, 0), ("none", 0, 0)]
    assert told() == first
    pair = ("acme/privacy@2023-01-01", "acme/privacy@2024-01-01")
    run("review", *pair, "all", "accept", "--by", "A", "--site", str(tmp_path))
    assert told() == [("major", 1, 1), ("none", 0, 0)]
    (folder / "2024-01-01.md").write_text(TEXT.format(30), "utf-8")
    assert told() == [("none", 0, 0), ("major", 1, 1)]
    (folder / "2026-01-01.md").write_bytes(b"\x00\x01\x02" * 50)
    assert run("history", "acme/privacy", "--site", str(tmp_path), code=2).stderr.count("error") == 1
