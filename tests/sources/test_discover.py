"""Which files of a site are which versions, and what does not belong there."""

from __future__ import annotations

from pathlib import Path

import pytest

from noticepress.model.notice import VersionId
from noticepress.sources import discover


def site(root: Path, *paths: str) -> Path:
    for path in paths:
        file = root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("text", encoding="utf-8")
    return root


def test_versions_and_their_sidecars(tmp_path: Path) -> None:
    found = discover(
        site(
            tmp_path,
            "zh/delun/privacy/undated.txt",
            "zh/delun/privacy/undated.toml",
            "zh-Hant/delun/privacy/2024-01-02-2.md",
            "en/delun/privacy/next.docx",
            "en/delun/privacy/.DS_Store",
        )
    )
    assert found.problems == ()
    assert [(file.id, file.path, file.suffix, file.sidecar) for file in found.files] == [
        (VersionId("delun", "privacy", "en", "next"), "content/en/delun/privacy/next.docx", ".docx", None),
        (
            VersionId("delun", "privacy", "zh", "undated"),
            "content/zh/delun/privacy/undated.txt",
            ".txt",
            "content/zh/delun/privacy/undated.toml",
        ),
        (
            VersionId("delun", "privacy", "zh-Hant", "2024-01-02-2"),
            "content/zh-Hant/delun/privacy/2024-01-02-2.md",
            ".md",
            None,
        ),
    ]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("zh/delun/privacy/2024-13-01.txt", "version-name"),
        ("zh/delun/privacy/2024-1-1.txt", "version-name"),
        ("zh/delun/privacy/2024-01-01-1.txt", "version-name"),
        ("zh/delun/privacy/final.txt", "version-name"),
        ("xx-yy-zz/delun/privacy/undated.txt", "language-unknown"),
        ("qq/delun/privacy/undated.txt", "language-unknown"),
        ("ZH/delun/privacy/undated.txt", "language-spelling"),
        ("zh-hant/delun/privacy/undated.txt", "language-spelling"),
        ("zh/Delun/privacy/undated.txt", "name-unsafe"),
        ("zh/delun/pri vacy/undated.txt", "name-unsafe"),
        ("zh/德伦/privacy/undated.txt", "name-unsafe"),
        ("zh/<script>/privacy/undated.txt", "name-unsafe"),
        ("zh/delun/privacy/undated.pdf", "unknown-suffix"),
        ("zh/delun/privacy/undated.toml", "sidecar-alone"),
        ("zh/delun/undated.txt", "file-misplaced"),
        ("zh/delun/privacy/old/undated.txt", "file-misplaced"),
    ],
)
def test_what_does_not_belong(tmp_path: Path, path: str, code: str) -> None:
    found = discover(site(tmp_path, path))
    assert found.files == ()
    assert [(problem.code, problem.path) for problem in found.problems] == [(code, f"content/{path}")]


def test_two_files_for_one_version(tmp_path: Path) -> None:
    found = discover(site(tmp_path, "zh/a/b/undated.md", "zh/a/b/undated.txt", "zh/a/b/2024-01-01.txt"))
    assert [file.id.version for file in found.files] == ["2024-01-01"]
    assert [problem.code for problem in found.problems] == ["version-twice"]


def test_links_do_not_lead_out_of_the_site(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    root = site(tmp_path / "site", "zh/a/b/2024-01-01.txt")
    (root / "content/zh/a/b/undated.txt").symlink_to(tmp_path / "secret.txt")
    (root / "content/zh/a/b/next.txt").symlink_to(root / "nowhere")
    (root / "content/zh/a/round").symlink_to(root / "content")
    found = discover(root)
    assert [file.id.version for file in found.files] == ["2024-01-01"]
    assert sorted(problem.code for problem in found.problems) == ["link-dead", "link-outside"]


def test_all_problems_come_together(tmp_path: Path) -> None:
    found = discover(site(tmp_path, "qq/A/b/final.txt", "zh/a/b/x.bin", "zh/a/b/undated.txt"))
    assert [problem.code for problem in found.problems] == [
        "language-unknown",
        "name-unsafe",
        "version-name",
        "unknown-suffix",
    ]
    assert len(found.files) == 1


def test_no_content(tmp_path: Path) -> None:
    assert [problem.code for problem in discover(tmp_path).problems] == ["no-content"]
