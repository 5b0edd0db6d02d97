"""Findings with what people let be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256

from msgspec.structs import replace

from noticepress.model.finding import Finding
from noticepress.model.waiver import Waiver


def words_digest(finding: Finding) -> str:
    """Of the words that a finding rests on, wherever they stand; of silence, of what is missing."""
    words = [" ".join(item.quote.split()) for item in finding.evidence]
    return sha256("\0".join((*words, finding.element or "")).encode()).hexdigest()


def with_waivers(findings: Iterable[Finding], waivers: Sequence[Waiver]) -> tuple[Finding, ...]:
    """Each finding with the waiver that holds for it, else with one that has lapsed."""
    return tuple(_with(finding, waivers) for finding in findings)


def _with(finding: Finding, waivers: Sequence[Waiver]) -> Finding:
    same = [w for w in waivers if w.code == finding.code and w.path == finding.path]
    digest = words_digest(finding)
    held = [w for w in same if w.sha256 == digest]
    if held:
        return replace(finding, waived=held[-1].reason)
    lapsed = [w for w in same if w.clause is not None and w.clause == finding.clause]
    return replace(finding, lapsed=lapsed[-1].reason) if lapsed else finding


def spent(findings: Iterable[Finding], waivers: Iterable[Waiver]) -> tuple[Waiver, ...]:
    """Waivers that no finding needs: the text was mended, or its words became others."""
    held = {(f.code, f.path, words_digest(f)) for f in findings}
    return tuple(w for w in waivers if (w.code, w.path, w.sha256) not in held)
