"""What is packed is whole: it builds a site far from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DATA = {
    "noticepress/py.typed",
    "noticepress/messages/locale/zh/LC_MESSAGES/noticepress.mo",
    "noticepress/messages/locale/en/LC_MESSAGES/noticepress.mo",
    "noticepress/serve/static/preview.js",
    "noticepress/serve/static/preview.css",
    "noticepress/themes/default/templates/base.html",
    "noticepress/themes/default/static/site.css",
}


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)]
    ran = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    with zipfile.ZipFile(next(target.glob("*.whl"))) as wheel:
        wheel.extractall(target / "unpacked")
    return target / "unpacked"


def files(folder: Path, *suffixes: str) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.suffix in suffixes}


def test_everything_that_is_read_at_run_time_is_packed(unpacked: Path) -> None:
    packed = {p.relative_to(unpacked).as_posix() for p in unpacked.rglob("*")}
    law = {f"noticepress/{name}" for name in files(ROOT / "noticepress", ".yaml", ".toml", ".tsv")}
    assert not (DATA | law) - packed
    assert not [name for name in packed if name.endswith(".po") or name.startswith(("content", "tests"))]


def test_it_builds_a_site_in_both_languages(unpacked: Path, site: Path) -> None:
    said = {}
    for lang in ("zh", "en"):
        command = [sys.executable, "-m", "noticepress", "build", "--out", f"public-{lang}", "--lang", lang]
        environment = {**os.environ, "PYTHONPATH": str(unpacked)}
        ran = subprocess.run(command, cwd=site, env=environment, check=False, capture_output=True, text=True)
        assert ran.returncode == 0, ran.stderr
        assert (site / f"public-{lang}/zh/delun/privacy/index.html").is_file()
        said[lang] = ran.stderr
    assert "发布" in said["zh"]
    assert "Published" in said["en"]
