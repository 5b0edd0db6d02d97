"""Decisions on rows: kept, found again, lapsed with the text; signatures; the gate of ``diff``."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from noticepress.cli.group import cli

OLD = """# Privacy Policy

## 1. What we collect

We collect your name and e-mail address.

## 2. How long we keep it

We keep your data for 30 days.
"""
NEW = OLD.replace("name and", "name, precise location and").replace("30 days", "3 years")
PAIR = ("acme/privacy@2024-01-01", "acme/privacy@2025-01-01")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site.toml").write_text('title = "T"\nlanguages = ["en", "zh"]\n', "utf-8")
    write(tmp_path, OLD, NEW)
    return tmp_path


def write(site: Path, old: str, new: str) -> None:
    folder = site / "content" / "en" / "acme" / "privacy"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "2024-01-01.md").write_text(old, "utf-8")
    (folder / "2025-01-01.md").write_text(new, "utf-8")


def run(site: Path, command: str, *rest: str, code: int = 0) -> Result:
    done = CliRunner().invoke(cli, [command, *PAIR, *rest, "--site", str(site), "--as-of", "2026-03-01"])
    assert done.exit_code == code, done.output
    return done


def rows(site: Path) -> list[dict[str, object]]:
    changes = json.loads(run(site, "diff", "--format", "json", "--quiet").stdout)["changes"]
    assert isinstance(changes, list)
    return changes


def decide(
    site: Path, row: object, decision: str = "accept", *rest: str, by: str = "Li", code: int = 0
) -> Result:
    return run(site, "review", str(row), decision, "--by", by, *rest, code=code)


def kept(site: Path) -> Path:
    return site / "reviews" / "acme" / "privacy.toml"


def test_a_decision_returns_on_the_next_run_with_name_day_and_reason(site: Path) -> None:
    first, second = rows(site)
    decide(site, first["id"], "change", "--reason", "已在注册时\n另行同意", "--duty", "notify")
    assert [row["review"] for row in rows(site)] == [
        {
            "decision": "change",
            "reason": "已在注册时\n另行同意",
            "reviewer": "Li",
            "date": "2026-03-01",
            "duty": "notify",
        },
        None,
    ]
    decide(site, second["id"], "dismiss", "--reason", "Typing error in the old text", "--date", "2026-02-03")
    assert [row["review"]["decision"] for row in rows(site)] == ["change", "dismiss"]  # type: ignore[index]
    decide(site, second["id"])
    assert rows(site)[1]["review"]["decision"] == "accept"  # type: ignore[index]
    assert len(tomllib.loads(kept(site).read_text("utf-8"))["decision"]) == 3


def test_a_decision_lapses_when_the_text_changes_and_says_so(site: Path) -> None:
    decide(site, "all", by="Wang")
    write(site, OLD, NEW.replace("3 years", "5 years"))
    location, period = rows(site)
    assert location["review"] is not None
    assert (period["review"], period["lapsed"][0]["reviewer"]) == (None, "Wang")  # type: ignore[index]
    listed = run(site, "review", "--pending").stdout
    assert "lapsed" in listed
    assert "5 years" in listed
    assert "precise location" not in listed
    write(site, OLD, NEW)
    assert all(row["review"] for row in rows(site))


def test_a_decision_holds_when_other_clauses_move_about_it(site: Path) -> None:
    decide(site, "all")
    extra = "\n## 3. Children\n\nWe do not know that children use it.\n"
    write(site, OLD, NEW + extra)
    states = {str(row["new_text"])[:10]: row["review"] is not None for row in rows(site)}
    assert sum(states.values()) == 2
    assert len(states) > 2


def test_the_gate_opens_when_every_major_row_is_decided_and_shuts_again(site: Path) -> None:
    run(site, "diff")
    run(site, "diff", "--fail-on", "major", code=1)
    decide(site, rows(site)[0]["id"])
    run(site, "diff", "--fail-on", "major", code=1)
    decide(site, "all")
    run(site, "diff", "--fail-on", "major")
    run(site, "diff", "--fail-on", "minor")
    write(site, OLD, NEW.replace("3 years", "4 years"))
    run(site, "diff", "--fail-on", "minor", code=1)
    run(site, "diff", "--fail-on", "none")


def test_two_people_sign_and_a_changed_decision_makes_another_report(site: Path) -> None:
    refused = run(site, "review", "--sign", "drafter", "--by", "Li", code=2)
    assert "not-decided" in refused.stderr
    decide(site, "all")
    run(site, "review", "--sign", "drafter", "--by", "Li")
    assert "one-signer" in run(site, "review", "--sign", "approver", "--by", " LI ", code=2).stderr
    run(site, "review", "--sign", "approver", "--by", "Zhang")
    told = run(site, "diff").stderr
    assert "Signed by Li (drafter) on March 1, 2026" in told
    assert "Signed by Zhang (approver)" in told
    assert "have changed" not in told
    assert len(list(kept(site).parent.glob("*.signed-*.json"))) == 1
    decide(site, rows(site)[0]["id"], "dismiss", "--reason", "known to readers")
    assert run(site, "diff").stderr.count("have changed since") == 2


@pytest.mark.parametrize("last", ["drafter", "approver"])
def test_nobody_signs_in_both_roles_however_many_have_signed(site: Path, last: str) -> None:
    first = "approver" if last == "drafter" else "drafter"
    decide(site, "all")
    for name in ("Li", "Wang", "Zhou"):
        run(site, "review", "--sign", first, "--by", name)
    for name in ("Li", "ｗａｎｇ", "Zhou"):
        assert "one-signer" in run(site, "review", "--sign", last, "--by", name, code=2).stderr
    run(site, "review", "--sign", last, "--by", "Zhang")
    assert "one-signer" in run(site, "review", "--sign", first, "--by", "Zhang", code=2).stderr


def test_another_duty_that_is_not_named_is_no_decision(site: Path) -> None:
    decide(site, "all", "change", "--duty", "notify", "--reason", "Told at sign-up")
    path = kept(site)
    path.write_text(path.read_text("utf-8").replace('duty = "notify"\n', "", 1), "utf-8")
    told = run(site, "diff", "--fail-on", "major", code=2).stderr
    assert "no “duty”" in told


@pytest.mark.parametrize(
    ("row", "rest", "told"),
    [
        ("zzzz", ("accept", "--by", "Li"), "no row of this report begins with zzzz"),
        ("#", ("accept", "--by", "Li"), "no row of this report begins with #"),
        ("all", ("accept",), "--by NAME"),
        ("all", ("dismiss", "--by", "Li"), "--reason TEXT"),
        ("all", ("accept", "--by", "Li", "--duty", "notify"), "--duty goes with change"),
        ("all", ("change", "--by", "Li", "--reason", "x"), "none, notify, prominent_notice"),
        ("all", (), "accept, change or dismiss"),
        ("all", ("accept", "--by", "Li", "--sign", "drafter"), "one at a time"),
    ],
)
def test_what_cannot_be_decided_is_told_and_nothing_is_written(
    site: Path, row: str, rest: tuple[str, ...], told: str
) -> None:
    assert told in run(site, "review", row, *rest, code=2).stderr
    assert not kept(site).exists()


def test_an_unknown_row_says_how_to_see_the_list(site: Path) -> None:
    assert "noticepress review OLD NEW" in decide(site, "zzzz", code=2).stderr


def test_all_with_nothing_left_to_decide_is_told(site: Path) -> None:
    decide(site, "all")
    assert "has a decision already" in decide(site, "all", code=2).stderr


def test_a_broken_file_of_decisions_stops_the_report_and_names_the_line(site: Path) -> None:
    decide(site, "all")
    path = kept(site)
    path.write_text(path.read_text("utf-8").replace('"accept"', '"agreed"', 1), "utf-8")
    told = run(site, "diff", code=2).stderr
    assert "reviews/acme/privacy.toml:6" in told
    assert path.read_text("utf-8").count('"agreed"') == 1


def test_hand_written_lines_and_comments_stay_as_they_are(site: Path) -> None:
    first = rows(site)[0]["id"]
    decide(site, first)
    by_hand = kept(site).read_text("utf-8") + "# seen by the board\n"
    kept(site).write_text(by_hand.removesuffix("\n"), "utf-8")
    decide(site, "all")
    assert kept(site).read_text("utf-8").startswith(by_hand)


def test_files_outside_a_site_keep_decisions_beside_the_newer_one(tmp_path: Path) -> None:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text(OLD, "utf-8")
    new.write_text(NEW, "utf-8")
    pair = [str(old), str(new)]
    done = CliRunner().invoke(cli, ["review", *pair, "all", "accept", "--by", "Li"])
    assert done.exit_code == 0, done.output
    assert (tmp_path / "noticepress-reviews.toml").is_file()
    gate = CliRunner().invoke(cli, ["diff", *pair, "--fail-on", "minor"])
    assert gate.exit_code == 0, gate.output


def test_equal_texts_leave_nothing_to_decide(site: Path) -> None:
    write(site, OLD, OLD)
    assert "Nothing to decide" in run(site, "review").stdout
    run(site, "diff", "--fail-on", "minor")


def test_a_revision_number_is_set_with_a_reason_and_bound_to_both_texts(site: Path) -> None:
    run(site, "review", "--revision", "1.4.0", "--by", "Li", "--reason", "只增加了示例")
    report = json.loads(run(site, "diff", "--format", "json", "--quiet").stdout)
    assert report["verdict"]["revision"] == report["plan"]["revision"] == "1.4.0"
    assert report["plan"]["revision_set"] == {
        "number": "1.4.0",
        "reason": "只增加了示例",
        "by": "Li",
        "date": "2026-03-01",
    }
    assert "只增加了示例" in run(site, "diff", "--quiet").stdout
    write(site, OLD, NEW.replace("3 years", "5 years"))
    report = json.loads(run(site, "diff", "--format", "json", "--quiet").stdout)
    assert (report["plan"]["revision"], report["plan"]["revision_set"]) == ("2.0.0", None)


@pytest.mark.parametrize(
    ("number", "told"), [("0.9.0", True), ("1.0.0", True), ("1.0.1", False), ("1.4.0", False)]
)
def test_a_revision_number_that_does_not_rise_on_a_major_step_is_told(
    site: Path, number: str, *, told: bool
) -> None:
    done = run(site, "review", "--revision", number, "--by", "Li", "--reason", "…")
    assert ("revision-not-higher" in done.stderr) is told
    assert number in kept(site).read_text("utf-8")


def test_a_revision_number_is_held_against_the_one_that_the_site_counts(site: Path) -> None:
    before = site / "content/en/acme/privacy/2023-01-01.md"
    before.write_text(OLD.replace("30 days", "10 days"), "utf-8")
    number = ("review", "--revision", "2.0.0", "--by", "Li", "--reason", "…")
    assert "where the older version has 2.0.0" in run(site, *number).stderr
    step = ["review", "acme/privacy@2023-01-01", PAIR[0], "--site", str(site), "--by", "Li", "--reason", "…"]
    assert CliRunner().invoke(cli, [*step, "--revision", "4.0.0"]).exit_code == 0
    assert "where the older version has 4.0.0" in run(site, *number).stderr


def test_a_revision_number_of_a_step_of_form_may_stay(site: Path) -> None:
    write(site, OLD, OLD.replace("e-mail address.", "email address."))
    done = run(site, "review", "--revision", "1.0.0", "--by", "Li", "--reason", "…")
    assert "revision-not-higher" not in done.stderr


def test_a_revision_number_goes_on_in_the_lists_of_versions(site: Path) -> None:
    run(site, "review", "--revision", "3.0.0", "--by", "Li", "--reason", "…")
    built = CliRunner().invoke(cli, ["build", "--site", str(site), "--as-of", "2026-03-01"])
    assert built.exit_code == 0, built.output
    listed = json.loads((site / "public/en/acme/privacy/versions.json").read_text("utf-8"))
    assert [version["revision"] for version in listed["versions"]] == ["1.0.0", "3.0.0"]


@pytest.mark.parametrize(
    "wrong",
    [
        ["--revision", "2.0", "--by", "Li", "--reason", "…"],
        ["--revision", "2.0.0", "--by", "Li"],
        ["--revision", "2.0.0", "--reason", "…"],
        ["all", "accept", "--revision", "2.0.0", "--by", "Li", "--reason", "…"],
    ],
)
def test_a_revision_needs_its_form_a_name_and_a_reason(site: Path, wrong: list[str]) -> None:
    run(site, "review", *wrong, code=2)
    assert not kept(site).exists()


STEP = "public/en/acme/privacy/changes/2024-01-01..2025-01-01"


def built(site: Path, *options: str) -> str:
    """The text of the step's page."""
    ran = CliRunner().invoke(cli, ["build", *options, "--site", str(site), "--as-of", "2026-03-01"])
    assert ran.exit_code == 0, ran.output
    return (site / STEP / "index.html").read_text("utf-8")


def test_the_public_page_tells_accepted_rows_alone_the_keepers_all(site: Path) -> None:
    explained = "New kind of personal information"
    page = built(site)
    assert "precise location" in page
    assert explained not in page
    assert "report.html" not in page
    decide(site, rows(site)[0]["id"])
    assert explained in built(site)
    decide(site, rows(site)[0]["id"], "dismiss", "--reason", "…")
    assert explained not in built(site)
    assert explained in built(site, "--internal")


def test_the_full_report_is_on_the_internal_site_with_plan_and_reviews(site: Path) -> None:
    decide(site, "all", by="Reviewer Wang")
    assert "Reviewer Wang" not in built(site)
    assert not (site / STEP / "report.html").exists()
    built(site, "--internal")
    full = (site / STEP / "report.html").read_text("utf-8")
    assert "Reviewer Wang" in full
    assert "Notice plan" in full
    assert '<div class="draft">' in full
