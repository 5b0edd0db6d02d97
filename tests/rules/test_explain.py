"""What ``explain`` says: every rule and check, an example that holds, near misses, the pages of rules."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from noticepress.cli.group import cli
from noticepress.facts import annotate, promises
from noticepress.findings import judge
from noticepress.history import compare
from noticepress.law import change_rules, topics
from noticepress.law.checks import checks
from noticepress.law.examples import examples
from noticepress.law.vocabulary import (
    applies_name,
    condition_of,
    fact_name,
    guard_of,
    kind_name,
    severity_name,
)
from noticepress.model.finding import Problem
from noticepress.model.notice import Document, Sidecar, VersionId
from noticepress.parsing import parse
from noticepress.render.explained import explained, known, near
from noticepress.sources import read

DOCS = Path(__file__).resolve().parents[2] / "docs"
EXAMPLES = [(rule, lang) for rule, by_lang in examples().items() for lang in by_lang]
REGIMES = tuple(topics().regimes)


@pytest.mark.parametrize(("rule", "lang"), EXAMPLES)
def test_an_example_sets_its_rule_off(rule: str, lang: str) -> None:
    example = examples()[rule][lang]
    old, new = document(example.old_text, lang), document(example.new_text, lang)
    report = judge(compare(old, new), regimes=REGIMES, promises=promises(old))
    named = {g.rule for row in report.changes for g in row.grounds} | {row.rule for row in report.cleared}
    assert rule in named


def document(text: str, lang: str) -> Document:
    source = read(text.encode(), "notice.txt", lang=lang)
    assert not isinstance(source, Problem)
    return annotate(parse(source, VersionId("vendor", "privacy", lang, "undated"), Sidecar()))


def test_examples_are_of_rules_that_there_are() -> None:
    rules = change_rules()
    assert set(examples()) <= {*rules.rules, *rules.clearing}
    assert len(examples()) >= 60


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_rule_and_check_is_explained(lang: str) -> None:
    for name in known():
        one = explained(name, lang)
        assert one
        assert one.title
        assert len(one.matters) >= 3, name
        assert not any("{" in line for matter in one.matters for line in matter.lines), name


def test_the_vocabulary_is_told_in_both_languages() -> None:
    rules = change_rules()
    told = [kind_name(kind) for kind in rules.vocabulary.change_kinds]
    told += [fact_name(fact) for fact in rules.vocabulary.fact_types]
    told += [severity_name(severity) for severity in rules.vocabulary.severities]
    told += [applies_name(r) for r in rules.rules.values() if not r.applies_when.startswith("regime")]
    every = (*rules.rules.values(), *rules.clearing.values())
    told += [condition_of(rule) for rule in every if rule.trigger.condition]
    told += [guard_of(rule) for rule in rules.clearing.values()]
    assert [names for names in told if not (names.get("zh") and names.get("en"))] == []


def run(*command: str, code: int = 0) -> str:
    ran = CliRunner().invoke(cli, ["explain", *command])
    assert ran.exit_code == code, ran.output
    return ran.output


def test_the_command_tells_source_duty_and_example() -> None:
    told = run("cn.retention.longer", "--lang", "en")
    for words in (
        "Network Data Security Management Regulations art. 22",
        "Consent anew",
        "three years",
        "verified",
    ):
        assert words in told


def test_a_check_is_found_by_code_and_by_name() -> None:
    name = checks()["S101"].name
    assert run("s101") == run("S101") == run(name)


def test_an_unknown_rule_is_answered_by_near_ones() -> None:
    assert "cn.recipient.added" in near("cn.recipent.added")
    assert "cn.retention.longer" in near("retention.longer")
    told = run("cn.recipent.added", "--lang", "en", code=2)
    assert "most like it: cn.recipient.added" in told
    assert "noticepress explain" in run("§§§", "--lang", "en", code=2)


def test_without_a_rule_all_are_listed() -> None:
    assert len(run().splitlines()) == len(known())


@pytest.mark.parametrize(("locale", "page"), [("C.UTF-8", "rules.md"), ("zh_CN.UTF-8", "rules.zh.md")])
def test_the_pages_of_rules_are_what_the_program_prints(locale: str, page: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "noticepress.cli.rules_reference"],
        check=True,
        capture_output=True,
        env={**os.environ, "LC_ALL": locale, "PYTHONUTF8": "1"},
    )
    assert ran.stdout.decode() == (DOCS / page).read_text("utf-8"), "run make messages"


def test_the_language_may_be_named_before_the_command() -> None:
    """As git and docker take their global options."""
    done = subprocess.run(
        [sys.executable, "-m", "noticepress", "--lang", "zh", "explain", "S101"],
        capture_output=True, text=True, check=True, encoding="utf-8",
    )  # fmt: skip
    assert "严重程度" in done.stdout
