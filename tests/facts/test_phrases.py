"""Phrases that the install spelled out are those that are spelled out when asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticepress.facts import phrases as module
from noticepress.facts.folding import fold
from noticepress.facts.matcher import Matcher
from noticepress.facts.phrases import phrases, spelled_out
from noticepress.facts.spelling import folded_patterns

PATTERNS = st.lists(
    st.sampled_from(
        ["keep", "{store|keep} {it|them}", "phone (number)", "take* effect", "telephon*", "e-mail",
         "store it", "保存{期限|时间}", "不(会)出售", "store（it）"]
    ),
    min_size=1,
    max_size=6,
)  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("phrases") / "phrases.kept"


@settings(deadline=None)  # the machine may be busy
@given(PATTERNS)
def test_both_ways_find_the_same(store: Path, patterns: list[str]) -> None:
    folded = folded_patterns(patterns)
    waiting = module._Waiting(folded)  # noqa: SLF001
    store.write_bytes(spelled_out([folded]))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "STORE", store)
        patch.setattr(module, "_spelled_out", module._spelled_out.__wrapped__)  # noqa: SLF001
        kept = phrases(folded)
    assert type(kept) is not type(waiting)
    assert kept.openings() == waiting.openings()
    assert all(kept.begun(opening) == waiting.begun(opening) for opening in waiting.openings())


def test_what_other_code_spelled_out_is_not_used(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folded = folded_patterns(["{store|keep} it"])
    store.write_bytes(spelled_out([folded]))
    monkeypatch.setattr(module, "STORE", store)
    monkeypatch.setattr(module, "_made_by", lambda: b"other")
    module._spelled_out.cache_clear()  # noqa: SLF001
    found = Matcher([("keeps", ["{store|keep} it"])]).find(fold("We keep it."))
    module._spelled_out.cache_clear()  # noqa: SLF001
    assert [(hit.owners, hit.start, hit.end) for hit in found] == [(("keeps",), 3, 10)]
