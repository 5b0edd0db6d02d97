"""A small site whose rebuild is made up, so that the preview is tested alone."""

from __future__ import annotations

import http.client
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PROGRAM = """
import sys
from pathlib import Path
from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg
from noticepress.serve import Rebuilt, run

root = Path(sys.argv[1])

def rebuild():
    text = (root / "content" / "page.txt").read_text("utf-8")
    if text == "crash":
        raise RuntimeError("so it was asked")
    if text.startswith("!"):
        problem = Problem(code="bad-text", severity=Severity.ERROR, path="content/page.txt", lines=(1, 1),
                          found=msg("{it}", it=text), expected=msg("text"), hint=msg("warning"))
        return Rebuilt(pages={}, problems=(problem,))
    head = '<!doctype html><html lang="en"><head><title>t</title></head>'
    page = f"{head}<body><main>{text}</main></body></html>"
    return Rebuilt(pages={"en/index.html": page.encode("utf-8")})

problem = run(root, rebuild, "127.0.0.1", int(sys.argv[2]), open_browser=False)
sys.exit(2 if problem else 0)
"""


@dataclass(frozen=True)
class Reply:
    status: int
    headers: dict[str, str]
    text: str


@dataclass(frozen=True)
class Preview:
    """A running preview of its own process."""

    process: subprocess.Popen[str]
    root: Path
    port: int

    def ask(self, path: str, method: str = "GET", **headers: str) -> Reply:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request(method, path, headers=headers)
        reply = connection.getresponse()
        told = {name.lower(): value for name, value in reply.getheaders()}
        text = reply.read().decode("utf-8")
        connection.close()
        return Reply(reply.status, told, text)

    def stream(self) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", "/_noticepress/events")
        return connection.getresponse()

    def write(self, text: str) -> None:
        (self.root / "content" / "page.txt").write_text(text, "utf-8")

    def until(self, holds: Callable[[str], bool], path: str = "/en/") -> str:
        """The page as soon as something holds of it; fails when that never comes."""
        for _ in range(200):
            text = self.ask(path).text
            if holds(text):
                return text
            time.sleep(0.05)
        pytest.fail(f"still: {text}")

    def interrupt(self) -> tuple[int, str]:
        """Exit code and what was said, after Ctrl-C."""
        os.kill(self.process.pid, signal.SIGINT)
        _, said = self.process.communicate(timeout=10)
        return self.process.returncode, said


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "page.txt").write_text("first", "utf-8")
    return tmp_path


@pytest.fixture
def start() -> Iterator[Callable[[Path, int], subprocess.Popen[str]]]:
    """Starts a preview in a process of its own, which ends with the test."""
    started: list[subprocess.Popen[str]] = []

    def begin(site: Path, port: int) -> subprocess.Popen[str]:
        command = [sys.executable, "-c", PROGRAM, str(site), str(port)]
        started.append(subprocess.Popen(command, stderr=subprocess.PIPE, text=True))
        return started[-1]

    yield begin
    for process in started:
        if process.poll() is None:
            process.kill()
            process.communicate()


@pytest.fixture
def preview(site: Path, start: Callable[[Path, int], subprocess.Popen[str]]) -> Preview:
    process = start(site, 0)
    assert process.stderr
    line = process.stderr.readline()
    port = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
    assert port, line
    return Preview(process, site, int(port[1]))
