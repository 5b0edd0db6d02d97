"""The published schemas, held against what the commands and a build really write.

Readers must bear new fields, so the schemas allow them; here they do not: a field that no schema explains
fails.
"""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = ROOT / "noticepress" / "schema"
TODAY = "2026-11-28"
COMMANDS = {
    "document": ["inspect", "delun/privacy@undated:zh", "--format", "json"],
    "alignment": ["align", "delun/privacy@undated:zh", "delun/privacy@undated:en", "--format", "json"],
    "changes": ["diff", "delun/privacy@undated:zh", "delun/privacy@next:zh", "--format", "json"],
    "comparison": ["compare", "delun/privacy@undated:zh", "smartbt/privacy@current:en", "--format", "json"],
    "announcement": [
        "export",
        "announcement",
        "delun/privacy@undated:zh",
        "delun/privacy@next:zh",
        "--format",
        "json",
    ],
    "findings": ["check", "--format", "json"],
    "steps": ["history", "delun/privacy:zh", "--format", "json"],
}


def closed(schema: object) -> object:
    """The schema with no room for fields that it does not name."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    whole = {name: closed(part) for name, part in schema.items()}
    if "properties" in whole and "required" in whole:
        whole.setdefault("additionalProperties", False)
    return whole


@cache
def validator(name: str) -> Draft202012Validator:
    held = {p.name: closed(json.loads(p.read_text("utf-8"))) for p in SCHEMAS.glob("*.json")}
    registry = Registry().with_resources((n, Resource.from_contents(s)) for n, s in held.items())
    return Draft202012Validator(held[f"{name}-1.json"], registry=registry)


def faults(found: dict[str, object]) -> list[str]:
    """What is wrong with a file, by the schema it names."""
    name = str(found["schema"]).removeprefix("noticepress.").removesuffix("/1")
    return [f"{e.json_path}: {e.message[:200]}" for e in validator(name).iter_errors(found)]


@pytest.mark.parametrize("path", sorted(SCHEMAS.glob("*.json")), ids=lambda p: p.name)
def test_each_is_a_schema(path: Path) -> None:
    schema = json.loads(path.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == path.name
    assert path.name == "common-1.json" or schema["title"] == f"noticepress.{path.stem[:-2]}/1"


@pytest.mark.parametrize("name", COMMANDS)
def test_what_a_command_writes_is_as_its_schema_says(name: str, own_site: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "noticepress",
        *COMMANDS[name],
        "--site",
        str(own_site),
        "--as-of",
        TODAY,
    ]
    ran = subprocess.run(command, check=False, capture_output=True, text=True)
    assert ran.returncode == (1 if name == "findings" else 0), ran.stderr  # real notices have their errors
    found = json.loads(ran.stdout)
    assert found["schema"] == f"noticepress.{name}/1"
    assert faults(found) == []


def test_what_a_build_writes_is_as_its_schemas_say(tmp_path: Path, own_site: Path) -> None:
    out = tmp_path / "public"
    command = [sys.executable, "-m", "noticepress", "build", "--site", str(own_site), "--out", str(out)]
    ran = subprocess.run([*command, "--as-of", TODAY], check=False, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    seen = set()
    for path in sorted(out.rglob("*.json")):
        if (
            path.parent.name == "schema"
            or path.name == "feed.json"
            or "search" in path.relative_to(out).parts
        ):
            continue
        found = json.loads(path.read_text("utf-8"))
        seen.add(found["schema"])
        assert faults(found) == [], path
    assert seen >= {"noticepress.versions/1", "noticepress.document/1"}
    assert {p.name for p in (out / "schema").iterdir()} == {p.name for p in SCHEMAS.iterdir()}
    keys = [
        c["key"] for c in json.loads((out / "zh/delun/privacy/notice.json").read_text("utf-8"))["clauses"]
    ]
    assert all(keys), "within a site every clause has its lasting key"


def test_what_an_evidence_bundle_holds_is_as_its_schemas_say(tmp_path: Path, own_site: Path) -> None:
    versions = ["delun/privacy@undated:zh", "delun/privacy@next:zh"]
    command = [sys.executable, "-m", "noticepress", "export", "evidence", *versions, "--site", str(own_site)]
    file = str(tmp_path / "evidence.zip")
    ran = subprocess.run(
        [*command, "--as-of", TODAY, "-o", file], check=False, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
    with zipfile.ZipFile(file) as bundle:
        for name in ("evidence.json", "report.json"):
            assert faults(json.loads(bundle.read(name))) == []


def test_a_wrong_file_is_found_out() -> None:
    source = {"path": "a", "sha256": "0", "media_type": "text/plain", "encoding": "utf-8", "lang": "zh"}
    told = faults({"schema": "noticepress.document/1", "source": source, "clauses": [], "more": 1})
    for wrong in ("sha256", "meta", "facts", "more"):
        assert any(wrong in fault for fault in told), wrong
