from __future__ import annotations

import re
from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file
from notices_by_hand import version_of

from noticepress.facts import annotate, promises
from noticepress.model.fact import Period, Term
from noticepress.model.promise import Promises

FIXTURES = read_fixture_file(Path(__file__).with_name("promises.md"))


def told(found: Promises) -> list[str]:
    """A promise a line; criteria with their words."""
    lines = [f"{_id(f.value)} {_words(f.value)}" for f in found.criteria]
    lines += ["open list"] if found.open_list else []
    lines += [f"promise {_id(f.value)}" for f in found.consent]
    lines += ["deemed"] if found.deemed_acceptance else []
    period = found.lead_period
    lines += [f"lead {period.number} {period.unit}"] if period else []
    lines += [f"any {_id(f.value)}" for f in found.channels]
    return lines + [f"major {_id(f.value)}" for f in found.major_channels]


def _id(value: object) -> str:
    assert isinstance(value, Term)
    return value.id or value.text


def _words(value: object) -> str:
    assert isinstance(value, Term)
    return value.text


@pytest.mark.parametrize(("line", "title", "text", "expected"), FIXTURES, ids=[f[1] for f in FIXTURES])
def test_promises(line: int, title: str, text: str, expected: str) -> None:
    lang = "zh" if re.search("[一-鿿]", text) else "en"
    found = told(promises(annotate(version_of(text, lang))))
    wanted = expected.splitlines()
    # a criterion without words stands for one in a running sentence
    assert [f if f in wanted else f.split(" ")[0] for f in found] == wanted, (line, title)


def test_places_are_exact() -> None:
    version = version_of(
        "# Changes\nMaterial changes include: the purposes of processing; recipients.\n", "en"
    )
    for fact in annotate(version).facts:
        assert version.source.text[fact.span.start : fact.span.end] == fact.quote
        assert fact.lines[0] <= fact.lines[1] <= 2


def test_a_version_that_promises_nothing() -> None:
    found = promises(annotate(version_of("# Security\nWe encrypt data.\n", "en")))
    assert found == Promises()
    assert not found.defines_major
    assert not found.in_advance


def test_lead_is_a_period_of_the_update_clause() -> None:
    text = "# 您的权利\n我们将在15日内答复。\n# 更新\n重大变更将在生效前7日公告。\n"
    lead = promises(annotate(version_of(text, "zh"))).lead
    assert lead is not None
    assert isinstance(lead.value, Period)
    assert lead.value.number == 7
