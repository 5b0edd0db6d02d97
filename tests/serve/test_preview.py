"""A running preview, asked over the network."""

from __future__ import annotations

import socket
import subprocess
import threading
import time
from collections.abc import Callable
from http.client import HTTPResponse
from pathlib import Path
from typing import Any

import pytest

from noticepress.messages import say
from noticepress.model.finding import Problem
from noticepress.serve.listen import listen
from noticepress.serve.watch import Kind, watching

Preview = Any  # the class stands in conftest.py, which tests cannot import


def test_pages_are_served_and_follow_the_files(preview: Preview) -> None:
    reply = preview.ask("/en/")
    assert (reply.status, reply.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert "<main>first</main>" in reply.text
    preview.write("second")
    preview.until(lambda text: "<main>second</main>" in text)


def test_a_broken_source_leaves_the_last_good_page_with_the_problem_over_it(preview: Preview) -> None:
    preview.write("!<script>alert(1)</script>")
    page = preview.until(lambda text: "noticepress-problems" in text)
    assert "<main>first</main>" in page
    assert "content/page.txt:1" in page
    assert "!&lt;script&gt;alert(1)&lt;/script&gt;" in page
    preview.write("third")
    page = preview.until(lambda text: "<main>third</main>" in text)
    assert 'id="noticepress-problems"' not in page


def test_a_mistake_of_ours_does_not_end_the_preview(preview: Preview) -> None:
    preview.write("crash")
    page = preview.until(lambda text: "noticepress-problems" in text)
    assert "RuntimeError: so it was asked" in page
    preview.write("on we go")
    preview.until(lambda text: "<main>on we go</main>" in text)


def test_a_folder_that_comes_back_is_watched_again(preview: Preview) -> None:
    content: Path = preview.root / "content"
    content.rename(preview.root / "away")
    preview.until(lambda text: "noticepress-problems" in text)
    content.mkdir()
    preview.write("new folder")
    preview.until(lambda text: "<main>new folder</main>" in text)
    preview.write("and again")
    preview.until(lambda text: "<main>and again</main>" in text)


def test_the_browser_is_told_of_every_change(preview: Preview) -> None:
    events = preview.stream()
    now = next_token(events)
    assert f'data-shown="{now}"' in preview.ask("/en/").text
    preview.write("second")
    then = next_token(events)
    assert then != now
    assert f'data-shown="{then}"' in preview.ask("/en/").text


def next_token(events: HTTPResponse) -> str:
    while True:
        line = events.readline().decode("utf-8").strip()
        if line.startswith("data:"):
            return line.removeprefix("data:").strip()


def test_only_reading_is_allowed(preview: Preview) -> None:
    head = preview.ask("/en/", "HEAD")
    assert (head.status, head.text) == (200, "")
    for method in ("POST", "PUT", "DELETE", "OPTIONS"):
        assert preview.ask("/en/", method).status == 405


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1", "[::1]:8000", "LOCALHOST"])
def test_local_names_are_answered(preview: Preview, host: str) -> None:
    assert preview.ask("/en/", Host=host).status == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "", "192.0.2.1", "localhost.evil"]
)
def test_foreign_names_are_refused_everywhere(preview: Preview, host: str) -> None:
    for path in ("/en/", "/_noticepress/events", "/_noticepress/preview.js"):
        assert preview.ask(path, Host=host).status == 421


@pytest.mark.parametrize(
    "path",
    ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/_noticepress/../rebuild.py", "/content/page.txt"],
)
def test_no_address_leads_to_a_file(preview: Preview, path: str) -> None:
    reply = preview.ask(path)
    assert reply.status == 404
    assert "root:" not in reply.text
    assert "first" not in reply.text


def test_an_interrupt_ends_it_quietly_with_a_stream_open(preview: Preview) -> None:
    events = preview.stream()
    next_token(events)
    code, said = preview.interrupt()
    assert (code, said) == (0, "")


def test_a_port_in_use_is_a_problem(
    preview: Preview, start: Callable[[Path, int], subprocess.Popen[str]]
) -> None:
    second = start(preview.root, preview.port)
    _, said = second.communicate(timeout=20)
    assert second.returncode == 2
    assert said == ""


def test_the_problem_names_the_port() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        problem = listen("127.0.0.1", port)
    assert isinstance(problem, Problem)
    assert str(port) in say(problem.found, "zh")
    assert str(port + 1) in say(problem.hint, "en")


def test_a_host_that_is_not_ours_is_a_problem() -> None:
    for host in ("192.0.2.1", "no-such-host.invalid"):
        assert isinstance(listen(host, 0), Problem)


def test_the_end_waits_for_a_rebuild_that_has_begun(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    steps: list[str] = []
    began = threading.Event()

    def rebuild(_: frozenset[Kind]) -> None:
        began.set()
        time.sleep(0.2)
        steps.append("rebuilt")

    with watching(tmp_path.resolve(), rebuild):
        (tmp_path / "content" / "page.txt").write_text("x", "utf-8")
        assert began.wait(5)
    assert steps == ["rebuilt"]
