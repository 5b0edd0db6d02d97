"""A folder of a language that the site names by another tag."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from noticepress.config.names import in_script
from noticepress.pipeline.reading import read_site

TEXT = "# Privacy\n\nWe keep your name for 30 days.\n"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("zh-CN", "zh", True),
        ("zh-Hans", "zh", True),
        ("zh-SG", "zh-CN", True),
        ("zh-TW", "zh-Hant", True),
        ("zh-HK", "zh-TW", True),
        ("zh-Hant", "zh", False),
        ("zh-TW", "zh", False),
        ("en-GB", "en", True),
        ("sr-Latn", "sr", False),
        ("en", "zh", False),
    ],
)
def test_language_and_script_decide(one: str, other: str, *, same: bool) -> None:
    assert (in_script(one) == in_script(other)) is same


@pytest.mark.parametrize(
    ("folder", "languages", "told"),
    [
        ("en-GB", ["zh", "en"], "content/en-GB"),
        ("zh-CN", ["en", "zh"], "content/zh-CN"),
        ("zh", ["en", "zh-CN"], "content/zh"),
        ("zh-Hant", ["en", "zh"], None),
        ("zh-CN", ["en", "zh-CN"], None),
        ("ja", ["en", "zh"], None),
    ],
)
def test_a_folder_that_readers_do_not_find_is_named(
    tmp_path: Path, folder: str, languages: list[str], told: str | None
) -> None:
    place = tmp_path / "content" / folder / "acme" / "privacy"
    place.mkdir(parents=True)
    (place / "2024-01-01.md").write_text(TEXT, "utf-8")
    (place / "2025-01-01.md").write_text(TEXT, "utf-8")
    (tmp_path / "site.toml").write_text(f'title = "T"\nlanguages = {languages}\n', "utf-8")
    read = read_site(tmp_path, date(2026, 1, 1))
    found = [problem.path for problem in read.problems if problem.code == "language-of-folder"]
    assert found == ([told] if told else [])
