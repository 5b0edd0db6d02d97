"""Every check of a single text: a notice that sets it off, and where it matters one like it that does not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticepress.facts import annotate, promises
from noticepress.findings.checks import Subject, check_text
from noticepress.law.checks import checks
from noticepress.model.finding import Finding, Severity
from noticepress.model.notice import Sidecar, VersionId
from noticepress.parsing import parse
from noticepress.sources import read

CASES = Path(__file__).with_name("fires.txt").read_text("utf-8").split("\n=== ")[1:]
SILENCE = {"C101", "C102", "C103", "C104", "C105", "C106", "C107", "C113", "C114", "C118", "P103"}
"""Checks of what is absent: they have no words to show."""


def findings(text: str, lang: str, kind: str = "privacy") -> tuple[Finding, ...]:
    suffix = "md" if text.startswith("#") else "txt"
    path = f"content/{lang}/qinghe/privacy/undated.{suffix}"
    parsed = parse(
        read(text.encode(), path, lang=lang), VersionId("qinghe", "privacy", lang, "undated"), Sidecar()
    )
    document = annotate(parsed)
    subject = Subject(
        document=document,
        regimes=("pipl", "gdpr"),
        kind=kind,
        promises=promises(document),
        today=date(2026, 11, 28),
    )
    return check_text(subject)


def cases() -> Iterator[object]:
    for number, case in enumerate(CASES, 1):
        head, _, text = case.partition("\n")
        *negated, code, lang, kind = [*head.split(), "privacy"][: 4 if head.startswith("not") else 3]
        yield pytest.param(code, lang, kind, text, not negated, id=f"{number}-{head.replace(' ', '-')}")


@pytest.mark.parametrize(("code", "lang", "kind", "text", "fires"), list(cases()))
def test_it_fires_or_stays_silent(code: str, lang: str, kind: str, text: str, fires: bool) -> None:  # noqa: FBT001
    found = [finding for finding in findings(text, lang, kind) if finding.code == code]
    assert bool(found) == fires
    lines = text.splitlines()
    for finding in found:
        assert finding.name == checks()[code].name
        assert 1 <= finding.lines[0] <= finding.lines[1] <= len(lines)
        for item in finding.evidence if code not in SILENCE else ():
            said = " ".join(" ".join(lines[item.lines[0] - 1 : item.lines[1]]).split())
            assert item.quote.rstrip("…").split()[-1][-6:] in said, "the quotation stands on its lines"


def test_an_id_outlives_lines_moved_but_not_words_changed() -> None:
    text = "# 隐私政策\n\n如您继续使用我们的服务，即表示您同意本政策。\n"
    moved, other = text.replace("\n\n", "\n\n\n\n"), text.replace("我们的服务", "本平台")
    ids = [
        {finding.id for finding in findings(one, "zh") if finding.code == "P101"}
        for one in (text, moved, other)
    ]
    assert ids[0] == ids[1] != ids[2]
    assert all(ids)


def test_default_severities_are_those_of_the_data() -> None:
    for finding in findings("# 隐私政策\n\n客服电话：020-8378288。\n", "zh"):
        assert finding.severity is Severity(checks()[finding.code].severity)


TEXT = "# 政策|## 一、|1. a|（1）|第三条|- |您同意|敏感个人信息|见附件|联系邮箱：1|Cookie"
LINES = st.sampled_from(list(TEXT.split("|")))


@settings(deadline=None, max_examples=60)
@given(st.lists(LINES | st.text(max_size=20), max_size=12), st.sampled_from(["zh", "en", "zh-Hant", "ar"]))
def test_whatever_a_text_holds_it_is_checked(lines: list[str], lang: str) -> None:
    text = "\n".join(["# x", *lines]).encode("utf-8", "ignore").decode().replace("\0", "")
    for finding in findings(text, lang):
        assert finding.evidence
