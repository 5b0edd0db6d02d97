"""Patterns from the store are those that Python compiles."""

from __future__ import annotations

import marshal
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticepress.text import regex as module
from noticepress.text.late import late
from noticepress.text.regex import STORE, asked, regex
from noticepress.text.regex_code import code_of

ODD = [
    (r"(?P<day>\d{1,2})\s*(?P<unit>days?|[日天])", re.IGNORECASE),
    (r"(?<![a-z])(?:no|not)\b(?! only)|[\u4e00-\u9fff]{2,}", 0),
    (r"(?i:Ltd)\.?|(a)(b)?(?P<c>c)(?(c)d|e)", 0),
    (rb"<html\b[^>]*\blang=[\"']?([A-Za-z0-9-]+)", re.IGNORECASE),
    ("(?x) a  # spaced\n b", 0),
    ("", re.DOTALL | re.MULTILINE),
]


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "regex.kept"
    monkeypatch.setattr(module, "STORE", path)
    monkeypatch.setattr(module, "stored", module.stored.__wrapped__)
    return path


@pytest.mark.parametrize(("pattern", "flags"), ODD)
def test_a_stored_pattern_is_the_one_that_python_compiles(store: Path, pattern: str, flags: int) -> None:
    store.write_bytes(code_of([(pattern, int(flags))]))
    found, made = regex(pattern, flags), re.compile(pattern, flags)
    assert module.stored(), "not read from the store"
    assert (found, found.flags, found.groups, found.groupindex) == (
        made,
        made.flags,
        made.groups,
        made.groupindex,
    )
    assert found.pattern == pattern


def test_every_pattern_of_the_install_is_the_one_that_python_compiles() -> None:
    if not STORE.exists():
        pytest.skip("not installed by the project's own build")
    *_, codes = marshal.loads(STORE.read_bytes())  # noqa: S302 - ours
    assert len(codes) > 500
    assert [key for key in codes if regex(*key) != re.compile(*key)] == []


@settings(deadline=None)  # the machine may be busy
@given(
    st.from_regex(r"(?:[ab一]|\(\?:a\|b\)[?*]|\[a-f一-三\]\+?|\\b){1,6}", fullmatch=True),
    st.text("abcf一三 ", max_size=12),
)
def test_it_finds_the_same(pattern: str, text: str) -> None:
    *_, codes = marshal.loads(code_of([(pattern, 0)]))  # noqa: S302 - ours
    found = module.made_of(pattern, codes[pattern, 0])
    assert [m.span() for m in found.finditer(text)] == [m.span() for m in re.finditer(pattern, text)]


@pytest.mark.parametrize("kept", [b"", b"\xff\xff", marshal.dumps(7), marshal.dumps(("cpython-27", 1, {}))])
def test_a_store_that_cannot_be_used_is_done_without(store: Path, kept: bytes) -> None:
    store.write_bytes(kept)
    assert regex("a(b)").fullmatch("ab")
    assert module.stored() == {}


def test_without_a_store_and_where_a_pattern_is_faulty(store: Path) -> None:
    assert not store.exists()
    assert regex(r"\d+").search("in 15 days")
    with pytest.raises(re.error):
        regex("(")


def test_what_is_compiled_late_is_known_to_the_install() -> None:
    late("never [a-z]sed", re.IGNORECASE)
    assert ("never [a-z]sed", int(re.IGNORECASE)) in asked
