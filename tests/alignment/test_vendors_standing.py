"""How two clauses stand against all others, and what of a short clause a long one holds."""

from __future__ import annotations

from qinghe import document

from noticepress.alignment import align_vendors
from noticepress.alignment.bead import Scorer
from noticepress.alignment.held import held
from noticepress.alignment.languages import score
from noticepress.alignment.standing import standing
from noticepress.alignment.units import units

OTHERS = -5.0


def scorer(zh: str, en: str) -> Scorer:
    ours, theirs = document("zh", zh, vendor="a"), document("en", en, vendor="b")
    return score(ours, theirs, (units(ours), units(theirs)))


def at(side: object, words: str) -> int:
    return next(unit.at for unit in side if words in unit.content)  # type: ignore[attr-defined]


def test_the_same_odds_are_worth_more_where_nothing_else_comes_near() -> None:
    found = standing([{0: -1.0, 1: -4.0}, {0: -4.0, 1: -1.0, 2: -1.2}], OTHERS)
    assert found[0][0] > found[1][1]


def test_best_of_one_side_is_worth_more_than_best_of_none() -> None:
    rows = standing([{0: 1.0, 1: -1.0}, {0: 2.0, 1: -2.0}, {2: -1.0, 3: 1.0}, {2: 2.0}], OTHERS)
    assert rows[0][1] > rows[2][2]


def test_two_that_are_equally_near_stand_equal_whatever_their_order() -> None:
    found = standing([{0: 0.5, 1: 0.5}], OTHERS)
    assert found[0][0] == found[0][1]


def test_where_nothing_was_held_against_anything_nothing_stands() -> None:
    assert standing([{}, {}], OTHERS) == [{}, {}]


LONG = """# 政策

## 1. 使用

在您预订客房时，我们需要核对证件，处理付款，安排接送，防范欺诈，并在您同意时寄送优惠信息。

## 2. 早餐

餐厅每天七点开门。
"""
SHORT = """# Policy

## 1. Use

- to prevent fraud;

- to feed the horses;
"""


def test_a_short_clause_is_held_by_the_long_one_that_says_it_too() -> None:
    made = scorer(LONG, SHORT)
    rows = held(made, ("zh", "en"))
    fraud, horses = at(made.right, "fraud"), at(made.right, "horses")
    much, little = at(made.left, "欺诈"), at(made.left, "餐厅")
    assert rows[much][fraud] > max(rows[much].get(horses, 0.0), rows[little].get(fraud, 0.0))


def test_what_one_clause_says_among_other_things_is_linked_with_each() -> None:
    ours = document(
        "en",
        "# Policy\n\n## 1. Guests\n\nWe use what you tell us at the desk to take payment, to prevent fraud "
        "and, if you agree, to send you our newsletter.\n\n## 2. Stables\n\nHorses are fed at seven.\n",
        vendor="a",
    )
    theirs = document(
        "en",
        "# Notice\n\n## 1. Purposes\n\nWe need your data\n\n- to detect and prevent fraud;\n- to mail you "
        "our newsletter;\n- to keep bees.\n",
        vendor="b",
    )
    said = {clause.id: clause.text for clause in theirs.version.walk()}
    linked = {
        said[id_] for pair in align_vendors(ours, theirs).pairs if "1-p1" in pair.left for id_ in pair.right
    }
    assert {one for one in linked if "fraud" in one}
    assert {one for one in linked if "newsletter" in one}
    assert not [one for one in linked if "bees" in one]
