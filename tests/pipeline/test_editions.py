"""Whether the other language changed with each row and as a whole."""

from __future__ import annotations

import json
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner

from noticepress.cli.group import cli

ZH = """清禾隐私政策
更新日期：{day}

一、我们收集的信息
1、注册账号时，我们收集您的手机号码和昵称。
2、下单时，我们收集您的收货地址{more}。

二、信息的保存期限
我们保存您的订单信息{years}，到期后删除。

三、联系我们
您可以发送邮件至 privacy@qinghe.example 与我们联系，我们将在15个工作日内回复。
"""
EN = """# Qinghe Privacy Policy

Last updated: {day}

## 1. Information we collect

1. When you register an account, we collect your mobile number and nickname.
2. When you place an order, we collect your delivery address{more}.

## 2. How long we keep information

We keep your order information for {years} and delete it afterwards.

## 3. Contact us

You may contact us at privacy@qinghe.example; we reply within 15 working days.
"""
PAIR = ("qinghe/privacy@2025-01-01:zh", "qinghe/privacy@2026-01-01:zh")


def write(root: Path, lang: str, version: str, text: str) -> None:
    folder = root / "content" / lang / "qinghe" / "privacy"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{version}.{'md' if lang == 'en' else 'txt'}").write_text(text, "utf-8")


def zh(day: str, years: str, more: str = "") -> str:
    return ZH.format(day=day, years=years, more=more)


def en(day: str, years: str, more: str = "") -> str:
    return EN.format(day=day, years=years, more=more)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site.toml").write_text('title = "T"\nlanguages = ["zh", "en"]\n', "utf-8")
    write(tmp_path, "zh", "2025-01-01", zh("2025年1月1日", "三年"))
    write(tmp_path, "zh", "2026-01-01", zh("2026年1月1日", "五年"))
    write(tmp_path, "en", "2025-01-01", en("January 1, 2025", "three years"))
    return tmp_path


def diff(site: Path, form: str, *more: str) -> str:
    command = ["diff", *PAIR, "--format", form, "--quiet", "--site", str(site), "--as-of", "2026-03-01"]
    ran = CliRunner().invoke(cli, [*command, *more])
    assert ran.exit_code == 0, ran.output
    return ran.stdout


def period(site: Path) -> tuple[dict[str, object], list[dict[str, object]]]:
    """The row about the period of storage, and what became of each edition."""
    report = json.loads(diff(site, "json"))
    row = next(row for row in report["changes"] if "五年" in row["new_text"])
    return row, report["plan"]["editions"]


def told(site: Path) -> tuple[dict[str, object], list[dict[str, object]]]:
    row, editions = period(site)
    return row["other_edition"], editions  # type: ignore[return-value]


def test_an_edition_that_was_not_touched_is_stale(site: Path) -> None:
    row, editions = told(site)
    assert row == {"lang": "en", "state": "stale", "lines": [[12, 12]]}
    assert editions == [{"lang": "en", "state": "stale", "version": "2025-01-01"}]


def test_a_row_names_every_other_language_and_first_the_one_with_most_to_do(site: Path) -> None:
    hant = {"2025-01-01": ("2025年1月1日", "三年"), "2026-01-01": ("2026年1月1日", "五年")}
    for version, (day, years) in hant.items():
        write(site, "zh-Hant", version, zh(day, years))
    row, editions = period(site)
    stale = {"lang": "en", "state": "stale", "lines": [[12, 12]]}
    assert row["other_editions"] == [stale, {"lang": "zh-Hant", "state": "same", "lines": [[9, 9]]}]
    assert row["other_edition"] == stale
    assert [(edition["lang"], edition["state"]) for edition in editions] == [
        ("en", "stale"),
        ("zh-Hant", "same"),
    ]
    for form in ("text", "md", "html"):
        whole = diff(site, form, "--lang", "en")
        assert "English: did not change with it" in whole, form
        assert "Chinese (Traditional): changed with it" in whole, form


def test_a_row_names_its_clauses_as_a_reader_finds_them(site: Path) -> None:
    row, _ = period(site)
    names = [ref["name"] for ref in row["new"]]  # type: ignore[attr-defined]
    assert names == ["我们保存您的订单信息五年，到期后删除…"]


def test_an_edition_that_says_the_same_again_changed_with_it(site: Path) -> None:
    write(site, "en", "2026-01-01", en("January 1, 2026", "five years"))
    row, editions = told(site)
    assert row["state"] == "same"
    assert editions == [{"lang": "en", "state": "same", "version": "2026-01-01"}]


def test_an_edition_that_changed_to_something_else_diverged(site: Path) -> None:
    write(site, "en", "2026-01-01", en("January 1, 2026", "four years"))
    row, editions = told(site)
    assert row["state"] == "diverged"
    assert editions[0]["state"] == "diverged"


def test_an_edition_that_changed_elsewhere_only_is_stale_in_this_row(site: Path) -> None:
    write(site, "en", "2026-01-01", en("January 1, 2026", "three years", " and your telephone number"))
    row, editions = told(site)
    assert row["state"] == "stale"
    assert editions[0] != {"lang": "en", "state": "same", "version": "2026-01-01"}


def test_an_edition_that_lacks_the_clause_has_no_counterpart(site: Path) -> None:
    without = en("January 1, 2026", "three years")
    start, end = without.index("## 2."), without.index("## 3.")
    write(site, "en", "2026-01-01", without[:start] + without[end:])
    assert told(site)[0] == {"lang": "en", "state": "missing", "lines": []}


def test_an_edition_that_begins_later_is_missing(site: Path) -> None:
    (site / "content/en/qinghe/privacy/2025-01-01.md").unlink()
    write(site, "en", "2027-01-01", en("January 1, 2027", "five years"))
    row, editions = told(site)
    assert row["state"] == "missing"
    assert editions == [{"lang": "en", "state": "missing", "version": None}]


def test_a_translation_under_another_date_is_found_by_what_it_translates(site: Path) -> None:
    digest = sha256((site / "content/zh/qinghe/privacy/2026-01-01.txt").read_bytes()).hexdigest()
    of = f'translation_of = {{lang = "zh", version = "2026-01-01", sha256 = "{digest}"}}\n'
    write(site, "en", "2026-02-20", en("January 1, 2026", "five years"))
    (site / "content/en/qinghe/privacy/2026-02-20.toml").write_text(of, "utf-8")
    assert told(site)[1] == [{"lang": "en", "state": "same", "version": "2026-02-20"}]


def test_a_file_of_a_commit_says_nothing_of_other_languages(site: Path) -> None:
    for command in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a"],
    ):
        subprocess.run(
            ["git", *command], cwd=site, check=True, env={"HOME": str(site), "PATH": "/usr/bin:/bin"}
        )
    old = "git:HEAD:content/zh/qinghe/privacy/2025-01-01.txt"
    command = ["diff", old, PAIR[1], "--format", "json", "--quiet", "--site", str(site)]
    ran = CliRunner().invoke(cli, [*command, "--as-of", "2026-03-01"])
    assert ran.exit_code == 0, ran.output
    assert json.loads(ran.stdout)["plan"]["editions"] == []


def _hash(site: Path, version: str) -> str:
    return sha256((site / f"content/zh/qinghe/privacy/{version}.txt").read_bytes()).hexdigest()


def _renders(site: Path, version: str, name: str) -> None:
    """The sidecar of the English version ``name`` says that it translates a Chinese version."""
    of = f'translation_of = {{lang = "zh", version = "{version}", sha256 = "{_hash(site, version)}"}}\n'
    (site / f"content/en/qinghe/privacy/{name}.toml").write_text(of, "utf-8")


@pytest.mark.parametrize("name", ["2026-01-01", "2026-02-20", "undated"])
def test_an_edition_that_begins_as_the_translation_of_the_newer_version_is_no_stale_one(
    site: Path, name: str
) -> None:
    (site / "content/en/qinghe/privacy/2025-01-01.md").unlink()
    write(site, "en", name, en("January 1, 2026", "five years"))
    _renders(site, "2026-01-01", name)
    row, editions = told(site)
    assert row == {"lang": "en", "state": "same", "lines": [[12, 12]]}
    assert editions == [{"lang": "en", "state": "same", "version": name}]
    assert "did not change with it" not in diff(site, "text", "--lang", "en")


def test_nor_is_one_that_begins_under_the_name_of_the_newer_version(site: Path) -> None:
    (site / "content/en/qinghe/privacy/2025-01-01.md").unlink()
    write(site, "en", "2026-01-01", en("January 1, 2026", "five years"))
    assert told(site)[0]["state"] == "same"


def test_a_clause_that_the_newer_version_dropped_is_not_missed_in_its_translation(site: Path) -> None:
    whole = zh("2026年1月1日", "五年")
    start, end = whole.index("二、"), whole.index("三、")
    write(site, "zh", "2026-01-01", whole[:start] + whole[end:].replace("三、", "二、"))
    (site / "content/en/qinghe/privacy/2025-01-01.md").unlink()
    text = en("January 1, 2026", "five years")
    start, end = text.index("## 2."), text.index("## 3.")
    write(site, "en", "2026-01-01", text[:start] + text[end:].replace("## 3.", "## 2."))
    _renders(site, "2026-01-01", "2026-01-01")
    report = json.loads(diff(site, "json"))
    assert {row["other_edition"]["state"] for row in report["changes"]} == {"same"}
    assert report["plan"]["editions"] == [{"lang": "en", "state": "same", "version": "2026-01-01"}]


def test_a_translation_of_the_newer_version_that_says_something_else_diverged(site: Path) -> None:
    (site / "content/en/qinghe/privacy/2025-01-01.md").unlink()
    write(site, "en", "2026-01-01", en("January 1, 2026", "four years"))
    _renders(site, "2026-01-01", "2026-01-01")
    assert told(site)[0]["state"] == "diverged"


def test_under_the_newer_name_a_translation_of_the_older_text_is_stale(site: Path) -> None:
    (site / "content/en/qinghe/privacy/2025-01-01.md").unlink()
    write(site, "en", "2026-01-01", en("January 1, 2025", "three years"))
    _renders(site, "2025-01-01", "2026-01-01")
    row, editions = told(site)
    assert row["state"] == "stale"
    assert editions == [{"lang": "en", "state": "stale", "version": "2026-01-01"}]


def test_which_text_an_original_translates_is_told_by_its_digest_too(site: Path) -> None:
    """The judged edition is the translation; the other one begins with what it renders."""
    (site / "content/en/qinghe/privacy/2025-01-01.md").unlink()
    write(site, "en", "2025-12-20", en("January 1, 2026", "five years"))
    digest = sha256((site / "content/en/qinghe/privacy/2025-12-20.md").read_bytes()).hexdigest()
    of = f'translation_of = {{lang = "en", version = "2025-12-20", sha256 = "{digest}"}}\n'
    (site / "content/zh/qinghe/privacy/2026-01-01.toml").write_text(of, "utf-8")
    assert told(site)[0]["state"] == "same"
