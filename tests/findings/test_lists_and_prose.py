"""What stood on lines or in a sentence stands in a list: what each says is compared, not where it breaks."""

from __future__ import annotations

import pytest
from steps import outcome

LINES = """# 隐私政策

## 十、联系我们

您可通过以下方式与我们联系：

电子邮件：help@lvye.example
电话：4001234567
传真：02012345678
"""
LIST = """# 隐私政策

## 十、联系我们

您可通过以下方式与我们联系：

- 电子邮件：[help@lvye.example](mailto:help@lvye.example)
- 电话：400-123-4567
- 传真：020-12345678
"""
SENTENCE = "# Privacy\n\n## Sharing\n\nWe share data with couriers, printers and call centres.\n"
ITEMS = "# Privacy\n\n## Sharing\n\nWe share data with:\n\n- couriers;\n- printers; and\n- call centres.\n"


def test_lines_of_contacts_made_a_list() -> None:
    assert outcome(LINES, LIST, "zh") == {"minor.format"}
    assert outcome(LIST, LINES, "zh") == {"minor.format"}


@pytest.mark.parametrize(("said", "now"), [("400-123-4567", "400-123-4568"), ("help@", "hello@")])
def test_another_number_or_address_in_the_list(said: str, now: str) -> None:
    assert "major" in outcome(LINES, LIST.replace(said, now), "zh")


def test_an_item_that_comes_with_the_new_form() -> None:
    assert outcome(SENTENCE, ITEMS) == {"minor.punctuation"}
    assert "major" in outcome(SENTENCE, ITEMS.replace("- printers", "- advertisers;\n- printers"))
