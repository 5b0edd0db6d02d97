"""Facts of tables: none crosses a cell, and the name of a column says what its cells state."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file

from noticepress.alignment.matrix import cells
from noticepress.facts import annotate
from noticepress.model.fact import Fact, Term
from noticepress.model.notice import Document, Sidecar, VersionId
from noticepress.model.source import Source
from noticepress.parsing import parse
from noticepress.sources import read

CASES = [
    pytest.param(title, text, wanted, id=title)
    for _, title, text, wanted in read_fixture_file(Path(__file__).with_name("cells.txt"))
]


@pytest.mark.parametrize(("title", "text", "wanted"), CASES)
def test_facts(title: str, text: str, wanted: str) -> None:
    facts = _document(title, text).facts
    assert "".join(f"{_said(fact)}\n" for fact in facts if fact.kind not in _ASIDE) == wanted


def test_a_notice_that_states_all_in_a_table_is_silent_on_nothing() -> None:
    text = (
        "# Notice\n\n## Overview\n\n"
        "| Personal data | Why | Lawful basis | Kept for | Disclosed to |\n|---|---|---|---|---|\n"
        "| Nickname | Profiles | Contract | 2 years | Rowan Hosting Ltd |\n"
    )
    said = cells(
        _document("[md] en", text), ("data_collected", "purposes", "legal_basis", "retention", "sharing")
    )
    assert {topic: cell.telling[0].id for topic, cell in said.items()} == {
        "data_collected": "data_type",
        "purposes": "purpose",
        "legal_basis": "legal_basis",
        "retention": "retention",
        "sharing": "recipient",
    }


_ASIDE = ("modality", "entity", "law", "place")


def _document(title: str, text: str) -> Document:
    found = re.match(r"\[(\w+)\] (\S+)", title)
    assert found
    source = read(text.encode(), f"notice.{found[1]}", lang=found[2])
    assert isinstance(source, Source)
    return annotate(parse(source, VersionId("", "", found[2], "undated"), Sidecar()))


def _said(fact: Fact) -> str:
    listed = f" | {fact.value.id or '–'}" if isinstance(fact.value, Term) else ""
    return f"{fact.kind} | {fact.quote}{listed}"
