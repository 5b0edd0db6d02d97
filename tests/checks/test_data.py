"""The data of the checks, and the pages made of them."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from noticepress import findings
from noticepress.law.checks import CHECKED, FAMILIES, checks
from noticepress.model.alignment import DriftKind

ROOT = Path(__file__).parent.parent.parent
MODULES = Path(findings.__file__).parent / "checks"


def test_every_check_is_told_in_both_languages_with_its_source() -> None:
    for code, check in checks().items():
        assert re.fullmatch(r"[A-Z][0-9]{3}", code)
        assert code[0] in FAMILIES
        for texts in (check.title, check.explain, check.source):
            assert set(texts) == {"zh", "en"}
            assert all(texts.values())
            assert re.search(r"[一-鿿]", texts["zh"])
        assert check.checked in CHECKED
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", check.name)


def test_names_stand_once() -> None:
    names = [check.name for check in checks().values()]
    assert len(names) == len(set(names))


def test_every_check_is_made_somewhere_and_every_code_is_described() -> None:
    written = "".join(path.read_text("utf-8") for path in sorted(MODULES.glob("*.py")))
    used = set(re.findall(r'"([A-Z][0-9]{3})"', written))
    by_drift = {code for code, check in checks().items() if check.drift}
    assert used | by_drift == set(checks())


def test_every_kind_of_drift_has_a_check() -> None:
    kinds = {check.drift for check in checks().values() if check.drift}
    assert kinds | {"untranslated"} == set(DriftKind.__args__)


@pytest.mark.parametrize(("lang", "page"), [("en_GB.UTF-8", "checks.md"), ("zh_CN.UTF-8", "checks.zh.md")])
def test_the_page_is_up_to_date(lang: str, page: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "noticepress.cli.checks_reference"],
        env={"LC_ALL": lang, "PYTHONUTF8": "1", "PATH": "/usr/bin:/bin"},
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode() == (ROOT / "docs" / page).read_text("utf-8")
