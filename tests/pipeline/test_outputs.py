"""Where a result goes: whole or not at all, never in the place of a device, never over what is read."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from threading import Thread

import pytest

REPOSITORY = Path(__file__).parent.parent.parent
SITES = REPOSITORY / "tests" / "sites"
FULL = Path("/dev/full")


def run(*words: str, cwd: Path, stdout: int | None = subprocess.PIPE) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(REPOSITORY / "build.py"), *words],
        cwd=cwd,
        env={**os.environ, "LC_ALL": "en_GB.UTF-8"},
        stdout=stdout,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_text("# Privacy Policy\n\nWe keep data for 30 days.\n", "utf-8")
    (tmp_path / "b.md").write_text("# Privacy Policy\n\nWe keep data for 90 days.\n", "utf-8")
    return tmp_path


@pytest.fixture
def full() -> Iterator[int]:
    if not FULL.is_char_device():
        pytest.skip("no /dev/full here")
    handle = os.open(FULL, os.O_WRONLY)
    yield handle
    os.close(handle)


DIFF = ("diff", "a.md", "b.md", "--format", "json")


def test_a_link_stays_and_its_file_gets_the_result(texts: Path) -> None:
    (texts / "link.json").symlink_to("real.json")
    assert run(*DIFF, "-o", "link.json", cwd=texts).returncode == 0
    assert (texts / "link.json").is_symlink()
    assert (texts / "real.json").read_text("utf-8").startswith("{")


def test_a_file_keeps_its_mode(texts: Path) -> None:
    (texts / "out.json").touch(0o600)
    assert run(*DIFF, "-o", "out.json", cwd=texts).returncode == 0
    assert stat.S_IMODE((texts / "out.json").stat().st_mode) == 0o600


def test_a_pipe_is_written_through(texts: Path) -> None:
    os.mkfifo(texts / "pipe")
    got: list[str] = []
    reader = Thread(target=lambda: got.append((texts / "pipe").read_text("utf-8")))
    reader.start()
    assert run(*DIFF, "-o", "pipe", cwd=texts).returncode == 0
    reader.join(60)
    assert got[0].startswith("{")
    assert (texts / "pipe").is_fifo()


def test_standard_output_has_a_name_too(texts: Path) -> None:
    log = texts / "log"
    log.write_text("before\n")
    with log.open("a") as file:
        assert run(*DIFF, "-o", "/dev/stdout", cwd=texts, stdout=file.fileno()).returncode == 0
    assert log.read_text("utf-8").startswith("before\n{")


@pytest.mark.usefixtures("full")
def test_a_device_stays_a_device(texts: Path) -> None:
    (texts / "device").symlink_to(FULL)
    done = run(*DIFF, "-o", "device", cwd=texts)
    assert done.returncode == 2
    assert "no space left on the disk" in done.stderr
    assert FULL.is_char_device()


@pytest.mark.parametrize("output", ["a.md", "./b.md", "link", "hard"])
def test_no_result_goes_over_what_is_read(texts: Path, output: str) -> None:
    (texts / "link").symlink_to("a.md")
    os.link(texts / "b.md", texts / "hard")
    before = {name: (texts / name).read_bytes() for name in ("a.md", "b.md")}
    done = run(*DIFF, "-o", output, cwd=texts)
    assert done.returncode == 2
    assert "output-is-input" in done.stderr
    assert before == {name: (texts / name).read_bytes() for name in before}


def test_nor_over_a_version_in_a_folder_that_is_read(texts: Path) -> None:
    assert run("history", ".", "-o", "a.md", cwd=texts).returncode == 2
    (texts / "steps.json").touch()
    assert run("history", ".", "--format", "json", "-o", "steps.json", cwd=texts).returncode == 0


@pytest.mark.parametrize("output", ["site.toml", "content/zh/qinghe/privacy/2024-01-01.txt"])
def test_nor_over_what_a_site_is_made_of(tmp_path: Path, output: str) -> None:
    site = copytree(SITES / "bilingual", tmp_path / "site")
    before = (site / output).read_bytes()
    done = run("inspect", "qinghe/privacy@current:zh", "-o", output, cwd=site)
    assert done.returncode == 2
    assert (site / output).read_bytes() == before


def test_a_file_is_no_folder(texts: Path) -> None:
    done = run(*DIFF, "-o", "a.md/out.json", cwd=texts)
    assert done.returncode == 2
    assert "error[cannot-write] a.md/out.json" in done.stderr


def test_a_full_disk_behind_standard_output_is_told(texts: Path, full: int) -> None:
    done = run(*DIFF, cwd=texts, stdout=full)
    assert done.returncode == 2
    assert "error[cannot-write] stdout" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_closed_standard_output_is_told(texts: Path) -> None:
    words = [sys.executable, str(REPOSITORY / "build.py"), *DIFF]
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" >&-', "sh", *words], cwd=texts, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "cannot-write" in done.stderr
