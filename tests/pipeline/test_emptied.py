"""What a build does where there is no text to publish."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from shutil import copytree, move, rmtree

import pytest
from click.testing import CliRunner

from noticepress.cli import cli
from noticepress.pipeline.building import Options, build

SITES = Path(__file__).parent.parent / "sites"
DAY = date(2026, 1, 1)


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def away(root: Path) -> None:
    for lang in (root / "content").iterdir():
        move(lang, root / f"away-{lang.name}")


def only_a_draft(root: Path) -> None:
    notice = root / "content/en/acme/privacy"
    for path in notice.iterdir():
        path.rename(notice / f"next{path.suffix}")


def no_folder(root: Path) -> None:
    rmtree(root / "content")


@pytest.mark.parametrize("empty", [away, only_a_draft, no_folder])
def test_the_last_site_stands_where_its_texts_are_gone(tmp_path: Path, empty: object) -> None:
    root = copytree(SITES / "minimal", tmp_path / "site")
    assert CliRunner().invoke(cli, ["build", "--site", str(root)]).exit_code == 0
    before = files(root / "public")
    assert callable(empty)
    empty(root)
    for _ in range(2):
        done = CliRunner().invoke(cli, ["build", "--site", str(root), "--lang", "en"])
        assert done.exit_code == 2, done.output
        assert "still stands" in done.output
        assert files(root / "public") == before


def test_a_site_that_has_nothing_yet_says_so(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text('title = {en = "Notices"}\n', "utf-8")
    (tmp_path / "content").mkdir()
    options = Options(root=tmp_path, out=tmp_path / "public", today=DAY)
    for _ in range(2):
        built = build(options)
        assert built.published
        assert "no-texts-yet" in [problem.code for problem in built.problems]


def test_what_stopped_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "site.toml").write_text('title = {en = "Notices"}\n', "utf-8")
    done = CliRunner().invoke(cli, ["build", "--strict", "--site", str(tmp_path), "--lang", "en"])
    assert done.exit_code == 1
    assert "--strict" in done.output
    assert "still stands" not in done.output
    assert not (tmp_path / "public").exists()
