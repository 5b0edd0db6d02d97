"""Faithful sentences stay silent, and like ones that drift are told."""

from __future__ import annotations

from pathlib import Path

import pytest
from qinghe import document

from noticepress.alignment import align_editions
from noticepress.alignment.encoder import LexiconOnly
from noticepress.model.finding import Severity

LINES = Path(__file__).with_name("faithful.tsv").read_text("utf-8").splitlines()
CASES = [line.split("\t") for line in LINES if not line.startswith("#")]


@pytest.mark.parametrize(("kind", "zh", "en"), CASES, ids=[case[2][:40] for case in CASES])
def test_what_is_told_of_a_sentence(kind: str, zh: str, en: str) -> None:
    assert told(f"# 政策\n\n{zh}\n", f"# Policy\n\n{en}\n") == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("lead", "labels", "expected"),
    [
        (("您可以：", "You can:"), ("- ", "- "), []),
        (("您可以：", "You can:"), ("(a) ", "(b) "), ["order"]),
        (("重大变更包括：", "Material changes include:"), ("- ", "- "), ["order"]),
    ],
)
def test_the_order_of_a_plain_list_says_nothing(
    lead: tuple[str, str], labels: tuple[str, str], expected: list[str]
) -> None:
    zh = f"# 政策\n\n{lead[0]}\n\n{labels[0]}服务模式；\n{labels[1]}股东和所有权。\n"
    en = f"# Policy\n\n{lead[1]}\n\n{labels[0]}shareholders and ownership;\n{labels[1]}the service model.\n"
    assert told(zh, en) == expected


def told(zh: str, en: str) -> list[str]:
    drift = align_editions(document("zh", zh), document("en", en), LexiconOnly).drift
    return sorted({one.kind for one in drift if one.severity is not Severity.INFO})
