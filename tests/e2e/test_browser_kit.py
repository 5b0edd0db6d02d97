"""The notice kit on a vendor's page, which stands on another origin and under a strict policy of its own."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser

STATIC = Path(__file__).resolve().parents[2] / "themes" / "default" / "static"
NOTICE = "zh/acme/privacy"

Origins = tuple[Path, str, Path, str]
Visitor = "Callable[..., tuple[BrowserContext, Page]]"


class Answers(SimpleHTTPRequestHandler):
    """As docs/notice-kit.md asks: the revision may be read from other origins; nothing else may."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def end_headers(self) -> None:
        if self.path.endswith("revision.json"):
            self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()


@pytest.fixture(scope="module")
def origins(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Origins]:
    """The site's folder and address, and the vendor's."""
    with ExitStack() as stack:
        told: list[Path | str] = []
        for name in ("site", "vendor"):
            folder = tmp_path_factory.mktemp(name)
            server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Answers, directory=str(folder)))
            threading.Thread(target=server.serve_forever, daemon=True).start()
            stack.callback(server.server_close)
            stack.callback(server.shutdown)
            told += [folder, f"http://127.0.0.1:{server.server_port}/"]
        site = told[0]
        assert isinstance(site, Path)
        for file in STATIC.glob("notice-kit.*"):
            (site / file.name).write_bytes(file.read_bytes())
        yield tuple(told)  # type: ignore[misc]


def revision(site: Path, number: str, show: str) -> None:
    """What the site says at the moment."""
    texts = {
        "zh": {"title": "《隐私政策》已变更", "summary": ["保存期限：三年 → 五年"], "lang": "zh-Hans"},
        "en": {"title": "Privacy Policy changed", "summary": ["Retention: 3 → 5 years"], "lang": "en"},
    }
    words = {"dir": "ltr", "read": "Read", "see": "Changes", "close": "Close"}
    it = {"id": number, "show": show, "url": "./", "changes": "changes/"}
    it["texts"] = {lang: {**words, **text} for lang, text in texts.items()}
    folder = site / NOTICE
    folder.mkdir(parents=True, exist_ok=True)
    told = {"notice": "acme/privacy", "lang": "zh", "current": it, "coming": None}
    (folder / "revision.json").write_text(json.dumps(told), "utf-8")


def vendor_page(vendor: Path, site: str, body: str = "", asks: bool = True) -> None:  # noqa: FBT001, FBT002
    policy = f"default-src 'none'; script-src {site}; style-src {site}; connect-src {site}"
    policy += "; require-trusted-types-for 'script'"
    data = f'data-revision="{site}{NOTICE}/revision.json"' if asks else ""
    (vendor / "index.html").write_text(
        f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Acme</title>
<meta http-equiv="Content-Security-Policy" content="{policy}">
<link rel="stylesheet" href="{site}notice-kit.css"></head><body>{body}
<main><h1>Acme</h1><p><a id="first" href="#first">A link</a></p></main>
<script src="{site}notice-kit.js" {data}></script></body></html>""",
        "utf-8",
    )


@pytest.fixture
def visitor(browser: Browser, origins: Origins) -> Iterator[Visitor]:
    """A reader with an empty browser. At the end: no cookie, no complaint, nobody else was asked."""
    with ExitStack() as stack:
        complaints, asked = list[str](), list[str]()

        def come(**settings: object) -> tuple[BrowserContext, Page]:
            context = browser.new_context(**settings)  # type: ignore[arg-type]
            stack.callback(context.close)
            page = context.new_page()
            page.on("console", lambda said: said.type == "error" and complaints.append(said.text))
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.on("request", lambda request: asked.append(request.url))
            page.goto(origins[3])
            page.wait_for_load_state("networkidle")
            stack.callback(lambda: complaints.extend(str(cookie) for cookie in context.cookies()))
            return context, page

        yield come
    assert [said for said in complaints if "favicon" not in said and "404" not in said] == []
    known = {
        origins[3],
        origins[3] + "favicon.ico",
        *(origins[1] + f"notice-kit.{form}" for form in ("js", "css")),
    }
    known.add(f"{origins[1]}{NOTICE}/revision.json")
    assert {url.partition("#")[0] for url in asked} <= known


def shown(page: Page) -> int:
    page.reload()
    page.wait_for_load_state("networkidle")
    return page.locator(".notice-kit:visible").count()


@pytest.mark.parametrize(("show", "tag"), [("popup", "DIALOG"), ("banner", "SECTION")])
def test_it_is_shown_once_a_revision(
    origins: Origins,
    visitor: Visitor,
    show: str,
    tag: str,
) -> None:
    site, address, vendor, _ = origins
    vendor_page(vendor, address)
    revision(site, "2.0.0+aaaaaaaa", show)
    _, page = visitor()
    box = page.locator(".notice-kit")
    expect(box).to_be_visible()
    assert box.evaluate("box => box.tagName") == tag
    expect(box).to_contain_text("Retention: 3 → 5 years")
    assert box.get_by_role("link", name="Changes").get_attribute("href") == f"{address}{NOTICE}/changes/"
    assert shown(page) == 1, "what nobody closed is not taken for seen"
    page.get_by_role("button", name="Close").click()
    expect(page.locator(".notice-kit")).to_have_count(0)
    assert shown(page) == 0
    revision(site, "3.0.0+bbbbbbbb", show)
    assert shown(page) == 1
    assert page.evaluate("Object.keys(localStorage)") == [f"notice-kit:{NOTICE}"]


def test_a_change_of_form_is_not_told(origins: Origins, visitor: Visitor) -> None:
    vendor_page(origins[2], origins[1])
    revision(origins[0], "1.0.1+aaaaaaaa", "none")
    assert shown(visitor()[1]) == 0


def test_a_pop_up_is_a_dialog_for_keyboard_and_screen_reader(origins: Origins, visitor: Visitor) -> None:
    vendor_page(origins[2], origins[1])
    revision(origins[0], "2.0.0+aaaaaaaa", "popup")
    _, page = visitor()
    dialog = page.get_by_role("dialog", name="Privacy Policy changed")
    expect(dialog).to_be_visible()
    for _ in range(4):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('dialog, body').tagName") in {"DIALOG", "BODY"}
    assert page.evaluate("!document.querySelector('main').contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(page.locator(".notice-kit")).to_have_count(0)  # gone, not only closed: then it is remembered
    assert shown(page) == 0


def test_a_banner_is_left_by_escape_and_gives_the_focus_back(origins: Origins, visitor: Visitor) -> None:
    vendor_page(origins[2], origins[1])
    revision(origins[0], "2.0.0+aaaaaaaa", "banner")
    _, page = visitor()
    expect(page.get_by_role("region", name="Privacy Policy changed")).to_be_visible()
    page.locator("#first").focus()
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.textContent") == "Close"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "first"


def test_where_storage_is_blocked_it_is_shown_each_time(origins: Origins, visitor: Visitor) -> None:
    vendor_page(origins[2], origins[1])
    revision(origins[0], "2.0.0+aaaaaaaa", "banner")
    context, page = visitor()
    context.add_init_script("""Object.defineProperty(window, "localStorage",
        { get() { throw new DOMException("blocked", "SecurityError"); } })""")
    for _ in range(2):
        assert shown(page) == 1
        page.get_by_role("button", name="Close").click()
        expect(page.locator(".notice-kit")).to_have_count(0)


@pytest.mark.parametrize("form", ["banner", "popup"])
def test_a_pasted_fragment_works_the_same_and_without_scripts_stays(
    origins: Origins,
    visitor: Visitor,
    kit: Path,
    form: str,
) -> None:
    fragment = (kit / f"{form}.en.txt").read_text("utf-8")
    vendor_page(origins[2], origins[1], fragment, asks=False)
    _, page = visitor()
    expect(page.locator(".notice-kit:visible")).to_contain_text("will change on")
    page.get_by_role("button", name="Close").click()
    assert shown(page) == 0
    _, without = visitor(java_script_enabled=False)
    expect(without.locator(".notice-kit:visible")).to_contain_text("will change on")
    assert without.locator("button:visible").count() == 0


@pytest.mark.parametrize("show", ["popup", "banner"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_can_be_read_by_everyone_and_is_not_printed(
    origins: Origins,
    visitor: Visitor,
    show: str,
    scheme: str,
) -> None:
    vendor_page(origins[2], origins[1])
    revision(origins[0], "2.0.0+aaaaaaaa", show)
    _, page = visitor(color_scheme=scheme, viewport={"width": 320, "height": 560}, bypass_csp=True)
    expect(page.locator(".notice-kit")).to_be_visible()
    assert [v["id"] for v in Axe().run(page, ".notice-kit", {"preload": False}).response["violations"]] == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
    page.emulate_media(media="print")
    expect(page.locator(".notice-kit")).to_be_hidden()


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fragments as a build writes them."""
    import press_helpers as make  # noqa: PLC0415

    from noticepress.render import find_theme  # noqa: PLC0415
    from noticepress.render.kit import kit_files  # noqa: PLC0415

    folder = tmp_path_factory.mktemp("kit")
    for path, data in kit_files(make.sample(), find_theme()):
        if path.startswith("zh/qinghe/privacy/kit/"):
            (folder / path.rpartition("/")[2]).write_bytes(data)
    return folder


def test_the_script_is_small() -> None:
    assert (STATIC / "notice-kit.js").stat().st_size < 3000
