"""Which version a reference names."""

from datetime import date
from pathlib import Path

import pytest

from noticepress.model.finding import Problem
from noticepress.pipeline.references import Outcome, resolve

DAY = date(2026, 1, 1)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site.toml").write_text('languages = ["en", "zh"]\n', "utf-8")
    for lang, text in (("en", "Privacy\n\n1. Scope\nAll of it.\n"), ("zh", "隐私政策\n\n1. 范围\n全部。\n")):
        folder = tmp_path / "content" / lang / "acme" / "privacy"
        folder.mkdir(parents=True)
        (folder / "undated.txt").write_text(text, "utf-8")
    return tmp_path


def named(outcome: Outcome) -> str:
    if not isinstance(outcome, tuple):
        return str(outcome.id)
    assert all(isinstance(problem, Problem) for problem in outcome)
    return outcome[0].found.id


def test_a_language_may_be_named(site: Path) -> None:
    assert named(resolve("acme/privacy@undated:zh", site, DAY)) == "acme/privacy@undated:zh"


def test_of_two_originals_the_program_does_not_choose(site: Path) -> None:
    assert "several languages" in named(resolve("acme/privacy@undated", site, DAY))


def test_the_authoritative_edition_is_meant(site: Path) -> None:
    with (site / "site.toml").open("a", encoding="utf-8") as settings:
        settings.write('[notice."acme/privacy"]\nauthoritative = "zh"\n')
    assert named(resolve("acme/privacy@current", site, DAY)) == "acme/privacy@undated:zh"


def test_a_translation_is_not_meant(site: Path) -> None:
    beside = site / "content" / "en" / "acme" / "privacy" / "undated.toml"
    of = f'{{lang = "zh", version = "undated", sha256 = "{"0" * 64}"}}'
    beside.write_text(f"translation_of = {of}\n", "utf-8")
    assert named(resolve("acme/privacy@current", site, DAY)) == "acme/privacy@undated:zh"
    assert named(resolve("acme/privacy@current:en", site, DAY)) == "acme/privacy@undated:en"


def test_a_version_that_one_language_has_needs_no_language(site: Path) -> None:
    old = site / "content" / "zh" / "acme" / "privacy" / "undated.txt"
    old.rename(old.with_name("2025-01-01.txt"))
    assert named(resolve("acme/privacy@2025-01-01", site, DAY)) == "acme/privacy@2025-01-01:zh"
    assert "no such version" in named(resolve("acme/privacy@2024-01-01", site, DAY))
