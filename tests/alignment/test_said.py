"""Cells of notices that were written, and judged cell by cell, before the program had seen them.

Beside each text of ``said/`` stands what a reader finds in it: topic, ``says`` or ``silent`` (``any`` where
readers would differ), and values that the cell must show, by the kind of aspect that one would look under.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from noticepress.alignment.matrix import matrix, topic_ids
from noticepress.facts import annotate
from noticepress.model.matrix import Cell
from noticepress.model.notice import Sidecar, VersionId
from noticepress.model.source import Source
from noticepress.parsing import parse
from noticepress.sources import read

SAID = Path(__file__).with_name("said")
TEXTS = sorted(path for path in SAID.iterdir() if path.suffix != ".tsv")
MISSED = {
    ("cloud.zh", "security_incident", "notice_channel=email"),
    ("feed.en", "policy_changes", "notice_channel=email"),
    ("feed.en", "retention", "retention=within 14 day"),
    ("rail.en", "policy_changes", "notice_channel=email"),
    ("tally.en", "cookies", "cookie=tally_session"),
    ("tally.en", "cookies", "cookie=tally_pref"),
    ("tally.en", "policy_changes", "notice_channel=site_announcement"),
}
"""Values that a reader finds and the matrix does not show yet."""


def cells(path: Path) -> Mapping[str, Cell]:
    lang = path.suffixes[0].removeprefix(".")
    source = read(path.read_bytes(), f"content/{lang}/a/b/undated{path.suffix}", lang=lang)
    assert isinstance(source, Source)
    document = annotate(parse(source, VersionId("a", "b", lang, "undated"), Sidecar()))
    return {row.topic: row.cells[0] for row in matrix([document], topic_ids()).rows}


def judged(path: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Topic, state, values."""
    for line in path.with_suffix(".tsv").read_text("utf-8").splitlines():
        topic, state, *values = line.split("\t")
        yield topic, state, values[0].split(";") if values else []


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_cell_is_silent_just_where_the_text_is(path: Path) -> None:
    found = cells(path)
    wrong = {topic for topic, state, _ in judged(path) if state not in ("any", found[topic].state)}
    assert wrong == set()


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_cell_shows_the_values_that_a_reader_finds(path: Path) -> None:
    found = cells(path)
    missed = {
        (path.stem, topic, value)
        for topic, _, values in judged(path)
        for value in values
        if value.partition("=")[2] not in {key for aspect in found[topic].telling for key in aspect.keys}
    }
    assert missed == {miss for miss in MISSED if miss[0] == path.stem}
