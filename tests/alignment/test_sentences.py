"""Sentences laid side by side inside a pair: what is said whole stays silent, what is cut out is told."""

from __future__ import annotations

from itertools import chain

import pytest
from beads import BEADS, editions, rows

from noticepress.alignment import align_editions
from noticepress.alignment.drift.laid import Laid, laid
from noticepress.alignment.drift.sentence_beads import sentence_beads
from noticepress.alignment.encoder import LexiconOnly

NAMES = sorted(path.stem for path in BEADS.glob("*.tsv"))


def pairs(name: str) -> tuple[Laid, ...]:
    return laid(align_editions(*editions(rows(name)), LexiconOnly))


@pytest.mark.parametrize("name", NAMES)
def test_no_sentence_of_a_faithful_edition_is_left_over(name: str) -> None:
    assert [row.alone for row in pairs(name) if row.alone] == []


def test_more_than_half_of_the_sentences_cut_out_of_a_faithful_edition_are_left_over_alone() -> None:
    cut = found = 0
    for row in chain.from_iterable(map(pairs, NAMES)):
        said = row.answered
        for gone in range(len(said)) if len(said) > 1 else ():
            left = [ours.text for ours, _ in said]
            right = [theirs.text for at, (_, theirs) in enumerate(said) if at != gone]
            cut += 1
            found += (range(gone, gone + 1), range(gone, gone)) in sentence_beads(left, right)
    assert found > cut * 0.5, (found, cut)


def test_a_sentence_said_in_three_stays_one_bead() -> None:
    left = ["我们保存您的订单，期限为三年，期满后删除，法律另有规定的除外。"]
    right = [
        "We keep your orders.",
        "The period is three years.",
        "They are then deleted unless the law differs.",
    ]
    assert sentence_beads(left, right) == [(range(1), range(3))]
