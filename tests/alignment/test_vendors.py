from __future__ import annotations

from pathlib import Path

import pytest
from qinghe import NOTICES, document

from noticepress.alignment import align_vendors
from noticepress.alignment.encoder import default_encoder
from noticepress.facts import annotate
from noticepress.model.alignment import Alignment
from noticepress.model.notice import Document, Sidecar, VersionId
from noticepress.model.source import Source
from noticepress.parsing import parse
from noticepress.sources import read

CONTENT = Path(__file__).parents[2] / "content"


def seed(path: str) -> Document:
    lang, vendor, notice, _ = path.split("/")
    source = read((CONTENT / path).read_bytes(), path, lang=lang)
    assert isinstance(source, Source)
    return annotate(parse(source, VersionId(vendor, notice, lang, "x"), Sidecar()))


DELUN = seed("zh/delun/privacy/undated.txt")
SMARTBT = seed("en/smartbt/privacy/2022-12-16.txt")
SMARTEE = seed("en/smartee/privacy/undated.txt")
SHIMMER = seed("en/shimmer/sts/2021-12-01.txt")
ALIGNED = align_vendors(DELUN, SMARTBT)


GYM, READING = (
    document(lang, (NOTICES / f"vendor_{lang}.md").read_text("utf-8"), vendor=name)
    for lang, name in (("zh", "qingyou"), ("en", "maple"))
)
OWN = align_vendors(GYM, READING)


def gold(name: str) -> dict[str, set[str]]:
    lines = Path(__file__).with_name(f"{name}.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return {left: set(right.split()) - {"-"} for left, right in rows}


def answers(aligned: Alignment) -> dict[str, set[str]]:
    return {id_: set(pair.right) for pair in aligned.pairs for id_ in pair.left}


def f1(name: str, aligned: Alignment) -> float:
    """Of the clauses listed: a link counts where one of its clauses is among those named by hand."""
    wanted, found = gold(name), answers(aligned)
    linked = [id_ for id_ in wanted if id_ in found]
    right = [id_ for id_ in linked if found[id_] & wanted[id_]]
    precision, recall = len(right) / len(linked), len(right) / sum(map(bool, wanted.values()))
    return 2 * precision * recall / (precision + recall)


def test_every_clause_named_by_hand_is_there() -> None:
    """Labels go by ids, which other editions of the same text need not share."""
    for name, sides in PAIRS.items():
        ids = [{clause.id for clause in side.version.walk()} for side in sides]
        wanted = gold(name)
        assert wanted.keys() <= ids[0]
        assert set().union(*wanted.values()) <= ids[1]


PAIRS = {
    "vendors": (DELUN, SMARTBT),
    "vendors_own": (GYM, READING),
    "vendors_smartee_delun": (SMARTEE, DELUN),
    "vendors_shimmer_smartbt": (SHIMMER, SMARTBT),
}
BY_WORDS = {
    "vendors": 0.96, "vendors_own": 0.93, "vendors_smartee_delun": 0.83, "vendors_shimmer_smartbt": 0.80,
}  # fmt: skip
BY_MEANING = {
    "vendors": 0.96, "vendors_own": 0.94, "vendors_smartee_delun": 0.93, "vendors_shimmer_smartbt": 0.79,
}  # fmt: skip


@pytest.mark.parametrize("name", PAIRS)
def test_links_agree_with_those_made_by_hand(name: str) -> None:
    assert f1(name, align_vendors(*PAIRS[name])) >= BY_WORDS[name]


@pytest.mark.parametrize("name", PAIRS)
def test_links_by_meaning_agree_with_those_made_by_hand(name: str) -> None:
    aligned = align_vendors(*PAIRS[name], encoder=default_encoder)
    assert f1(name, aligned) >= BY_MEANING[name]
    assert all("meaning" in pair.because for pair in aligned.pairs if pair.score >= 0.5)


@pytest.mark.parametrize("number", range(1, 7))
def test_criteria_of_a_major_change_pair_one_to_one(number: int) -> None:
    pair = next(pair for pair in ALIGNED.pairs if f"9-{number}" in pair.left)
    assert (pair.left, pair.right) == ((f"9-{number}",), (f"VII-3-{number}",))
    assert {"wording", "topic"} <= set(pair.because)


def test_two_clauses_answered_by_one() -> None:
    pair = next(pair for pair in ALIGNED.pairs if "5-p3" in pair.left)
    assert (pair.left, pair.right) == (("5-p3", "5-p4"), ("IV-5",))
    assert pair.relation == "same"


def test_what_another_vendor_does_not_say_stands_alone_with_the_nearest_clauses() -> None:
    alone = {gap.id: gap.others for gap in ALIGNED.left_only}
    assert "7-p1" in alone
    assert all(one.score < 0.5 for others in alone.values() for one in others)


def test_a_different_period_for_the_same_thing_contradicts() -> None:
    ours = document("zh", "# 政策\n\n## 9. 联系我们\n\n我们将在15个工作日内答复您的请求。\n", vendor="a")
    theirs = document(
        "en", "# Policy\n\n## 4. Contact us\n\nWe will reply to your request within 15 days.\n", vendor="b"
    )
    found = {pair.relation for pair in align_vendors(ours, theirs).pairs if pair.left == ("9-p1",)}
    assert found == {"contradicts"}


def test_vendors_have_no_drift() -> None:
    assert ALIGNED.drift == ()


@pytest.mark.parametrize("clause", ["5-p2", "6-p3", "8-p1"])
def test_other_days_for_the_same_thing_contradict(clause: str) -> None:
    assert {pair.relation for pair in OWN.pairs if clause in pair.left} == {"contradicts"}


def test_headings_without_common_words_meet_on_their_topic() -> None:
    pair = next(pair for pair in OWN.pairs if pair.left == ("7",))
    assert (pair.right, pair.because[0]) == (("8",), "topic")


RELATIONS = [
    ("same", "我们在一周内答复您的请求。", "We answer your request within seven days."),
    ("same", "我们将您的订单信息保存24个月。", "We keep your order data for two years."),
    ("contradicts", "我们将您的订单信息保存三年。", "We keep your order data for two years."),
    ("contradicts", "我们在3个工作日内注销您的账号。", "We close your account within fifteen working days."),
    ("contradicts", "我们不会出售您的个人信息。", "We may sell your personal information to advertisers."),
    (
        "same",
        "我们不会向第三方出售您的个人信息。",
        "We never sell your personal information to third parties.",
    ),
    (
        "contradicts",
        "我们会将您的个人信息传输至境外。",
        "We do not transfer your personal information abroad.",
    ),
    ("contradicts", "我们不使用第三方Cookie。", "Third-party cookies are used on our site."),
    (
        "contradicts",
        "本服务面向年满十四周岁的用户。",
        "You must be at least 16 years old to use the service.",
    ),
    (
        "same",
        "除非法律另有规定，我们不会披露您的信息。",
        "We will not disclose your information unless the law requires it.",
    ),
    (
        "narrower",
        "我们收集您的姓名和电话。",
        "We collect your name, telephone number, address, e-mail and date of birth.",
    ),
    (
        "broader",
        "我们收集您的姓名、电话、住址、邮箱、出生日期和银行账号。",
        "We collect your name and telephone number.",
    ),
    (
        "narrower",
        "您有权查阅您的个人信息。",
        "You have the right to access, copy, correct and delete your personal information.",
    ),
]


@pytest.mark.parametrize(("relation", "zh", "en"), RELATIONS)
def test_how_one_vendor_relates_to_the_other(relation: str, zh: str, en: str) -> None:
    ours = document("zh", f"# 政策\n\n## 1. 规则\n\n{zh}\n", vendor="a")
    theirs = document("en", f"# Policy\n\n## 1. Rules\n\n{en}\n", vendor="b")
    assert [p.relation for p in align_vendors(ours, theirs).pairs if p.left == ("1-p1",)] == [relation]


def test_headings_never_contradict_by_a_denial() -> None:
    ours = document("zh", "# 政策\n\n## 1. 删除个人信息\n\n您可以要求删除。\n", vendor="a")
    theirs = document("en", "# Policy\n\n## 1. Deletion is not possible\n\nWe keep it.\n", vendor="b")
    assert "contradicts" not in {p.relation for p in align_vendors(ours, theirs).pairs if p.left == ("1",)}
