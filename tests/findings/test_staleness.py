"""Translations that no longer render the text that holds: by digest, clause by clause, never by date."""

from __future__ import annotations

from datetime import date

import press_helpers as make
import pytest
from msgspec.structs import replace

from noticepress.alignment import align_editions
from noticepress.facts import annotate
from noticepress.model.notice import Document, Sidecar, TranslationOf
from noticepress.model.staleness import Staleness
from noticepress.pipeline.staleness import Known, stalenesses
from noticepress.text.counting import characters, words

TODAY = date(2026, 11, 23)
ZH = """# 清禾隐私政策

## 一、我们收集的信息

1. 注册账号时，我们收集您的手机号码和昵称。
2. 下单时，我们收集您的收货地址。

## 二、信息的保存期限

我们保存您的订单信息三年，到期后删除。

## 三、联系我们

您可以发送邮件至 privacy@qinghe.example 与我们联系，我们将在15个工作日内回复。
"""
EN = """# Qinghe Privacy Policy

## 1. Information we collect

1. When you register, we collect your phone number and nickname.
2. When you order, we collect your delivery address.

## 2. How long we keep information

We keep your order information for three years and then delete it.

## 3. Contact us

You may write to privacy@qinghe.example; we will reply within 15 working days.
"""
LONGER = ZH.replace("三年", "五年")
ORDER = "2. 下单时，我们收集您的收货地址。\n"


def document(text: str, version: str, lang: str, sidecar: Sidecar | None = None) -> Document:
    return annotate(make.document(text, f"qinghe/privacy@{version}:{lang}", sidecar, suffix="md").version)


def translated(source: Document, **more: str) -> Sidecar:
    given = {"lang": source.id.lang, "version": source.id.version, "sha256": source.version.source.sha256}
    return Sidecar(translation_of=TranslationOf(**{**given, "status": "reference", **more}))


def found(*documents: Document) -> dict[str, Staleness]:
    known = Known(reports={}, alignments={}, lay=align_editions)
    return dict(stalenesses([make.notice("qinghe/privacy", list(documents))], TODAY, known))


def only(*documents: Document) -> Staleness:
    (state,) = found(*documents).values()
    return state


@pytest.fixture(scope="module")
def old() -> Document:
    return document(ZH, "2024-01-01", "zh")


@pytest.fixture(scope="module")
def english(old: Document) -> Document:
    return document(EN, "2024-01-01", "en", translated(old))


def told(state: Staleness, holds: Document) -> list[tuple[str, str, int]]:
    """What is not current: state, what the source says now, and how much that is."""
    said = {clause.id: clause.content for clause in holds.version.walk()}
    return [
        (c.state, " ".join(said[id_] for id_ in c.now), c.amount.number)
        for c in state.clauses
        if c.state != "current"
    ]


def test_a_translation_of_the_text_that_holds_is_current(old: Document, english: Document) -> None:
    state = only(old, english)
    assert (state.standing, state.base, state.source) == ("current", old.id, old.id)
    assert set(state.counts) == {"current"}
    assert state.to_do == ()


def test_a_changed_clause_is_stale_and_its_neighbours_are_not(old: Document, english: Document) -> None:
    new = document(LONGER, "2025-01-01", "zh")
    state = only(old, new, english)
    assert state.standing == "superseded"
    assert told(state, new) == [("stale", "我们保存您的订单信息五年，到期后删除。", 19)]
    (stale,) = state.to_do
    said = {clause.id: clause.content for clause in english.version.walk()}
    assert [said[id_] for id_ in stale.translated] == [
        "We keep your order information for three years and then delete it."
    ]
    assert (state.total.number, state.total.unit) == (19, "characters")


def test_dates_play_no_part(old: Document, english: Document) -> None:
    again = document(ZH, "2026-01-01", "zh")
    assert only(old, again, english).standing == "current"
    later = document(EN, "2026-06-01", "en", translated(old))
    assert only(old, document(LONGER, "2025-01-01", "zh"), later).standing == "superseded"


def test_a_new_clause_is_missing_and_one_taken_out_is_extra(old: Document, english: Document) -> None:
    new = document(
        LONGER.replace("三年", "五年").replace(ORDER, "2. 为防范欺诈，我们收集您的设备型号。\n"),
        "2025-01-01",
        "zh",
    )
    states = {(state, said) for state, said, _ in told(only(old, new, english), new)}
    assert ("stale", "我们保存您的订单信息五年，到期后删除。") in states
    fresh = "为防范欺诈，我们收集您的设备型号。"
    assert ("missing", fresh) in states or ("stale", fresh) in states
    shorter = document(ZH.replace(ORDER, ""), "2025-01-01", "zh")
    gone = only(old, shorter, english)
    assert told(gone, shorter) == [("extra", "", 0)]
    longer = document(
        ZH.replace(ORDER, f"{ORDER}3. 为防范欺诈，我们收集您的设备型号。\n"), "2025-01-01", "zh"
    )
    assert told(only(old, longer, english), longer) == [("missing", fresh, 17)]


def test_a_renumbered_clause_has_no_words_to_translate(old: Document, english: Document) -> None:
    swapped = ZH.replace("## 三、联系我们", "## 四、联系我们")
    new = document(swapped, "2025-01-01", "zh")
    assert told(only(old, new, english), new) == [("stale", "联系我们", 0)]


def test_the_version_named_has_other_bytes(old: Document) -> None:
    english = document(EN, "2024-01-01", "en", translated(old, sha256="0" * 64))
    state = only(old, english)
    assert (state.standing, state.base, state.source) == ("edited", None, old.id)
    assert state.clauses == ()


def test_neither_version_nor_bytes_are_here(old: Document) -> None:
    away = document(EN, "2024-01-01", "en", translated(old, version="2020-01-01", sha256="0" * 64))
    assert only(old, away).standing == "absent"
    alone = document(EN, "2024-01-01", "en", translated(old, lang="fr"))
    assert (only(old, alone).standing, only(old, alone).source) == ("absent", None)


def test_bytes_are_known_under_another_name(old: Document) -> None:
    renamed = document(EN, "2024-01-01", "en", translated(old, version="undated"))
    assert only(old, renamed).standing == "current"


def test_an_edition_that_says_nothing_of_a_translation_is_none(old: Document) -> None:
    assert found(old, document(EN, "2024-01-01", "en")) == {}


def test_each_of_three_languages_answers_for_itself(old: Document, english: Document) -> None:
    german = document(EN, "2024-01-01", "de", translated(english))
    new = document(LONGER, "2025-01-01", "zh")
    states = {id_: state.standing for id_, state in found(old, new, english, german).items()}
    assert states == {"qinghe/privacy@2024-01-01:en": "superseded", "qinghe/privacy@2024-01-01:de": "current"}


def test_a_draft_is_translated_from_the_draft(old: Document, english: Document) -> None:
    draft = document(LONGER, "next", "zh")
    ahead = document(EN.replace("three", "five"), "next", "en", translated(draft))
    states = found(old, draft, english, ahead)
    assert [state.standing for state in states.values()] == ["current", "current"]
    behind = document(EN, "next", "en", translated(old))
    assert found(old, draft, english, behind)[str(behind.id)].standing == "superseded"


def test_superseded_translations_are_history(old: Document, english: Document) -> None:
    new = document(LONGER, "2025-01-01", "zh")
    again = document(EN.replace("three", "five"), "2025-01-01", "en", translated(new))
    assert list(found(old, new, english, again)) == [str(again.id)]


def test_a_clause_meant_for_one_language_is_no_surplus(old: Document) -> None:
    more = EN + "\n## 4. Which text holds\n\nThe Chinese text prevails over this one in every case.\n"
    plain = document(more, "2024-01-01", "en", translated(old))
    extra = [c for c in only(old, plain).clauses if c.state == "extra"]
    ids = tuple(id_ for clause in extra for id_ in clause.translated)
    assert len(ids) == 2
    meant = document(more, "2024-01-01", "en", replace(translated(old), only_here=ids))
    assert [c for c in only(old, meant).clauses if c.state == "extra"] == []


@pytest.mark.parametrize(
    ("text", "count"),
    [("我们将在15个工作日内回复。", 13), ("", 0), ("使用 Cookie 及 GDPR", 5), ("“同意”", 4)],
)
def test_chinese_is_counted_by_characters(text: str, count: int) -> None:
    assert characters(text) == count


@pytest.mark.parametrize(
    ("text", "count"), [("We reply within 15 working days.", 6), ("A – B, e-mail", 3), ("", 0)]
)
def test_english_is_counted_by_words(text: str, count: int) -> None:
    assert words(text) == count
