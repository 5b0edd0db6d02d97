"""What a command does not need it does not load: a start is most of the time that a short text takes."""

from __future__ import annotations

import subprocess
import sys

import pytest

_SAYS = (
    "import sys\n"
    "from noticepress.__main__ import main\n"
    "try: main()\n"
    "except SystemExit: pass\n"
    "print(' '.join(sys.modules), file=sys.stderr)\n"
)
_NOTICE = "# Privacy\n\nWe {deed} your e-mail address for 30 days. Write to privacy@acme.example.com.\n"


def loaded(*arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", _SAYS, *arguments], capture_output=True, text=True, check=True
    )
    return set(done.stderr.splitlines()[-1].split())


@pytest.fixture(scope="module")
def for_diff(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    old, new = (tmp_path_factory.mktemp("versions") / name for name in ("old.md", "new.md"))
    old.write_text(_NOTICE.format(deed="keep"), "utf-8")
    new.write_text(_NOTICE.format(deed="store and share"), "utf-8")
    return loaded("diff", str(old), str(new))


def test_the_version_needs_nothing() -> None:
    assert not {"click", "noticepress.cli"} & loaded("--version")


@pytest.mark.parametrize("name", ["rjieba", "opencc", "email_validator", "multiprocessing", "jinja2", "yaml"])
def test_two_english_texts_do_without(for_diff: set[str], name: str) -> None:
    assert "noticepress.findings" in for_diff
    assert name not in for_diff


def test_one_command_does_without_the_others(for_diff: set[str]) -> None:
    assert not {"noticepress.cli.build", "noticepress.cli.align"} & for_diff
