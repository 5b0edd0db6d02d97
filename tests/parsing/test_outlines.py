"""Texts and their right trees, one rule each, in ``*.md``; a title may begin with ``[md]`` or ``[html]``."""

import re
from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file

from noticepress.exchange.outline import outline
from noticepress.model.notice import Sidecar, VersionId
from noticepress.model.source import Source
from noticepress.parsing import parse
from noticepress.sources import read

CASES = [
    pytest.param(title, text, expected, id=f"{path.stem}:{title}")
    for path in sorted(Path(__file__).parent.glob("*.md"))
    for _, title, text, expected in read_fixture_file(path)
]


@pytest.mark.parametrize(("title", "text", "expected"), CASES)
def test_outline(title: str, text: str, expected: str) -> None:
    suffix = re.match(r"\[(\w+)\]", title)
    source = read(text.encode(), f"notice.{suffix[1] if suffix else 'txt'}")
    assert isinstance(source, Source)
    assert outline(parse(source, VersionId("", "", "", "undated"), Sidecar())) == expected
