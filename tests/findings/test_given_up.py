"""Sentences that readers lose are told, by whomever they were said."""

from __future__ import annotations

import pytest
from steps import outcome

NOTICE = "# Privacy Notice\n\nFernhill keeps a list of friends.\n\n## Mail\n\n{}\n\nIt is kept here.\n"


@pytest.mark.parametrize(
    ("was", "now"),
    [
        (
            "Friends are not written to before they consent explicitly.",
            "Friends are written to and may say no.",
        ),
        (
            "Friends will only receive letters they asked for.",
            "Friends may receive letters of the museum and others.",
        ),
        ("Fernhill Museum never discriminates against friends who use a right.", ""),
        ("To opt out of letters, please visit fernhill.example/letters.", ""),
        ("We promise to be open, with a list of changes and with time to leave.", "We promise to be open."),
    ],
)
def test_it_is_major(was: str, now: str) -> None:
    assert "major" in outcome(NOTICE.format(was), NOTICE.format(now))
