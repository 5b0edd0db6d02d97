from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pytest
from click.testing import CliRunner
from qinghe import document

from noticepress.alignment import align_editions, align_vendors
from noticepress.cli.group import cli
from noticepress.config.pins import pin_entry, read_pins
from noticepress.model.alignment import Alignment, Reason
from noticepress.model.finding import Problem
from noticepress.model.pin import Pin, PinnedClause, PinSide
from noticepress.render.views.relating import REASONS

ZH = "# 政策\n\n我们收集您的姓名。\n\n我们收集您的地址。\n\n我们不出售信息。\n"
EN = "# Policy\n\nWe collect your name.\n\nWe collect your address.\n\nWe do not sell information.\n"


def pin(link: str, left: str, right: str, **rest: object) -> Pin:
    sides = [
        PinSide(clauses=tuple(PinnedClause(quote=q) for q in said.split("|") if q)) for said in (left, right)
    ]
    return Pin(link=link, left=sides[0], right=sides[1], **rest)  # type: ignore[arg-type]


def aligned(*pins: Pin, zh: str = ZH, en: str = EN) -> Alignment:
    return align_editions(document("zh", zh), document("en", en), pins=pins)


def links(found: Alignment) -> set[tuple[int, int]]:
    """By lines of the texts."""
    return {(pair.left_lines[0][0], pair.right_lines[0][0]) for pair in found.pairs}


def test_without_pins_clauses_answer_in_order() -> None:
    assert {(3, 3), (5, 5), (7, 7)} <= links(aligned())


def test_a_fixed_link_holds_and_its_clauses_answer_nothing_else() -> None:
    found = aligned(pin("fix", "您的姓名", "your address"))
    assert (3, 5) in links(found)
    assert {(3, 3), (5, 5)}.isdisjoint(links(found))
    (pair,) = (pair for pair in found.pairs if pair.pin)
    assert (pair.because[0], pair.score, pair.others, pair.pin) == ("pin", 1.0, (), "fix")


def test_a_forbidden_link_is_not_made() -> None:
    found = aligned(pin("forbid", "不出售", "do not sell"))
    assert (7, 7) not in links(found)
    assert [gap.lines for gap in found.left_only] == [(7, 7)]


def test_a_confirmed_link_is_kept_as_the_reviewers() -> None:
    found = aligned(pin("confirm", "不出售", "do not sell"))
    assert {pair.pin for pair in found.pairs if pair.left_lines == ((7, 7),)} == {"confirm"}


def test_several_clauses_may_answer_one_and_one_may_stand_alone() -> None:
    found = aligned(pin("fix", "您的姓名|您的地址", "your name"), pin("fix", "", "your address"))
    (pair,) = (pair for pair in found.pairs if pair.pin)
    assert (pair.left_lines, pair.right_lines) == (((3, 3), (5, 5)), ((3, 3),))
    assert [gap.lines for gap in found.right_only] == [(5, 5)]


def test_either_edition_may_stand_left() -> None:
    turned = aligned(pin("fix", "your address", "您的姓名"))
    assert (3, 5) in links(turned)
    assert turned.lapsed == ()


def test_of_two_pins_the_later_holds() -> None:
    found = aligned(pin("fix", "您的姓名", "your address"), pin("forbid", "您的姓名", "your address"))
    assert (3, 5) not in links(found)
    again = aligned(pin("forbid", "您的姓名", "your name"), pin("fix", "您的姓名", "your name"))
    assert (3, 3) in links(again)


def test_a_pin_survives_a_new_version_around_it() -> None:
    longer = ZH.replace("# 政策\n", "# 政策\n\n本政策于今日更新。\n")
    found = aligned(pin("fix", "您的姓名", "your address"), zh=longer)
    assert (5, 5) in links(found)


def test_a_pin_lapses_visibly_when_its_words_are_gone() -> None:
    found = aligned(pin("fix", "您的姓名", "your address"), zh=ZH.replace("您的姓名", "你的昵称"))
    assert (3, 5) not in links(found)
    (lapsed,) = found.lapsed
    assert ("quote", "您的姓名") in lapsed.message.values


def test_words_that_stand_twice_bind_nothing() -> None:
    found = aligned(pin("fix", "我们收集", "your address"))
    assert not any(pair.pin for pair in found.pairs)
    assert len(found.lapsed) == 1


def test_a_pin_on_other_editions_is_silent() -> None:
    other = Pin(
        link="fix",
        left=PinSide(clauses=(PinnedClause(quote="x"),), edition="ja"),
        right=PinSide(clauses=(PinnedClause(quote="y"),), edition="en"),
    )
    assert aligned(other).lapsed == ()


def test_pins_hold_between_vendors_too() -> None:
    theirs = document("en", EN, vendor="other")
    found = align_vendors(document("zh", ZH), theirs, [pin("fix", "不出售", "your name")])
    assert (7, 3) in links(found)


def test_a_file_written_by_hand_needs_few_words() -> None:
    text = '[[pin]]\nlink = "fix"\nleft = "您的姓名"\nright = ["your name", "your address"]\n'
    (found,) = read_pins(text.encode(), "pins.toml")
    assert isinstance(found, Pin)
    assert [clause.quote for clause in found.right.clauses] == ["your name", "your address"]


def test_what_is_wrong_with_a_file_is_told_by_line() -> None:
    text = '[[pin]]\nlink = "glue"\nleft = "a"\nrihgt = "b"\n\n[other]\n'
    found = read_pins(text.encode(), "pins.toml")
    assert all(isinstance(problem, Problem) for problem in found)
    told = {(p.code, p.lines) for p in found if isinstance(p, Problem)}
    assert {("wrong-value", (2, 2)), ("unknown-key", (4, 4)), ("unknown-key", (6, 6))} <= told


@pytest.mark.parametrize("link", ["fix", "forbid", "confirm"])
def test_what_is_written_is_read_back(link: str) -> None:
    side = PinSide(clauses=(PinnedClause(quote='a "b"', digest="0" * 64, id="1-p1"),), edition="a/b:zh")
    made = Pin(link=link, left=side, right=side, by="R", reason="why")  # type: ignore[arg-type]
    assert read_pins(pin_entry(made).encode(), "x") == (made,)


def site(folder: Path) -> Path:
    (folder / "site.toml").write_text('title = "t"\n', "utf-8")
    for lang, text in (("zh", ZH), ("en", EN)):
        place = folder / "content" / lang / "acme" / "privacy"
        place.mkdir(parents=True)
        (place / "undated.md").write_text(text, "utf-8")
    return folder


def run(folder: Path, *args: str) -> str:
    named = [f"acme/privacy@undated:{lang}" for lang in ("zh", "en")]
    done = CliRunner().invoke(cli, [args[0], *named, *args[1:], "--site", str(folder), "--quiet"])
    assert done.exit_code == 0, done.stderr
    return done.stdout


def test_the_command_writes_a_pin_that_align_keeps_until_the_text_changes(tmp_path: Path) -> None:
    root = site(tmp_path)
    pairs = json.loads(run(root, "align", "--format", "json"))["pairs"]
    left, right = (next(p[side][0] for p in pairs if p["left_lines"] == [[n, n]])
                   for side, n in (("left", 3), ("right", 5)))  # fmt: skip
    run(root, "pin", left, right, "fix", "--by", "R")
    assert (root / "pins/acme/privacy.toml").read_text("utf-8").count("[[pin]]") == 1
    after = json.loads(run(root, "align", "--format", "json"))
    assert [pair["pin"] for pair in after["pairs"] if pair["left"] == [left]] == ["fix"]
    assert right in run(root, "pin")
    last = [next(p[side][0] for p in pairs if p["left_lines"] == [[7, 7]]) for side in ("left", "right")]
    run(root, "pin", *last, "forbid")
    run(root, "pin", "title", "-", "fix")
    listed = run(root, "pin", "--lang", "en").splitlines()
    assert [line.split()[0] for line in listed] == ["fixed", "fixed", "forbidden"]
    assert "fixed  title = -" in listed
    assert listed[-1].endswith("p3 ≠ p3")
    source = root / "content/zh/acme/privacy/undated.md"
    source.write_text(ZH.replace("姓名。", "姓名和生日。"), "utf-8")
    assert [one["link"] for one in json.loads(run(root, "align", "--format", "json"))["lapsed"]] == ["fix"]
    assert "! A pin has lapsed" in run(root, "align", "--lang", "en")


def test_a_broken_file_of_pins_is_told_and_stops_the_command(tmp_path: Path) -> None:
    root = site(tmp_path)
    (root / "pins/acme").mkdir(parents=True)
    (root / "pins/acme/privacy.toml").write_text('[[pin]]\nlink = "fix"\n', "utf-8")
    named = [f"acme/privacy@undated:{lang}" for lang in ("zh", "en")]
    done = CliRunner().invoke(cli, ["align", *named, "--site", str(root)])
    assert done.exit_code == 2
    assert "pins/acme/privacy.toml:1" in done.stderr
    built = CliRunner().invoke(cli, ["build", "--site", str(root), "--out", str(tmp_path / "public")])
    assert built.exit_code == 1


@pytest.mark.parametrize("link", ["fix", "confirm"])
def test_every_form_shows_a_link_that_a_reviewer_pinned(tmp_path: Path, link: str) -> None:
    root = site(tmp_path)
    run(root, "pin", "p3", "p3", link, "--by", "R")
    assert "a reviewer's pin" in run(root, "align", "--lang", "en")
    for form in ("json", "html", "csv"):
        assert run(root, "align", "--format", form)


def test_every_reason_of_a_link_has_a_name() -> None:
    assert set(REASONS) == set(get_args(Reason))
