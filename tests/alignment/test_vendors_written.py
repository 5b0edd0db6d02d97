"""Notices of the beads laid against each other as those of different vendors, links marked by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from beads import rows
from qinghe import document

from noticepress.alignment import align_vendors
from noticepress.alignment.encoder import default_encoder
from noticepress.model.notice import Document

MARKED = Path(__file__).with_name("vendors")
LANGUAGES = {
    "ride_bank": ("zh", "en"),
    "pets_rental": ("zh", "en"),
    "elder_market": ("zh", "en"),
}
BY_MEANING = {"ride_bank": 0.66, "pets_rental": 0.75, "elder_market": 0.79}
Links = set[tuple[int, int]]


def marked(name: str) -> tuple[Links, Links]:
    """The links there must be, and those there may be."""
    must, may = set[tuple[int, int]](), set[tuple[int, int]]()
    for line in (MARKED / f"{name}.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            left, right = line.split("\t")
            for number in right.split():
                (may if number[0] == "?" else must).add((int(left), int(number.lstrip("?"))))
    return must, may


def side(name: str, lang: str) -> tuple[Document, list[int]]:
    """A notice, and the row in the table of each of its paragraphs."""
    made = rows(name)
    said = [(number, clause) for number, row in enumerate(made, 1) for clause in row[lang == "en"]]
    text = "\n\n".join(clause for _, clause in said) + "\n"
    return document(lang, text, vendor=name), [number for number, _ in said]


def found(name: str) -> Links:
    """Links between paragraphs that are no headings and no titles."""
    names = zip(name.split("_"), LANGUAGES[name], strict=True)
    (left, ours), (right, theirs) = (side(*one) for one in names)
    heads = {
        document: {
            clause.id
            for clause in one.version.walk()
            if (clause.heading and not clause.text) or clause.reason == "title"
        }
        for document, one in (("left", left), ("right", right))
    }
    return {
        (ours[(a[0] - 1) // 2], theirs[(b[0] - 1) // 2])
        for pair in align_vendors(left, right, encoder=default_encoder).pairs
        for id_, a in zip(pair.left, pair.left_lines, strict=True)
        for other, b in zip(pair.right, pair.right_lines, strict=True)
        if id_ not in heads["left"] and other not in heads["right"]
    }


@pytest.mark.parametrize("name", LANGUAGES)
def test_links_of_clauses_agree_with_those_made_by_hand(name: str) -> None:
    must, may = marked(name)
    made = found(name)
    counted, right = made - may, made & must
    f1 = 2 * len(right) / (len(counted) + len(must))
    assert f1 >= BY_MEANING[name], (f1, sorted(must - made), sorted(counted - must))
