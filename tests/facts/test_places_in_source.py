"""Facts know where they stand: quote, span and lines, in every kind of source."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from plain import version_of

from noticepress.facts import annotate, cookies, emails
from noticepress.facts.annotator import lines_of
from noticepress.model.clause import ClauseKind
from noticepress.model.notice import Version
from noticepress.model.passage import Passage, Piece, Span

SNIPPETS = """
我们将在15个工作日内|邮箱info@x.com|020-8378288|https://x.com/a|2022年12月16日|不满14周岁|三年
未经|某某有限公司|《个人信息保护法》|within fifteen (15) business days|under the age of 16|Foo GmbH
$10|to the United States|may not|会|不|(02)|年|日|@|２０|第|\u3000| |，|（|）|https://|www.|.|-|1
十|半|以下|元|Room 5, 12 Main Street, Dublin, Ireland
"""


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from([*SNIPPETS.strip().replace("\n", "|").split("|"), "\n"]), max_size=14).map(
        "".join
    )
)
def test_quotes_stand_in_the_source(text: str) -> None:
    document = annotate(version_of(text))
    assert all(fact.quote == text[fact.span.start : fact.span.end] for fact in document.facts)
    assert all(fact.quote.strip() == fact.quote != "" for fact in document.facts if fact.found_by != "terms")


def test_lines_end_at_every_kind_of_line_end() -> None:
    text = "a\r\nb\rc\n\nd@x.com"
    source = replace(version_of("").source, text=text)
    assert [lines_of(source, Span(at, at + 1))[0] for at in (0, 3, 5, 7, 8)] == [1, 2, 3, 4, 5]


def test_lines_of_a_fact_that_spans_two() -> None:
    source = version_of("within fifteen\nbusiness days").source
    assert lines_of(source, Span(0, 28)) == (1, 2)


def test_quote_of_html_is_reading_text() -> None:
    version = version_of("<p>info<b>@x.com</b></p>")
    reading = Passage("info@x.com", (Piece(0, 4, Span(3, 7)), Piece(4, 6, Span(10, 16))))
    html = _with_body(version, reading, "text/html")
    [fact] = emails.find(html, {})
    assert (fact.quote, fact.span) == ("info@x.com", Span(3, 16))


def test_text_that_the_format_generates_is_no_fact() -> None:
    version = _with_body(version_of("x"), Passage("a@x.com", ()), "text/html")
    assert list(emails.find(version, {})) == []


@pytest.mark.parametrize("kind", [ClauseKind.TOC, ClauseKind.BOILERPLATE])
def test_contents_and_residue_hold_no_facts(kind: ClauseKind) -> None:
    assert annotate(version_of("info@x.com", kind=kind)).facts == ()


def test_facts_stand_in_document_order() -> None:
    facts = annotate(version_of("a@x.com 2022-12-16\nb@x.com 15 days")).facts
    assert [fact.span.start for fact in facts] == sorted(fact.span.start for fact in facts)


def test_a_cookie_is_a_record_that_says_something_of_it() -> None:
    said = _record({"Name": "sid", "Purpose": "keeps you logged in"})
    [fact] = cookies.find(said, {"p1": ("cookies.inventory",)})
    assert fact.value.fields == {"Name": "sid", "Purpose": "keeps you logged in"}  # type: ignore[union-attr]
    assert list(cookies.find(said, {"p1": ("sharing",)})) == []
    assert list(cookies.find(_record({"Name": "sid", "Colour": "red"}), {"p1": ("cookies",)})) == []


def _record(fields: dict[str, str]) -> Version:
    version = version_of("Name: sid", kind=ClauseKind.RECORD)
    return replace(version, clauses=(replace(version.clauses[0], fields=fields),))


def _with_body(version: Version, body: Passage, media_type: str) -> Version:
    clause = replace(version.clauses[0], body=body)
    return replace(version, clauses=(clause,), source=replace(version.source, media_type=media_type))
