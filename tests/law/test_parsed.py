"""What the build compiled of a data file holds as long as the file is as it was then."""

from pathlib import Path

import pytest

from noticepress.law.parsed import COMPILED, compiled, toml_at

SOURCE = 'word = "期限"\n[list]\nof = [1, 2]\n'


@pytest.mark.parametrize(
    ("before", "told"),
    [
        (SOURCE, "compiled"),
        (SOURCE.replace("期限", "时限"), "source"),
        (None, "source"),
    ],
)
def test_a_compiled_file_is_read_only_in_the_place_of_its_own_source(
    tmp_path: Path, before: str | None, told: str
) -> None:
    (tmp_path / "a.toml").write_text(SOURCE, "utf-8")
    if before is not None:
        made = compiled("a.toml", before.encode()).replace(b'"of":[1,2]', b'"of":[3]')
        (tmp_path / f"a.toml{COMPILED}").write_bytes(made)
    found = toml_at(tmp_path, "a.toml")
    assert found == {"word": "期限", "list": {"of": [3] if told == "compiled" else [1, 2]}}


def test_half_a_compiled_file_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(SOURCE, "utf-8")
    (tmp_path / f"a.toml{COMPILED}").write_bytes(compiled("a.toml", SOURCE.encode())[:-3])
    assert toml_at(tmp_path, "a.toml") == {"word": "期限", "list": {"of": [1, 2]}}
