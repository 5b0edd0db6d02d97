"""A redline as passages: what came or went whole stands apart from words changed inside a line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from noticepress.render.views.passages import Passage, passages
from noticepress.render.views.text import Run

INS, DEL = ("ins",), ("del",)
RUNS = st.lists(
    st.builds(Run, st.text("ab 中\n", min_size=1), st.sampled_from([(), INS, DEL]), st.booleans()), max_size=8
)


def test_a_clause_that_came_whole_is_one_passage_without_marks_inside() -> None:
    assert passages([Run("Cookies\nWe set two.", INS)]) == (
        Passage("added", "ins", ((Run("Cookies"),), (Run("We set two."),))),
    )


def test_a_line_that_keeps_words_has_its_marks_inside() -> None:
    changed = (Run("within "), Run("15", DEL), Run("30", INS), Run(" days"))
    assert passages(changed) == (Passage("", "", (changed,)),)


def test_lines_of_one_clause_may_differ_in_fate() -> None:
    found = passages([Run("We keep it."), Run("\nWe sell it.", DEL), Run("\nAsk us.\nOr write.", INS)])
    assert [(passage.fate, len(passage.lines)) for passage in found] == [
        ("", 1),
        ("deleted", 1),
        ("added", 2),
    ]


def test_a_line_put_in_place_of_another_keeps_both_in_sight() -> None:
    assert [passage.fate for passage in passages([Run("old", DEL), Run("new", INS)])] == [""]


def test_what_moved_whole_says_from_and_to() -> None:
    found = passages([Run("here\n", DEL, moved=True), Run("there", INS, moved=True)])
    assert [passage.fate for passage in found] == ["moved_away", "moved_here"]


@given(RUNS)
def test_every_word_of_a_redline_stands_in_a_passage_in_order(redline: list[Run]) -> None:
    shown = "".join(run.text for passage in passages(redline) for line in passage.lines for run in line)
    assert "".join(shown.split()) == "".join("".join(run.text for run in redline).split())
