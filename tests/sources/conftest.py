"""Material: sources made in the test, so that no binary file is kept."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from docx import Document

from noticepress.model.source import Source
from noticepress.sources import read
from tests.sources.dump import Read


@pytest.fixture
def source() -> Read:
    def read_it(content: str | bytes, path: str) -> Source:
        found = read(content.encode() if isinstance(content, str) else content, path)
        assert isinstance(found, Source), found
        return found

    return read_it


@pytest.fixture
def word() -> Callable[[Callable[[object], object]], bytes]:
    """Bytes of a .docx, after a function has written into it."""

    def make(write: Callable[[object], object]) -> bytes:
        document, file = Document(), io.BytesIO()
        write(document)
        document.save(file)
        return file.getvalue()

    return make
