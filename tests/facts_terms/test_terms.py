from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it.utils import read_fixture_file
from msgspec.structs import replace
from notices_by_hand import version_of

from noticepress import law
from noticepress.facts.folding import fold
from noticepress.facts.matcher import Matcher, covered
from noticepress.facts.spelling import expand
from noticepress.facts.terms import find_terms
from noticepress.facts.topics import assign
from noticepress.model.clause import ClauseKind
from noticepress.model.fact import Fact, Term

FIXTURES = read_fixture_file(Path(__file__).with_name("terms.md"))


def found_in(text: str) -> list[Fact]:
    version = version_of(text, "zh" if re.search("[一-鿿]", text) else "en")
    return list(find_terms(version, assign(version)))


@pytest.mark.parametrize(("line", "title", "text", "expected"), FIXTURES, ids=[f[1] for f in FIXTURES])
def test_terms(line: int, title: str, text: str, expected: str) -> None:
    told = [f"{f.kind} {f.value.id} {f.quote}" for f in found_in(text) if isinstance(f.value, Term)]
    assert told == expected.splitlines(), (line, title)


def test_every_entry_is_found_by_its_own_phrases() -> None:
    for terms in law.term_lists():
        for entry in terms.entries:
            form = expand(entry.phrases[0])[0].rstrip("*")
            assert Matcher([(entry.id, [form])]).find(fold(f"{form} .")), (terms.kind, entry.id)


def test_quotes_stand_where_they_say() -> None:
    for _, _, text, _ in FIXTURES:
        for fact in found_in(text):
            assert text[fact.span.start : fact.span.end] == fact.quote
            assert text.splitlines()[fact.lines[0] - 1].find(fact.quote) >= 0


def test_field_names_of_a_record_are_no_data() -> None:
    version = version_of("# Cookies we collect\nName: sid Content: your name\n", "en")
    record = replace(version.clauses[0].children[0], kind=ClauseKind.RECORD, fields={"Name": "sid"})
    section = replace(version.clauses[0], children=(record,))
    found = find_terms(replace(version, clauses=(section,)), {record.id: ("data_collected",)})
    assert [fact.span.start for fact in found] == [version.source.text.index("your name")]


@pytest.mark.parametrize(
    ("body", "kinds"), [("不需要", 0), ("用于拍照", 1), ("Not required", 0), ("To scan", 1)]
)
def test_a_body_may_deny_its_heading(body: str, kinds: int) -> None:
    version = version_of(f"# Camera 相机\n{body}\n", "zh")
    section = version.clauses[0]
    clause = replace(section, body=section.children[0].body, children=())
    found = find_terms(replace(version, clauses=(clause,)), {clause.id: ("device_permissions",)})
    assert len({fact.value for fact in found if fact.kind == "data_type"}) == 2 * kinds


def test_patterns_expand() -> None:
    assert expand("{phone|fax} number(s)") == ("phone number", "phone numbers", "fax number", "fax numbers")
    assert expand("手机号(码)") == ("手机号", "手机号码")
    assert expand("refer* to")[:2] == ("refer to", "refers to")
    assert expand("share (your|the) data") == ("share data", "share your data", "share the data")


def test_a_phrase_inside_a_longer_one_is_covered() -> None:
    matcher = Matcher([(0, ["账号"]), (1, ["注销账号"])])
    hits = list(covered(matcher.find(fold("注销账号、账号"))))
    assert [(*hit.owners, *cover.owners) for hit, cover in hits] == [(1, 1), (0, 1), (0, 0)]


@given(st.text(alphabet="İ ip地址Ａ　\t\n’x手机", max_size=40))
@settings(max_examples=200, deadline=None)
def test_folding_keeps_places(text: str) -> None:
    folded = fold(text)
    assert fold(folded.text).text == folded.text
    for offset, char in enumerate(folded.text):
        start, end = folded.place(offset, offset + 1)
        assert 0 <= start < end <= len(text)
        if not char.isspace():
            assert fold(text[start:end]).text == char
