"""What people lay against each other by mistake: each is told, none stops the program."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from qinghe import NOTICES, document

from noticepress.alignment import align_editions, align_vendors
from noticepress.cli.group import cli
from noticepress.exchange.alignment import alignment_json
from noticepress.model.alignment import Alignment

ZH, EN = ((NOTICES / f"{lang}.md").read_text("utf-8") for lang in ("zh", "en"))
STUB = "# Privacy policy\n\nWe collect your name.\n"


def run(folder: Path, left: tuple[str, str], right: tuple[str, str]) -> str:
    (folder / "site.toml").write_text('title = "t"\n', "utf-8")
    for lang, text in (left, right):
        place = folder / "content" / lang / "acme" / "privacy"
        place.mkdir(parents=True, exist_ok=True)
        (place / "undated.md").write_text(text, "utf-8")
    named = [f"acme/privacy@undated:{lang}" for lang, _ in (left, right)]
    done = CliRunner().invoke(cli, ["align", *named, "--site", str(folder), "--lang", "en"])
    assert done.exit_code == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        (("en", EN), ("en", EN), "Both sides are in English"),
        (("zh", EN), ("en", EN), "text in en, in the folder of zh"),
        (("zh", ZH), ("en", ZH), "text in zh, in the folder of en"),
        (("zh", ZH), ("en", STUB), "is a stub"),
        (("en", EN), ("zh-Hant", ZH), "simplified characters"),
    ],
)
def test_it_is_told_above_the_table(
    tmp_path: Path, left: tuple[str, str], right: tuple[str, str], told: str
) -> None:
    assert told in run(tmp_path, left, right)


def test_an_untranslated_original_is_one_drift_and_no_heap_of_them(tmp_path: Path) -> None:
    shown = run(tmp_path, ("zh", ZH), ("en", ZH))
    assert shown.count("untranslated") == 1


CLAUSES_ZH = ["## 一、收集", "我们收集您的姓名。", "1. 您可以删除信息；", "（二）不超过三十日。", "© 2025"]
CLAUSES_EN = ["## 1. Collection", "We collect your name.", "(a) You may delete it;", "30 days.", "[1]"]


def everyone_once(aligned: Alignment) -> None:
    for side, document_ in (("left", aligned.left), ("right", aligned.right)):
        linked = [id_ for pair in aligned.pairs for id_ in getattr(pair, side)]
        alone = [gap.id for gap in getattr(aligned, f"{side}_only")]
        assert sorted(linked + alone) == sorted(clause.id for clause in document_.version.walk())


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(CLAUSES_ZH), max_size=12), st.lists(st.sampled_from(CLAUSES_EN), max_size=12))
def test_every_clause_stands_once_and_the_bytes_are_the_same(zh: list[str], en: list[str]) -> None:
    left, right = document("zh", "\n\n".join(["# 政策", *zh])), document("en", "\n\n".join(["# Policy", *en]))
    for align in (align_editions, align_vendors):
        aligned = align(left, right)
        nobody_lost(aligned)
        assert alignment_json(aligned) == alignment_json(align(left, right))
    everyone_once(align_editions(left, right))


def nobody_lost(aligned: Alignment) -> None:
    """Across vendors a clause may answer several; it is linked or alone, never neither and never both."""
    for side, document_ in (("left", aligned.left), ("right", aligned.right)):
        linked = {id_ for pair in aligned.pairs for id_ in getattr(pair, side)}
        alone = [gap.id for gap in getattr(aligned, f"{side}_only")]
        assert sorted([*linked, *alone]) == sorted(clause.id for clause in document_.version.walk())


def test_an_empty_file_is_told_and_nothing_is_laid(tmp_path: Path) -> None:
    for name, text in (("zh.md", ZH), ("en.md", "\n")):
        (tmp_path / name).write_text(text, "utf-8")
    done = CliRunner().invoke(
        cli, ["align", str(tmp_path / "zh.md"), str(tmp_path / "en.md"), "--lang", "en"]
    )
    assert (done.exit_code, done.stdout) == (2, "")
    assert "en.md" in done.stderr
    assert "expected" in done.stderr
