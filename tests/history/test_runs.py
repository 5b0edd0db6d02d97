"""Equal words between two edits are taken into one edit, the smallest first."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from noticepress.history.runs import Run, absorb_islands, joined, same, weight

_WORDS = st.lists(st.sampled_from(["the", " ", ",", "data", "share", "的", "信息", "。"]), max_size=4)
_RUNS = st.lists(st.one_of(_WORDS.map(same), st.builds(Run, _WORDS, _WORDS)), max_size=12)


@given(_RUNS)
def test_no_word_is_lost_and_neighbours_differ_in_kind(runs: list[Run]) -> None:
    before = joined(runs)
    after = absorb_islands(before)
    for side in ("old", "new"):
        assert [w for run in after for w in getattr(run, side)] == [
            w for run in before for w in getattr(run, side)
        ]
    assert all(one.equal != other.equal for one, other in itertools.pairwise(after))


def test_an_edit_that_took_in_an_island_may_take_in_the_next() -> None:
    runs = [Run(["collect"], ["gather"]), same([" "]), Run(["names"], ["addresses"]), same([" ", "the", " "])]
    runs.append(Run(["letters", " ", "sent"], ["mail", " ", "received"]))
    assert [run.equal for run in absorb_islands(runs)] == [False]


def test_a_sentence_end_parts_edits() -> None:
    runs = [Run(["a"], ["b"]), same([".", " "]), Run(["c"], ["d"])]
    assert [run.equal for run in absorb_islands(runs)] == [False, True, False]


def test_small_words_weigh_nothing() -> None:
    assert weight(["the", " ", "的", ","]) == 0
    assert weight(["retention", "保存期限"]) == 6
