"""Opens pages and watches them: whatever they ask for, store or complain of fails the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Response

Open = Callable[..., "Page"]
"""Of a path, with settings of the browser; ``answers`` is a list that takes what comes over the wire."""


@contextmanager
def closing_pages(browser: Browser, base: str) -> Iterator[Open]:
    contexts, foreign, complaints = [], list[str](), list[str]()

    def opened(path: str = "", answers: list[Response] | None = None, **settings: object) -> Page:
        context = browser.new_context(base_url=base, **settings)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: request.url.startswith(base) or foreign.append(request.url))
        page.on("console", lambda said: said.type == "error" and complaints.append(said.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        if answers is not None:
            page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - playwright wants a function of ours
        page.goto(base + path)
        return page

    yield opened
    cookies = [cookie for context in contexts for cookie in context.cookies()]
    for context in contexts:
        context.close()
    assert (foreign, cookies, complaints) == ([], [], [])
