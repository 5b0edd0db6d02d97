"""What the README shows is what the program prints, and what it points to is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from noticepress.cli.group import cli

ROOT = Path(__file__).resolve().parents[2]
READMES = ("README.md", "README.zh.md")
GUIDES = (
    *READMES,
    *(f"docs/{name}" for name in ("compare.md", "compare.zh.md", "theming.md", "theming.zh.md")),
)
BLOCK = re.compile(r"^```\n\$ noticepress (.+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
SHOWN = [
    (found[1], found[2]) for name in GUIDES for found in BLOCK.finditer((ROOT / name).read_text("utf-8"))
]


@pytest.mark.parametrize(("command", "lines"), SHOWN)
def test_a_command_prints_what_is_shown(command: str, lines: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    printed = CliRunner().invoke(cli, [*command.split(), "--lang", "en", "--as-of", "2026-11-28"]).stdout
    for line in lines.splitlines():
        assert line == "…" or line in printed.splitlines(), line


@pytest.mark.parametrize("name", GUIDES)
def test_what_a_guide_points_to_is_there(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        if "://" not in target:
            assert (ROOT / name).parent.joinpath(target).is_file(), target


@pytest.mark.parametrize("name", READMES)
def test_every_command_is_named(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert [command for command in cli.commands if f"`{command}`" not in text] == []


def test_pictures_are_small_and_all_of_them_shown() -> None:
    pictures = list((ROOT / "docs" / "images").iterdir())
    text = "".join((ROOT / name).read_text("utf-8") for name in READMES)
    assert [p.name for p in pictures if f"docs/images/{p.name}" not in text] == []
    assert [p.name for p in pictures if p.stat().st_size > 200_000] == []
