"""A list of contents answers a list of contents or nothing; dates on one line are those on two."""

from __future__ import annotations

import pytest

from noticepress.alignment import align_editions
from noticepress.alignment.encoder import LexiconOnly
from noticepress.facts import annotate
from noticepress.findings.staleness import stale_clauses
from noticepress.history import compare
from noticepress.model.alignment import Alignment
from noticepress.model.notice import Document, Sidecar, VersionId
from noticepress.parsing import parse
from noticepress.sources import read

CONTENTS = """目录
一、我们怎样使用您的信息
二、信息保存多久
三、您的权利

"""
ZH = """松果书店隐私政策
更新日期：2024年5月6日
生效日期：2024年6月1日

{contents}一、我们怎样使用您的信息
我们将您的信息用于：
（一）寄送图书；
（二）推荐图书。

二、信息保存多久
我们保存您的订单三年。

三、您的权利
您可以查阅和删除您的信息。
"""
EN_CONTENTS = """Contents

- [1. How we use your information](#a)
- [2. How long we keep information](#b)
- [3. Your rights](#c)

"""
EN = """# Pinecone Books Privacy Policy

{dates}

{contents}## 1. How we use your information

We use your information to:

- send books;
- recommend books.

## 2. How long we keep information

We keep your orders for three years.

## 3. Your rights

You may look up and delete your information.
"""
TWO, ONE = "Updated: 6 May 2024\n\nEffective: 1 June 2024", "Updated: 6 May 2024. Effective: 1 June 2024"


def document(lang: str, text: str) -> Document:
    form = "txt" if lang == "zh" else "md"
    source = read(text.encode(), f"content/{lang}/pinecone/privacy/undated.{form}", lang=lang)
    return annotate(parse(source, VersionId("pinecone", "privacy", lang, "undated"), Sidecar()))


def aligned(contents: tuple[str, str], dates: str = TWO) -> Alignment:
    zh = document("zh", ZH.format(contents=contents[0]))
    return align_editions(zh, document("en", EN.format(contents=contents[1], dates=dates)), LexiconOnly)


def in_contents(found: Alignment, *, left: bool) -> set[str]:
    version = (found.left if left else found.right).version
    return {below.id for clause in version.walk() if clause.kind == "toc" for below in clause.walk()}


@pytest.mark.parametrize("contents", [(CONTENTS, ""), ("", EN_CONTENTS), (CONTENTS, EN_CONTENTS)])
def test_a_line_of_the_contents_never_takes_the_place_of_a_clause(contents: tuple[str, str]) -> None:
    found = aligned(contents)
    ours, theirs = in_contents(found, left=True), in_contents(found, left=False)
    assert bool(ours) == bool(contents[0])
    assert bool(theirs) == bool(contents[1])
    for pair in found.pairs:
        assert ours.issuperset(pair.left) == theirs.issuperset(pair.right), pair
    assert not found.drift
    assert {gap.id for gap in found.left_only} == (ours if not theirs else set())
    assert {gap.id for gap in found.right_only} == (theirs if not ours else set())


def test_a_line_that_only_one_of_two_lists_of_contents_lacks_is_told() -> None:
    found = aligned((CONTENTS, EN_CONTENTS.replace("- [2. How long we keep information](#b)\n", "")))
    assert [(drift.kind, drift.severity) for drift in found.drift] == [("missing", "warning")]


@pytest.mark.parametrize("contents", [(CONTENTS, ""), ("", EN_CONTENTS)])
def test_contents_that_only_one_side_has_are_nothing_to_translate(contents: tuple[str, str]) -> None:
    found = aligned(contents)
    states = stale_clauses(compare(found.left, found.left), found)
    assert {clause.state for clause in states} == {"current"}


def test_a_clause_that_is_not_translated_is_still_told() -> None:
    zh = document("zh", ZH.format(contents=CONTENTS))
    short = EN.format(contents="", dates=TWO).replace("We keep your orders for three years.\n", "")
    found = align_editions(zh, document("en", short), LexiconOnly)
    states = stale_clauses(compare(zh, zh), found)
    assert [clause.why for clause in states if clause.state != "current"] == ["untranslated"]
    assert "missing" in {drift.kind for drift in found.drift}


@pytest.mark.parametrize("dates", [ONE, TWO])
def test_dates_on_one_line_are_those_on_two(dates: str) -> None:
    assert not aligned(("", ""), dates).drift


def test_another_date_there_is_told() -> None:
    found = aligned(("", ""), ONE.replace("1 June", "2 June"))
    assert {(drift.kind, str(drift.severity)) for drift in found.drift} == {("date", "error")}
