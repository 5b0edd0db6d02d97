"""Every English short form is read as what it stands for, wherever words are compared."""

from __future__ import annotations

import pytest

from noticepress.findings.sense.plain import plain
from noticepress.findings.words.alike import word_lists
from noticepress.findings.words.wording import tokens


@pytest.mark.parametrize(("short", "full"), word_lists()["short"].items())
@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_short_form_is_its_long_form(short: str, full: str, apostrophe: str) -> None:
    sentence = "{} sell data"
    written = sentence.format(short.capitalize().replace("'", apostrophe))
    assert tokens(written) == tokens(sentence.format(full))
    assert plain(written) == plain(sentence.format(full))


def test_possessive_is_no_short_form() -> None:
    assert plain("the user's data") == "the user's data"
