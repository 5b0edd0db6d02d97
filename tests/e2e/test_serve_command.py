"""``noticepress serve`` as a person starts it."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

BUILD = str(Path(__file__).resolve().parents[2] / "build.py")


@pytest.mark.parametrize(("lang", "told"), [("zh", "端口"), ("en", "port")])
def test_a_port_in_use_ends_it_with_a_way_out(site: Path, lang: str, told: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        command = [sys.executable, BUILD, "serve", "--port", str(port), "--lang", lang]
        ran = subprocess.run(command, cwd=site, check=False, capture_output=True, text=True, timeout=30)
    assert ran.returncode == 2
    assert told in ran.stderr
    assert str(port) in ran.stderr
    assert f"--port {port + 1}" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_folder_without_a_site_is_told(tmp_path: Path) -> None:
    command = [sys.executable, BUILD, "serve", "--port", "0", "--lang", "en"]
    ran = subprocess.run(command, cwd=tmp_path, check=False, capture_output=True, text=True, timeout=30)
    assert ran.returncode == 2
    assert "site.toml" in ran.stderr
