"""What Lighthouse would ask of every kind of page, without a network: one visit a page answers all of it."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from opening import Open, closing_pages
from page_kinds import PAGES, places

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Response

pytestmark = pytest.mark.browser

MOST_BYTES = 60_000
"""A page with all that it loads, compressed."""
MOST_ELEMENTS, MOST_DEPTH = 3_000, 32
LEAST_TARGET = 24
"""WCAG 2.2, 2.5.8: CSS pixels of a target; links inside a sentence are free."""
LEAST_LETTERS, LEAST_HAN = 12, 14
FACTS = (
    """() => {
    const all = Array.from(document.querySelectorAll('body *'));
    const shown = tag => tag.checkVisibility({ visibilityProperty: true }) && !tag.closest('.skip, .aloud');
    const size = tag => parseFloat(getComputedStyle(tag).fontSize);
    const own = tag => Array.from(tag.childNodes, n => n.nodeType === 3 ? n.data.trim() : '').join('');
    const name = tag => `${tag.tagName} ${tag.className} ${tag.textContent.trim().slice(0, 40)}`;
    const inSentence = tag => getComputedStyle(tag).display === 'inline' && own(tag.parentElement).length > 1;
    const box = tag => {
        const marks = Array.from(tag.labels || []).concat(tag).map(part => part.getBoundingClientRect());
        return Math.max(...marks.map(r => Math.min(r.width, r.height)));
    };
    const depth = tag => tag ? 1 + depth(tag.parentElement) : 0;
    const meta = key => document.querySelector(`meta[name="${key}"]`)?.content || '';
    const loads = performance.getEntriesByType('resource');
    const blocking = loads.filter(load => load.renderBlockingStatus === 'blocking');
    return {
        title: document.title, description: meta('description'), viewport: meta('viewport'),
        robots: meta('robots'),
        canonical: document.querySelector('link[rel=canonical]')?.href || '',
        blocking: blocking.map(r => new URL(r.name).pathname.split('/').pop()),
        hints: document.querySelectorAll('link:is([rel~=preload], [rel~=prefetch])').length,
        unsized: all.filter(t => t.matches('img:not([width][height])')).map(name),
        elements: all.length, depth: Math.max(...all.map(depth)),
        tiny: all.filter(t => shown(t) && own(t) && size(t) < LETTERS).map(name),
        tinyHan: all.filter(t => shown(t) && /\\p{Script=Han}{2}/u.test(own(t)) && size(t) < HAN).map(name),
        narrow: all.filter(t => t.matches('a[href], button, input, select, summary') && shown(t)
            && !inSentence(t) && box(t) < TARGET).map(name),
    };
}""".replace("LETTERS", str(LEAST_LETTERS))
    .replace("HAN", str(LEAST_HAN))
    .replace("TARGET", str(LEAST_TARGET))
)
SHIFTED = """() => new Promise(done => {
    let sum = 0;
    new PerformanceObserver(list => list.getEntries().forEach(e => sum += e.value))
        .observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(sum), 50);
})"""
FOCUSED = """() => {
    const tag = document.activeElement;
    if (tag === document.body) return null; // behind the last one
    const style = getComputedStyle(tag), box = tag.getBoundingClientRect();
    const seen = box.bottom > 0 && box.top < innerHeight;
    return { name: tag.textContent.trim().slice(0, 40), line: style.outlineStyle,
        width: parseFloat(style.outlineWidth), seen };
}"""
OVERFLOW = "() => document.scrollingElement.scrollWidth - innerWidth"


@dataclass(frozen=True)
class Seen:
    """What a page showed of itself on a phone, then narrower, in large letters and in forced colours."""

    facts: dict[str, Any]
    statuses: list[int]
    weight: int
    shifted: float
    too_wide: tuple[float, float]
    focused: list[dict[str, Any]]


@pytest.fixture(scope="module")
def look(browser: Browser, base: str) -> Iterator[Callable[[str], list[Seen]]]:
    """Visits the pages of a kind once, for all that the tests ask."""
    with closing_pages(browser, base) as visit:

        @cache
        def looked(kind: str) -> list[Seen]:
            return [_seen(visit, place) for place in places(kind)]

        yield looked


def _seen(visit: Open, place: str) -> Seen:
    answers: list[Response] = []
    page = visit(place, answers, viewport={"width": 360, "height": 740})
    facts, shifted = page.evaluate(FACTS), page.evaluate(SHIFTED)
    weight = sum(len(gzip.compress(answer.body(), 6)) for answer in answers)
    page.set_viewport_size({"width": 320, "height": 640})
    narrow = page.evaluate(OVERFLOW)
    page.set_viewport_size({"width": 640, "height": 640})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    large = page.evaluate(OVERFLOW)
    seen = Seen(facts, [a.status for a in answers], weight, shifted, (narrow, large), list(_tabs(page)))
    page.close()
    return seen


def _tabs(page: Page) -> Iterator[dict[str, Any]]:
    page.evaluate("document.documentElement.style.fontSize = ''")
    page.emulate_media(forced_colors="active")
    for _ in range(6):
        page.keyboard.press("Tab")
        if focus := page.evaluate(FOCUSED):
            yield focus


Look = Callable[[str], list[Seen]]
every_kind = pytest.mark.parametrize("kind", PAGES)


@every_kind
def test_a_page_is_light_and_loads_at_once(look: Look, kind: str) -> None:
    for seen in look(kind):
        assert set(seen.statuses) == {200}
        assert seen.weight <= MOST_BYTES
        assert set(seen.facts["blocking"]) <= {"theme.js", "site.css", "search.css"}
        assert seen.facts["hints"] == 0


@every_kind
def test_nothing_moves_while_it_loads(look: Look, kind: str) -> None:
    for seen in look(kind):
        assert seen.shifted == 0
        assert seen.facts["unsized"] == []


@every_kind
def test_a_page_is_no_thicket_of_elements(look: Look, kind: str) -> None:
    for seen in look(kind):
        assert seen.facts["elements"] <= MOST_ELEMENTS
        assert seen.facts["depth"] <= MOST_DEPTH


@every_kind
def test_letters_can_be_read_and_targets_be_hit(look: Look, kind: str) -> None:
    for seen in look(kind):
        assert (seen.facts["tiny"], seen.facts["tinyHan"], seen.facts["narrow"]) == ([], [], [])


@every_kind
def test_a_page_tells_what_it_is(look: Look, kind: str) -> None:
    for seen in look(kind):
        facts = seen.facts
        assert facts["title"].strip()
        assert facts["description"].strip()
        assert facts["viewport"] == "width=device-width, initial-scale=1"
        assert facts["robots"] in {"", "noindex"}
        assert bool(facts["canonical"]) != (facts["robots"] == "noindex")


@every_kind
def test_nothing_is_cut_at_320_pixels_or_in_letters_twice_as_large(look: Look, kind: str) -> None:
    for seen in look(kind):
        assert max(seen.too_wide) <= 0


@every_kind
def test_the_keyboard_is_followed_in_forced_colours(look: Look, kind: str) -> None:
    for seen in look(kind):
        assert seen.focused
        for focus in seen.focused:
            assert focus["line"] not in {"none", "hidden"}, focus
            assert focus["width"] >= 2, focus
            assert focus["seen"], focus
