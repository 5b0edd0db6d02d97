"""Work in several processes gives what it gives in one."""

from __future__ import annotations

import os
from datetime import date

import pytest

from noticepress.pipeline import workers
from noticepress.pipeline.workers import side_by_side


@pytest.fixture(autouse=True)
def _two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "processors", lambda: 2)


def place(item: int) -> tuple[int, date]:
    return os.getpid(), date(2026, 1, item)


def test_the_first_is_done_here_and_the_second_beside_it() -> None:
    (here, first), (there, second) = side_by_side(place, [1, 2])
    assert (first, second) == (date(2026, 1, 1), date(2026, 1, 2))
    assert here == os.getpid() != there


@pytest.mark.parametrize("items", [[], [1], [1, 2, 3]])
def test_without_a_processor_for_each_all_is_done_here(items: list[int]) -> None:
    assert side_by_side(place, items) == [(os.getpid(), date(2026, 1, item)) for item in items]


def test_what_fails_beside_fails_here() -> None:
    with pytest.raises(ZeroDivisionError):
        side_by_side(lambda item: 1 // item, [1, 0])


def test_what_cannot_come_back_is_done_here(capfd: pytest.CaptureFixture[str]) -> None:
    here = os.getpid()
    assert side_by_side(lambda _: print if os.getpid() != here else "here", [1, 2]) == ["here", "here"]
    assert capfd.readouterr() == ("", "")


def test_what_is_printed_before_is_printed_once(capfd: pytest.CaptureFixture[str]) -> None:
    print("before", end="")  # noqa: T201
    side_by_side(place, [1, 2])
    print(" after", end="")  # noqa: T201
    assert capfd.readouterr().out == "before after"


def test_something_else_is_done_while_the_other_process_is_at_work() -> None:
    done = list[str]()

    def work(item: int) -> int:
        done.append("first")
        return item

    assert side_by_side(work, [1, 2], lambda: done.append("meanwhile")) == [1, 2]
    assert done == ["first", "meanwhile"]


def test_nothing_else_is_done_where_no_process_is_waited_for() -> None:
    done = list[str]()
    assert side_by_side(place, [1], lambda: done.append("meanwhile")) == [(os.getpid(), date(2026, 1, 1))]
    assert done == []


def test_the_other_process_ends_where_nobody_waits_for_it() -> None:
    number, reading = workers._begun(bytes, 1_000_000)  # noqa: SLF001 - more than a pipe holds
    os.close(reading)
    assert os.waitpid(number, 0)[0] == number
