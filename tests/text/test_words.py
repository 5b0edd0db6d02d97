"""Half-width forms and words keep their places."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from noticepress.text.normalize import half_width
from noticepress.text.segment import chinese_words

TEXTS = st.text(alphabet=st.sampled_from(list("aB1１Ａ　 \t\n“”‘’—ﬁⅣ½㎏个人信息，。（）İß")), max_size=40)


@settings(deadline=None)  # the first call loads the dictionary
@given(TEXTS)
def test_half_width_keeps_offsets(text: str) -> None:
    assert len(half_width(text)) == len(text)


@settings(deadline=None)  # the first call loads the dictionary
@given(TEXTS)
def test_chinese_words_cover_the_text(text: str) -> None:
    words = chinese_words(text)
    assert "".join(word for word, _, _ in words) == text
    assert all(text[start:end] == word for word, start, end in words)


def test_half_width() -> None:
    assert half_width("１５　Ａ（ｂ）") == "15 A(b)"


def test_modal_words_are_words_of_their_own() -> None:
    words = [word for word, _, _ in chinese_words("我们仅会在社会上相应地提供未成年人")]
    assert "会" in words
    assert "社会" in words
    assert "未成年人" in words
