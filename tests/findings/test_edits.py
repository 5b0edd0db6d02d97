"""Single edits of the five notices, judged as a careful reviewer would."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

from noticepress.facts import annotate, promises
from noticepress.findings import judge
from noticepress.history import compare
from noticepress.model.change import ChangeReport
from noticepress.model.finding import Problem
from noticepress.model.notice import Document, Sidecar, VersionId
from noticepress.model.promise import Promises
from noticepress.parsing import parse
from noticepress.sources import read

HERE = Path(__file__).parent
CONTENT = HERE.parent.parent / "content"
FILES = {
    "delun": "zh/delun/privacy/undated.txt",
    "smartbt": "en/smartbt/privacy/2022-12-16.txt",
    "smartee": "en/smartee/privacy/undated.txt",
    "cookie": "en/smartee/cookie/undated.txt",
    "shimmer": "en/shimmer/sts/2021-12-01.txt",
    "shimmer_zh": "zh/shimmer/sts/2021-12-01.md",
}
"""Notices that are content of the site."""
OWN = HERE / "notices"
"""Notices written for these tests, named without their suffix."""
EDITS = [
    edit
    for path in sorted(HERE.glob("edits*.toml"))
    for edit in tomllib.loads(path.read_text("utf-8"))["edit"]
]


def marked(edit: dict[str, str]) -> object:
    marks = [pytest.mark.xfail(reason=edit["known"])] if "known" in edit else []
    return pytest.param(edit, marks=marks, id=f"{edit['file']}: {edit['old'][:30]}")


@pytest.mark.parametrize("edit", [marked(edit) for edit in EDITS])
def test_an_edit_is_judged_as_a_reviewer_would(edit: dict[str, str]) -> None:
    report = judged(edit["file"], edit["old"], edit["new"])
    assert significance(report) == edit["expect"]
    if "rule" in edit:
        assert edit["rule"] in rules(report)


def test_no_row_is_both_a_change_and_cleared() -> None:
    report = judged("delun", "15个工作日", "30个工作日")
    changed, cleared = {row.change.id for row in report.changes}, {row.change.id for row in report.cleared}
    assert changed
    assert not changed & cleared


def judged(file: str, old: str, new: str, folder: Path = OWN) -> ChangeReport:
    before = original(file, folder)
    after = document(Path(before.version.source.path).suffix, edited(before.version.source.text, old, new))
    return judge(compare(before, after), regimes=("pipl", "gdpr"), promises=promised(file, folder))


@cache
def promised(file: str, folder: Path) -> Promises:
    return promises(original(file, folder))


def edited(text: str, old: str, new: str) -> str:
    """The notices hold spaces of several kinds; the edits are written with plain ones."""
    plain = text.replace("\u00a0", " ").replace("\u3000", " ")
    assert plain.count(old) == 1
    at = plain.index(old)
    return text[:at] + new + text[at + len(old) :]


def significance(report: ChangeReport) -> str:
    """A change of spacing that no reader sees is none; a reviewer calls that cosmetic, too."""
    found = report.verdict.significance
    return "cosmetic" if found == "none" else found


def rules(report: ChangeReport) -> set[str]:
    named = {ground.rule for row in report.changes for ground in row.grounds}
    return named | {row.rule for row in report.cleared}


@cache
def original(file: str, folder: Path = OWN) -> Document:
    path = (
        CONTENT / FILES[file]
        if file in FILES
        else next(p for p in folder.glob(f"{file}.*") if p.suffix != ".toml")
    )
    return document(path.suffix, path.read_bytes().decode())


def document(suffix: str, text: str) -> Document:
    lang = "zh" if _HAN.search(text) else "en"
    source = read(text.encode(), f"notice{suffix}", lang=lang)
    assert not isinstance(source, Problem)
    return annotate(parse(source, VersionId("vendor", "privacy", lang, "undated"), Sidecar()))


_HAN = re.compile("[\u4e00-\u9fff]{2}")
