"""Two languages are no step of a history; a language that is not there is told with those that are."""

from pathlib import Path
from shutil import copytree

import pytest
from click.testing import CliRunner, Result

from noticepress.cli.group import cli

SITES = Path(__file__).parent.parent / "sites"
SIDES = ("qinghe/privacy@2024-01-01:zh", "qinghe/privacy@2024-01-01:en")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copied = copytree(SITES / "bilingual", tmp_path / "site")
    monkeypatch.chdir(copied)
    return copied


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, list(words))


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("command", [("diff",), ("review",), ("export", "announcement")])
def test_editions_are_not_judged_as_a_step(command: tuple[str, ...]) -> None:
    done = run(*command, *SIDES)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "noticepress align" in done.stderr


def test_texts_that_look_like_two_languages_are_judged_with_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("# Privacy Policy\n\nWe keep your data for 30 days.\n", "utf-8")
    Path("b.md").write_text("# 隐私政策\n\n我们保存您的信息三十日。\n", "utf-8")
    done = run("diff", "a.md", "b.md", "--quiet")
    assert done.exit_code == 0
    assert "warning[two-languages] b.md" in done.stderr
    assert "two-languages" not in run("diff", "a.md", "a.md").stderr


def test_scripts_of_one_language_are_compared(site: Path) -> None:
    other = site / "content" / "zh-Hant" / "qinghe" / "privacy"
    other.mkdir(parents=True)
    (other / "2024-01-01.txt").write_bytes((site / "content/zh/qinghe/privacy/2024-01-01.txt").read_bytes())
    assert run("diff", SIDES[0], "qinghe/privacy@2024-01-01:zh-Hant").exit_code == 0


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    "words",
    [
        ("align", SIDES[0], "qinghe/privacy@current:fr"),
        ("inspect", "qinghe/privacy@current:fr"),
        ("history", "qinghe/privacy:fr"),
    ],
    ids=lambda words: words[0],
)
def test_a_language_that_is_not_there_is_told_with_those_that_are(words: tuple[str, ...]) -> None:
    done = run(*words)
    assert done.exit_code == 2
    assert "the notice is not there in fr; it is in: en and zh" in done.stderr


@pytest.mark.usefixtures("site")
def test_a_file_that_is_no_xliff_is_named_with_its_path() -> None:
    Path("../x.pdf").write_bytes(b"%PDF-1.4\n")
    assert "../x.pdf" in run("import", "xliff", "../x.pdf").stderr
