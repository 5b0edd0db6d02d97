"""Sidecars and front matter say the same things, and never against each other."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from noticepress.config import read_sidecar
from noticepress.model.finding import Severity
from noticepress.model.notice import Sidecar, TranslationOf

CONTENT = Path(__file__).parents[2] / "content"
DIGEST = "0" * 64


def codes(
    data: bytes | None, declared: dict[str, object], path: str = "a/b.md"
) -> list[tuple[str, str, tuple[int, int] | None]]:
    found = read_sidecar(data, declared, path)
    problems = found.problems if isinstance(found, Sidecar) else found
    return [(problem.code, problem.path, problem.lines) for problem in problems]


def test_nothing_stated() -> None:
    assert read_sidecar(None, {}, "a.md") == Sidecar()
    assert read_sidecar(b"# nothing\n", {}, "a.md") == Sidecar()


def test_every_key() -> None:
    data = f"""
source_url = "https://a.example/"
captured = 2026-11-21
effective = 2022-12-16
updated = 2022-12-15
date_basis = "stated"
announced = 2026-12-01
audience = ["patient"]
only_here = ["5-3"]
note = "n"
translation_of = {{lang = "zh", version = "undated", sha256 = "{DIGEST}", status = "reference"}}
"""
    assert read_sidecar(data.encode(), {}, "a/b.txt") == Sidecar(
        source_url="https://a.example/",
        captured=date(2026, 11, 21),
        effective=date(2022, 12, 16),
        updated=date(2022, 12, 15),
        date_basis="stated",
        announced=date(2026, 12, 1),
        audience=("patient",),
        only_here=("5-3",),
        note="n",
        translation_of=TranslationOf(lang="zh", version="undated", sha256=DIGEST, status="reference"),
    )


@pytest.mark.parametrize("value", [date(2024, 1, 2), "2024-01-02"])
def test_front_matter_states_the_same_keys(value: object) -> None:
    found = read_sidecar(b"updated = 2024-01-01", {"title": "T", "effective": value}, "a/b.md")
    assert found == Sidecar(updated=date(2024, 1, 1), effective=date(2024, 1, 2))


def test_both_may_say_the_same() -> None:
    assert read_sidecar(b"updated = 2024-01-01", {"updated": "2024-01-01"}, "a.md") == Sidecar(
        updated=date(2024, 1, 1)
    )


def test_both_may_not_differ() -> None:
    assert codes(b"\nupdated = 2024-01-01", {"updated": "2024-01-02"}) == [
        ("sidecar-contradicts-source", "a/b.toml", (2, 2))
    ]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"efective = 2024-01-01\nupdated = 1\n", [("wrong-value", (2, 2)), ("unknown-key", (1, 1))]),
        (b"effective = 20240101\n", [("wrong-value", (1, 1))]),
        (b'date_basis = "guessed"\n', [("wrong-value", (1, 1))]),
        (b'audience = "patient"\n', [("wrong-value", (1, 1))]),
        (b'[translation_of]\nlang = "zh"\nversion = "undated"\n', [("missing-key", (1, 1))]),
        (b"effective = \n", [("toml-broken", (1, 1))]),
        ('note = "隐私"'.encode("gb18030"), [("toml-broken", (1, 1))]),
    ],
)
def test_wrong_sidecars(data: bytes, expected: list[tuple[str, tuple[int, int]]]) -> None:
    found = read_sidecar(data, {}, "a/b.html")
    assert isinstance(found, tuple)
    assert [(problem.code, problem.lines) for problem in found] == expected
    assert {problem.path for problem in found} == {"a/b.toml"}


def test_keys_of_other_generators_are_remarked() -> None:
    found = read_sidecar(
        None, {"layout": "post", "date": date(2020, 1, 1), "colour": "red", "title": "T"}, "a/b.md"
    )
    assert isinstance(found, Sidecar)
    assert found.effective is None
    assert [(problem.code, problem.severity) for problem in found.problems] == [
        ("unknown-key", Severity.WARNING),
        ("front-matter-passed-over", Severity.INFO),
    ]


def test_a_misspelt_key_in_front_matter_is_an_error() -> None:
    assert codes(None, {"efective": "2024-01-01"}) == [("unknown-key", "a/b.md", None)]
    assert isinstance(read_sidecar(None, {"efective": "2024-01-01"}, "a/b.md"), tuple)


def test_the_head_of_a_page_is_no_front_matter() -> None:
    assert read_sidecar(None, {"title": "T", "note": "n", "lang": "zh"}, "a/b.html") == Sidecar()


@pytest.mark.parametrize("path", sorted(CONTENT.rglob("*.toml")), ids=lambda path: path.parent.parent.name)
def test_sidecars_of_this_site(path: Path) -> None:
    found = read_sidecar(path.read_bytes(), {}, str(path))
    assert isinstance(found, Sidecar)
    if path.stem == "next":  # named for what it is, not for a day
        assert found.origin == "example"
        return
    stated = {path.stem} if path.stem[0].isdigit() else set()
    assert {str(day) for day in (found.effective, found.updated) if day} == stated
