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


class Edited:
    """Two faithful editions, of which one is edited at a time; the encoder has no part in drift."""

    def __init__(self, name: str) -> None:
        self.texts = texts(rows(name))
        self.documents = document("zh", self.texts[0]), document("en", self.texts[1])
        self.before = told(align_editions(*self.documents, LexiconOnly))

    def told(self, old: str, new: str) -> Counter[tuple[str, str, str]]:
        """What is told besides after an edit of the one text that holds ``old``."""
        (side,) = (at for at in (0, 1) if self.texts[at].count(old) == 1)
        edited = list(self.documents)
        edited[side] = document(("zh", "en")[side], self.texts[side].replace(old, new))
        return told(align_editions(edited[0], edited[1], LexiconOnly)) - self.before


@pytest.mark.parametrize("name", NAMES)
def test_at_least_five_in_six_injected_drifts_are_told_by_their_kind(name: str) -> None:
    editions, silent = Edited(name), list[str]()
    lines = (BEADS / f"{name}.drift").read_text("utf-8").splitlines()
    for line in lines:
        kind, _, edit = line.partition("\t")
        old, new = (part.replace("\\n", "\n") for part in edit.split(" =>"))
        if kind not in {one[0] for one in editions.told(old, new.removeprefix(" "))}:
            silent.append(line)
    assert len(silent) <= len(lines) / 6, silent


@pytest.mark.parametrize("name", [name for name in NAMES if (BEADS / f"{name}.same").exists()])
def test_another_wording_of_the_same_stays_silent(name: str) -> None:
    editions = Edited(name)
    lines = (BEADS / f"{name}.same").read_text("utf-8").splitlines()
    loud = [line for line in lines if editions.told(*line.split(" => "))]
    assert len(loud) <= len(lines) / 10, loud


@pytest.mark.parametrize("name", NAMES)
def test_an_edition_laid_against_itself_says_the_same_throughout(name: str) -> None:
    for edition in editions(rows(name)):
        aligned = align_editions(edition, edition)
        assert all(pair.left == pair.right and pair.relation == "same" for pair in aligned.pairs)
        assert (aligned.left_only, aligned.right_only, aligned.drift) == ((), (), ())
