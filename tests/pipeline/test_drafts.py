from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from noticepress.pipeline.reading import read_site

SITE = 'title = "T"\nlanguages = ["en"]\n'
TEXT = "# Privacy\n\nWe keep your name for 30 days.\n"


@pytest.mark.parametrize(
    ("day", "audience", "shown"),
    [
        ("2026-11-30", "public", ["undated"]),
        ("2026-12-01", "public", ["undated", "next"]),
        ("2026-11-30", "keeper", ["undated", "next"]),
    ],
)
def test_a_draft_is_public_from_its_announcement_on(
    tmp_path: Path, day: str, audience: str, shown: list[str]
) -> None:
    folder = tmp_path / "content" / "en" / "acme" / "privacy"
    folder.mkdir(parents=True)
    (tmp_path / "site.toml").write_text(SITE, "utf-8")
    (folder / "undated.md").write_text(TEXT, "utf-8")
    (folder / "next.md").write_text(TEXT.replace("30", "60"), "utf-8")
    (folder / "next.toml").write_text("announced = 2026-12-01\n", "utf-8")
    site = read_site(tmp_path, date.fromisoformat(day), audience=audience).site
    assert site is not None
    assert [d.id.version for d in site.notices[0].editions["en"].versions] == shown
