"""The search index without a browser: whatever stands in a text can be found by any part of it."""

from __future__ import annotations

import json
from itertools import accumulate

import press_helpers as make
import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticepress.render.search_index import search_files
from noticepress.render.search_terms import fold, is_cjk, terms

FILES = {path: json.loads(data) for path, data in search_files(make.sample())}
INDEX = FILES["search/index.json"]
WORDS = FILES["search/words.json"].split(" ")
PASSAGES = [
    (text["file"], "\n".join(passage[1:4]))
    for text in INDEX["texts"]
    for passage in FILES["search/" + text["file"]]["passages"]
]


def places(term: str) -> set[int]:
    """Numbers of the passages under a term, read as the script reads them."""
    if is_cjk(term):
        steps = FILES[f"search/c/{ord(term[0]) % INDEX['buckets']}.json"].get(term, [])
        return {place >> 1 for place in accumulate(steps)}
    at = WORDS.index(term)
    shard = max(number for number, cut in enumerate(INDEX["cuts"]) if cut <= at)
    return {place >> 1 for place in accumulate(FILES[f"search/w/{shard}.json"][at - INDEX["cuts"][shard]])}


@given(st.data())
def test_any_part_of_a_passage_leads_to_it(data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(PASSAGES) - 1))
    text = PASSAGES[number][1]
    start = data.draw(st.integers(0, len(text) - 1))
    part = text[start : data.draw(st.integers(start + 1, len(text)))]
    for term in terms(part):
        found = (
            places(term) if is_cjk(term) else set().union(*(places(word) for word in WORDS if term in word))
        )
        assert number in found, (part, term)


def test_older_versions_are_left_out_and_coming_ones_are_told() -> None:
    held = [text["file"] for text in INDEX["texts"]]
    assert held == [
        "text/en/meadow/cookie/undated.json",
        "text/zh/qinghe/privacy/2025-01-01.json",
        "text/zh/qinghe/privacy/2027-01-01.json",
    ]
    coming = FILES["search/text/zh/qinghe/privacy/2027-01-01.json"]
    assert "Announced" in coming["named"]["en"]["told"]
    assert coming["href"] == "zh/qinghe/privacy/2027-01-01/"


def test_a_topic_names_its_passages() -> None:
    found = [PASSAGES[place >> 1][1] for place in accumulate(FILES["search/topic/contact.json"])]
    assert found
    assert all("@" in text for text in found)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Cookie 政策", "cookie政策"),
        ("ＣＯＯＫＩＥ　政策", "cookie政策"),
        ("third\u00adparty  “use”", 'thirdparty "use"'),
        ("020–8378288", "020-8378288"),
        ("user’s", "user's"),
        ("個人資訊", "个人资讯"),
        ("سياسة الخصوصية", "سياسة الخصوصية"),
    ],
)
def test_what_makes_no_difference(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    "text", ["020-8378288", "(020) 837 8288", "020.8378288", "０２０ ８３７８２８８", "020–8378288"]
)
def test_the_digits_of_a_number_are_found_whatever_stands_between_them(text: str) -> None:
    assert "0208378288" in terms(f"电话:{text}。")


def test_short_numbers_are_no_telephone_numbers() -> None:
    assert terms("1.2 and 3-4") == {"1", "2", "3", "4", "and"}
