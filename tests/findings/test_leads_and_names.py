"""Lists of what is taken, names that end with their sentence, ways of telling that are ruled out."""

from __future__ import annotations

import pytest
from steps import outcome

LISTS = """# Privacy

## Data

Your data are used when you:

- chat;
- ask for help.

The personal data we collect may include, but are not limited to:

- your name,
- your friends.

The data are kept in Norway.
"""
RUN = "# Privacy\n\n## Links\n\nOther sites are not run by Wordbird. Therefore, {} ask you to read them.\n"
TOLD = "# 隐私政策\n\n## 政策的修改\n\n本政策如经修改，我们将公告于网站，{}。\n"
SHOWN = "# 隐私政策\n\n## 社交\n\n我们可能通过社交平台，{}将您的动态发布于您的页面，若您不同意，请勿点击。\n"


def test_an_item_below_what_is_taken_is_a_kind_of_data() -> None:
    assert "major" in outcome(
        LISTS, LISTS.replace("- your friends.", "- your friends,\n- where your device is.")
    )


def test_a_name_ends_with_its_sentence() -> None:
    assert "major" not in outcome(RUN.format("I"), RUN.format("we"))


@pytest.mark.parametrize(
    ("text", "was", "now"),
    [
        (TOLD, "并以电子邮件通知您相关之变更", "不另行以电子邮件通知您"),
        (SHOWN, "于取得您的同意后，", "直接"),
    ],
)
def test_what_was_promised_is_ruled_out(text: str, was: str, now: str) -> None:
    assert "major" in outcome(text.format(was), text.format(now), "zh")
