"""Publishing: all or nothing, nothing written twice, nothing foreign touched."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from noticepress.model.finding import Problem
from noticepress.render import Published, publish
from noticepress.render import swap as swapping

PAGES = [("index.html", b"home"), ("zh/a/index.html", b"one")]


def _files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def _beside(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.parent.iterdir())


def test_a_new_site(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "public"
    assert publish(PAGES, out) == Published(pages=2, written=2, removed=0)
    assert _files(out) == {**dict(PAGES), swapping.MARKER: swapping._MARKER_TEXT}  # noqa: SLF001
    assert _beside(out) == ["public"]


def test_what_is_the_same_is_not_written_and_what_is_gone_goes(tmp_path: Path) -> None:
    out = tmp_path / "public"
    publish([*PAGES, ("old/index.html", b"x")], out)
    before = (out / "index.html").stat()
    published = publish([("index.html", b"home"), ("zh/a/index.html", b"two")], out)
    assert published == Published(pages=2, written=1, removed=1)
    assert not (out / "old").exists()
    assert (out / "zh/a/index.html").read_bytes() == b"two"
    after = (out / "index.html").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def _failing(error: BaseException) -> Iterator[tuple[str, bytes]]:
    yield "index.html", b"new"
    raise error


@pytest.mark.parametrize("error", [KeyboardInterrupt(), RuntimeError("a template failed")])
def test_a_failure_leaves_the_last_site_and_no_rubbish(tmp_path: Path, error: BaseException) -> None:
    out = tmp_path / "public"
    publish(PAGES, out)
    before = _files(out)
    with pytest.raises(type(error)):
        publish(_failing(error), out)
    assert _files(out) == before
    assert _beside(out) == ["public"]


def test_a_full_disk_is_a_problem(tmp_path: Path) -> None:
    out = tmp_path / "public"
    publish(PAGES, out)
    before = _files(out)
    problem = publish(_failing(OSError(28, "No space left on device")), out)
    assert isinstance(problem, Problem)
    assert problem.code == "output-not-writable"
    assert _files(out) == before


def test_a_folder_above_that_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    problem = publish(PAGES, tmp_path / "file" / "public")
    assert isinstance(problem, Problem)


@pytest.mark.parametrize("place", ["/", "~", ".", "file", "full"])
def test_folders_that_are_not_ours_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    (tmp_path / "site.toml").touch()
    (tmp_path / swapping.MARKER).touch()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "thesis.docx").write_bytes(b"years of work")
    (tmp_path / "file").touch()
    before = _files(tmp_path)
    problem = publish(PAGES, Path(os.path.expanduser(place)))  # noqa: PTH111
    assert isinstance(problem, Problem)
    assert problem.code == "output-not-ours"
    assert _files(tmp_path) == before


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "public").mkdir()
    assert isinstance(publish(PAGES, tmp_path / "public"), Published)


@pytest.mark.parametrize(
    "path", ["../x", "/etc/x", "a/../../x", "a//x", "", "a\\..\\x", "./x", ".noticepress", "a\0b"]
)
def test_no_path_leads_out(tmp_path: Path, path: str) -> None:
    out = tmp_path / "in" / "public"
    with pytest.raises(ValueError, match="no path"):
        publish([(path, b"x")], out)
    assert _files(tmp_path) == {}


def test_a_path_given_twice_is_our_mistake(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="second page"):
        publish([PAGES[0], PAGES[0]], tmp_path / "public")


def test_two_builds_at_once(tmp_path: Path) -> None:
    out = tmp_path / "public"

    def pages() -> Iterator[tuple[str, bytes]]:
        inner = publish(PAGES, out)
        assert isinstance(inner, Problem)
        assert inner.code == "build-running"
        yield PAGES[0]

    assert isinstance(publish(pages(), out), Published)


def test_what_a_killed_build_left_behind_is_cleared(tmp_path: Path) -> None:
    rubbish = tmp_path / ".public.new" / "half" / "x"
    rubbish.parent.mkdir(parents=True)
    rubbish.write_bytes(b"half")
    out = tmp_path / "public"
    publish(PAGES, out)
    assert _beside(out) == ["public"]
    assert not (out / "half").exists()


def test_without_an_exchanging_kernel_two_renames_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "public"
    publish(PAGES, out)
    monkeypatch.setattr(swapping.ctypes, "CDLL", lambda *_, **__: object())
    publish([("index.html", b"new")], out)
    assert (out / "index.html").read_bytes() == b"new"
    assert _beside(out) == ["public"]


def test_a_build_killed_between_the_renames_is_undone(tmp_path: Path) -> None:
    out = tmp_path / "public"
    publish(PAGES, out)
    out.rename(tmp_path / ".public.old")
    problem = publish(_failing(OSError(28, "full")), out)
    assert isinstance(problem, Problem)
    assert (out / "index.html").read_bytes() == b"home"


def test_a_linked_folder_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "public").symlink_to("real")
    publish(PAGES, tmp_path / "public")
    assert (tmp_path / "public").is_symlink()
    assert (tmp_path / "real" / "index.html").read_bytes() == b"home"


def test_an_interrupt_while_clearing_up_leaves_nothing_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, remove, calls = tmp_path / "public", swapping.shutil.rmtree, list[Path]()

    def interrupted(path: Path, *, ignore_errors: bool = False) -> None:
        calls.append(path)
        if len(calls) == 1:
            raise KeyboardInterrupt
        remove(path, ignore_errors=ignore_errors)

    publish(PAGES, out)
    monkeypatch.setattr(swapping.shutil, "rmtree", interrupted)
    with pytest.raises(KeyboardInterrupt):
        publish([("index.html", b"new")], out)
    assert (_beside(out), (out / "index.html").read_bytes()) == (["public"], b"new")
