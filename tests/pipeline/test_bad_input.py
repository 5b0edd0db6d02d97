"""Bad input: one clear problem each, all of a run together, and the published site untouched."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from noticepress.model.finding import Severity
from noticepress.pipeline.building import Options, build

SITES = Path(__file__).parent.parent / "sites"
DAY = date(2026, 1, 1)
HERE = "content/en/acme/privacy"


def write(name: str, data: bytes) -> Callable[[Path], None]:
    def spoil(root: Path) -> None:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    return spoil


def theme(template: bytes) -> Callable[[Path], None]:
    def spoil(root: Path) -> None:
        write("site.toml", b'theme = "own"\n')(root)
        write("themes/own/templates/notice.html", template)(root)

    return spoil


CASES: dict[str, tuple[Callable[[Path], None], str]] = {
    "empty": (write(f"{HERE}/2024-01-01.txt", b" \n\n"), f"{HERE}/2024-01-01.txt"),
    "nuls": (write(f"{HERE}/2024-01-01.txt", b"Privacy\x00\x00 notice\x00" * 9), f"{HERE}/2024-01-01.txt"),
    "picture": (write(f"{HERE}/2024-01-01.txt", b"\x89PNG\r\n\x1a\n" + bytes(99)), f"{HERE}/2024-01-01.txt"),
    "encoding": (
        write(f"{HERE}/2024-01-01.txt", bytes([0x81, 0xFF, 0xFE, 0xFF] * 40)),
        f"{HERE}/2024-01-01.txt",
    ),
    "huge": (write(f"{HERE}/2024-01-01.txt", b"We keep data.\n" * 3_800_000), f"{HERE}/2024-01-01.txt"),
    "name": (write(f"{HERE}/spring.txt", b"Privacy\n"), f"{HERE}/spring.txt"),
    "february 30": (write(f"{HERE}/2024-02-30.txt", b"Privacy\n"), f"{HERE}/2024-02-30.txt"),
    "language": (write("content/klingon-x!/acme/privacy/undated.txt", b"Privacy\n"), "content/klingon-x!"),
    "sidecar key": (write(f"{HERE}/undated.toml", b"efective = 2024-01-01\n"), f"{HERE}/undated.toml"),
    "sidecar toml": (write(f"{HERE}/undated.toml", b"effective = \n"), f"{HERE}/undated.toml"),
    "two files": (write(f"{HERE}/undated.txt", b"Privacy\n"), HERE),
    "broken docx": (write(f"{HERE}/2024-01-01.docx", b"PK\x03\x04 nothing"), f"{HERE}/2024-01-01.docx"),
    "unknown kind": (write(f"{HERE}/2024-01-01.pdf", b"%PDF-1.7\n"), f"{HERE}/2024-01-01.pdf"),
    "no suffix": (write(f"{HERE}/2024-01-01", b"Privacy\n"), f"{HERE}/2024-01-01"),
    "settings key": (write("site.toml", b'titel = {en = "x"}\n'), "site.toml"),
    "unknown theme": (write("site.toml", b'theme = "clinik"\n'), "site.toml"),
    "unknown regime": (write("site.toml", b'[vendor.acme]\nregimes = ["pipl", "gdrp"]\n'), "site.toml"),
    "broken template": (theme(b"{{ page.nothing_of_that_name }}"), "themes/own/templates/notice.html"),
    "settings toml": (write("site.toml", b"title = \n"), "site.toml"),
}


def published(tmp_path: Path) -> tuple[Path, Path, dict[str, bytes]]:
    root, out = tmp_path / "site", tmp_path / "public"
    copytree(SITES / "minimal", root)
    assert build(Options(root=root, out=out, today=DAY)).published
    return root, out, files(out)


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize("case", CASES)
def test_one_clear_problem_and_the_site_untouched(tmp_path: Path, case: str) -> None:
    root, out, before = published(tmp_path)
    spoil, path = CASES[case]
    spoil(root)
    built = build(Options(root=root, out=out, today=DAY))
    errors = [p for p in built.problems if p.severity is Severity.ERROR]
    assert not built.published
    assert len(errors) == 1
    assert errors[0].path.startswith(path)
    assert files(out) == before


def test_all_problems_of_a_run_come_together(tmp_path: Path) -> None:
    root, out, before = published(tmp_path)
    several = ("empty", "name", "sidecar key", "language")
    for case in several:
        CASES[case][0](root)
    built = build(Options(root=root, out=out, today=DAY))
    assert len([p for p in built.problems if p.severity is Severity.ERROR]) == len(several)
    assert files(out) == before


def test_a_notice_without_any_heading_is_a_warning_and_is_published(tmp_path: Path) -> None:
    root, out, _ = published(tmp_path)
    write(f"{HERE}/2024-01-01.txt", b"We collect your name and keep it for two years in our shop.\n")(root)
    built = build(Options(root=root, out=out, today=DAY))
    assert built.published
    assert [p.code for p in built.problems if p.severity is not Severity.INFO] == ["no-heading"]


def test_a_strict_build_publishes_nothing_with_a_warning(tmp_path: Path) -> None:
    root, out, before = published(tmp_path)
    write(f"{HERE}/2024-01-01.txt", b"We collect your name and keep it for two years in our shop.\n")(root)
    assert not build(Options(root=root, out=out, today=DAY, tolerates=Severity.INFO)).published
    assert files(out) == before


def test_text_of_sources_is_escaped_everywhere(tmp_path: Path) -> None:
    root, out, _ = published(tmp_path)
    evil = b"# <script>a(1)</script>\n\n## 1. <img src=x onerror=a(2)>\n\nWe <script>a(3)</script> keep.\n"
    write(f"{HERE}/2024-01-01.md", evil)(root)
    write(f"{HERE}/2024-02-01.txt", evil.replace(b"#", b""))(root)
    assert build(Options(root=root, out=out, today=DAY)).published
    pages = [data for name, data in files(out).items() if name.endswith(".html")]
    assert not any(b"<script>" in page or b"<img" in page for page in pages)
    assert any(b"&lt;script&gt;" in page for page in pages)


@pytest.mark.parametrize(
    ("settings", "told"), [("", {"no-base-url"}), ('base_url = "https://a.example/"\n', set())]
)
def test_a_site_without_its_address_is_told_so(tmp_path: Path, settings: str, told: set[str]) -> None:
    root, out, _ = published(tmp_path)
    lines = (root / "site.toml").read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("base_url")]
    (root / "site.toml").write_text(settings + "".join(kept), "utf-8")
    for _ in ("built", "unchanged"):
        built = build(Options(root=root, out=out, today=DAY))
        assert {p.code for p in built.problems} == told
