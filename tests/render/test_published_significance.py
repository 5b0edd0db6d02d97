"""One significance of a step, after what people decided, in every place that publishes it."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner
from msgspec.structs import replace

from noticepress.cli.group import cli
from noticepress.law import change_rules
from noticepress.model.change import PROMINENT
from noticepress.pipeline.building import render_site
from noticepress.pipeline.reading import read_site

OLD = """# Privacy Policy

## 1. What we collect

We collect your name and e-mail address.

## 2. How long we keep it

We keep your data for 30 days.

## 3. Contact us

Write to privacy@acme.example.
"""
NEW = OLD.replace("name and", "name, precise location and").replace(
    "Write to", "We like to hear from you. Write to"
)
LATER = NEW.replace("precise location", "exact location")
PAIR = ("acme/privacy@2024-01-01", "acme/privacy@2025-01-01")
STEP = "en/acme/privacy/changes/2024-01-01..2025-01-01"
MAJOR_ROW, DAY = "precise location", "2026-03-01"
CASES = {
    "nobody decided": ((), "major"),
    "accepted": (("accept",), "major"),
    "dismissed": (("dismiss", "--reason", "No such feature"), "minor"),
    "all dismissed": (("dismiss", "--reason", "No such features"), "cosmetic"),
    "corrected to a milder duty": (("change", "--duty", "notify", "--reason", "Told at sign-up"), "minor"),
    "corrected to a harder duty": (("change", "--duty", "fresh_consent", "--reason", "New purpose"), "major"),
    "lapsed": (("dismiss", "--reason", "No such feature"), "major"),
    "dismissed, one of two signed": (("dismiss", "--reason", "No such feature"), "minor"),
}
SHOWN = {"major": ("2.0.0", "popup"), "minor": ("1.1.0", "banner"), "cosmetic": ("1.0.1", "none")}


def run(site: Path, command: str, *rest: str) -> str:
    called = [command, *PAIR, *rest, "--site", str(site), "--as-of", DAY, "--lang", "en"]
    done = CliRunner().invoke(cli, called)
    assert done.exit_code == 0, done.output
    return done.stdout


def write(site: Path, new: str) -> None:
    folder = site / "content" / "en" / "acme" / "privacy"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "2024-01-01.md").write_text(OLD, "utf-8")
    (folder / "2025-01-01.md").write_text(new, "utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    settings = 'title = "T"\nbase_url = "https://notices.example/"\nlanguages = ["en", "zh"]\n'
    (tmp_path / "site.toml").write_text(settings, "utf-8")
    write(tmp_path, NEW)
    return tmp_path


def decided(site: Path, case: str) -> None:
    """The decisions of a case, made as people make them."""
    decision, _ = CASES[case]
    rows = json.loads(run(site, "diff", "--format", "json"))["changes"]
    assert {row["significance"] for row in rows} == {"major", "minor"}
    flagged = [row["id"] for row in rows if MAJOR_ROW in row["new_text"]]
    wanted = [row["id"] for row in rows] if case == "all dismissed" else flagged
    for row in wanted if decision else ():
        run(site, "review", row, *decision, "--by", "Li")
    if case == "lapsed":
        write(site, LATER)
    if case.endswith("one of two signed"):
        run(site, "review", "--sign", "drafter", "--by", "Li")


def published(site: Path, audience: Literal["public", "keeper"] = "public") -> dict[str, str]:
    read = read_site(site, date.fromisoformat(DAY), audience="public").site
    assert read is not None
    files = render_site(site, replace(read, audience=audience))
    return {path: data.decode("utf-8", "replace") for path, data in files}


def page(files: dict[str, str], path: str) -> BeautifulSoup:
    return BeautifulSoup(files[f"{path}/index.html"], "html5lib")


def grades(soup: BeautifulSoup, within: str) -> list[str]:
    """The significances that chips show there."""
    names = {"major", "minor", "cosmetic", "none", "open"}
    return [name for chip in soup.select(f"{within} .chip") for name in chip["class"] if name in names]


@pytest.mark.parametrize("case", CASES)
def test_every_place_tells_the_same(site: Path, case: str) -> None:
    expected = CASES[case][1]
    decided(site, case)
    files = published(site)
    number, show = SHOWN[expected]
    for path in ("versions.json", "en/acme/privacy/versions.json"):
        whole = json.loads(files[path])
        last = (whole.get("versions") or whole["notices"][0]["versions"])[-1]
        assert (last["significance"], last["revision"], last["revision_basis"]) == (
            expected,
            number,
            "counted",
        ), path
    told = json.loads(files["en/acme/privacy/revision.json"])["current"]
    assert (told["significance"], told["revision"], told["show"]) == (expected, number, show)
    for place in ("", "en/", "en/acme/privacy/"):
        newest = json.loads(files[f"{place}feed.json"])["items"][0]
        assert (newest["_noticepress"]["significance"], newest["tags"][0]) == (expected, expected)
        entry = BeautifulSoup(files[f"{place}feed.xml"], "xml").find("entry")
        assert entry.category["term"] == expected
    for lang in ("en", "zh"):
        home = page(files, lang)
        history = page(files, f"{lang}/acme/privacy/changes")
        assert grades(home, ".news") == (["major"] if expected == "major" else [])
        assert grades(history, ".steps li:first-child > p") == [expected]
        held = history.select_one(".steps li:first-child").get_text(" ")
        assert ("major" in held or "项重大" in held or "处重大" in held) == (expected == "major"), held
    assert grades(page(files, "en"), ".changed") == [expected]
    data = json.loads(page(files, "en/acme/privacy").select_one('script[type="application/ld+json"]').string)
    assert data["version"] == number
    assert ("Rules that flagged it" in files[f"{STEP}/index.html"]) == (case == "accepted")
    rows = {"major": ["major", "minor"], "minor": ["minor"], "cosmetic": []}[expected]
    if "milder" in case:
        rows = ["minor", "minor"]
    for path in (STEP, f"{STEP}/side-by-side"):
        shown = [grade for grade in grades(page(files, path), ".change, .remark") if grade != "cosmetic"]
        assert sorted(shown) == rows, path


def test_reports_show_both_what_was_flagged_and_what_people_decided(site: Path) -> None:
    decided(site, "dismissed")
    report = json.loads(run(site, "diff", "--format", "json"))
    assert (report["verdict"]["significance"], report["plan"]["significance"]) == ("major", "minor")
    assert (report["verdict"]["revision"], report["plan"]["revision"]) == ("2.0.0", "1.1.0")
    assert {row["significance"] for row in report["changes"]} == {"major", "minor"}
    text = run(site, "diff")
    assert re.search(r"Verdict: Major", text)
    assert "dismissed by Li" in text
    listed = CliRunner().invoke(cli, ["history", "acme/privacy:en", "--site", str(site), "--lang", "en"])
    assert "Minor (flagged: Major)" in listed.output
    told = page(published(site, "keeper"), STEP).get_text(" ")
    assert "Flagged by rules as: Major" in told
    assert "dismissed by Li" in told


def test_the_public_reads_no_name_and_no_reason(site: Path) -> None:
    decided(site, "dismissed, one of two signed")
    for path, text in published(site).items():
        assert "No such feature" not in text, path
    step = page(published(site), STEP).select_one(".status").get_text()
    assert "1 change that a review set aside" in step


def test_a_revision_that_a_person_set_is_told_everywhere_and_counted_on_from(site: Path) -> None:
    run(site, "review", "--revision", "1.4.0", "--by", "Li", "--reason", "One app release")
    files = published(site)
    last = json.loads(files["en/acme/privacy/versions.json"])["versions"][-1]
    assert (last["revision"], last["revision_basis"], last["significance"]) == ("1.4.0", "set", "major")
    told = json.loads(files["en/acme/privacy/revision.json"])["current"]
    assert (told["revision"], told["revision_basis"], told["show"]) == ("1.4.0", "set", "popup")
    assert told["id"].startswith("1.4.0+")
    data = json.loads(page(files, "en/acme/privacy").select_one('script[type="application/ld+json"]').string)
    assert data["version"] == "1.4.0"
    report = json.loads(run(site, "diff", "--format", "json"))
    assert report["plan"]["revision"] == "1.4.0"
    write(site, LATER)
    last = json.loads(published(site)["versions.json"])["notices"][0]["versions"][-1]
    assert (last["revision"], last["revision_basis"]) == ("2.0.0", "counted")


@cache
def order() -> tuple[str, ...]:
    return tuple(change_rules().vocabulary.obligations)


def test_prominent_duties_are_those_that_the_rules_put_from_prominent_notice_on() -> None:
    assert set(order()[order().index("prominent_notice") :]) == PROMINENT
