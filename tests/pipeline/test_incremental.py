"""A build that takes over pages of the last one gives the bytes of a build that knows of none."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from noticepress.pipeline.building import Built, Options, build
from noticepress.pipeline.printing import Reprinting
from noticepress.render.sheet import Unit

BILINGUAL = Path(__file__).parents[1] / "sites" / "bilingual"
DAY = date(2026, 11, 23)
ZH, EN = "content/zh/qinghe/privacy", "content/en/qinghe/privacy"


def edited(path: str, old: str, new: str) -> Callable[[Path], None]:
    def edit(site: Path) -> None:
        text = (site / path).read_text("utf-8")
        assert old in text
        (site / path).write_text(text.replace(old, new), "utf-8")

    return edit


def copied(path: str, name: str, old: str, new: str) -> Callable[[Path], None]:
    def copy(site: Path) -> None:
        text = (site / path).read_text("utf-8")
        assert old in text
        (site / path).with_name(name).write_text(text.replace(old, new), "utf-8")

    return copy


def written(path: str, text: str) -> Callable[[Path], None]:
    def write(site: Path) -> None:
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, "utf-8")

    return write


def added_to(path: str, text: str) -> Callable[[Path], None]:
    return lambda site: written(path, (site / path).read_text("utf-8") + text)(site)


EDITS = {
    "a newer version": copied(f"{ZH}/2025-03-01.txt", "2026-01-01.txt", "我们", "本公司"),
    "an announced version": copied(f"{ZH}/2025-03-01.txt", "2027-01-01.txt", "我们", "本公司"),
    "an older version": copied(f"{EN}/2024-01-01.md", "2022-01-01.md", "We ", "The company "),
    "words of an old version": edited(f"{ZH}/2024-01-01.txt", "我们", "我司"),
    "words of the current version": edited(f"{EN}/2024-01-01.md", "We ", "We always "),
    "the title of the current version": edited(f"{EN}/2024-01-01.md", "# ", "# The "),
    "a version gone": lambda site: (site / ZH / "2024-01-01.txt").unlink(),
    "a sidecar": written(f"{ZH}/2025-03-01.toml", 'note = "A remark."\n'),
    "another vendor": written("content/en/acme/privacy/undated.md", "# Privacy\n\nWe keep names.\n"),
    "a vendor's name": added_to("site.toml", '[vendor.extra]\nname = {en = "Extra"}\n'),
    "a template": written("themes/default/templates/missing.html", "nothing here\n"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_what_is_taken_over_is_what_would_be_printed(tmp_path: Path, edit: Callable[[Path], None]) -> None:
    site = tmp_path / "site"
    shutil.copytree(BILINGUAL, site)
    assert built(site, tmp_path / "out").published
    edit(site)
    again = built(site, tmp_path / "out")
    shutil.rmtree(site / ".noticepress")
    clean = built(site, tmp_path / "clean")
    assert tree(tmp_path / "out") == tree(tmp_path / "clean")
    assert again.pages == clean.pages == len(tree(tmp_path / "out"))


def test_an_untouched_notice_is_not_printed_again(tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(BILINGUAL, site)
    built(site, tmp_path / "out")
    page = tmp_path / "out" / "en" / "meadow" / "cookie" / "index.html"
    before = page.stat().st_ino
    edited(f"{EN}/2024-01-01.md", "We ", "We always ")(site)
    built(site, tmp_path / "out")
    assert page.stat().st_ino == before


def test_a_published_file_that_somebody_changed_is_printed_again(tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(BILINGUAL, site)
    built(site, tmp_path / "out")
    page = tmp_path / "out" / "en" / "meadow" / "cookie" / "index.html"
    before = page.read_bytes()
    page.write_text("defaced", "utf-8")
    built(site, tmp_path / "out")
    assert page.read_bytes() == before


def test_processes_print_what_one_prints(tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(BILINGUAL, site)
    built(site, tmp_path / "alone")
    shutil.rmtree(site / ".noticepress")
    built(site, tmp_path / "together", jobs=3)
    assert tree(tmp_path / "alone") == tree(tmp_path / "together")


def built(site: Path, out: Path, jobs: int = 1) -> Built:
    return build(Options(root=site, out=out, today=DAY, jobs=jobs))


def tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != ".noticepress")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_the_preview_prints_only_what_changed_and_keeps_nothing_of_a_failure() -> None:
    made = list[str]()

    def unit(rests_on: str, text: bytes) -> Unit:
        def pages() -> Iterator[tuple[str, bytes]]:
            made.append(rests_on)
            if text == b"fails":
                raise ValueError("a broken template")
            yield f"{rests_on[0]}.html", text

        return Unit(rests_on, pages)

    reprint = Reprinting()
    assert reprint([unit("a1", b"a"), unit("b1", b"b")]) == {"a.html": b"a", "b.html": b"b"}
    with pytest.raises(ValueError, match="a broken template"):
        reprint([unit("a2", b"A"), unit("b2", b"fails")])
    assert reprint([unit("a2", b"A"), unit("b1", b"b")]) == {"a.html": b"A", "b.html": b"b"}
    assert made == ["a1", "b1", "a2", "b2", "a2"]
