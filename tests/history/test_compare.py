"""Which clause became which, and what happened to it."""

from __future__ import annotations

from outlines import document

from noticepress.history import compare
from noticepress.model.change import Change

NOTICE = """\
1 | Collection | We collect your name, phone number and e-mail address when you register.
2 | Sharing | We do not share your data with third parties.
  (a) | | affiliates under common control, for the purposes named above
  (b) | | service providers who host our systems and nobody else
3 | Retention | We keep your data for 15 working days. Then we delete it. You can write to us at any time.
4 | Contact | info@example.com
"""


def changes(old: str, new: str) -> tuple[Change, ...]:
    return compare(document(old), document(new)).changes


def ops(old: str, new: str) -> list[tuple[tuple[str, ...], list[str], list[str]]]:
    return [(c.ops, [r.id for r in c.old], [r.id for r in c.new]) for c in changes(old, new)]


def test_the_same_text_has_no_changes() -> None:
    assert changes(NOTICE, NOTICE) == ()


def test_a_changed_number_does_not_cost_a_clause_its_match() -> None:
    assert ops(NOTICE, NOTICE.replace("15", "30")) == [(("modified",), ["3"], ["3"])]


def test_what_follows_an_inserted_section_is_renumbered_and_its_items_are_not() -> None:
    new = NOTICE.replace("2 | Sharing", "2 | Children | We do not serve children.\n3 | Sharing")
    new = new.replace("3 | Retention", "4 | Retention").replace("4 | Contact", "5 | Contact")
    assert ops(NOTICE, new) == [
        (("added",), [], ["2"]),
        (("renumbered",), ["2"], ["3"]),
        (("renumbered",), ["3"], ["4"]),
        (("renumbered",), ["4"], ["5"]),
    ]


def test_children_of_a_renumbered_section_keep_quiet_about_its_number() -> None:
    old = "4 | Rights | \n  4.1 | Access | You may see your data.\n  4.2 | Deletion | We delete them.\n"
    assert ops(old, old.replace("4 |", "5 |").replace("4.", "5.")) == [(("renumbered",), ["1"], ["1"])]


def test_two_items_that_change_places_are_one_move() -> None:
    lines = NOTICE.splitlines(keepends=True)
    swapped = "".join(
        [*lines[:2], lines[3].replace("(b)", "(a)"), lines[2].replace("(a)", "(b)"), *lines[4:]]
    )
    found = ops(NOTICE, swapped)
    assert [kinds for kinds, _, _ in found].count(("moved", "renumbered")) == 1
    assert all("modified" not in kinds for kinds, _, _ in found)


def test_a_clause_that_was_split_is_one_row() -> None:
    new = NOTICE.replace(" You can write", "\n | | You can write")
    assert ops(NOTICE, new) == [(("split",), ["3"], ["3", "4"])]


def test_clauses_that_were_merged_are_one_row() -> None:
    old = NOTICE.replace(" You can write", "\n | | You can write")
    assert ops(old, NOTICE) == [(("merged",), ["3", "4"], ["3"])]


def test_a_section_with_another_heading_is_known_by_its_clauses() -> None:
    new = NOTICE.replace(
        "2 | Sharing | We do not share your data with third parties.", "2 | Who else | Nobody."
    )
    assert (("modified",), ["2"], ["2"]) in ops(NOTICE, new)


def test_a_new_heading_before_clauses_moves_none_of_them() -> None:
    old = "1 | A | \n  | | We keep logs for security.\n  | | We encrypt all backups.\n"
    new = "1 | A | \n  | | We keep logs for security.\n2 | Backups | \n  | | We encrypt all backups.\n"
    assert ops(old, new) == [(("added",), [], ["2"])]


def test_an_added_section_is_one_row_with_its_items() -> None:
    new = NOTICE + "5 | Cookies | We use two cookies.\n  | | session, until you close the browser\n"
    assert ops(NOTICE, new) == [(("added",), [], ["5", "5-1"])]


def test_equal_items_in_two_lists_are_not_mixed_up() -> None:
    old = "1 | A | \n  | | name\n  | | phone\n2 | B | \n  | | name\n  | | phone\n"
    new = old.replace("  | | name\n", "", 1)
    assert ops(old, new) == [(("deleted",), ["1-1"], [])]


def test_contents_are_not_taken_for_the_section_they_name() -> None:
    old = "1 | Sharing | We share nothing with anybody.\n"
    assert ops(old, old) == []


def test_ids_of_changes_are_stable_and_unique() -> None:
    new = NOTICE.replace("15", "30").replace("info@", "dpo@")
    first, second = changes(NOTICE, new), changes(NOTICE, new)
    assert [c.id for c in first] == [c.id for c in second]
    assert len({c.id for c in first}) == len(first)


def test_items_that_changed_places_are_known_though_the_list_ends_otherwise() -> None:
    old = "1 | 更新 | 重大变更包括：\n  (1) | | 处理目的变化；\n  (2) | | 接收方变化。\n"
    new = "1 | 更新 | 重大变更包括：\n  (1) | | 接收方变化；\n  (2) | | 处理目的变化。\n"
    told = {(change.old_text, change.new_text) for change in changes(old, new)}
    assert told == {("处理目的变化；", "处理目的变化。"), ("接收方变化。", "接收方变化；")}
