from __future__ import annotations

from collections import Counter

import pytest
from beads import BEADS, editions, f1, gold, links, rows, texts
from qinghe import document

from noticepress.alignment import align_editions
from noticepress.alignment.encoder import LexiconOnly
from noticepress.model.alignment import Alignment

NAMES = sorted(path.stem for path in BEADS.glob("*.tsv"))


def told(aligned: Alignment) -> Counter[tuple[str, str, str]]:
    """What a reader is asked to look at: merges and splits are told for information."""
    return Counter((d.kind, d.left_quote, d.right_quote) for d in aligned.drift if d.severity != "info")


@pytest.mark.parametrize("name", NAMES)
def test_faithful_editions_written_freely_pair_bead_by_bead_and_stay_silent(name: str) -> None:
    made = rows(name)
    aligned = align_editions(*editions(made))
    assert f1(gold(made), links(aligned)) >= 0.95
    assert sum(told(aligned).values()) <= 2


@pytest.mark.parametrize("name", NAMES)
def test_without_the_encoder_the_lexicon_alone_holds(name: str) -> None:
    made = rows(name)
    assert f1(gold(made), links(align_editions(*editions(made), LexiconOnly))) >= 0.95


def missed(name: str) -> tuple[int, list[str]]:
    """How many drifts are injected, and those not told by their kind."""
    faithful = texts(rows(name))
    before = told(align_editions(document("zh", faithful[0]), document("en", faithful[1])))
    silent = list[str]()
    lines = (BEADS / f"{name}.drift").read_text("utf-8").splitlines()
    for line in lines:
        kind, _, edit = line.partition("\t")
        old, new = (part.replace("\\n", "\n") for part in edit.split(" =>"))
        (side,) = (at for at in (0, 1) if faithful[at].count(old) == 1)
        edited = list(faithful)
        edited[side] = edited[side].replace(old, new.removeprefix(" "))
        found = told(align_editions(document("zh", edited[0]), document("en", edited[1]))) - before
        if kind not in {one[0] for one in found}:
            silent.append(line)
    return len(lines), silent


def test_nine_in_ten_injected_drifts_are_told_by_their_kind() -> None:
    found = [missed(name) for name in NAMES]
    silent = [line for _, lines in found for line in lines]
    assert len(silent) <= sum(total for total, _ in found) / 10, silent


@pytest.mark.parametrize("name", NAMES)
def test_an_edition_laid_against_itself_says_the_same_throughout(name: str) -> None:
    for edition in editions(rows(name)):
        aligned = align_editions(edition, edition)
        assert all(pair.left == pair.right and pair.relation == "same" for pair in aligned.pairs)
        assert (aligned.left_only, aligned.right_only, aligned.drift) == ((), (), ())
