"""Text of a notice in Markdown: what is escaped shows as it stands."""

import pytest

from noticepress.render.report_md import escaped


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "6. Your rights",
            r"6\. Your rights",
        ),  # before a digit a backslash would show (CommonMark 0.31, 2.4)
        ("12) Other", r"12\) Other"),
        ("- a dash", r"\- a dash"),
        ("a_b * c", r"a\_b \* c"),
        ("2.5 years", "2.5 years"),
    ],
)
def test_marks_are_escaped_and_digits_are_not(text: str, shown: str) -> None:
    assert escaped(text) == shown
