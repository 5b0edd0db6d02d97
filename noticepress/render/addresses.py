"""Where each page stands, and how one page links to another.

An address is the page's path below the site's root, ending in a slash: ``zh/delun/privacy/``. Links are
relative, so that the site works under any path; only the 404 pages, which are served at any depth, link
from the root.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

STATIC = "static/"
TOPICS = "topics"
COMPARE = "compare"
FINDINGS = "findings"
SIDE_BY_SIDE = "side-by-side"
SEARCH = "search"
ON = "on"
"""Below a notice: pages of the days on which a text came into force."""
ATOM, JSON_FEED = "feed.xml", "feed.json"
Linker = Callable[[str], str]
"""From an address (with a fragment or query, if any) to what stands in ``href``."""


def address(lang: str, *parts: str) -> str:
    """Of the page named by ``parts`` in the language ``lang``."""
    return "".join(f"{part}/" for part in (lang, *parts))


def step_name(old: str, new: str) -> str:
    """Names the step between two versions, as git does."""
    return f"{old}..{new}"


def file_of(place: str) -> str:
    """The file that a page's address is served from."""
    return f"{place}index.html"


def relative_from(here: str) -> Linker:
    """Links from the page at ``here``."""
    steps = here.split("/")[:-1]

    def link(there: str) -> str:
        path, mark, fragment = there.partition("#")
        target = path.split("/")
        shared = 0
        while shared < min(len(steps), len(target) - 1) and steps[shared] == target[shared]:
            shared += 1
        way = "../" * (len(steps) - shared) + _quoted("/".join(target[shared:]))
        return (way or "./") + mark + quote(fragment)

    return link


def rooted_at(base_path: str) -> Linker:
    """Links that hold wherever the page is served; ``base_path`` begins and ends with a slash."""

    def link(there: str) -> str:
        return base_path + _quoted(there)

    return link


def absolute(base_url: str, place: str) -> str:
    """The full URL of an address."""
    return base_url.rstrip("/") + "/" + _quoted(place)


def _quoted(path: str) -> str:
    location, mark, query = path.partition("?")
    return quote(location) + mark + query
