"""What is remembered comes back as it was, or not at all."""

import pickle
from contextlib import suppress
from pathlib import Path

import pytest

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg
from noticepress.model.passage import Passage, passage_of
from noticepress.store.cache import Cache, key_of
from noticepress.store.manifest import as_json, read_manifest, stamps, write_manifest


def test_a_value_of_the_model_comes_back(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("abcd", passage_of("十五日", 3))
    assert cache.get("abcd", Passage) == passage_of("十五日", 3)


def test_a_problem_comes_back(tmp_path: Path) -> None:
    problem = Problem(
        code="x", severity=Severity.WARNING, path="a", found=msg("a"), expected=msg("b"), hint=msg("c")
    )
    cache = Cache(tmp_path)
    cache.put("abcd", (problem,))
    assert cache.get("abcd", tuple) == (problem,)


def test_only_members_of_enumerations_are_reached_by_name(tmp_path: Path) -> None:
    class Trap:
        def __reduce__(self) -> tuple[object, tuple[object, str]]:
            return (getattr, (Passage, "__init__"))

    (tmp_path / "ab").mkdir()
    (tmp_path / "ab" / "cd").write_bytes(pickle.dumps(Trap()))
    assert Cache(tmp_path).get("abcd", object) is None


def test_a_value_of_another_kind_is_a_miss(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("abcd", passage_of("x", 0))
    assert cache.get("abcd", tuple) is None


def test_a_planted_pickle_calls_nothing(tmp_path: Path) -> None:
    class Trap:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return (Path.touch, (tmp_path / "sprung",))  # type: ignore[return-value]

    (tmp_path / "ab").mkdir()
    (tmp_path / "ab" / "cd").write_bytes(pickle.dumps(Trap()))
    assert Cache(tmp_path).get("abcd", object) is None
    assert not (tmp_path / "sprung").exists()


def test_what_is_kept_apart_is_not_written_and_comes_back_as_itself(tmp_path: Path) -> None:
    big, other = passage_of("十五日" * 1000, 3), passage_of("x", 0)
    cache = Cache(tmp_path)
    cache.put("abcd", (other, big, big), apart=(big,))
    assert (tmp_path / "ab" / "cd").stat().st_size < 300
    found = cache.get("abcd", tuple, apart=(big,))
    assert found == (other, big, big)
    assert found[1] is big


def test_what_was_kept_apart_and_is_not_given_is_a_miss(tmp_path: Path) -> None:
    cache, big = Cache(tmp_path), passage_of("x", 0)
    cache.put("abcd", (big,), apart=(big,))
    assert cache.get("abcd", tuple) is None


def test_half_a_file_is_a_miss(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("abcd", passage_of("x", 0))
    path = tmp_path / "ab" / "cd"
    path.write_bytes(path.read_bytes()[:-4])
    assert cache.get("abcd", Passage) is None


def test_the_boundaries_of_key_parts_count() -> None:
    assert key_of("ab", "c") != key_of("a", "bc")


def test_stamps_see_a_changed_file_and_a_new_one(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1")
    before = stamps([tmp_path])
    (tmp_path / "b").write_text("2")
    assert stamps([tmp_path]) != before
    assert stamps([tmp_path / "missing"]) == {}


def test_a_manifest_comes_back_equal(tmp_path: Path) -> None:
    manifest = {"inputs": as_json(stamps([tmp_path]))}
    write_manifest(tmp_path / "x" / "manifest.json", manifest)
    assert read_manifest(tmp_path / "x" / "manifest.json") == manifest
    assert read_manifest(tmp_path / "none.json") is None


def test_a_link_that_leads_nowhere_has_no_stamp(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1")
    (tmp_path / "b").symlink_to(tmp_path / "gone")
    assert list(stamps([tmp_path])) == [str(tmp_path / "a")]


@pytest.mark.parametrize("fault", [OSError, KeyboardInterrupt])
def test_what_was_only_half_written_does_not_stay(tmp_path: Path, fault: type[BaseException]) -> None:
    class Breaks:
        def __reduce__(self) -> str:
            raise fault

    with suppress(KeyboardInterrupt):
        Cache(tmp_path).put("abcd", Breaks())
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []
