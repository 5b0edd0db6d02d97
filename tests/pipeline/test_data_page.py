"""docs/data.md against a build: every published file is on the page, and every example is a real one."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from lxml import etree
from referencing import Registry, Resource

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("data.md", "data.zh.md")
NOT_DATA = {".html", ".css", ".js", ".svg"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, sites: Path) -> Path:
    out = tmp_path_factory.mktemp("public")
    site = sites / "three-languages"
    command = [sys.executable, "-m", "noticepress", "build", "--site", str(site), "--out", str(out)]
    subprocess.run([*command, "--as-of", "2026-11-28"], check=True, capture_output=True)
    return out


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text("utf-8")


def patterns(name: str) -> list[str]:
    """The files of the table, as patterns of whole paths."""
    return re.findall(r"^\| `([^`]+)`", page(name), re.MULTILINE)


def blocks(name: str, form: str) -> list[str]:
    return re.findall(rf"```{form}\n(.*?)```", page(name), re.DOTALL)


def matches(path: str, pattern: str) -> bool:
    parts = re.sub(r"<\w+>", "*", pattern)
    return fnmatch(path, parts) and (parts.startswith("search/") or path.count("/") == parts.count("/"))


def shape(value: object) -> object:
    """Names of fields, without what they hold."""
    if isinstance(value, dict):
        return {name: shape(held) for name, held in value.items()}
    return [shape(value[0])] if isinstance(value, list) and value else None


@pytest.mark.parametrize("name", PAGES)
def test_every_published_data_file_is_on_the_page_and_no_other(built: Path, name: str) -> None:
    files = {
        path.relative_to(built).as_posix()
        for path in built.rglob("*")
        if path.is_file() and path.suffix not in NOT_DATA and not path.name.startswith(".")
    }
    listed = patterns(name)
    assert not [path for path in sorted(files) if not any(matches(path, one) for one in listed)]
    assert not [one for one in listed if not any(matches(path, one) for path in files)]


@pytest.mark.parametrize("name", PAGES)
def test_every_example_is_as_its_schema_says(built: Path, name: str) -> None:
    schemas = {p.name: json.loads(p.read_text("utf-8")) for p in (built / "schema").iterdir()}
    registry = Registry().with_resources((n, Resource.from_contents(s)) for n, s in schemas.items())
    seen = []
    for example in map(json.loads, blocks(name, "json")):
        if "schema" not in example:
            continue
        schema = example["schema"].removeprefix("noticepress.").replace("/", "-")
        seen.append(schema)
        found = Draft202012Validator(schemas[f"{schema}.json"], registry=registry).iter_errors(example)
        assert [f"{error.json_path}: {error.message}" for error in found] == []
    assert seen == ["versions-1", "document-1", "revision-1"]


@pytest.mark.parametrize("name", PAGES)
def test_the_examples_of_feeds_have_the_fields_of_real_ones(built: Path, name: str) -> None:
    (example,) = (told for told in map(json.loads, blocks(name, "json")) if "items" in told)
    real = json.loads((built / "en/noor/privacy/feed.json").read_text("utf-8"))
    assert shape(example) == shape(real)
    (atom,) = (etree.fromstring(text) for text in blocks(name, "xml"))
    entries = [tree.find("{*}entry") for tree in (atom, etree.parse(built / "en/noor/privacy/feed.xml"))]
    names = [[(e.tag, sorted(e.keys())) for e in entry.iter()] for entry in entries]
    assert names[0] == names[1]


def test_both_pages_show_the_same_examples() -> None:
    for form in ("json", "xml"):
        assert blocks("data.md", form) == blocks("data.zh.md", form)
