from __future__ import annotations

import re
from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file
from notices_by_hand import version_of

from noticepress import law
from noticepress.facts.topics import assign

FIXTURES = read_fixture_file(Path(__file__).with_name("topics.md"))


@pytest.mark.parametrize(("line", "title", "text", "expected"), FIXTURES, ids=[f[1] for f in FIXTURES])
def test_main_topics(line: int, title: str, text: str, expected: str) -> None:
    version = version_of(text, "zh" if re.search("[一-鿿]", text) else "en")
    topics = assign(version)
    words = [clause.title or clause.text for clause in version.walk()]
    found = [topics[clause.id][0] for clause in version.walk()]
    assert list(zip(words, found, strict=True)) == list(zip(words, expected.split(), strict=True)), (
        line,
        title,
    )


def test_only_ids_of_the_taxonomy_and_no_clause_without() -> None:
    version = version_of("".join(text for _, _, text, _ in FIXTURES), "zh")
    known = {*law.topics().topics, *law.topics().subtopics}
    topics = assign(version)
    assert topics.keys() == {clause.id for clause in version.walk()}
    assert all(found and known.issuperset(found) for found in topics.values())


def test_a_subtopic_follows_its_topic() -> None:
    version = version_of("# 您的权利\n您有权获取您的个人信息副本。\n", "zh")
    assert assign(version)["1-1"][:2] == ("rights_access", "rights_access.copy")


def test_nested_a_thousand_deep() -> None:
    text = "".join("#" * depth + " Cookies\n" for depth in range(1, 15))
    assert {found[0] for found in assign(version_of(text, "en")).values()} == {"cookies"}
