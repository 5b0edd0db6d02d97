"""What single sentences provide for, and what they do not: signs of the catalogue in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from qinghe import document

from noticepress.alignment.provisions import provisions
from noticepress.alignment.units import units

LINES = Path(__file__).with_name("provided.tsv").read_text("utf-8").splitlines()
SENTENCES = [line.split("\t") for line in LINES if not line.startswith("#")]


@pytest.mark.parametrize(("name", "does", "lang", "sentence"), SENTENCES)
def test_a_sentence_provides_for_what_it_says_alone(name: str, does: str, lang: str, sentence: str) -> None:
    made = document(lang, f"# A\n\n{sentence}\n", vendor="a")
    row = units(made)
    assert (name in provisions(made, row)[-1]) == (does == "yes")
