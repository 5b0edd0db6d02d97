"""How clauses of two vendors relate: by what each says and the other does not, however long they are."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from qinghe import NOTICES, document

from noticepress.alignment.languages import score
from noticepress.alignment.matrix.relations import relation as of_cells
from noticepress.alignment.pins import bind
from noticepress.alignment.provisions import provisions
from noticepress.alignment.relation import Said, relation, said
from noticepress.alignment.units import units
from noticepress.model.matrix import Aspect, Cell
from noticepress.model.notice import Document

TURNED = {"narrower": "broader", "broader": "narrower"}
ROWS = Path(__file__).with_name("relations.tsv").read_text("utf-8").splitlines()
RELATIONS = [row.split("\t") for row in ROWS if not row.startswith("#")]
Likeness = dict[tuple[int, int], float]


def clauses(left: Document, right: Document) -> tuple[list[Said], list[Said], Likeness]:
    """What each clause says by itself, and how like each is to each of the other side."""
    rows = units(left), units(right)
    scorer = score(left, right, rows, bind((), (left, right), rows).bars)
    each = [
        [said(document_, [unit], given) for unit in row]
        for document_, row in zip((left, right), rows, strict=True)
        for given in (provisions(document_, row),)
    ]
    pairs = product(range(len(rows[0])), range(len(rows[1])))
    return each[0], each[1], {(i, j): scorer.likeness.cosine((i,), (j,)) for i, j in pairs}


@pytest.mark.parametrize(("expected", "lang", "ours", "theirs"), RELATIONS)
def test_what_each_says_decides_and_not_how_long_it_is(
    expected: str, lang: str, ours: str, theirs: str
) -> None:
    texts = (document(lang, f"# A\n\n{text}\n", vendor=text[:4]) for text in (ours, theirs))
    left, right, alike = clauses(*texts)
    assert relation(left[-1], right[-1], alike[len(left) - 1, len(right) - 1]) == expected


@pytest.mark.parametrize("langs", ["zh zh", "zh en", "en en"])
def test_swapping_the_sides_turns_the_relation_round(langs: str) -> None:
    """All clauses of two notices against each other."""
    ours, theirs = langs.split()
    left = document(ours, (NOTICES / f"vendor_{ours}.md").read_text("utf-8"), vendor="a")
    right = document(theirs, (NOTICES / f"{theirs}.md").read_text("utf-8"), vendor="b")
    a, b, alike = clauses(left, right)
    seen = set[str]()
    for (i, j), cosine in alike.items():
        one = relation(a[i], b[j], cosine)
        seen.add(one)
        assert relation(b[j], a[i], cosine) == TURNED.get(one, one)
    assert {"narrower", "broader", "related"} <= seen


ASPECTS = st.builds(
    lambda id_, keys: Aspect(id=id_, name=id_, value=id_, said=id_, keys={key: key for key in sorted(keys)}),
    st.sampled_from(["data_type", "right", "retention", "reply", "recipient"]),
    st.sets(st.sampled_from("abcd")),
)
"""Of a cell; empty where the value is no more than words."""
CELLS = st.builds(
    lambda state, aspects: Cell(
        state=state,
        clauses=(),
        facts=(),
        telling=tuple({one.id: one for one in aspects}.values()),
        further=(),
        summary=("A",),
    ),
    st.sampled_from(["says", "silent"]),
    st.lists(ASPECTS, max_size=4),
)


@settings(deadline=None)
@given(CELLS, CELLS)
def test_cells_of_the_matrix_swap_as_well(left: Cell, right: Cell) -> None:
    telling = tuple(sorted({one.id for cell in (left, right) for one in cell.aspects}))
    ours, theirs = of_cells(left, right, telling), of_cells(right, left, telling)
    assert (ours is None) == (theirs is None)
    if ours and theirs:
        assert theirs[0] == TURNED.get(ours[0], ours[0])
