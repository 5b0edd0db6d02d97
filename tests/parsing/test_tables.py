"""Tables and the fields of their rows: a cell is a cell, whatever it holds. Cases stand in ``tables.txt``."""

from collections.abc import Callable
from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file
from msgspec.structs import replace

from noticepress.model.accounting import account
from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.notice import Version

Parsed = Callable[..., Version]
CASES = [
    pytest.param(title, text, wanted, id=title)
    for _, title, text, wanted in read_fixture_file(Path(__file__).with_name("tables.txt"))
]


@pytest.mark.parametrize(("title", "text", "wanted"), CASES)
def test_fields(title: str, text: str, wanted: str, version: Parsed) -> None:
    parsed = version(text, title[1 : title.index("]")])
    assert "".join(f"{_said(clause)}\n" for clause in _rows(parsed)) == wanted
    assert account(parsed).unaccounted == 0


def test_a_merged_cell_is_part_of_each_row_that_it_holds_for(version: Parsed) -> None:
    rows = "<tr><td>Name</td><td rowspan=2>{}</td><td>–</td></tr><tr><td>Age</td><td>–</td></tr>"
    head = "<tr><th>Data</th><th>Purpose</th><th>To</th></tr>"
    old, new = (
        list(_rows(version(f"<table>{head}{rows.format(said)}</table>", "html"))) for said in ("a", "b")
    )
    assert [one.digest != other.digest for one, other in zip(old, new, strict=True)] == [True, True]
    assert replace(old[1], digest="", fields=None) == replace(new[1], digest="", fields=None)


def _rows(version: Version) -> list[Clause]:
    return [
        clause
        for clause in version.walk()
        if not clause.heads_table and (clause.kind is ClauseKind.RECORD or clause.label)
    ]


def _said(clause: Clause) -> str:
    if clause.fields is None:
        return f"{clause.label} {clause.text}"
    return " | ".join(f"{name}: {value}" for name, value in clause.fields.items())
