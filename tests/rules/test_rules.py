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
from noticepress.model.notice import Document, Sidecar, VersionId
from noticepress.parsing import parse
from noticepress.sources import read

PAGES = sorted(path for path in Path(__file__).parent.glob("*.md") if path.name != "README.md")
AROUND = re.compile(r"^```around (\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLE = re.compile(
    r"^## (?P<lang>\w+) · (?P<title>[^\n]+)\n+"
    r"```\n(?P<old>.*?)^```\n+```\n(?P<new>.*?)^```\n+Expect: (?P<expect>[^\n]+)$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Example:
    page: str
    lang: str
    title: str
    old: str
    new: str
    expect: list[str]


def examples() -> Iterator[Example]:
    for page in PAGES:
        text = page.read_text("utf-8")
        around = dict(AROUND.findall(text))
        for found in EXAMPLE.finditer(text):
            old, new = (_whole(found[side], around.get(found["lang"], "")) for side in ("old", "new"))
            yield Example(page.stem, found["lang"], found["title"], old, new, found["expect"].split())


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
    old, new = document(example.old, example.lang), document(example.new, example.lang)
    return judge(compare(old, new), regimes=("pipl", "gdpr"), promises=promises(old))


def document(text: str, lang: str) -> Document:
    source = read(text.encode(), "notice.txt", lang=lang)
    assert not isinstance(source, Problem)
    return annotate(parse(source, VersionId("vendor", "privacy", lang, "undated"), Sidecar()))
