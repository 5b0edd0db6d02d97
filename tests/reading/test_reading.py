"""Reading held to trees drawn by hand: ``dev`` was open to the parser's author, ``blind`` was not.

``held`` came after both, from another author: its scores are reported, not asserted, so that
nobody tunes to it.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from facts_score import score_facts
from score import Score, folders, nodes, score, score_of, source_of, version_of

from noticepress.model.accounting import account

FIXTURES = [*folders("dev"), *folders("blind")]
HELD = folders("held")
AWKWARD = {".html", ".docx"}


def _name(folder: Path) -> str:
    return f"{folder.parent.name}/{folder.name}"


@pytest.mark.parametrize("folder", FIXTURES, ids=_name)
def test_reads_like_a_careful_reader(folder: Path) -> None:
    least = 0.90 if source_of(folder).suffix in AWKWARD else 0.97
    assert score_of(folder).product >= least


@pytest.mark.parametrize("folder", FIXTURES, ids=_name)
def test_finds_every_contact_deadline_age_and_date(folder: Path) -> None:
    found = score_facts(folder)
    assert (found.missing, found.false) == ((), ())


@pytest.mark.parametrize("folder", FIXTURES, ids=_name)
def test_loses_no_character(folder: Path) -> None:
    assert account(version_of(folder)).unaccounted == 0


@pytest.mark.parametrize("folder", HELD, ids=_name)
def test_loses_no_character_of_a_held_notice(
    folder: Path, record_property: Callable[[str, object], None]
) -> None:
    record_property("product", round(score_of(folder).product, 3))
    assert account(version_of(folder)).unaccounted == 0


TREE = """\
meta @1-1 |  | | Title
section @2-2 | 1. | Use |
  clause @3-3 | | | We use it.
    item @4-4 | (a) | | here;
section @5-5 | 2. | Law |
"""


def test_the_same_tree_scores_full() -> None:
    assert score(TREE, TREE) == Score(5, 5, 5, 1.0, 1.0, 1.0)


def test_a_lost_node_costs_its_own_share_and_its_childrens_parent() -> None:
    parsed = TREE.replace("  clause @3-3 | | | We use it.\n", "").replace("    item", "  item")
    assert score(TREE, parsed).f1 == pytest.approx(8 / 9)
    assert score(TREE, parsed).parent_accuracy == pytest.approx(3 / 4)


def test_a_wrong_kind_or_line_or_label_is_no_match() -> None:
    for right, wrong in (("item @4", "clause @4"), ("@3-3", "@2-3"), ("(a)", "(b)")):
        assert score(TREE, TREE.replace(right, wrong)).nodes_matched == 4


def test_lines_may_be_left_out_of_the_match() -> None:
    parsed = TREE.replace("@3-3", "@2-3")
    assert score(TREE, parsed, lines=False).nodes_matched == 5
    assert score(TREE, parsed, lines=False).line_accuracy == pytest.approx(4 / 5)


def test_labels_are_told_by_what_they_say_not_by_their_closing_mark() -> None:
    assert score(TREE, TREE.replace("| 1. |", "| １ |")).nodes_matched == 5


def test_texts_cut_by_the_outline_match_what_is_longer() -> None:
    long = "clause @1-1 | | | " + "w" * 60
    assert score(long, long[:45] + "…").nodes_matched == 1
    assert score(long, long[:40]).nodes_matched == 0


def test_doubles_are_laid_against_each_other_in_order() -> None:
    doubled = "item @1-1 | | | a\nitem @2-2 | | | a\n"
    assert score(doubled, doubled + "item @3-3 | | | a\n", lines=False).line_accuracy == 1


def test_a_line_that_is_no_outline_is_refused() -> None:
    with pytest.raises(ValueError, match="no outline line"):
        nodes("something else")
