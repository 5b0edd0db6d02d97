from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from noticepress.model.notice import Document
from noticepress.pipeline.building import Options, build
from noticepress.pipeline.reading import read_site
from noticepress.pipeline.references import resolve

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


MORE = {
    "zh/2024-01-01.md": "# 隐私政策\n\n我们将您的姓名保存30日。\n",
    "zh/next.md": "# 隐私政策\n\n我们将您的姓名保存60日。\n",
    "zh/next.toml": "announced = 2026-12-01\neffective = 2027-01-01\n",
    "en/2024-01-01.md": TEXT,
    "en/next.md": TEXT.replace("30", "60"),
    "en/next.toml": "announced = 2026-12-01\n"
    'translation_of = {lang = "zh", version = "next", sha256 = "%s", status = "reference"}\n' % ("0" * 64),
}
DENIED = ("not yet in force", "Coming soon", "尚未生效", "即将生效")


def written(root: Path, files: dict[str, str]) -> Path:
    (root / "site.toml").write_text('title = "T"\nlanguages = ["zh", "en"]\n', "utf-8")
    for name, text in files.items():
        lang, file = name.split("/")
        path = root / "content" / lang / "acme" / "privacy" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


def built(root: Path, day: str) -> tuple[dict[str, str], list[str]]:
    """Pages and files for programs, and codes of problems."""
    out = root / "public"
    found = build(Options(root=root, out=out, today=date.fromisoformat(day)))
    texts = {p.relative_to(out).as_posix(): p for p in out.rglob("*") if p.suffix in {".html", ".json"}}
    return {name: p.read_text("utf-8") for name, p in texts.items()}, [p.code for p in found.problems]


def test_a_draft_whose_day_has_come_is_in_force_and_its_name_is_told(tmp_path: Path) -> None:
    pages, problems = built(written(tmp_path, MORE), "2027-01-01")
    assert problems.count("next-has-come") == 2
    for lang in ("zh", "en"):
        own = pages[f"{lang}/acme/privacy/index.html"]
        assert "60" in own
        assert not [name for name, page in pages.items() for word in DENIED if word in page]
        listed = json.loads(pages[f"{lang}/acme/privacy/versions.json"])["versions"]
        assert [v["state"] for v in listed] == ["superseded", "in_force"]
        assert json.loads(pages[f"{lang}/acme/privacy/revision.json"])["coming"] is None
        assert f"{lang}/acme/privacy/on/2027-01-01/index.html" in pages


def test_the_day_before_it_is_to_come(tmp_path: Path) -> None:
    pages, problems = built(written(tmp_path, MORE), "2026-12-31")
    assert not [code for code in problems if code.startswith("next")]
    assert "It is not yet in force." in pages["en/acme/privacy/next/index.html"]
    assert "applies from January 1, 2027" in pages["en/acme/privacy/next/index.html"]
    assert json.loads(pages["zh/acme/privacy/versions.json"])["versions"][1]["state"] == "announced"


@pytest.mark.parametrize(
    ("day", "current", "previous"), [("2026-12-31", "2024-01-01", None), ("2027-01-01", "next", "2024-01-01")]
)
def test_references_follow_the_day(tmp_path: Path, day: str, current: str, previous: str | None) -> None:
    root = written(tmp_path, MORE)
    for wanted, expected in (("current", current), ("previous", previous)):
        found = resolve(f"acme/privacy@{wanted}:zh", root, date.fromisoformat(day))
        assert (found.id.version if isinstance(found, Document) else None) == expected


def test_a_day_left_from_the_version_before_is_none(tmp_path: Path) -> None:
    stale = {**MORE, "zh/next.md": "# 隐私政策\n\n生效日期：2024年1月1日\n\n我们将您的姓名保存60日。\n"}
    stale["zh/next.toml"] = "announced = 2026-12-01\n"
    pages, problems = built(written(tmp_path, stale), "2027-01-01")
    assert problems.count("next-without-day") == 1
    assert "已公布，尚未生效" in pages["zh/acme/privacy/next/index.html"]
    assert "自2024年1月1日起适用" not in pages["zh/acme/privacy/next/index.html"]
