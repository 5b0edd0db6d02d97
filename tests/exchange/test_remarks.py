"""Remarks as SARIF and as GitHub workflow commands."""

from __future__ import annotations

import json

from noticepress.exchange.github import github
from noticepress.exchange.remark import Place, Remark, RemarkRule
from noticepress.exchange.sarif import sarif
from noticepress.model.finding import Severity
from noticepress.model.message import DataText

RULE = RemarkRule(
    id="X901",
    name="two-answers",
    title=DataText((("en", "Two answers"), ("zh", "两个答案"))),
    about=DataText((("en", "Two answers."), ("zh", "两个答案。"))),
    severity=Severity.WARNING,
    source="GB/T 1.1",
)


def remark(**more: object) -> Remark:
    given: dict[str, object] = {
        "id": "abc",
        "rule": RULE,
        "severity": Severity.INFO,
        "place": Place(path="content/zh/清禾/a b.md", lines=(3, 4), quote="一\n二"),
        "message": DataText((("en", "50 %, and\nmore: this"), ("zh", "百分之五十"))),
    }
    return Remark(**{**given, **more})


def test_sarif_names_rule_place_and_fingerprint() -> None:
    other = Place(path="b.md", lines=(1, 1))
    log = json.loads(sarif([remark(related=(other,)), remark(settled="agreed")], "en"))
    (run,) = log["runs"]
    assert (log["version"], run["tool"]["driver"]["name"]) == ("2.1.0", "noticepress")
    first, second = run["results"]
    assert run["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == first["ruleId"] == "X901"
    assert first["level"] == "note"
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "content/zh/%E6%B8%85%E7%A6%BE/a%20b.md"
    assert place["region"] == {"startLine": 3, "endLine": 4, "snippet": {"text": "一\n二"}}
    assert first["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "b.md"
    assert list(first["partialFingerprints"].values()) == ["abc"]
    assert "suppressions" not in first
    assert second["suppressions"] == [{"kind": "external", "justification": "agreed"}]


def test_sarif_speaks_the_language_asked_for() -> None:
    (run,) = json.loads(sarif([remark()], "zh"))["runs"]
    assert run["language"] == "zh"
    assert run["results"][0]["message"]["text"] == "百分之五十"
    assert run["tool"]["driver"]["rules"][0]["fullDescription"]["text"] == "两个答案。"


def test_nothing_to_say_is_still_a_log() -> None:
    assert json.loads(sarif([], "en"))["runs"][0]["results"] == []
    assert github([], "en") == ""


def test_github_escapes_what_would_end_a_command() -> None:
    assert github([remark(place=Place(path="a,b:c.md", lines=(3, 4)))], "en") == (
        "::notice file=a%2Cb%3Ac.md,line=3,endLine=4,title=X901 Two answers::50 %25, and%0Amore: this\n"
    )


def test_github_leaves_out_what_a_person_let_be() -> None:
    assert github([remark(settled="agreed")], "en") == ""
