"""A table that the install keeps is the one that would be made, and is used while what it rests on stays."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from noticepress.alignment import words
from noticepress.alignment.drift import senses
from noticepress.findings.sense import lexicon
from noticepress.findings.words import cuts, wording
from noticepress.text.prepared import to_keep, worked_out


def test_it_is_made_only_where_what_it_rests_on_changed(tmp_path: Path) -> None:
    rests_on, store, made = tmp_path / "data.tsv", tmp_path / "table.kept", list[str]()
    rests_on.write_text("one", "utf-8")

    def make() -> dict[str, frozenset[int]]:
        made.append(rests_on.read_text("utf-8"))
        return {made[-1]: frozenset((1, 2))}

    def table() -> dict[str, frozenset[int]]:
        return worked_out(store, (rests_on,))(make)()

    assert table() == {"one": frozenset((1, 2))}
    store.write_bytes(to_keep[store]())
    made.clear()
    assert table() == {"one": frozenset((1, 2))}
    assert made == []
    rests_on.write_text("two", "utf-8")
    assert table() == {"two": frozenset((1, 2))}
    del to_keep[store]


@pytest.mark.parametrize("module", [senses, words, lexicon])
def test_what_the_install_kept_is_what_is_made(module: object) -> None:
    kept = module._tables  # type: ignore[attr-defined] # noqa: SLF001
    assert kept() == kept.__wrapped__.__wrapped__()


def test_wordings_that_the_install_cut_are_cut_as_they_would_be() -> None:
    wording.meaning(["we"])
    wording.meaning(["我们"])
    kept, asked = cuts._kept(), cuts.asked  # noqa: SLF001
    assert {cuts._key(wordings) for wordings in asked} & kept.keys()  # noqa: SLF001
    for wordings, ways in asked.items():
        made = cuts.cut_up(wordings, ways)
        assert kept.get(cuts._key(wordings), made) == made  # noqa: SLF001


def test_what_cuts_wordings_is_watched() -> None:
    folder = Path(str(cuts.__file__)).parent
    for name in cuts._CUTTING:  # noqa: SLF001
        tree = ast.parse((folder / f"{name}.py").read_text("utf-8"))
        beside = {
            node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level == 1
        }
        assert beside <= {"cuts", *cuts._CUTTING}  # noqa: SLF001
