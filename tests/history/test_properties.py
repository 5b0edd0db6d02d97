"""What holds for any two versions."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from outlines import document

from noticepress.history import compare
from noticepress.history.text_diff import edits
from noticepress.model.change import Change

SENTENCES = (
    "We collect your name and phone number.",
    "We keep it for 15 days.",
    "We keep it for 30 days.",
    "We do not sell it.",
    "我们会收集您的姓名、手机号码。",
    "我们将在15个工作日内答复。",
    "未经您同意，我们不会共享您的个人信息。",
    "name",
    "You may write to us at any time, and we will answer you within one month.",
)
texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join)
rows = st.tuples(
    st.integers(0, 3),
    st.sampled_from(["", "1", "2.1", "(a)", "一、"]),
    st.sampled_from(["", "Sharing", "权利"]),
    texts,
)
MIRROR = {"added": "deleted", "deleted": "added", "split": "merged", "merged": "split"}


@st.composite
def outlines(draw: st.DrawFn) -> str:
    lines, depth = list[str](), -1
    for wanted, label, heading, text in draw(st.lists(rows, min_size=1, max_size=8)):
        depth = min(wanted, depth + 1)
        lines.append(f"{'  ' * depth}{label} | {heading} | {text}")
    return "\n".join(lines) + "\n"


@given(outlines())
@settings(max_examples=60, deadline=None)
def test_a_version_does_not_differ_from_itself(outline: str) -> None:
    assert compare(document(outline), document(outline)).changes == ()


@given(outlines(), outlines())
@settings(max_examples=100, deadline=None)
def test_the_way_back_mirrors_the_way_there(old: str, new: str) -> None:
    there = compare(document(old), document(new)).changes
    back = compare(document(new), document(old)).changes
    assert sorted(map(_mirrored, there)) == sorted((_places(c), sorted(c.ops)) for c in back)


def _mirrored(change: Change) -> tuple[tuple[list[str], list[str]], list[str]]:
    old, new = _places(change)
    return (new, old), sorted(MIRROR.get(op, op) for op in change.ops)


def _places(change: Change) -> tuple[list[str], list[str]]:
    return [ref.id for ref in change.old], [ref.id for ref in change.new]


@given(outlines(), outlines())
@settings(max_examples=60, deadline=None)
def test_edits_make_both_texts_again(old: str, new: str) -> None:
    for change in compare(document(old), document(new)).changes:
        assert _old(change) == change.old_text
        assert _new(change) == change.new_text


@given(st.lists(st.sampled_from(SENTENCES), max_size=6), st.lists(st.sampled_from(SENTENCES), max_size=6))
@settings(max_examples=200, deadline=None)
def test_sentences_in_any_order_make_both_texts_again(old: list[str], new: list[str]) -> None:
    for join in (" ", "", "\n"):
        found = edits(join.join(old), join.join(new))
        assert "".join(e.text for e in found if e.op in ("equal", "delete", "move_from")) == join.join(old)
        assert "".join(e.text for e in found if e.op in ("equal", "insert", "move_to")) == join.join(new)


def _old(change: Change) -> str:
    return "".join(e.text for e in change.edits if e.op in ("equal", "delete", "move_from"))


def _new(change: Change) -> str:
    return "".join(e.text for e in change.edits if e.op in ("equal", "insert", "move_to"))


@given(outlines(), outlines())
@settings(max_examples=60, deadline=None)
def test_every_text_that_differs_stands_in_a_change(old: str, new: str) -> None:
    comparison = compare(document(old), document(new))
    told = {ref.id for change in comparison.changes for ref in change.new}
    before = {clause.text for clause in comparison.old.version.walk()}
    for clause in comparison.new.version.walk():
        assert clause.id in told or clause.text in before


@given(st.text(max_size=60), st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_edits_of_any_two_texts_make_them_again(old: str, new: str) -> None:
    found = edits(old, new)
    assert "".join(e.text for e in found if e.op in ("equal", "delete", "move_from")) == old
    assert "".join(e.text for e in found if e.op in ("equal", "insert", "move_to")) == new
