"""What versions say on each topic: state, summary, relation; the same in both languages."""

from __future__ import annotations

import pytest
from qinghe import document

from noticepress.alignment.matrix import matrix, near_topics, topic_ids, topic_named
from noticepress.alignment.matrix.aspects import NAMES
from noticepress.law import topic_facts, topics
from noticepress.messages import shown
from noticepress.model.matrix import Cell, Matrix
from noticepress.model.notice import Document

ZH = """清禾隐私政策

一、我们收集的信息
注册账号时，我们收集您的手机号码和昵称。

二、信息的保存期限
我们保存您的订单信息三年，到期后删除。

三、未成年人
若您未满14周岁，请在监护人同意后使用我们的服务。

四、联系我们
您可以发送邮件至 privacy@qinghe.example 与我们联系，我们将在15个工作日内回复。
"""
EN = """Meadow Privacy Policy

1. Information we collect
When you register we collect your phone number, nickname and e-mail address.

2. How long we keep information
We keep your order information for five years and then delete it.

3. Contact us
Write to privacy@meadow.example; we will answer within 15 days.
"""


def cell(found: Matrix, topic: str, version: int) -> Cell:
    return next(row for row in found.rows if row.topic == topic).cells[version]


def told(cell: Cell, lang: str) -> str:
    return shown(cell.told, lang)


@pytest.fixture(scope="module")
def both() -> tuple[Document, Document]:
    return document("zh", ZH), document("en", EN)


@pytest.fixture(scope="module")
def found(both: tuple[Document, Document]) -> Matrix:
    return matrix(both, topic_ids())


def test_every_topic_has_a_row_and_every_version_a_cell_that_says_something(found: Matrix) -> None:
    assert [row.topic for row in found.rows] == list(topic_ids())
    for row in found.rows:
        assert len(row.cells) == 2
        for one in row.cells:
            assert (one.state == "silent") == (not one.clauses)
            assert told(one, "en")
            assert told(one, "zh")


@pytest.mark.parametrize(
    ("topic", "version", "en", "zh"),
    [
        ("contact", 0, "Reply within 15 working days", "回复时限：15个工作日内"),
        ("contact", 1, "Reply within 15 days", "回复时限：15日内"),
        ("retention", 0, "Kept for: 3 years", "保存期限：3年"),
        ("retention", 1, "Kept for: 5 years", "保存期限：5年"),
        ("children", 0, "Age: younger than 14", "年龄：不满14周岁"),
        ("children", 1, "silent", "未提及"),
    ],
)
def test_facts_are_told_alike_in_either_language(
    found: Matrix, topic: str, version: int, en: str, zh: str
) -> None:
    assert en in told(cell(found, topic, version), "en")
    assert zh in told(cell(found, topic, version), "zh")


def test_clauses_and_facts_are_those_of_the_text(found: Matrix, both: tuple[Document, Document]) -> None:
    for row in found.rows:
        for one, document_ in zip(row.cells, both, strict=True):
            ids = [clause.id for clause in document_.version.walk()]
            assert [id_ for id_ in ids if id_ in one.clauses] == list(one.clauses)
            assert set(one.facts) <= set(document_.facts)


@pytest.mark.parametrize(
    ("topic", "relation", "because"),
    [
        ("contact", "contradicts", "Reply: within 15 working days against within 15 days."),
        ("retention", "contradicts", "Kept for: 3 years against 5 years."),
        ("data_collected", "narrower", "only right E-mail address"),
    ],
)
def test_relations_follow_from_facts_and_say_why(
    found: Matrix, topic: str, relation: str, because: str
) -> None:
    (stated,) = next(row for row in found.rows if row.topic == topic).relations
    assert stated.relation == relation
    assert because in " ".join(shown(reason, "en") for reason in stated.because)


def test_a_version_says_the_same_as_itself(both: tuple[Document, Document]) -> None:
    for row in matrix((both[0], both[0]), topic_ids()).rows:
        for stated in row.relations:
            assert stated.relation == "same" or "nothing that can be compared" in str(stated.because)


def test_a_silent_version_is_related_to_nothing(found: Matrix) -> None:
    assert next(row for row in found.rows if row.topic == "children").relations == ()


def test_a_fact_keeps_a_topic_from_being_called_silent() -> None:
    text = "# 政策\n\n## 我们收集的信息\n\n我们收集您的手机号码，并保存三年。\n"
    said = cell(matrix((document("zh", text),), ("retention",)), "retention", 0)
    assert said.state == "says"
    assert told(said, "en") == "Kept for: 3 years"


def test_where_no_fact_tells_anything_the_text_begins_to_speak_itself() -> None:
    text = "# 政策\n\n## 自动化决策\n\n我们不会仅凭自动化决策作出对您有重大影响的决定。\n"
    said = cell(matrix((document("zh", text),), ("automated_decisions",)), "automated_decisions", 0)
    assert said.state == "says"
    assert told(said, "en") == told(said, "zh")
    assert "自动化决策" in told(said, "en")


def test_a_version_of_a_title_alone_is_silent_on_everything() -> None:
    rows = matrix((document("zh", "# 清禾\n"),), topic_ids()).rows
    assert {row.cells[0].state for row in rows} == {"silent"}


def test_a_topic_is_found_by_id_and_by_name_in_either_language() -> None:
    for name in (
        "retention",
        "Retention",
        "保存期限与到期处理",
        "Children and minors",
        "cross-border",
        "跨境提供",
    ):
        assert (topic_named(name) or "").partition(".")[0] in {"retention", "children", "cross_border"}, name
    assert topic_named("保存") is None
    assert near_topics("保存")[0] == "retention"
    assert "retention" in near_topics("retenion")
    assert near_topics("zzzz") == ()


def test_the_lists_name_topics_and_aspects_that_exist() -> None:
    known, listed = topics().topics, topic_facts()
    assert listed.told_by.keys() | listed.belonging.keys() <= known.keys()
    assert {kind for kinds in listed.told_by.values() for kind in kinds} <= NAMES.keys()
    belonging = [kind for kinds in listed.belonging.values() for kind in kinds]
    assert len(belonging) == len(set(belonging))


def test_a_clause_on_the_upper_topic_is_heard_in_a_section_on_its_subtopic() -> None:
    zh = document("zh", "# 隐私政策\n\n## 一、保存期限\n\n我们将您的信息保存两年。\n")
    en = document("en", "# Privacy Policy\n\n## 1. Retention\n\nWe keep your information for 2 years.\n")
    for topic in ("retention", "retention.period"):
        found = matrix([en, zh], [topic])
        assert "2 years" in told(cell(found, topic, 1), "en")
        assert found.rows[0].relations[0].relation == "same"
