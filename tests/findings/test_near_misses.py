"""What looks the same and is not: no such pair is ever taken for one, wherever it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from noticepress.findings.sense import likeness
from noticepress.findings.sense.lexicon import key, lexicon
from noticepress.findings.sense.tables import LANGUAGES, Lang, lexicon_table
from noticepress.findings.words.alike import word_lists

CARRIERS = {
    "en": (
        "We {} your data in some cases.",
        "This concerns {} as described in section 4.",
        "If you ask us, we will {} the records within 30 days.",
    ),
    "zh": ("我们会{}您的个人信息。", "本条涉及{}，详见第四条。", "如您提出请求，我们将在30日内{}相关记录。"),
}
PAIRS = [
    (lang, *(word.strip() for word in line.split("|")))
    for lang in LANGUAGES
    for line in lexicon_table(lang)["unequal"]
]
ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "near_misses.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("lang", "one", "other"), PAIRS)
def test_no_group_joins_what_looks_equal(lang: Lang, one: str, other: str) -> None:
    known = lexicon(lang)
    shared = set(known.get(key(one, lang), ())) & set(known.get(key(other, lang), ()))
    assert not shared


@pytest.mark.parametrize(("lang", "one", "other"), PAIRS)
def test_no_word_stands_in_for_what_looks_equal(lang: Lang, one: str, other: str) -> None:
    assert not any(one in group and other in group for group in word_lists()["equal"][lang])


@pytest.mark.parametrize(("lang", "one", "other"), PAIRS)
def test_a_sentence_with_one_for_the_other_is_another(lang: Lang, one: str, other: str) -> None:
    for carrier in CARRIERS[lang]:
        old, new = carrier.format(one), carrier.format(other)
        assert likeness(old, new) is None
        assert likeness(new, old) is None


@pytest.mark.parametrize(("old", "new"), ROWS)
def test_a_sentence_that_says_something_else_is_another(old: str, new: str) -> None:
    assert likeness(old, new) is None
    assert likeness(new, old) is None
