from collections.abc import Callable

from noticepress.model.notice import Version

Parsed = Callable[..., Version]


def ids(parsed: Version) -> list[str]:
    return [clause.id for clause in parsed.walk()]


def test_criteria_of_delun_hang_at_their_section(version: Parsed, seeds: dict[str, str]) -> None:
    found = ids(version(seeds["delun/privacy"]))
    assert [name for name in found if name.startswith("9-") and "p" not in name] == [
        f"9-{n}" for n in range(1, 7)
    ]
    assert "10-p1" in found


def test_bullets_of_smartbt_hang_at_their_clause(version: Parsed, seeds: dict[str, str]) -> None:
    found = ids(version(seeds["smartbt/privacy"]))
    assert [name for name in found if name.startswith("VII-3-")] == [f"VII-3-{n}" for n in range(1, 7)]


def test_headings_without_a_number_are_named(version: Parsed) -> None:
    text = "Privacy notice\n\nYour rights\n\nYou have some.\n\nCookies\n\nWe set them.\n"
    assert ids(version(text)) == ["title", "rights", "rights-p1", "cookies", "cookies-p1"]


def test_chinese_headings_are_named_by_what_they_speak_of(version: Parsed) -> None:
    text = "6.您的权利\n访问权\n您可以访问。\n注销权\n您可以注销。\n"
    assert ids(version(text)) == ["6", "6-access", "6-access-p1", "6-account-closure", "6-account-closure-p1"]


def test_two_lists_of_a_section_keep_apart(version: Parsed) -> None:
    text = "1. Use\n\nWe use it for:\n(1) one;\n(2) two.\nWe share it for:\n(1) three;\n(2) four.\n"
    assert ids(version(text)) == ["1", "1-p1", "1-1", "1-2", "1-p2", "1-p2-1", "1-p2-2"]


def test_a_paragraph_more_in_one_section_moves_no_id_of_another(version: Parsed) -> None:
    text = "1. A\n\nWe do it.\n\n2. B\n\nWe stay.\n"
    more = text.replace("We do it.", "We do it.\n\nWe do more.")
    assert set(ids(version(text))) < set(ids(version(more)))


def test_ids_are_safe_in_an_address(version: Parsed, seed: str) -> None:
    assert all(name.replace("-", "").isalnum() and name.isascii() for name in ids(version(seed)))
