"""Facts weigh by what their sentence does, whatever topic their clause is filed under: small notices."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from noticepress.facts import annotate, promises
from noticepress.findings import judge
from noticepress.history import compare
from noticepress.model.finding import Problem
from noticepress.model.notice import Document, Sidecar, VersionId
from noticepress.parsing import parse
from noticepress.sources import read

PAGE = Path(__file__).with_name("deeds.md").read_text("utf-8")
EXAMPLE = re.compile(
    r"^## (?P<lang>zh|en) · (?P<title>[^\n]+)\n+"
    r"```\n(?P<old>.*?)^```\n+```\n(?P<new>.*?)^```\n+Expect: (?P<expect>[^\n]+)$",
    re.MULTILINE | re.DOTALL,
)
EXAMPLES = [found.groupdict() for found in EXAMPLE.finditer(PAGE)]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e['lang']} {e['title']}")
def test_a_small_notice_is_judged_by_what_its_sentences_do(example: dict[str, str]) -> None:
    old, new = (document(example[side], example["lang"]) for side in ("old", "new"))
    report = judge(compare(old, new), regimes=("pipl", "gdpr"), promises=promises(old))
    named = sorted(g.rule for row in report.changes for g in row.grounds)
    allowed = {"not major": ("minor", "cosmetic")}.get(example["expect"], (example["expect"],))
    assert report.verdict.significance in allowed, named


def test_the_page_holds_both_kinds() -> None:
    expected = [example["expect"] for example in EXAMPLES]
    assert len(EXAMPLES) == PAGE.count("\nExpect: ")
    assert expected.count("major") >= 20
    assert len(expected) - expected.count("major") >= 12


def document(text: str, lang: str) -> Document:
    source = read(text.encode(), "notice.md", lang=lang)
    assert not isinstance(source, Problem)
    return annotate(parse(source, VersionId("vendor", "privacy", lang, "undated"), Sidecar()))
