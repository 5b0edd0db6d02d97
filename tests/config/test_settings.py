"""site.toml: everything that is wrong with it, at once, with the line."""

from __future__ import annotations

from pathlib import Path

import pytest

from noticepress.config import load_settings
from noticepress.messages import say
from noticepress.model.notice import Settings

REPOSITORY = Path(__file__).parents[2]


def load(root: Path, text: str) -> tuple[Settings | None, list[tuple[str, tuple[int, int] | None]]]:
    (root / "site.toml").write_text(text, encoding="utf-8")
    settings, problems = load_settings(root)
    return settings, [(problem.code, problem.lines) for problem in problems]


def test_this_site() -> None:
    settings, problems = load_settings(REPOSITORY)
    assert problems == ()
    assert settings is not None
    assert settings.languages == ("zh", "en")
    assert settings.vendors["delun"].name == {"zh": "德伦口腔", "en": "Delun Dental"}
    assert settings.notices["smartee/cookie"].kind == "cookie"
    assert {notice.authoritative for notice in settings.notices.values()} == {None}


def test_defaults(tmp_path: Path) -> None:
    (tmp_path / "content/zh/acme/privacy").mkdir(parents=True)
    settings, problems = load(tmp_path, "")
    assert problems == []
    assert settings is not None
    assert (settings.languages, settings.theme, settings.base_url) == (("zh", "en"), "default", None)
    assert settings.vendors["acme"].name == {"zh": "acme", "en": "acme"}
    assert settings.vendors["acme"].regimes == ("pipl", "gdpr")


def test_resolved(tmp_path: Path) -> None:
    text = """
title = "Notices"
base_url = "https://a.example/x"
languages = ["en"]
[vendor.a]
name = "A"
regimes = ["pipl", "gbt35273"]
[notice."a/privacy"]
lead_days = 30
lead_basis = "custom"
"""
    settings, problems = load(tmp_path, text)
    assert problems == []
    assert settings is not None
    assert settings.title == {"en": "Notices"}
    assert settings.base_url == "https://a.example/x/"
    assert settings.vendors["a"].regimes == ("pipl", "gbt35273")
    assert settings.notices["a/privacy"].lead_days == 30


def test_all_problems_at_once(tmp_path: Path) -> None:
    text = """title = 3
langages = ["zh"]
languages = ["xx1", "zh"]
[vendor.Delun]
name = {zhh = "a"}
[vendor.b]
regime = ["x"]
[notice."a"]
[notice."a/b"]
lead_days = "x"
authoritative = "q"
"""
    settings, problems = load(tmp_path, text)
    assert settings is None
    assert sorted(problems, key=lambda problem: problem[1] or (0, 0)) == [
        ("wrong-value", (1, 1)),
        ("unknown-key", (2, 2)),
        ("wrong-value", (3, 3)),
        ("wrong-value", (4, 4)),
        ("wrong-value", (5, 5)),
        ("unknown-key", (7, 7)),
        ("wrong-value", (8, 8)),
        ("wrong-value", (10, 10)),
        ("wrong-value", (11, 11)),
    ]


def test_did_you_mean(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text('[vendor.a]\nregime = ["pipl"]\n', encoding="utf-8")
    _, (problem,) = load_settings(tmp_path)
    assert dict(problem.found.values)["key"] == "vendor.a.regime"
    assert dict(problem.expected.values)["keys"] == ("name", "regimes")
    assert dict(problem.hint.values)["key"] == "regimes"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title = \n", [("toml-broken", (1, 1))]),
        ("a = 1\na = 2\n", [("toml-broken", (2, 2))]),
        ('[notice."a/b"]\nlead_days = 3\n', [("lead-without-basis", (2, 2))]),
        ('base_url = "notices.example"', [("wrong-value", (1, 1))]),
        ("languages = []", [("wrong-value", (1, 1))]),
        ('languages = ["zh", "zh"]', [("wrong-value", (1, 1))]),
        ('theme = "../x"', [("wrong-value", (1, 1))]),
    ],
)
def test_one_problem(tmp_path: Path, text: str, expected: list[tuple[str, tuple[int, int]]]) -> None:
    assert load(tmp_path, text) == (None, expected)


def test_no_settings(tmp_path: Path) -> None:
    settings, (problem,) = load_settings(tmp_path)
    assert settings is None
    assert problem.code == "no-settings"


def test_wrong_encoding(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_bytes('\ntitle = "隐私"'.encode("gb18030"))
    settings, (problem,) = load_settings(tmp_path)
    assert settings is None
    assert (problem.code, problem.lines) == ("toml-broken", (2, 2))


def test_what_is_wrong_is_told_without_its_place(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text("[vendor.x\n", "utf-8")
    reason = dict(load_settings(tmp_path)[1][0].found.values)["reason"]
    assert say(reason, "en") == "the head of a table without its closing ]"
