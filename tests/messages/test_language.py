"""In which language the command line speaks."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence

import pytest
from click.testing import CliRunner

from noticepress.cli.group import cli
from noticepress.cli.language import message_language


@pytest.mark.parametrize(
    ("argv", "environ", "lang"),
    [
        (["check", "--lang", "zh"], {"LANG": "en_GB.UTF-8"}, "zh"),
        (["--lang=zh-Hans", "check"], {}, "zh"),
        (["check", "--lang", "en_GB"], {"LANG": "zh_CN.UTF-8"}, "en"),
        (["check"], {"LANG": "zh_CN.UTF-8"}, "zh"),
        (["check"], {"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, "en"),
        (["check"], {"LANG": "fr_FR.UTF-8"}, "en"),
        (["check", "--lang", "xx"], {"LANG": "zh_CN.UTF-8"}, "zh"),
        (["check", "--lang"], {}, "en"),
    ],
)
def test_the_option_goes_before_the_locale(
    argv: Sequence[str], environ: Mapping[str, str], lang: str
) -> None:
    assert message_language(argv, environ) == lang


@pytest.mark.parametrize("argv", [["explain", "S101", "--lang", "xx"], ["--lang", "xx", "explain", "S101"]])
def test_a_language_without_messages_is_told(argv: list[str]) -> None:
    done = CliRunner().invoke(cli, argv)
    assert done.exit_code == 2
    assert "zh and en, not in xx" in done.stderr


def test_ctrl_c_ends_with_one_line_and_130() -> None:
    told = (
        "import sys; sys.argv[1:] = ['explain', 'S101', '--lang', 'zh']\n"
        "import noticepress.cli.explain as e\n"
        "def stop(*_, **__): raise KeyboardInterrupt\n"
        "e.explain.callback = stop\n"
        "from noticepress.__main__ import main; main()\n"
    )
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.strip()) == (130, "", "已中断。")
