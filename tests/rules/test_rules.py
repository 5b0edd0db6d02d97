"""Every rule page does what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from noticepress.facts import annotate, promises
from noticepress.findings import judge
from noticepress.history import compare
from noticepress.law import change_rules
from noticepress.model.change import ChangeReport
from noticepress.model.finding import Problem
from noticepress.model.notice import Document, Sidecar, TranslationOf, VersionId
from noticepress.parsing import parse
from noticepress.sources import read

PAGES = sorted(path for path in Path(__file__).parent.glob("*.md") if path.name != "README.md")
AROUND = re.compile(r"^```around (\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLE = re.compile(
    r"^## (?P<lang>\w+) · (?P<title>[^\n]+)\n+"
    r"```\n(?P<old>.*?)^```\n+```\n(?P<new>.*?)^```\n+Expect: (?P<expect>[^\n]+)$",
    re.MULTILINE | re.DOTALL,
)


REGIMES = re.compile(r"^Regimes: (.+)$", re.MULTILINE)
POLISHED = "Translation of: the same version"
NOT_BY_TEXT = "Not by text alone: "
SOURCE = TranslationOf(lang="zh", version="2024-01-01", sha256="0" * 64, status="reference")


@dataclass(frozen=True)
class Example:
    page: str
    lang: str
    title: str
    old: str
    new: str
    expect: list[str]
    regimes: tuple[str, ...]
    sidecar: Sidecar


def examples() -> Iterator[Example]:
    for page in PAGES:
        text = page.read_text("utf-8")
        around = dict(AROUND.findall(text))
        for found in EXAMPLE.finditer(text):
            old, new = (_whole(found[side], around.get(found["lang"], "")) for side in ("old", "new"))
            told = REGIMES.search(text)
            yield Example(
                page=page.stem,
                lang=found["lang"],
                title=found["title"],
                old=old,
                new=new,
                expect=found["expect"].split(),
                regimes=tuple(told[1].split()) if told else ("pipl", "gdpr"),
                sidecar=Sidecar(translation_of=SOURCE if POLISHED in text else None),
            )


def _whole(block: str, around: str) -> str:
    return around.replace("…\n", block) if around else block


EXAMPLES = list(examples())


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e.page} {e.lang} {e.title}")
def test_the_example_comes_out_as_the_page_says(example: Example) -> None:
    report = judged(example)
    significance, *rules = example.expect
    named = {g.rule for row in report.changes for g in row.grounds} | {row.rule for row in report.cleared}
    assert report.verdict.significance == significance, sorted(named)
    for rule in rules:
        assert (rule.removeprefix("-") in named) != rule.startswith("-"), sorted(named)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_is_about_a_rule_and_speaks_both_languages(page: Path) -> None:
    rules = change_rules()
    assert page.stem in rules.rules or page.stem in rules.clearing
    assert {example.lang for example in EXAMPLES if example.page == page.stem} == {"zh", "en"}


def judged(example: Example) -> ChangeReport:
    old, new = (document(text, example.lang, example.sidecar) for text in (example.old, example.new))
    return judge(compare(old, new), regimes=example.regimes, promises=promises(old))


def document(text: str, lang: str, sidecar: Sidecar) -> Document:
    source = read(text.encode(), "notice.txt", lang=lang)
    assert not isinstance(source, Problem)
    return annotate(parse(source, VersionId("vendor", "privacy", lang, "undated"), sidecar))


def test_every_rule_has_a_page() -> None:
    rules = change_rules()
    assert {page.stem for page in PAGES} == {*rules.rules, *rules.clearing}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_shows_its_rule_set_off_and_left_alone(page: Path) -> None:
    told = [name for example in EXAMPLES if example.page == page.stem for name in example.expect[1:]]
    assert (page.stem in told) != (NOT_BY_TEXT in page.read_text("utf-8"))
    assert f"-{page.stem}" in told or any(name != page.stem for name in told)
