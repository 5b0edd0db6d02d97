"""However a notice words and lays out what it counts as a major change, its criteria are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from noticepress.facts import annotate, promises
from noticepress.model.fact import Term
from noticepress.model.notice import Sidecar, VersionId
from noticepress.model.source import Source
from noticepress.parsing import parse
from noticepress.sources import read

AROUND = {
    "en": "# Notice\n\n## 1. Collected\n\nWe collect your name.\n\n## 2. Changes to this notice\n\n{}\n",
    "zh": "# 隐私政策\n\n## 一、我们收集的信息\n\n我们收集您的姓名。\n\n## 二、本政策的变更\n\n{}\n",
}
ROWS = [
    row.split("\t")
    for row in Path(__file__).with_name("major_definitions.tsv").read_text("utf-8").splitlines()
    if not row.startswith("#")
]


@pytest.mark.parametrize(("expected", "lang", "text"), ROWS, ids=[row[2][:40] for row in ROWS])
def test_the_criteria_of_a_major_change_are_found(expected: str, lang: str, text: str) -> None:
    source = read(AROUND[lang].format(text.replace("\\n", "\n")).encode(), "notice.md", lang=lang)
    assert isinstance(source, Source)
    found = promises(annotate(parse(source, VersionId("a", "privacy", lang, "x"), Sidecar()))).criteria
    named = [fact.value.id for fact in found if isinstance(fact.value, Term)]
    assert " ".join(dict.fromkeys(named)) == expected.replace("-", "")
