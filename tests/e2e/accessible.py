"""What axe finds on a page: all its rules on light ground, those on colours on dark as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from playwright.sync_api import Page

_COLOURS = {
    "resultTypes": ["violations"],
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}


def faults(page: Page) -> list[str]:
    """Rule and place of each; the page is left on light ground."""
    page.emulate_media(color_scheme="dark")
    dark = Axe().run(page, options=_COLOURS).response["violations"]
    page.emulate_media(color_scheme="light")
    found = [*dark, *Axe().run(page).response["violations"]]
    return [f"{fault['id']}: {node['html'][:160]}" for fault in found for node in fault["nodes"]]
