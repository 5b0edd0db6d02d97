"""Traditional characters are read as the same text in simplified ones, and told as they are written."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from msgspec.structs import asdict
from opencc import OpenCC

from noticepress.alignment import align_editions
from noticepress.alignment.encoder import LexiconOnly
from noticepress.alignment.matrix import matrix, topic_ids
from noticepress.facts import annotate, promises
from noticepress.findings.checks import Subject, check_text
from noticepress.model.notice import Document, Sidecar, VersionId
from noticepress.parsing import parse
from noticepress.script import as_long
from noticepress.sources import read

TEXT = """云杉旅行隐私政策
更新日期：2025年3月1日
生效日期：2025年4月1日

目录
一、我们收集的信息
二、保存期限
三、您的权利
四、联系我们

云杉旅行（上海）有限公司（以下简称“我们”）依照《中华人民共和国个人信息保护法》处理您的个人信息。
我们尽力保护您的隐私，但无法保证绝对安全。

一、我们收集的信息
注册
1、注册账号时，我们收集您的手机号码和昵称。
2、订票时，我们可能收集身份证号码、联系人关系等敏感个人信息。
如果没有您的单独同意，我们不向第三方提供上述信息，包括但不限于合作航空公司。
因公共卫生需要，我们可以不经您同意处理个人信息。

二、保存期限
订单信息保存三年，期满后我们将在三十日内删除。
您的信息存储于中华人民共和国境内（包含港澳台）。

三、您的权利
您有权查阅、复制、更正、删除您的个人信息，并可撤回同意。
注销账号后，我们应当在十五个工作日内答复。
未满十四周岁的儿童，须由监护人同意后才能使用。

四、联系我们
电话：021-6100 2200
邮箱：privacy@yunshan.example
地址：上海市浦东新区世纪大道100号
"""
LANGS = {"s2t": "zh-Hant", "s2hk": "zh-Hant-HK", "s2tw": "zh-TW"}
CONVERTED = {how: OpenCC(how).convert(TEXT) for how in LANGS}


def page(text: str) -> str:
    """The same as HTML, some characters as entities."""
    lines = [line.replace("护", "&#25252;").replace("護", "&#35703;") for line in text.splitlines() if line]
    return f"<html><body>{''.join(f'<p>{line}</p>' for line in lines)}</body></html>"


def markdown(text: str) -> str:
    head, *lines = text.splitlines()
    return "\n\n".join((f"# {head}", *(f"## {x}" if x[1:2] == "、" else x for x in lines if x)))


FORMS = {"txt": str, "md": markdown, "html": page}


def document(text: str, lang: str, form: str = "txt") -> Document:
    path = f"content/{lang}/yunshan/privacy/2025-04-01.{form}"
    source = read(FORMS[form](text).encode(), path, lang=lang)
    return annotate(parse(source, VersionId("yunshan", "privacy", lang, "2025-04-01"), Sidecar()))


def tree(found: Document) -> list[object]:
    return [
        (c.id, c.kind, c.label and as_long(c.label), found.topics.get(c.id), c.own_lines, as_long(c.content))
        for c in found.version.walk()
    ]


def stated(found: Document) -> Counter[object]:
    return Counter((f.clause, f.kind, as_long(repr(asdict(f.value))), f.lines) for f in found.facts)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("how", LANGS)
def test_the_same_clauses_topics_and_facts(how: str, form: str) -> None:
    plain, other = document(TEXT, "zh", form), document(CONVERTED[how], LANGS[how], form)
    assert tree(other) == tree(plain)
    assert stated(other) == stated(plain)
    assert [(m.topic, m.clause) for m in other.mentions] == [(m.topic, m.clause) for m in plain.mentions]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("how", LANGS)
def test_all_that_is_told_stands_in_its_own_characters(how: str, form: str) -> None:
    found = document(CONVERTED[how], LANGS[how], form)
    source = "".join(CONVERTED[how].split())
    said = [found.version.title, *(c.text for c in found.version.walk()), *(f.quote for f in found.facts)]
    said += [c.title or "" for c in found.version.walk()] + [m.text for m in found.mentions]
    said += [
        value.text for f in found.facts if isinstance(value := f.value, object) and hasattr(value, "text")
    ]
    for words in said:
        assert "".join(words.split()) in source


@pytest.mark.parametrize("how", LANGS)
def test_editions_in_two_scripts_do_not_drift(how: str) -> None:
    plain, other = document(TEXT, "zh"), document(CONVERTED[how], LANGS[how])
    for left, right in ((plain, other), (other, plain)):
        aligned = align_editions(left, right, LexiconOnly)
        assert not aligned.drift
        assert not aligned.left_only
        assert not aligned.right_only
        assert {pair.relation for pair in aligned.pairs} == {"same"}
        assert (aligned.left, aligned.right) == (left, right)


def test_where_they_do_the_words_are_quoted_as_written() -> None:
    changed = CONVERTED["s2t"].replace("三十日內", "六十日內")
    aligned = align_editions(document(TEXT, "zh"), document(changed, "zh-Hant"), LexiconOnly)
    assert [(d.kind, d.left_quote, d.right_quote) for d in aligned.drift] == [
        ("number", "三十日内", "六十日內")
    ]


@pytest.mark.parametrize("how", LANGS)
def test_the_matrix_finds_nothing_that_differs(how: str) -> None:
    both = matrix([document(TEXT, "zh"), document(CONVERTED[how], LANGS[how])], topic_ids())
    for row in both.rows:
        assert len({cell.state for cell in row.cells}) == 1, row.topic
        assert {one.relation for one in row.relations} <= {"same", "related"}, row.topic
        assert [a.id for a in row.cells[0].aspects] == [a.id for a in row.cells[1].aspects]


def checked(found: Document) -> list[object]:
    subject = Subject(
        document=found,
        regimes=("pipl", "gdpr"),
        kind="privacy",
        promises=promises(found),
        today=date(2025, 5, 1),
    )
    return [(f.code, f.lines, f.clause, [e.quote for e in f.evidence]) for f in check_text(subject)]


@pytest.mark.parametrize("how", LANGS)
def test_the_same_is_found_in_either_and_quoted_as_written(how: str) -> None:
    plain, other = checked(document(TEXT, "zh")), checked(document(CONVERTED[how], LANGS[how]))
    assert plain
    assert [(*where, [as_long(q) for q in quotes]) for *where, quotes in other] == [  # type: ignore[misc]
        (*where, quotes)
        for *where, quotes in plain  # type: ignore[misc]
    ]
    assert all(q.rstrip("…") in CONVERTED[how].replace("\n", " ") for *_, quotes in other for q in quotes)  # type: ignore[misc]


def test_a_company_is_at_home_where_its_text_says_so() -> None:
    taiwan = "本公司依個人資料保護法蒐集您的個人資料。\n\n雲杉旅行股份有限公司\n電話：02-2345-6789\n"
    found = document(taiwan, "zh-Hant")
    countries = {f.kind: f.value.country for f in found.facts if f.kind == "entity"}  # type: ignore[union-attr]
    assert countries == {"entity": None}
    assert [f.value.e164 for f in found.facts if f.kind == "phone"] == ["+886223456789"]  # type: ignore[union-attr]


def test_other_languages_keep_their_characters() -> None:
    japanese = "個人情報の取扱いについて\n\n当社は、お客様の個人情報を国内で管理します。\n"
    found = document(japanese, "ja")
    assert "個人情報" in found.version.title
