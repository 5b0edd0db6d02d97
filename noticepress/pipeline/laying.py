"""Two versions that somebody names → their alignment, with the pins of reviewers."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from noticepress.model.alignment import Alignment
from noticepress.model.finding import Problem
from noticepress.model.notice import Document
from noticepress.model.pin import Pin
from noticepress.store.cache import Cache
from noticepress.store.place import memory_of

from .aligning import Remembering, alignment
from .pinning import pin_files, pins_in


def aligned_with_pins(site: Path | None, left: Document, right: Document) -> Alignment | list[Problem]:
    """Laid against each other, or what is wrong with the pins; remembered where both are of a site."""
    files = pin_files(site, left, right)
    if site is None or not (left.id.vendor and right.id.vendor):
        pins = pins_in(files)
        return pins if isinstance(pins, list) else alignment(left, right, pins, "meaning")
    kept = dict[str, tuple[Pin, ...]]()
    for file, document in zip(files, (left, right), strict=False):  # one file where both are of one notice
        pins = pins_in((file,))
        if isinstance(pins, list):
            return pins
        kept[f"{document.id.vendor}/{document.id.notice}"] = pins
    return _remembering(site, kept)(left, right)


def laid(site: Path, left: Document, right: Document) -> Alignment:
    """The same for a step whose subject is not the alignment: pins that cannot be read count as none."""
    found = aligned_with_pins(site, left, right)
    return _remembering(site, {})(left, right) if isinstance(found, list) else found


def _remembering(site: Path, pins: Mapping[str, tuple[Pin, ...]]) -> Remembering:
    return Remembering(remembered=Cache(memory_of(site) / "cache"), pins=pins, across="meaning")
