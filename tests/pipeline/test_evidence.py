"""The evidence bundle: whole, checkable, the same bytes for the same input."""

from __future__ import annotations

import json
import zipfile
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from noticepress.cli.group import cli
from noticepress.model.notice import Document
from noticepress.pipeline.comparing import report
from noticepress.pipeline.evidence import Sides, evidence
from noticepress.pipeline.references import resolve
from noticepress.pipeline.reviewing import Filed, filed

OLD = "# 隐私政策\r\n\r\n我们保存您的手机号30日。\r\n".encode("gb18030")
NEW = "# 隐私政策\n\n我们保存您的手机号3年。\n".encode()
PAIR = ("acme/privacy@2024-01-01", "acme/privacy@2025-01-01")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site" / "content" / "zh" / "acme" / "privacy"
    folder.mkdir(parents=True)
    (tmp_path / "site" / "site.toml").write_text('title = "T"\nlanguages = ["zh"]\n', "utf-8")
    (folder / "2024-01-01.txt").write_bytes(OLD)
    (folder / "2025-01-01.md").write_bytes(NEW)
    (folder / "2025-01-01.toml").write_text("effective = 2025-01-01\n", "utf-8")
    return tmp_path / "site"


def run(site: Path, *words: str, code: int = 0) -> Result:
    done = CliRunner().invoke(cli, [*words, "--site", str(site)])
    assert done.exit_code == code, done.output
    return done


def packed(site: Path, name: str, *words: str) -> Path:
    target = site.parent / name
    run(site, "export", "evidence", *PAIR, "-o", str(target), *words)
    return target


def test_everything_is_there_and_every_digest_holds(site: Path) -> None:
    run(site, "review", *PAIR, "all", "accept", "--by", "A", "--date", "2025-01-02")
    run(site, "review", *PAIR, "--sign", "drafter", "--by", "A", "--date", "2025-01-03")
    with zipfile.ZipFile(packed(site, "a.zip")) as bundle:
        names = bundle.namelist()
        files = {name: bundle.read(name) for name in names}
        assert {entry.date_time for entry in bundle.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert names == sorted(names)
    assert (files["sources/old.txt"], files["sources/new.md"]) == (OLD, NEW)
    assert files["sources/new.toml"] == b"effective = 2025-01-01\n"
    assert files["decisions.toml"] == (site / "reviews" / "acme" / "privacy.toml").read_bytes()
    sums = dict(reversed(row.split("  ")) for row in files.pop("SHA256SUMS").decode().splitlines())
    assert sums == {name: sha256(data).hexdigest() for name, data in files.items()}
    told = json.loads(files["evidence.json"])
    assert f"signed/{told['report_sha256'][:12]}.json" in files
    assert json.loads(files["report.json"])["changes"][0]["review"]["decision"] == "accept"
    assert "逐字节" in files["README.zh.txt"].decode()
    assert "byte for byte" in files["README.en.txt"].decode()
    assert {"report.en.html", "report.zh.html", "redline.en.docx", "redline.zh.docx"} <= set(files)


def test_neither_the_day_nor_the_language_nor_the_folder_makes_another_bundle(site: Path) -> None:
    first = packed(site, "a.zip", "--as-of", "2025-06-01").read_bytes()
    assert packed(site, "b.zip", "--as-of", "2031-01-01", "--lang", "zh").read_bytes() == first
    moved = site.rename(site.with_name("moved"))
    assert packed(moved, "c.zip").read_bytes() == first
    run(moved, "review", *PAIR, "all", "accept", "--by", "A")
    assert packed(moved, "d.zip").read_bytes() != first


def test_a_text_without_a_day_is_not_planned_from_todays(site: Path) -> None:
    (site / "content" / "zh" / "acme" / "privacy" / "2025-01-01.toml").unlink()
    first = packed(site, "a.zip", "--as-of", "2025-06-01").read_bytes()
    assert packed(site, "b.zip", "--as-of", "2031-01-01").read_bytes() == first
    with zipfile.ZipFile(site.parent / "a.zip") as bundle:
        plan = json.loads(bundle.read("report.json"))["plan"]
    assert (plan["announced"], plan["announced_basis"]) == (None, None)


def test_the_drafts_are_in_the_bundle(site: Path) -> None:
    run(site, "review", *PAIR, "all", "accept", "--by", "A", "--date", "2025-01-02")
    with zipfile.ZipFile(packed(site, "a.zip")) as bundle:
        drafts = json.loads(bundle.read("announcement.json"))["drafts"]
    assert {draft["lang"] for draft in drafts} == {"en", "zh"}
    assert all("3年" in draft["text"] or "3 years" in draft["text"] for draft in drafts)


def test_without_decisions_the_report_goes_alone(site: Path) -> None:
    with zipfile.ZipFile(packed(site, "a.zip")) as bundle:
        assert not [name for name in bundle.namelist() if name.startswith(("decisions", "signed"))]


def test_it_needs_a_file_and_two_versions_that_exist(site: Path) -> None:
    assert "-o FILE" in run(site, "export", "evidence", *PAIR, code=2).stderr
    gone = site.parent / "x.zip"
    run(site, "export", "evidence", PAIR[0], "acme/privacy@1999-01-01", "-o", str(gone), code=2)
    run(site, "export", "evidence", *PAIR, "-o", str(site / "no" / "folder.zip"), code=2)
    assert not gone.exists()


def test_a_source_that_changed_meanwhile_is_no_evidence(site: Path) -> None:
    old, new = (resolve(reference, site, date(2026, 1, 1)) for reference in PAIR)
    assert isinstance(old, Document)
    assert isinstance(new, Document)
    file = filed(site, old, new)
    assert isinstance(file, Filed)
    (site / new.version.source.path).write_bytes(NEW + b"more\n")
    outcome = evidence(report(old, new), file, Sides(old=PAIR[0], new=PAIR[1], site=site))
    assert isinstance(outcome, tuple)
    assert [problem.code for problem in outcome] == ["source-changed"]
