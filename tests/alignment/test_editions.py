from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from qinghe import NOTICES, document

from noticepress.alignment import align_editions, same_notice
from noticepress.messages import say
from noticepress.model.alignment import Alignment
from noticepress.model.notice import Document

ZH, EN = document("zh"), document("en")


def links(aligned: Alignment) -> set[tuple[tuple[str, ...], tuple[str, ...]]]:
    return {(pair.left, pair.right) for pair in aligned.pairs}


def row_by_row(left: Document, right: Document) -> set[tuple[tuple[str, ...], tuple[str, ...]]]:
    return {((a.id,), (b.id,)) for a, b in zip(left.version.walk(), right.version.walk(), strict=True)}


@pytest.mark.parametrize("edition", ["en", "free"])
def test_faithful_editions_pair_row_by_row_and_are_silent(edition: str) -> None:
    right = document("en", (NOTICES / f"{edition}.md").read_text("utf-8"))
    aligned = align_editions(ZH, right)
    assert links(aligned) == row_by_row(ZH, right)
    assert [(drift.kind, drift.left_quote) for drift in aligned.drift] == []


def test_the_other_way_round_gives_the_same_links() -> None:
    assert {(b, a) for a, b in links(align_editions(EN, ZH))} == links(align_editions(ZH, EN))


def test_clauses_that_changed_places_are_linked_across_the_order() -> None:
    first, second = (
        "1. dental laboratories, to make dentures;",
        "2. payment institutions, to process payments;",
    )
    text = (NOTICES / "en.md").read_text("utf-8")
    swapped = text.replace(first, "1" + second[1:]).replace("\n" + second, "\n2" + first[1:])
    aligned = align_editions(ZH, document("en", swapped))
    assert {(("3-1",), ("3-2",)), (("3-2",), ("3-1",))} <= links(aligned)


def test_reasons_say_where_structure_alone_carries_a_link() -> None:
    right = document("en", (NOTICES / "free.md").read_text("utf-8"))
    pair = next(p for p in align_editions(ZH, right).pairs if p.left == ("4",))
    assert "label" in pair.because
    assert "wording" not in pair.because


def test_a_drift_in_value_makes_the_pair_contradict() -> None:
    text = (NOTICES / "en.md").read_text("utf-8").replace("15 working days", "15 days")
    found = [
        pair.left for pair in align_editions(ZH, document("en", text)).pairs if pair.relation == "contradicts"
    ]
    assert found == [("6-p1",)]


def test_a_clause_declared_for_one_language_alone_is_no_drift() -> None:
    said = (NOTICES / "en.md").read_text("utf-8")
    without = document("en", said.replace("We will not push advertisements to children.", ""))
    assert [d.kind for d in align_editions(ZH, without).drift] == ["missing"]
    sidecar = replace(ZH.version.sidecar, only_here=("7-p2",))
    declared = replace(ZH, version=replace(ZH.version, sidecar=sidecar))
    assert align_editions(declared, without).drift == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("# Policy\n", "holds no clauses"),
        ("# Policy\n\nSoon here.\n", "is a stub"),
        ((NOTICES / "zh.md").read_text("utf-8"), "text in zh, in the folder of en"),
    ],
    ids=["empty", "stub", "untranslated"],
)
def test_bad_editions_are_told(text: str, told: str) -> None:
    aligned = align_editions(ZH, document("en", text))
    assert any(told in say(note, "en") for note in aligned.notes)
    assert any(drift.severity == "error" for drift in aligned.drift)


def test_an_edition_left_in_the_other_language_is_told_once() -> None:
    found = align_editions(ZH, document("en", (NOTICES / "zh.md").read_text("utf-8"))).drift
    assert [drift.kind for drift in found] == ["untranslated"]
    assert len(found[0].left_lines) > 30


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('consent = {"ads": "denied", "statistics": "denied", "preferences": "granted", "wait": "no"};', []),
        ("cookie=consent; path=/; domain=example; secure; samesite=strict; priority=low; partitioned", []),
        ("We set a cookie [see below] that holds the state of your consent settings.", ["untranslated"]),
    ],
    ids=["settings", "cookie", "prose"],
)
def test_a_line_of_code_is_no_clause_left_untranslated(line: str, told: list[str]) -> None:
    both = (f"{(NOTICES / f'{lang}.md').read_text('utf-8').rstrip()}\n\n{line}\n" for lang in ("zh", "en"))
    found = align_editions(*(document(lang, text) for lang, text in zip(("zh", "en"), both, strict=True)))
    assert [drift.kind for drift in found.drift if drift.kind == "untranslated"] == told


def test_a_side_without_clauses_leaves_the_other_alone() -> None:
    nothing = replace(EN, version=replace(EN.version, clauses=()))
    aligned = align_editions(ZH, nothing)
    assert (aligned.pairs, len(aligned.left_only)) == ((), len(list(ZH.version.walk())))


def test_the_same_language_twice_is_told() -> None:
    notes = [note.id for note in align_editions(EN, EN).notes]
    assert notes == ["Both sides are in {lang}; for two versions of one edition use diff."]


def test_editions_are_known_by_name_or_by_what_they_say() -> None:
    outside = [document(lang, vendor="", notice="") for lang in ("zh", "en")]
    assert same_notice(*outside)
    assert same_notice(ZH, EN)
    assert not same_notice(ZH, document("en", vendor="other"))


LINES = (NOTICES / "en.md").read_text("utf-8").split("\n\n")


@settings(max_examples=12, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=30))
def test_every_clause_stands_in_one_pair_or_gap(parts: list[str]) -> None:
    right = document("en", "\n\n".join(parts))
    aligned = align_editions(ZH, right)
    for side, gaps, document_ in (("left", aligned.left_only, ZH), ("right", aligned.right_only, right)):
        placed = [id_ for pair in aligned.pairs for id_ in getattr(pair, side)] + [gap.id for gap in gaps]
        assert sorted(placed) == sorted(clause.id for clause in document_.version.walk())
    assert aligned == align_editions(ZH, right)


def test_long_notices_that_repeat_themselves_pair_row_by_row() -> None:
    def thrice(lang: str) -> str:
        title, rest = (NOTICES / f"{lang}.md").read_text("utf-8").split("\n\n", 1)
        return f"{title}\n\n{rest}\n\n{rest}\n\n{rest}"

    left, right = document("zh", thrice("zh")), document("en", thrice("en"))
    aligned = align_editions(left, right)
    assert links(aligned) == row_by_row(left, right)
    assert aligned.drift == ()


def test_a_heading_does_not_move_without_what_stands_under_it() -> None:
    """托盘接驳信息 shares a word with "How information is shared", and stands over other clauses."""
    zh = """# 隐私政策

## 处理的信息

### 托盘接驳信息

- 服务器地址和端口；
- 证书编号。

## 去向

我们不出售您的信息，也不把它交给他人。

您可以随时来信询问。
"""
    en = """# Privacy policy

## What we handle

### Tray docking

- the server's address and port;
- the number of the certificate.

## How information is shared

We do not sell your information and do not hand it to others.

You can write to us with questions at any time.
"""
    aligned = align_editions(document("zh", zh), document("en", en))
    rows = {pair.left_lines[0][0]: pair.right_lines[0][0] for pair in aligned.pairs}
    assert (rows.get(5), rows.get(10)) == (5, 10)
