"""What several tests of this folder need."""

from collections.abc import Callable
from pathlib import Path

import pytest

from noticepress.model.notice import Sidecar, Version, VersionId
from noticepress.model.source import Source
from noticepress.parsing import parse
from noticepress.sources import read

SEEDS = sorted(p for p in (Path(__file__).parents[2] / "content").glob("*/*/*/*.txt") if p.stem != "next")
Parsed = Callable[..., Version]


def _version(text: str, suffix: str = "txt") -> Version:
    source = read(text.encode("utf-8", "replace"), f"notice.{suffix}")
    assert isinstance(source, Source), source
    return parse(source, VersionId("", "", "", "undated"), Sidecar())


@pytest.fixture(scope="session")
def version() -> Parsed:
    return _version


@pytest.fixture(params=SEEDS, ids=lambda path: "-".join(path.parts[-3:-1]))
def seed(request: pytest.FixtureRequest) -> str:
    path: Path = request.param
    return path.read_text("utf-8")


@pytest.fixture(scope="session")
def seeds() -> dict[str, str]:
    return {path.parts[-3] + "/" + path.parts[-2]: path.read_text("utf-8") for path in SEEDS}
